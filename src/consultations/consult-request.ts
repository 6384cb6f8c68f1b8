/** How the patient wants to be reached. */
export type ContactPreference = 'phone' | 'text' | 'email';

/** A phone answer: what was typed, and the number that it means, if it means one. */
export interface PhoneAnswer {
  /** As the person typed it, in any format. */
  readonly typed: string;
  /** E.164, such as `+17275550123`; null when the typed text is no phone number. */
  readonly number: string | null;
  /** Extension digits; null when there is none. */
  readonly extension?: string | null;
}

/** What a person answered in the request form, as it was typed. */
export interface ConsultAnswers {
  readonly given: string;
  readonly family: string;
  /** An empty string while nothing is chosen. */
  readonly preferred: ContactPreference | '';
  readonly phone: PhoneAnswer;
  readonly email: string;
  /** USPS code of the state where the patient will be at the visit; empty while not chosen. */
  readonly state: string;
  readonly reason: string;
  readonly privacyConsent: boolean;
  /** Content of the field that no person sees. */
  readonly trap: string;
}

/** One decision of the patient, with proof of the words that were decided on. */
export interface ConsentRecord {
  readonly type: 'privacy' | 'sms';
  readonly granted: boolean;
  /** `sha256-<base64>` of the text as it was shown; null where the browser can't hash (plain http). */
  readonly textHash: string | null;
  /** BCP 47 tag of the text. */
  readonly locale: string;
  /** RFC 3339 date-time in UTC. */
  readonly at: string;
}

/** What surrounds the answers and was not typed. */
export interface ConsultCircumstances {
  readonly practice: { readonly id: string; readonly name?: string };
  readonly consent: readonly ConsentRecord[];
  /** Milliseconds between showing the form and sending it. */
  readonly elapsedMs: number;
  /** Version of this library. */
  readonly version: string;
  /** BCP 47 tag of the language that the form was shown in. */
  readonly locale: string;
  /** IANA time zone of the visitor. */
  readonly timeZone: string;
  /** Instant at which the person pressed send. */
  readonly submittedAt: Date;
}

/** The body of a request, schema `consult-request/1`. The contract is `intake/openapi.yaml`. */
export interface ConsultRequest {
  readonly schema: 'consult-request/1';
  readonly practice: { readonly id: string; readonly name?: string };
  readonly kind: 'tele-consult';
  readonly requester: { readonly relationship: 'self' };
  readonly patient: {
    readonly name: { readonly given: string; readonly family: string };
    readonly minor: boolean;
  };
  readonly contact: {
    readonly preferred: ContactPreference;
    readonly phone: string | null;
    readonly extension: string | null;
    readonly email: string | null;
  };
  readonly location: { readonly country: 'US'; readonly state: string };
  readonly visit: { readonly reason: string };
  readonly consent: readonly ConsentRecord[];
  readonly guard: { readonly elapsedMs: number; readonly trap: string };
  readonly client: {
    readonly version: string;
    readonly locale: string;
    readonly timeZone: string;
    readonly submittedAt: string;
  };
}

// What a program wrote marks the request as suspect; it must not make the request invalid.
const TRAP_LIMIT = 200;

/**
 * Builds the body that is sent, from answers that `findAnswerErrors` has passed.
 * Throws a RangeError when no way of contact is chosen.
 */
export function toConsultRequest(
  answers: ConsultAnswers,
  circumstances: ConsultCircumstances,
): ConsultRequest {
  const { practice, consent, elapsedMs, version, locale, timeZone, submittedAt } = circumstances;
  return {
    schema: 'consult-request/1',
    practice,
    kind: 'tele-consult',
    requester: { relationship: 'self' },
    patient: {
      name: { given: answers.given.trim(), family: answers.family.trim() },
      minor: false,
    },
    contact: toContact(answers),
    location: { country: 'US', state: answers.state },
    visit: { reason: answers.reason.trim() },
    consent,
    guard: {
      elapsedMs: Math.max(0, Math.round(elapsedMs)),
      trap: answers.trap.slice(0, TRAP_LIMIT),
    },
    client: { version, locale, timeZone, submittedAt: submittedAt.toISOString() },
  };
}

function toContact(answers: ConsultAnswers): ConsultRequest['contact'] {
  if (answers.preferred === '') throw new RangeError('No way of contact is chosen.');
  return {
    preferred: answers.preferred,
    phone: answers.phone.number,
    extension: answers.phone.extension ?? null,
    email: answers.email.trim() || null,
  };
}
