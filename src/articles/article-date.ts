/** A date to show: `dateTime` is for `<time datetime>` (HTML §4.5.14), `text` is for people. */
export interface ArticleDate {
  readonly dateTime: string;
  readonly text: string;
}

interface WrittenDate {
  /** `YYYY-MM-DD`, or as much of it as is written. */
  readonly day: string;
  /** `HH:MM:SS`, empty for a date alone. */
  readonly time: string;
  /** Minutes east of UTC; undefined where the date names no zone. */
  readonly offset: number | undefined;
}

const clock = String.raw`(\d\d?:\d\d)(?::(\d\d))?(?:[.,]\d+)?`;
const zone = String.raw`((?:UTC|GMT)?[+-](?:0\d|1[0-4]):?(?:[0-5]\d)?|[a-z]{1,5})`;
const read = (pattern: string) => new RegExp(`^${pattern}$`, 'i');
// W3CDTF, ISO 8601 without its hyphens, and what databases write.
const iso = read(
  String.raw`(\d{4})(?:([-/.])(\d\d?)(?:\2(\d\d?)(?:[T ]\s*${clock}\s*${zone}?)?)?)?`,
);
const basic = read(String.raw`(\d{4})()(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?\s*${zone}?)?`);
// RFC 822, RFC 850 and RFC 2822; names of months may be written out.
const rfc822 = read(
  String.raw`(?:[a-z]+\.?,?\s*)?(\d\d?)[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{2,4})(?:,?\s+${clock}\s*${zone}?)?`,
);
// asctime, and what a Date of JavaScript calls itself.
const asctime = read(
  String.raw`[a-z]{3},?\s+([a-z]{3})\s+(\d\d?)(?:\s+(\d{4}))?\s+${clock}\s*${zone}?(?:\s+(\d{4}))?`,
);
const months = 'janfebmaraprmayjunjulaugsepoctnovdec';
/** Hours east of UTC of the zones that feeds name, those of RFC 822 §5.1 first; others are UTC. */
const zones =
  'EST-5 EDT-4 CST-6 CDT-5 MST-7 MDT-6 PST-8 PDT-7 AKST-9 AKDT-8 HST-10 AST-4 ADT-3 ' +
  'BST+1 WEST+1 CET+1 CEST+2 EET+2 EEST+3 MSK+3 JST+9 KST+9 AEST+10 AEDT+11 NZST+12 NZDT+13';
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Reads a date as it is written on the web and writes it out for people. A date alone and a
 * date-time without a zone are the same day everywhere; a date-time with a zone is a moment, shown
 * on the day that it has for the visitor. A year or a month alone stays one. Persian is written in
 * the Persian calendar, as its readers count; a language that the browser has no dates for has
 * those of the language next to it.
 *
 * @param written ISO 8601 (`2024-03-05`, `2024-03-05T10:00:00-05:00`, `2024-03`), RFC 822 §5 with
 * the years and zones of RFC 5322 §4.3 (`Tue, 05 Mar 2024 10:00:00 GMT`), or asctime.
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
  // RFC 822 §3.4.3: what stands in brackets is a comment.
  const trimmed = written.replace(/\([^)]*\)/g, '').trim();
  const date = readIso(trimmed) ?? readRfc822(trimmed) ?? readAsctime(trimmed);
  if (!date) return undefined;
  const instant = Date.parse(date.time ? `${date.day}T${date.time}Z` : date.day);
  // Engines roll a day that does not exist over into the next month.
  if (Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(date.day)) {
    return undefined;
  }
  if (date.offset === undefined) {
    const dateTime = date.time ? `${date.day}T${date.time}` : date.day;
    return { dateTime, text: format(locale, 'UTC', date.day.length).format(instant) };
  }
  const moment = instant - date.offset * 60_000;
  return {
    dateTime: new Date(moment).toISOString().replace('.000', ''),
    text: format(locale, timeZone).format(moment),
  };
}

function readIso(written: string): WrittenDate | undefined {
  const [, year, , month, day, ...rest] = iso.exec(written) ?? [];
  if (year) return dateOf([year, month, day], rest);
  const [, ...parts] = basic.exec(written) ?? [];
  const [basicYear, , basicMonth, basicDay, hours, minutes, seconds, named] = parts;
  if (!basicYear) return undefined;
  const time = hours && `${hours}:${minutes ?? ''}`;
  return dateOf([basicYear, basicMonth, basicDay], [time, seconds, named]);
}

function readRfc822(written: string): WrittenDate | undefined {
  const [, day, month, year, ...rest] = rfc822.exec(written) ?? [];
  return year ? dateOf([fullYear(year), monthOf(month), day], rest) : undefined;
}

function readAsctime(written: string): WrittenDate | undefined {
  const [, month, day, first, time, seconds, named, last] = asctime.exec(written) ?? [];
  const year = first ?? last;
  return year ? dateOf([year, monthOf(month), day], [time, seconds, named]) : undefined;
}

function dateOf(
  parts: readonly (string | undefined)[],
  [time, seconds = '00', named]: readonly (string | undefined)[],
): WrittenDate {
  const written = parts.filter((part) => part !== undefined);
  return {
    day: written.map((part) => part.padStart(2, '0')).join('-'),
    // A leap second has no place in a Date.
    time: time ? `${time.padStart(5, '0')}:${seconds === '60' ? '59' : seconds}` : '',
    offset: time ? offsetOf(named) : undefined,
  };
}

/** Two digits; `00`, which is no month, where the name is none. */
function monthOf(name = '?'): string {
  const index = months.indexOf(name.toLowerCase()) / 3;
  return String(Number.isInteger(index) ? index + 1 : 0);
}

/** RFC 5322 §4.3: two digits below 50 are this century's. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return String(Number(year) + (year.length === 2 && Number(year) < 50 ? 2000 : 1900));
}

function offsetOf(named: string | undefined): number | undefined {
  if (!named) return undefined;
  const [, sign, hours, minutes = 0] = /([+-])(\d\d):?(\d\d)?$/.exec(named) ?? [];
  if (sign) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const [, east = 0] = new RegExp(String.raw`\b${named}([+-]\d+)`, 'i').exec(zones) ?? [];
  return 60 * Number(east);
}

// Making a format costs far more than using one, and a list of articles needs the same one often.
function format(locale: string, timeZone?: string, written = 10): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone ?? ''} ${String(written)}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(knownLocale(locale), {
      timeZone,
      year: 'numeric',
      ...(written > 4 && { month: 'long' }),
      ...(written > 7 && { day: 'numeric' }),
    });
    formats.set(key, found);
  }
  return found;
}

/** Left alone, a browser would write the dates of a language that it lacks in its user's own. */
function knownLocale(locale: string): string {
  if (Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0) return locale;
  return /^ht\b/i.test(locale) ? 'fr-HT' : 'en';
}
