import { readContract } from '../../intake/contract.ts';

import { at } from './contract-check.ts';

/** The fields that the contract gives as an example, with some of them changed; those without a value are left out. */
export function completeForm(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const operation = at(readContract(), 'paths', '/consult-requests', 'post', 'requestBody');
  const form = at(operation, 'content', 'application/x-www-form-urlencoded');
  const example = at(form, 'examples', 'withoutScript', 'value') as Record<
    string,
    string | string[]
  >;
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...example, ...changes })) {
    if (value === undefined) continue;
    for (const one of [value].flat()) fields.append(name, one);
  }
  return fields.toString();
}

/** Sends a form as a browser without a script does. Redirects are not followed. */
export async function postForm(
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${url}/consult-requests`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  });
}
