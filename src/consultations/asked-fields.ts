/** What a site can ask beside its own questions, by the names of the attribute `fields`. */
const known = [
  ...['requester', 'name', 'contact', 'best-times', 'voicemail', 'language', 'interpreter'],
  ...['state', 'visit-type', 'times', 'reason', 'heard-from', 'sms', 'consent'],
];

/** What a practice can't answer without: it is asked always, and can't be left out. */
const needed = ['name', 'contact', 'state', 'consent'];

/** What the form asks where the page says nothing: the least that a practice needs. */
export const defaultFields = 'name contact state reason';

/** A part of the form; in steps, each is a step. The consent is the last one. */
export type Topic = 'person' | 'contact' | 'visit' | 'reason' | 'consent';

const topicsOf: Readonly<Record<string, Topic>> = {
  requester: 'person',
  name: 'person',
  contact: 'contact',
  'best-times': 'contact',
  voicemail: 'contact',
  language: 'contact',
  interpreter: 'contact',
  state: 'visit',
  'visit-type': 'visit',
  times: 'visit',
  sms: 'consent',
  consent: 'consent',
};

/** A question that a practice has added. */
export interface ExtraQuestion {
  /** What the answer is called in the request: `new-patient`. */
  readonly name: string;
  readonly type: 'text' | 'choice' | 'checkbox' | 'date';
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** What can be chosen, for a `choice`. */
  readonly options?: readonly (string | { readonly value: string; readonly label: string })[];
}

/** One thing that the form asks. */
export interface AskedField {
  readonly name: string;
  readonly topic: Topic;
  /** Whether it can't be left empty. */
  readonly required: boolean;
  /** The practice's own question. */
  readonly extra?: ExtraQuestion;
}

/**
 * Reads which fields a form has, in which order and which are required.
 *
 * @param written Names with spaces between, a `*` after those that are required: `name contact state reason*`.
 * Empty for the least that a practice needs. What a practice can't do without comes first where it is missing.
 * @param extras The practice's own questions; those that `written` does not name come after its fields.
 * @returns The fields by topic, and what was not understood, for the developer.
 */
export function readAskedFields(
  written: string,
  extras: readonly ExtraQuestion[],
): { readonly fields: readonly AskedField[]; readonly faults: readonly string[] } {
  const names = (written.trim() || defaultFields).split(/\s+/);
  const faults: string[] = [];
  const all = [
    ...needed.filter((name) => name !== 'consent' && !isNamed(names, name)),
    ...names,
    ...extras.map(({ name }) => name).filter((name) => !isNamed(names, name)),
    ...(isNamed(names, 'consent') ? [] : ['consent']),
  ];
  const fields = new Map<string, AskedField>();
  for (const entry of all) {
    const name = entry.replace(/\*$/, '');
    const extra = extras.find((question) => question.name === name);
    if (!extra && !known.includes(name)) {
      faults.push(`fields: "${name}" is unknown and left out. Known: ${known.join(', ')}`);
    } else fields.set(name, askedField(name, entry !== name, extra));
  }
  for (const name of needed) {
    if (written.trim() && name !== 'consent' && !isNamed(names, name)) {
      faults.push(`fields: "${name}" is missing and asked all the same: requests need it`);
    }
  }
  return { fields: byTopic([...fields.values()]), faults };
}

/** Fields of one topic stand together, the topics in the order in which they are first named. */
function byTopic(fields: readonly AskedField[]): readonly AskedField[] {
  const order = [...new Set(fields.map(({ topic }) => topic))];
  const rank = ({ topic }: AskedField) =>
    topic === 'consent' ? order.length : order.indexOf(topic);
  return [...fields].sort((one, other) => rank(one) - rank(other));
}

function askedField(name: string, starred: boolean, extra: ExtraQuestion | undefined): AskedField {
  const required = starred || needed.includes(name) || name === 'requester' || !!extra?.required;
  return { name, topic: topicsOf[name] ?? 'reason', required, ...(extra && { extra }) };
}

function isNamed(names: readonly string[], name: string): boolean {
  return names.includes(name) || names.includes(`${name}*`);
}

/**
 * Reads the practice's own questions; what is no question is left out.
 *
 * @param value What the page handed in, or wrote as JSON.
 */
export function readExtraQuestions(value: unknown): readonly ExtraQuestion[] {
  if (!Array.isArray(value)) return [];
  const types: readonly unknown[] = ['text', 'choice', 'checkbox', 'date'];
  return (value as (Partial<ExtraQuestion> | null)[])
    .slice(0, 25)
    .filter((question): question is ExtraQuestion => {
      const { name, label, type, options } = question ?? {};
      const isNamed = typeof name === 'string' && /^[\w-]{1,100}$/.test(name);
      const isAsked = typeof label === 'string' && types.includes(type);
      return isNamed && isAsked && (type !== 'choice' || Array.isArray(options));
    });
}
