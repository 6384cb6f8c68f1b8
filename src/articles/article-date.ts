/** A date to show: `dateTime` is for `<time datetime>` (HTML §4.5.14), `text` is for people. */
export interface ArticleDate {
  readonly dateTime: string;
  readonly text: string;
}

interface WrittenDate {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `HH:MM:SS`, empty for a date alone. */
  readonly time: string;
  /** Minutes east of UTC; undefined where the date names no zone. */
  readonly offset: number | undefined;
}

const iso =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s*(Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/i;
const rfc822 =
  /^(?:[a-z]+\.?,?\s*)?(\d\d?)\s+([a-z]{3})[a-z]*\s+(\d{2,4})(?:\s+(\d\d:\d\d)(:\d\d)?(?:\s*([+-](?:0\d|1[0-4])[0-5]\d|[a-z]+))?)?$/i;
const months = 'janfebmaraprmayjunjulaugsepoctnovdec';
/** Hours west of UTC of the zones that RFC 822 §5.1 names; all other names are UTC. */
const zones: Readonly<Record<string, number>> = {
  EST: 5,
  EDT: 4,
  CST: 6,
  CDT: 5,
  MST: 7,
  MDT: 6,
  PST: 8,
  PDT: 7,
};
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Reads a date as it is written on the web and writes it out for people. A date alone and a
 * date-time without a zone are the same day everywhere; a date-time with a zone is a moment, shown
 * on the day that it has for the visitor.
 *
 * @param written ISO 8601 (`2024-03-05`, `2024-03-05T10:00:00-05:00`) or RFC 822 §5 with the years
 * and zones of RFC 5322 §4.3 (`Tue, 05 Mar 2024 10:00:00 GMT`).
 * @param locale A BCP 47 tag.
 * @param timeZone IANA name of the zone in which moments are shown; the visitor's own if omitted.
 * @returns `undefined` where nothing is written or it is no date.
 * @throws {RangeError} When the locale is malformed or the time zone unknown.
 */
export function articleDate(
  written: string,
  locale: string,
  timeZone?: string,
): ArticleDate | undefined {
  const date = readIso(written.trim()) ?? readRfc822(written.trim());
  if (!date) return undefined;
  const clock = Date.parse(`${date.day}T${date.time || '00:00:00'}Z`);
  // Engines roll a day that does not exist over into the next month.
  if (Number.isNaN(clock) || !new Date(clock).toISOString().startsWith(date.day)) return undefined;
  if (date.offset === undefined) {
    const dateTime = date.time ? `${date.day}T${date.time}` : date.day;
    return { dateTime, text: format(locale, 'UTC').format(clock) };
  }
  const moment = clock - date.offset * 60_000;
  return {
    dateTime: new Date(moment).toISOString().replace('.000', ''),
    text: format(locale, timeZone).format(moment),
  };
}

function readIso(written: string): WrittenDate | undefined {
  const [, day, time, seconds = ':00', zone] = iso.exec(written) ?? [];
  return day ? { day, time: time ? time + seconds : '', offset: offsetOf(zone) } : undefined;
}

function readRfc822(written: string): WrittenDate | undefined {
  const [, day, month, year, time, seconds = ':00', zone] = rfc822.exec(written) ?? [];
  const index = months.indexOf(month?.toLowerCase() ?? '?') / 3;
  if (!day || !year || !Number.isInteger(index)) return undefined;
  const parts = [fullYear(year), index + 1, Number(day)];
  return {
    day: parts.map((part) => String(part).padStart(2, '0')).join('-'),
    time: time ? time + seconds : '',
    offset: offsetOf(zone),
  };
}

/** RFC 5322 §4.3: two digits below 50 are this century's. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (year.length === 2 && Number(year) < 50 ? 2000 : 1900);
}

function offsetOf(zone: string | undefined): number | undefined {
  if (!zone) return undefined;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  if (!sign) return -60 * (zones[zone.toUpperCase()] ?? 0);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

// Making a format costs far more than using one, and a list of articles needs the same one often.
function format(locale: string, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone ?? ''}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
    formats.set(key, found);
  }
  return found;
}
