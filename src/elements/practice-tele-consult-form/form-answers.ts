import type { ConsultAnswers, PhoneAnswer } from '../../consultations/consult-request.js';
import { parsePhoneNumber } from '../../practice/phone-number.js';

/** Names, and ids, of the fields that a person answers, in the order of the form. */
export type FieldName =
  'given' | 'family' | 'preferred' | 'phone' | 'email' | 'state' | 'reason' | 'consent';

const fields: readonly (readonly [pointer: string, field: FieldName])[] = [
  ['/patient/name/given', 'given'],
  ['/patient/name/family', 'family'],
  ['/contact/preferred', 'preferred'],
  ['/contact/phone', 'phone'],
  ['/contact/extension', 'phone'],
  ['/contact/email', 'email'],
  ['/location/state', 'state'],
  ['/visit/reason', 'reason'],
  ['/consent', 'consent'],
];

/**
 * The field where an error is shown.
 *
 * @param pointer JSON Pointer (RFC 6901) into a request.
 * @returns `undefined` for a member that no field stands for.
 */
export function fieldAt(pointer: string): FieldName | undefined {
  return fields.find(([path]) => `${pointer}/`.startsWith(`${path}/`))?.[1];
}

/** Reads what stands in the fields, as it was typed. */
export function readAnswers(form: HTMLFormElement): ConsultAnswers {
  const data = new FormData(form);
  const text = (name: string) => (data.get(name) as string | null) ?? '';
  return {
    given: text('given'),
    family: text('family'),
    preferred: text('preferred') as ConsultAnswers['preferred'],
    phone: readPhone(text('phone')),
    email: text('email'),
    state: text('state'),
    reason: text('reason'),
    privacyConsent: data.has('consent'),
    trap: text('subject'),
  };
}

function readPhone(typed: string): PhoneAnswer {
  const number = parsePhoneNumber(typed);
  return { typed, number: number?.e164 ?? null, extension: number?.extension || null };
}
