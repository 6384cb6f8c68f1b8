import { plainJson } from '../embedding/plain-json.js';
import { keptBy } from '../language/kept-formats.js';
import type { WordsLanguage } from '../language/language.js';

import { openingWords } from './opening-hours-words.js';
import { dayAt, type Interval, type OpeningHours, type OpeningStatus } from './opening-hours.js';
import { dayLength } from './zone-time.js';

/** In which language, and by whose customs, something is said. */
export interface Reader {
  readonly language: WordsLanguage;
  /** BCP 47 tag for `Intl`. */
  readonly locale: string;
}

const keptFormat = keptBy(
  (key) => new Intl.DateTimeFormat(...(JSON.parse(key) as [string, Intl.DateTimeFormatOptions])),
);

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return keptFormat(plainJson([locale, options]));
}

/** Whether a practice is open, and what comes next: `['Open now', 'until 5:00 PM']`. */
export function statusText(
  hours: OpeningHours,
  { state, changes, today }: OpeningStatus,
  { language, locale }: Reader,
): readonly [state: string, next: string] {
  const words = openingWords[language];
  if (changes === undefined) return [words.state[state], ''];
  const { timeZone } = hours;
  const time = timeText(changes, locale, timeZone);
  const ahead = dayAt(hours, changes) - today;
  const day = dayText(changes, locale, timeZone, ahead > 6);
  if (state === 'closed') return [words.state.closed, words.opens(time, ahead > 0 ? day : '')];
  if (state === 'closing-soon') return [words.state[state], words.soon(time)];
  // A practice that closes in the small hours closes tonight, as people say it.
  const isTonight = dayAt(hours, changes - dayLength / 2) <= today;
  return [words.state[state], words.until(time, isTonight ? '' : day)];
}

/** From when until when, in words. */
export function intervalText([opens, closes]: Interval, { language, locale }: Reader): string {
  const words = openingWords[language];
  if (opens === 0 && closes === 1440) return words.state['always-open'];
  const [start = '', end = ''] = [opens, closes].map((minutes) =>
    timeText(minutes * 60_000, locale, 'UTC'),
  );
  return words.from(start, end);
}

/** What clocks show at an instant. */
function timeText(instant: number, locale: string, timeZone: string): string {
  return formatOf(locale, { timeStyle: 'short', timeZone }).format(instant);
}

/** The weekday at an instant, with its date where the weekday alone would mislead. */
export function dayText(
  instant: number,
  locale: string,
  timeZone: string,
  withDate: boolean,
): string {
  return dateFormat(locale, timeZone, withDate, 'long').format(instant);
}

/** Days from one to another, both included, by their numbers since 1970. */
export function daysText(from: number, through: number, locale: string): string {
  const format = dateFormat(locale, 'UTC', true, from === through ? 'long' : undefined);
  return format.formatRange(from * dayLength, through * dayLength);
}

function dateFormat(
  locale: string,
  timeZone: string,
  withDate: boolean,
  weekday: 'long' | undefined,
): Intl.DateTimeFormat {
  const date = withDate ? ({ month: 'long', day: 'numeric' } as const) : {};
  return formatOf(locale, { weekday, timeZone, ...date });
}

/** What people call a time zone: `Eastern Time`. */
export function zoneText(timeZone: string, locale: string, now: number): string {
  const format = formatOf(locale, { timeZone, timeZoneName: 'longGeneric' });
  const part = format.formatToParts(now).find(({ type }) => type === 'timeZoneName');
  return part?.value ?? timeZone;
}
