import { clientVersion } from '../../consultations/client-version.js';
import { recordConsent } from '../../consultations/consent.js';
import type { ConsultCircumstances } from '../../consultations/consult-request.js';
import type { Practice } from '../../practice/practice.js';

/** The moment in which a visitor pressed send. */
export interface SendingMoment {
  readonly practice: Practice;
  /** BCP 47 tag of the form's words. */
  readonly locale: string;
  /** The words beside the box that was checked, as they stood on the page. */
  readonly consentText: string;
  /** Milliseconds since the form was first shown. */
  readonly elapsedMs: number;
}

/** Gathers what is sent beside the answers. A practice without an id goes by the page's host name. */
export async function gatherCircumstances(moment: SendingMoment): Promise<ConsultCircumstances> {
  const { practice, locale, consentText: text, elapsedMs } = moment;
  const at = new Date();
  return {
    practice: {
      id: practice.id ?? (location.hostname || 'unknown'),
      ...(practice.name && { name: practice.name.slice(0, 200) }),
    },
    consent: [await recordConsent({ type: 'privacy', granted: true, text, locale, at })],
    elapsedMs,
    version: clientVersion,
    locale,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    submittedAt: at,
  };
}
