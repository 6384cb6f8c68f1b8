import type { Relationship, VisitKind } from '../../consultations/consult-request.js';
import type { Topic } from '../../consultations/asked-fields.js';
import type { PartOfDay } from '../../consultations/visit-times.js';

/** A sentence with a link or another node inside it. */
type Sentence = (inside: unknown) => readonly unknown[];

/** What is said of a control, by its name. */
type ByControl<Text> = Readonly<Record<string, Text>>;

/** The words of the request form. */
export interface Words {
  readonly emergency: Sentence;
  readonly crisis: Sentence;
  readonly notMonitored: string;
  readonly heading: string;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly labels: ByControl<string>;
  /** Of the patient, where that is somebody else. */
  readonly patientLabels: ByControl<string>;
  readonly hints: ByControl<string>;
  readonly patientHints: ByControl<string>;
  readonly optional: string;
  readonly patients: Readonly<Record<'self' | 'child' | 'other', string>>;
  readonly relationships: Readonly<Record<Exclude<Relationship, 'self'>, string>>;
  readonly ways: Readonly<Record<'phone' | 'text' | 'email', string>>;
  /** By the names of the contract. */
  readonly times: ByControl<string>;
  readonly kinds: Readonly<Record<VisitKind, string>>;
  readonly parts: Readonly<Record<PartOfDay, string>>;
  /** `zone` is the name of the practice's time zone. */
  readonly timesHint: (zone: string) => string;
  readonly addTime: string;
  /** `number` is the number as it was understood. */
  readonly understood: Sentence;
  readonly choose: string;
  readonly otherLanguage: string;
  /** Names of states as a list, then of the one state. */
  readonly elsewhere: (practice: string, licensed: string, state: string) => string;
  readonly elsewhereOffer: string;
  /** `practice` may be empty. */
  readonly consent: (practice: string) => string;
  readonly sms: (practice: string) => string;
  readonly privacy: string;
  readonly trap: string;
  readonly charactersLeft: (count: string) => string;
  readonly charactersTooMany: (count: string) => string;
  readonly step: (step: string, of: string) => string;
  readonly next: string;
  readonly back: string;
  readonly reviewHeading: string;
  readonly changeAnswer: string;
  readonly notAnswered: string;
  readonly yes: string;
  readonly no: string;
  readonly restored: string;
  readonly clearAnswers: string;
  readonly clearSurely: string;
  readonly clearYes: string;
  readonly clearNo: string;
  readonly cleared: string;
  readonly send: string;
  readonly sending: string;
  readonly waiting: (time: string) => string;
  readonly offline: string;
  readonly kept: (date: string) => string;
  readonly notKept: string;
  readonly earlierWaits: string;
  readonly earlierSent: string;
  readonly earlierRefused: string;
  /** `date` is when the visitor sent the request. */
  readonly dropped: (date: string) => string;
  readonly elsewhereTab: string;
  readonly clear: string;
  readonly tryNow: string;
  readonly change: string;
  readonly failed: string;
  readonly unconfirmed: string;
  readonly unavailable: string;
  readonly call: Sentence;
  readonly problem: string;
  readonly error: string;
  /** What to do about a control where the answer is missing and, if that differs, where it is wrong. */
  readonly errors: ByControl<readonly [required: string, invalid?: string]>;
  readonly patientErrors: ByControl<readonly [required: string]>;
  readonly tooLong: (label: string, limit: string) => string;
  readonly unanswered: (label: string) => string;
  readonly otherError: string;
  readonly sent: string;
  readonly reference: Sentence;
  readonly replyBy: (time: string) => string;
  readonly meanwhile: string;
  readonly print: string;
  readonly calendar: string;
  readonly calendarHint: string;
  readonly calendarTitle: (practice: string) => string;
}
