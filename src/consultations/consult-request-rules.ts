import type { AskedField, Topic } from './asked-fields.js';
import type { ConsultAnswers } from './consult-request.js';
import { isUspsState } from './usps-states.js';

/** What is wrong with an answer; the same codes as the server's. */
export type AnswerErrorCode = 'required' | 'too-long' | 'invalid' | 'unknown-value' | 'unexpected';

/** One answer that has to change. */
export interface AnswerError {
  /** JSON Pointer (RFC 6901) to the member of the request. */
  readonly pointer: string;
  readonly code: AnswerErrorCode;
}

/** Greatest lengths in characters, as the contract sets them. */
export const limits = { name: 100, email: 254, reason: 2000, heardFrom: 200, extra: 2000 } as const;

const E164 = /^\+[1-9]\d{6,14}$/;
// The dot-atom form of RFC 5321 §4.1.2 with a domain of two labels or more: a server that checks
// the JSON Schema format `email` accepts the same.
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d]+(?:-+[a-z\d]+)*\.)+[a-z\d]+(?:-+[a-z\d]+)*$/i;

type Code = AnswerErrorCode | undefined;
type Findings = Readonly<Record<string, Code>>;
type Check = (answers: ConsultAnswers, field: AskedField) => Findings;

/** What is checked at each field: codes by JSON Pointer, in the order of the form. */
const checks: Readonly<Record<string, Check>> = {
  requester: checkRequester,
  name: ({ given, family }) => ({
    '/patient/name/given': checkText(given, limits.name, true),
    '/patient/name/family': checkText(family, limits.name, true),
  }),
  contact: (answers) => ({
    '/contact/preferred': missing(answers.preferred),
    '/contact/phone': checkPhone(answers),
    '/contact/email': checkEmail(answers),
  }),
  'best-times': ({ bestTimes }, { required }) => ({
    '/contact/bestTimes': required && !bestTimes?.length ? 'required' : undefined,
  }),
  language: ({ language }, { required }) => ({
    '/contact/language': required ? missing(language) : undefined,
  }),
  state: ({ state }) => ({ '/location/state': checkState(state) }),
  'visit-type': ({ kind }, { required }) => ({ '/kind': required ? missing(kind) : undefined }),
  times: checkTimes,
  reason: ({ reason }, { required }) => ({
    '/visit/reason': checkText(reason, limits.reason, required),
  }),
  'heard-from': ({ heardFrom = '' }, { required }) => ({
    '/attribution/heardFrom': checkText(heardFrom, limits.heardFrom, required),
  }),
  consent: ({ privacyConsent }) => ({ '/consent': privacyConsent ? undefined : 'required' }),
};

/**
 * Checks answers before anything is sent. Returns one error at most for each answer, in the order
 * of the form; an empty list when the answers can be sent.
 *
 * @param topic Only the fields of this part of the form.
 */
export function findAnswerErrors(
  answers: ConsultAnswers,
  fields: readonly AskedField[],
  topic?: Topic,
): AnswerError[] {
  const asked = topic ? fields.filter((field) => field.topic === topic) : fields;
  const findings = asked.flatMap((field) => {
    const check = field.extra ? checkExtra : checks[field.name];
    return Object.entries(check?.(answers, field) ?? {});
  });
  return findings.flatMap(([pointer, code]) => (code ? [{ pointer, code }] : []));
}

function checkRequester(answers: ConsultAnswers): Findings {
  const { patient, relationship, requesterGiven = '', requesterFamily = '' } = answers;
  if (patient === 'self') return {};
  if (!patient) return { '/patient/minor': 'required' };
  return {
    '/requester/relationship': missing(relationship),
    '/requester/name/given': checkText(requesterGiven, limits.name, true),
    '/requester/name/family': checkText(requesterFamily, limits.name, true),
  };
}

function checkTimes({ times = [] }: ConsultAnswers, { required }: AskedField): Findings {
  const chosen = times.map(({ date, part, span }, index) => {
    const isEmpty = !date && !part;
    const code = isEmpty ? undefined : !date || !part ? 'required' : span ? undefined : 'invalid';
    return [`/visit/requested/${String(index)}`, code] as const;
  });
  if (required && times.every(({ date }) => !date)) return { '/visit/requested/0': 'required' };
  return Object.fromEntries(chosen);
}

function checkExtra({ extra }: ConsultAnswers, field: AskedField): Findings {
  const answer = extra?.[field.name] ?? '';
  const code =
    typeof answer === 'string'
      ? checkText(answer, limits.extra, field.required)
      : field.required && !answer
        ? 'required'
        : undefined;
  return { [`/extra/${field.name}`]: code };
}

function missing(answer: string | undefined): Code {
  return answer ? undefined : 'required';
}

function checkText(text: string, most: number, needed: boolean): Code {
  const { length } = text.trim();
  if (needed && length === 0) return 'required';
  return length > most ? 'too-long' : undefined;
}

function checkPhone({ preferred, phone }: ConsultAnswers): Code {
  if (phone.typed.trim() === '') {
    return preferred === 'phone' || preferred === 'text' ? 'required' : undefined;
  }
  return phone.number !== null && E164.test(phone.number) ? undefined : 'invalid';
}

function checkEmail({ preferred, email }: ConsultAnswers): Code {
  const code = checkText(email, limits.email, preferred === 'email');
  if (code || email.trim() === '') return code;
  return EMAIL.test(email.trim()) ? undefined : 'invalid';
}

function checkState(state: string): Code {
  if (state === '') return 'required';
  return isUspsState(state) ? undefined : 'unknown-value';
}
