import type { AskedField } from '../../consultations/asked-fields.js';
import type {
  ConsultAnswers,
  PhoneAnswer,
  TimeAnswer,
} from '../../consultations/consult-request.js';
import { visitSpan, type PartOfDay } from '../../consultations/visit-times.js';
import { parsePhoneNumber } from '../../practice/phone-number.js';
import type { OffsetAt } from '../../practice/zone-time.js';

/** Controls by the members of a request that they stand for. */
const controls: readonly (readonly [pointer: string, control: string])[] = [
  ['/patient/minor', 'patient'],
  ['/requester/relationship', 'relationship'],
  ['/requester/name/given', 'requester-given'],
  ['/requester/name/family', 'requester-family'],
  ['/patient/name/given', 'given'],
  ['/patient/name/family', 'family'],
  ['/contact/preferred', 'preferred'],
  ['/contact/phone', 'phone'],
  ['/contact/extension', 'phone'],
  ['/contact/email', 'email'],
  ['/contact/bestTimes', 'best-times'],
  ['/contact/language', 'language'],
  ['/location/state', 'state'],
  ['/kind', 'visit-type'],
  ['/visit/reason', 'reason'],
  ['/attribution/heardFrom', 'heard-from'],
  ['/consent', 'consent'],
];

/**
 * The control where an error is shown.
 *
 * @param pointer JSON Pointer (RFC 6901) into a request.
 * @returns `undefined` for a member that no control stands for.
 */
export function controlAt(pointer: string): string | undefined {
  const [, kind, index] = /^\/(visit\/requested|extra)\/([^/]+)/.exec(pointer) ?? [];
  if (index) return kind === 'extra' ? `extra-${index}` : `date-${index}`;
  return controls.find(([path]) => `${pointer}/`.startsWith(`${path}/`))?.[1];
}

/** The name of the field that a control belongs to. */
export function fieldOf(control: string): string {
  if (/^(patient|relationship|requester-.*)$/.test(control)) return 'requester';
  if (/^(given|family)$/.test(control)) return 'name';
  if (/^(preferred|phone|email)$/.test(control)) return 'contact';
  return control.replace(/^extra-/, '').replace(/^(date|part)-\d$/, 'times');
}

/** Reads what stands in the fields, as it was typed. What is not asked stays undefined. */
export function readAnswers(
  form: HTMLFormElement,
  fields: readonly AskedField[],
  offsetAt: OffsetAt,
): ConsultAnswers {
  const data = new FormData(form);
  const text = (name: string) => textIn(data, name);
  return {
    given: text('given'),
    family: text('family'),
    preferred: text('preferred') as ConsultAnswers['preferred'],
    phone: readPhone(text('phone')),
    email: text('email'),
    state: text('state'),
    // Offered, too, where the practice is not licensed.
    kind: text('visit-type') as NonNullable<ConsultAnswers['kind']>,
    reason: text('reason'),
    privacyConsent: data.has('consent'),
    trap: text('subject'),
    ...readOptional(data, fields, offsetAt),
    ...readExtras(data, fields),
  };
}

function readOptional(
  data: FormData,
  fields: readonly AskedField[],
  offsetAt: OffsetAt,
): Partial<ConsultAnswers> {
  const asks = (name: string) => fields.some((field) => field.name === name);
  return {
    ...(asks('requester') && readRequester(data)),
    ...(asks('best-times') && { bestTimes: data.getAll('best-times') as string[] }),
    ...(asks('voicemail') && { voicemailOk: data.has('voicemail') }),
    ...(asks('language') && { language: textIn(data, 'language') }),
    ...(asks('interpreter') && { interpreter: data.has('interpreter') }),
    ...(asks('times') && { times: readTimes(data, offsetAt) }),
    ...(asks('heard-from') && { heardFrom: textIn(data, 'heard-from') }),
    ...(asks('sms') && { smsConsent: data.has('sms') }),
  };
}

function readRequester(data: FormData): Partial<ConsultAnswers> {
  return {
    patient: textIn(data, 'patient') as NonNullable<ConsultAnswers['patient']>,
    relationship: textIn(data, 'relationship') as NonNullable<ConsultAnswers['relationship']>,
    requesterGiven: textIn(data, 'requester-given'),
    requesterFamily: textIn(data, 'requester-family'),
  };
}

function textIn(data: FormData, name: string): string {
  return (data.get(name) as string | null) ?? '';
}

function readExtras(data: FormData, fields: readonly AskedField[]): Pick<ConsultAnswers, 'extra'> {
  const answers = fields.flatMap(({ name, extra }) => {
    if (!extra) return [];
    const given = data.get(`extra-${name}`) as string | null;
    return [[name, extra.type === 'checkbox' ? given !== null : (given ?? '').trim()] as const];
  });
  return answers.length > 0 ? { extra: Object.fromEntries(answers) } : {};
}

function readTimes(data: FormData, offsetAt: OffsetAt): readonly TimeAnswer[] {
  const times: TimeAnswer[] = [];
  for (let row = 0; data.has(`date-${String(row)}`); row++) {
    const date = data.get(`date-${String(row)}`) as string;
    const part = data.get(`part-${String(row)}`) as string;
    const span = part ? visitSpan(date, part as PartOfDay, offsetAt) : undefined;
    const isToCome = span && Date.parse(span.end) > Date.now();
    times.push({ date, part, span: isToCome ? span : null });
  }
  return times;
}

/** A phone number as it was typed, what it means, and how it is shown: `727-555-0123 ext. 12`. */
export function readPhone(typed: string): PhoneAnswer & { readonly shown: string } {
  const number = parsePhoneNumber(typed);
  const { e164 = '', digits = '', extension } = number ?? {};
  // Nobody can be called back at 911.
  const shown = e164.startsWith('+') ? `${digits}${extension ? ` ext. ${extension}` : ''}` : '';
  return { typed, number: number?.e164 ?? null, extension: extension || null, shown };
}

/** An empty form. */
export const noAnswers: ConsultAnswers = {
  given: '',
  family: '',
  preferred: '',
  phone: { typed: '', number: null },
  email: '',
  state: '',
  reason: '',
  privacyConsent: false,
  trap: '',
};
