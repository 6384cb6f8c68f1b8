import type { StoredRequest } from '../store.ts';

/** One answer of a request, as a person reads it. */
export interface Answer {
  /** Where it stands in the request: the members' names with dots between, such as `patient.name.given`. */
  readonly name: string;
  readonly value: string;
}

/**
 * The members of a request that a consultation may need, in the contract's order. `extra`, and whatever a contract of the
 * practice's own has added, follow.
 */
export const MEMBERS: readonly string[] = [
  'practice.id',
  'practice.name',
  'kind',
  'requester.relationship',
  'requester.name.given',
  'requester.name.family',
  'patient.name.given',
  'patient.name.family',
  'patient.minor',
  'contact.preferred',
  'contact.phone',
  'contact.extension',
  'contact.email',
  'contact.voicemailOk',
  'contact.bestTimes',
  'contact.language',
  'contact.interpreter',
  'location.country',
  'location.state',
  'visit.reason',
  'visit.requested',
  'consent',
];

/** A request's answers, those of `MEMBERS` first; what is empty or null is left out. */
export function answersOf({ body }: StoredRequest): Answer[] {
  const found = flatten(body, '').filter(({ value }) => value !== '');
  const place = ({ name }: Answer) => {
    const at = MEMBERS.indexOf(name);
    return at === -1 ? MEMBERS.length : at;
  };
  return found.sort((a, b) => place(a) - place(b));
}

function flatten(node: unknown, name: string): Answer[] {
  if (node === null || node === undefined) return [];
  if (Array.isArray(node)) return [{ name, value: node.map(inWords).join('; ') }];
  if (typeof node !== 'object') return [{ name, value: inWords(node) }];
  return Object.entries(node).flatMap(([member, value]) =>
    flatten(value, name === '' ? member : `${name}.${member}`),
  );
}

/** One entry of a list, or one value. */
function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object' || value === null) return String(value);
  const { start, end, type, granted } = value as Record<string, unknown>;
  if (typeof start === 'string' && typeof end === 'string') return `${start} to ${end}`;
  if (typeof type === 'string') return `${type}: ${inWords(granted)}`;
  return JSON.stringify(value);
}
