import type { HoursController } from '../../practice/hours-controller.js';
import { statusText, type Reader } from '../../practice/opening-hours-text.js';
import type { Practice } from '../../practice/practice.js';
import { offsetsOf, type OffsetAt } from '../../practice/zone-time.js';

/** The time zone that a practice lives by; the visitor's own where it is not known. */
export function practiceZone(
  { timeZone }: Practice,
  locale: string,
): { readonly offsetAt: OffsetAt; readonly name: string } {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    return zone(timeZone ?? own, locale);
  } catch {
    return zone(own, locale);
  }
}

function zone(timeZone: string, locale: string) {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' });
  const parts = format.formatToParts();
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return { offsetAt: offsetsOf(timeZone), name };
}

/** Whether the practice is open, and what comes next, as one line; empty where that can't be told. */
export function hoursText({ hours, status }: HoursController, reader: Reader): string {
  if (typeof hours === 'string' || !status) return '';
  return statusText(hours, status, reader).filter(Boolean).join(' · ');
}
