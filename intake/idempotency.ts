import { createHash } from 'node:crypto';

/** Takes the UUID out of an `Idempotency-Key` header that is valid by the contract: no quotes, small letters. */
export function readIdempotencyKey(header: string): string {
  return header.replaceAll('"', '').toLowerCase();
}

/**
 * The SHA-256 digest, in hexadecimal, of what a JSON value says. White space and the order of members don't change it, so an
 * attempt that a browser wrote anew counts as the same request.
 */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** Makes a key, in the shape of a UUID (RFC 9562 version 8), of a digest and the span of time that it stands for. */
export function keyOf(digest: string, span: number): string {
  const hash = createHash('sha256').update(`${span} ${digest}`).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{3})(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

/** Writes a JSON value with its members in one order, in the manner of RFC 8785 section 3.2. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}
