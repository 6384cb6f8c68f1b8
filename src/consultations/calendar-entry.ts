/** What a calendar is told. No health data belongs in it: calendars are shared and synchronized. */
export interface CalendarEntry {
  /** Tells the entry from all others, such as the request's reference; the same one updates it. */
  readonly uid: string;
  /** When the entry was made. */
  readonly stamp: Date;
  readonly start: Date;
  readonly end: Date;
  readonly title: string;
  readonly description?: string;
  /** Absolute `https:`, `http:` or `tel:` address; any other one is left out. */
  readonly url?: string;
}

const BREAK = '\r\n';
/** Octets of a line without its break (RFC 5545 §3.1). */
const LINE = 75;

/**
 * An iCalendar file (RFC 5545) with one tentative, private entry that keeps no time busy. Times are in
 * UTC, which needs no time zone definition and is shown in the reader's own zone.
 *
 * @throws {RangeError} When a date is invalid.
 */
export function calendarEntry(entry: CalendarEntry): string {
  const { uid, stamp, start, end, title, description, url } = entry;
  const link = url?.replace(/[\s\p{Cc}\p{Cs}]/gu, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//practice-widgets//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${dateTime(stamp)}`,
    `DTSTART:${dateTime(start)}`,
    `DTEND:${dateTime(end)}`,
    `SUMMARY:${escaped(title)}`,
    description && `DESCRIPTION:${escaped(description)}`,
    link && /^(?:https?|tel):/i.test(link) && `URL:${link}`,
    'STATUS:TENTATIVE',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => (line ? folded(line) + BREAK : ''))
    .join('');
}

/** The form `20261113T130000Z` of RFC 5545 §3.3.5. */
function dateTime(date: Date): string {
  return `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Text by RFC 5545 §3.3.11, without the control characters that it forbids. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cs}/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Breaks a line between characters, never within the octets of one (RFC 5545 §3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let text = '';
  let size = 0;
  for (const character of line) {
    const { length } = encoder.encode(character);
    // The space that the next line begins with counts.
    const isFull = size + length > LINE;
    text += isFull ? `${BREAK} ${character}` : character;
    size = isFull ? 1 + length : size + length;
  }
  return text;
}
