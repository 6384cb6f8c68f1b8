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
export const limits = { name: 100, email: 254, reason: 2000 } as const;

const E164 = /^\+[1-9]\d{6,14}$/;
// The dot-atom form of RFC 5321 §4.1.2 with a domain of two labels or more: a server that checks
// the JSON Schema format `email` accepts the same.
const EMAIL =
  /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z\d]+(?:-+[a-z\d]+)*\.)+[a-z\d]+(?:-+[a-z\d]+)*$/i;

/**
 * Checks answers before anything is sent. Returns one error at most for each answer, in the order
 * of the form; an empty list when the answers can be sent.
 */
export function findAnswerErrors(answers: ConsultAnswers): AnswerError[] {
  const codes: [string, AnswerErrorCode | undefined][] = [
    ['/patient/name/given', checkText(answers.given, limits.name, true)],
    ['/patient/name/family', checkText(answers.family, limits.name, true)],
    ['/contact/preferred', answers.preferred === '' ? 'required' : undefined],
    ['/contact/phone', checkPhone(answers)],
    ['/contact/email', checkEmail(answers)],
    ['/location/state', checkState(answers.state)],
    ['/visit/reason', checkText(answers.reason, limits.reason, false)],
    ['/consent', answers.privacyConsent ? undefined : 'required'],
  ];
  return codes.flatMap(([pointer, code]) => (code ? [{ pointer, code }] : []));
}

function checkText(text: string, most: number, needed: boolean): AnswerErrorCode | undefined {
  const { length } = text.trim();
  if (needed && length === 0) return 'required';
  return length > most ? 'too-long' : undefined;
}

function checkPhone({ preferred, phone }: ConsultAnswers): AnswerErrorCode | undefined {
  if (phone.typed.trim() === '') {
    return preferred === 'phone' || preferred === 'text' ? 'required' : undefined;
  }
  return phone.number !== null && E164.test(phone.number) ? undefined : 'invalid';
}

function checkEmail({ preferred, email }: ConsultAnswers): AnswerErrorCode | undefined {
  const code = checkText(email, limits.email, preferred === 'email');
  if (code || email.trim() === '') return code;
  return EMAIL.test(email.trim()) ? undefined : 'invalid';
}

function checkState(state: string): AnswerErrorCode | undefined {
  if (state === '') return 'required';
  return isUspsState(state) ? undefined : 'unknown-value';
}
