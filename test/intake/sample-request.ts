import { readContract } from '../../intake/contract.ts';

/** A JSON object. */
export type Json = Record<string, unknown>;

interface Document {
  paths: Record<
    string,
    Record<
      string,
      { requestBody: { content: Record<string, { examples: Record<string, { value: Json }> }> } }
    >
  >;
}

/** A request that the contract gives as an example, new on every call: `teleConsult` is full, `parentInPerson` is minimal. */
export function sampleRequest(name: 'teleConsult' | 'parentInPerson' = 'teleConsult'): Json {
  const operation = (readContract() as unknown as Document).paths['/consult-requests']?.post;
  const example = operation?.requestBody.content['application/json']?.examples[name];
  if (!example) throw new Error(`The contract has no example ${name}.`);
  return example.value;
}

/** The request with another value at a JSON Pointer; without a value, the member is taken away. */
export function changed(request: Json, pointer: string, value?: unknown): Json {
  const copy = structuredClone(request);
  const tokens = pointer.split('/').slice(1);
  const last = tokens.pop();
  if (last === undefined) throw new Error('The pointer names no member.');
  const parent = tokens.reduce<Json>((node, token) => node[token] as Json, copy);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return copy;
}
