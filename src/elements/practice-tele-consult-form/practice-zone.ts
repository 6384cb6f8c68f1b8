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
