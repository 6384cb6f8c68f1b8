import type { ErrorObject } from 'ajv';

/** What is wrong with a member; the browser has words for each in the visitor's language. */
export type InvalidCode = 'required' | 'too-long' | 'unexpected' | 'unknown-value' | 'invalid';

/** A member of a request that must change. */
export interface InvalidMember {
  /** JSON Pointer (RFC 6901) to the member, or to where it is missing. */
  readonly pointer: string;
  readonly code: InvalidCode;
  /** Plain English, without the value. */
  readonly detail: string;
}

/** The contract's own word on where a rule about several members is reported. */
interface ProblemNote {
  readonly member?: string;
  readonly code: InvalidCode;
  readonly detail: string;
}

const MOST_MEMBERS = 100;
const COMPOSITES: readonly string[] = ['anyOf', 'oneOf', 'contains', 'not', 'if'];
const DETAILS: Readonly<Record<InvalidCode, string>> = {
  required: 'This answer is missing.',
  'too-long': 'This is too long.',
  unexpected: 'This is not part of the request.',
  'unknown-value': 'This is not one of the choices.',
  invalid: 'This does not have the expected form.',
};

/** Translates a validator's errors (Ajv with `allErrors` and `verbose`) into one entry for each member, at most 100. */
export function invalidMembers(errors: readonly ErrorObject[]): InvalidMember[] {
  const composites = errors.filter((error) => COMPOSITES.includes(error.keyword));
  const members = new Map<string, InvalidMember>();
  for (const error of errors) {
    if (composites.some((composite) => isPartOf(composite, error))) continue;
    const found = asMember(error);
    // The first error tells most: Ajv finds a text too long before it finds it malformed.
    if (!members.has(found.pointer)) members.set(found.pointer, found);
  }
  return [...members.values()].slice(0, MOST_MEMBERS);
}

/** Whether an error comes from a branch of a composite rule, which reports itself. */
function isPartOf(composite: ErrorObject, error: ErrorObject): boolean {
  return (
    error.schemaPath.startsWith(`${composite.schemaPath}/`) &&
    error.instancePath.startsWith(composite.instancePath)
  );
}

function asMember(error: ErrorObject): InvalidMember {
  const note = COMPOSITES.includes(error.keyword) ? noteOf(error) : undefined;
  const child = note?.member ?? childOf(error);
  const pointer =
    child === undefined ? error.instancePath : `${error.instancePath}/${escapeToken(child)}`;
  const code = note?.code ?? codeOf(error);
  return { pointer, code, detail: note?.detail ?? detailOf(error, code) };
}

function noteOf(error: ErrorObject): ProblemNote | undefined {
  return (error.parentSchema as { 'x-problem'?: ProblemNote } | undefined)?.['x-problem'];
}

/** The member that an error at an object is about. */
function childOf(error: ErrorObject): string | undefined {
  const { missingProperty, additionalProperty } = error.params as Record<
    string,
    string | undefined
  >;
  return missingProperty ?? additionalProperty;
}

function codeOf(error: ErrorObject): InvalidCode {
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return 'unexpected';
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return 'too-long';
    case 'required':
      return 'required';
  }
  if (isEmpty(error.data)) return 'required';
  return error.keyword === 'enum' || error.keyword === 'const' ? 'unknown-value' : 'invalid';
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function detailOf(error: ErrorObject, code: InvalidCode): string {
  const { limit } = error.params as { limit?: number };
  if (error.keyword === 'maxLength') return `Use at most ${limit} characters.`;
  if (error.keyword === 'maxItems' || error.keyword === 'maxProperties')
    return `Use at most ${limit} entries.`;
  return DETAILS[code];
}

/** Escapes one reference token (RFC 6901 section 3). */
function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}
