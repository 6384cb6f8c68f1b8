import type { Attribution } from '../../consultations/attribution.js';
import { clientVersion } from '../../consultations/client-version.js';
import { recordConsent } from '../../consultations/consent.js';
import type {
  ConsentRecord,
  ConsultAnswers,
  ConsultCircumstances,
} from '../../consultations/consult-request.js';
import type { Practice } from '../../practice/practice.js';

/** The moment at which a visitor sends the form. */
export interface SendingMoment {
  readonly practice: Practice;
  /** BCP 47 tag of the form's words. */
  readonly locale: string;
  readonly answers: ConsultAnswers;
  /** The words beside the boxes, as they stood on the page. */
  readonly consentTexts: Readonly<Record<ConsentRecord['type'], string>>;
  readonly attribution: Attribution;
  readonly placement: string;
  /** What the site wants to be sent along. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** Milliseconds since the form was first shown. */
  readonly elapsedMs: number;
}

/** Gathers what is sent beside the answers. A practice without an id goes by the page's host name. */
export async function gatherCircumstances(moment: SendingMoment): Promise<ConsultCircumstances> {
  const { practice, locale, elapsedMs, attribution } = moment;
  const submittedAt = new Date();
  const placement = moment.placement.slice(0, 100);
  return {
    practice: {
      id: practice.id ?? (location.hostname || 'unknown'),
      ...(practice.name && { name: practice.name.slice(0, 200) }),
    },
    consent: await recordConsents(moment, submittedAt),
    attribution: {
      ...attribution,
      // The directory that the form stands in knows better than the page's address.
      ...(practice.source && { source: practice.source.slice(0, 200) }),
      ...(placement && { placement }),
    },
    extra: whatFits(moment.extra),
    elapsedMs,
    version: clientVersion,
    locale,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    submittedAt,
  };
}

async function recordConsents(moment: SendingMoment, at: Date): Promise<readonly ConsentRecord[]> {
  const { answers, consentTexts, locale } = moment;
  const record = (type: ConsentRecord['type'], granted: boolean) =>
    recordConsent({ type, granted, text: consentTexts[type], locale, at });
  const { smsConsent } = answers;
  return Promise.all([
    record('privacy', answers.privacyConsent),
    ...(smsConsent === undefined ? [] : [record('sms', smsConsent)]),
  ]);
}

/** What the contract takes of a listener's additions: a request is not lost for an odd one. */
function whatFits(extra: Readonly<Record<string, unknown>>): Record<string, string | boolean> {
  const fitting: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(extra).slice(0, 25)) {
    if (name.length > 100) continue;
    if (typeof value === 'boolean') fitting[name] = value;
    if (typeof value === 'string') fitting[name] = value.slice(0, 2000);
  }
  return fitting;
}
