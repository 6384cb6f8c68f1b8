import type { Attribution } from './attribution.js';
import type { VisitSpan } from './visit-times.js';

/** How the patient wants to be reached. */
export type ContactPreference = 'phone' | 'text' | 'email';

/** What the person who fills in the form is to the patient. */
export type Relationship = 'self' | 'parent' | 'guardian' | 'caregiver' | 'other';

/** By phone or video, or at the practice. */
export type VisitKind = 'tele-consult' | 'in-person';

/** A phone answer: what was typed, and the number that it means, if it means one. */
export interface PhoneAnswer {
  /** As the person typed it, in any format. */
  readonly typed: string;
  /** E.164, such as `+17275550123`; null when the typed text is no phone number. */
  readonly number: string | null;
  /** Extension digits; null when there is none. */
  readonly extension?: string | null;
}

/** A time that would suit: what was chosen, and the span that it means, if it means one to come. */
export interface TimeAnswer {
  /** `YYYY-MM-DD`, or an empty string. */
  readonly date: string;
  /** Part of the day, or an empty string. */
  readonly part: string;
  readonly span: VisitSpan | null;
}

/** What a person answered in the request form, as it was typed. What was not asked is undefined. */
export interface ConsultAnswers {
  /** Whom it is for; empty while nothing is chosen. */
  readonly patient?: 'self' | 'child' | 'other' | '';
  /** What they are to the patient, where that is somebody else. */
  readonly relationship?: Relationship | '';
  readonly requesterGiven?: string;
  readonly requesterFamily?: string;
  readonly given: string;
  readonly family: string;
  /** An empty string while nothing is chosen. */
  readonly preferred: ContactPreference | '';
  readonly phone: PhoneAnswer;
  readonly email: string;
  readonly bestTimes?: readonly string[];
  readonly voicemailOk?: boolean;
  /** BCP 47 tag of the language to be spoken to in. */
  readonly language?: string;
  readonly interpreter?: boolean;
  /** USPS code of the state where the patient will be at the visit; empty while not chosen. */
  readonly state: string;
  readonly kind?: VisitKind | '';
  readonly times?: readonly TimeAnswer[];
  readonly reason: string;
  readonly heardFrom?: string;
  readonly privacyConsent: boolean;
  readonly smsConsent?: boolean;
  /** Answers to the practice's own questions, by their names. */
  readonly extra?: Readonly<Record<string, string | boolean>>;
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
  /** Where on the web the request began. */
  readonly attribution?: Attribution;
  /** What the site adds to the answers to its own questions. */
  readonly extra?: Readonly<Record<string, string | boolean>>;
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

interface Name {
  readonly given: string;
  readonly family: string;
}

/** The body of a request, schema `consult-request/1`. The contract is `intake/openapi.yaml`. */
export interface ConsultRequest {
  readonly schema: 'consult-request/1';
  readonly practice: { readonly id: string; readonly name?: string };
  readonly kind: VisitKind;
  readonly requester: { readonly relationship: Relationship; readonly name?: Name };
  readonly patient: { readonly name: Name; readonly minor: boolean };
  readonly contact: {
    readonly preferred: ContactPreference;
    readonly phone: string | null;
    readonly extension: string | null;
    readonly email: string | null;
    readonly voicemailOk?: boolean;
    readonly bestTimes?: readonly string[];
    readonly language?: string | null;
    readonly interpreter?: boolean;
  };
  readonly location: { readonly country: 'US'; readonly state: string };
  readonly visit: { readonly reason: string; readonly requested?: readonly VisitSpan[] };
  readonly consent: readonly ConsentRecord[];
  readonly attribution?: Attribution;
  readonly guard: { readonly elapsedMs: number; readonly trap: string };
  readonly client: {
    readonly version: string;
    readonly locale: string;
    readonly timeZone: string;
    readonly submittedAt: string;
  };
  readonly extra?: Readonly<Record<string, string | boolean>>;
}

// What a program wrote marks the request as suspect; it must not make the request invalid.
const TRAP_LIMIT = 200;

/**
 * Builds the body that is sent, from answers that `findAnswerErrors` has passed. What was not asked
 * is left out. Throws a RangeError when no way of contact is chosen.
 */
export function toConsultRequest(
  answers: ConsultAnswers,
  circumstances: ConsultCircumstances,
): ConsultRequest {
  const { practice, consent, elapsedMs, version, locale, timeZone, submittedAt } = circumstances;
  const attribution = toAttribution(answers, circumstances);
  const extra = { ...circumstances.extra, ...answers.extra };
  return {
    schema: 'consult-request/1',
    practice,
    kind: answers.kind || 'tele-consult',
    ...toPersons(answers),
    contact: toContact(answers),
    location: { country: 'US', state: answers.state },
    visit: toVisit(answers),
    consent,
    ...(hasEntries(attribution) && { attribution }),
    guard: {
      elapsedMs: Math.max(0, Math.round(elapsedMs)),
      trap: answers.trap.slice(0, TRAP_LIMIT),
    },
    client: { version, locale, timeZone, submittedAt: submittedAt.toISOString() },
    ...(hasEntries(extra) && { extra }),
  };
}

function toPersons(answers: ConsultAnswers): Pick<ConsultRequest, 'requester' | 'patient'> {
  const { patient = 'self', relationship, requesterGiven = '', requesterFamily = '' } = answers;
  const name = { given: answers.given.trim(), family: answers.family.trim() };
  const isSelf = patient === 'self' || patient === '';
  const requester = { given: requesterGiven.trim(), family: requesterFamily.trim() };
  return {
    requester: isSelf
      ? { relationship: 'self' }
      : { relationship: relationship || 'other', name: requester },
    patient: { name, minor: patient === 'child' },
  };
}

function toContact(answers: ConsultAnswers): ConsultRequest['contact'] {
  const { bestTimes, voicemailOk, language, interpreter } = answers;
  if (answers.preferred === '') throw new RangeError('No way of contact is chosen.');
  return {
    preferred: answers.preferred,
    phone: answers.phone.number,
    extension: answers.phone.extension ?? null,
    email: answers.email.trim() || null,
    ...(voicemailOk !== undefined && { voicemailOk }),
    ...(bestTimes && { bestTimes }),
    ...(language !== undefined && { language: language || null }),
    ...(interpreter !== undefined && { interpreter }),
  };
}

function toVisit({ reason, times }: ConsultAnswers): ConsultRequest['visit'] {
  const requested = times?.flatMap(({ span }) => span ?? []);
  return { reason: reason.trim(), ...(requested && { requested }) };
}

function toAttribution({ heardFrom }: ConsultAnswers, { attribution }: ConsultCircumstances) {
  const told = heardFrom?.trim();
  return { ...attribution, ...(told && { heardFrom: told }) };
}

function hasEntries(record: object): boolean {
  return Object.keys(record).length > 0;
}
