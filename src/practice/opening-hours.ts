import { dayLength, instantOf, type OffsetAt } from './zone-time.js';

/** Hours on some days; `closes` is 0 where the practice is closed on them. */
export interface OpeningRule {
  /** Weekdays as bits, Sunday is the first. */
  readonly days: number;
  /** The first and the last day, counted from 1 January 1970; infinite where there is none. */
  readonly from: number;
  readonly through: number;
  /** Of the rules for a day, those of the lowest rank count. */
  readonly rank: number;
  /** Minutes from midnight; after midnight of the next day, more than 1440. */
  readonly opens: number;
  readonly closes: number;
}

/** A practice's hours, read and checked. */
export interface OpeningHours {
  readonly rules: readonly OpeningRule[];
  /** IANA name of the practice's time zone. */
  readonly timeZone: string;
  readonly offsetAt: OffsetAt;
}

/** From when until when, in minutes from midnight of the day on which it opens. */
export type Interval = readonly [opens: number, closes: number];

/** Whether a practice is open, and what comes next. */
export interface OpeningStatus {
  readonly state: 'open' | 'closing-soon' | 'closed' | 'always-open';
  /** When it closes or opens next, in milliseconds since 1970, UTC, where it does within a year. */
  readonly changes?: number;
  /** Today in the practice's zone, in days since 1970. */
  readonly today: number;
  /** Until when all this, and what is said of it, holds. */
  readonly due: number;
}

/** How long before closing it is said, in milliseconds. */
const soon = 30 * 60_000;
const minute = 60_000;
const week = 7 * dayLength;

/** The day's hours as they were written, in their order, and whether they are only for some dates. */
export function rulesOn({ rules }: OpeningHours, day: number): readonly OpeningRule[] {
  const weekday = 1 << weekdayOf(day);
  const valid = rules.filter(
    ({ days, from, through }) => days & weekday && from <= day && day <= through,
  );
  const rank = Math.min(...valid.map((rule) => rule.rank));
  return valid.filter((rule) => rule.rank === rank);
}

/** The weekday of a day, Sunday is 0. */
export function weekdayOf(day: number): number {
  // 1 January 1970 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

/** For so many days at most a rule tells of special days: a holiday, a month. */
export const longestException = 31;

/** Whether a day has hours of its own. */
export function isException(hours: OpeningHours, day: number): boolean {
  return rulesOn(hours, day).some(({ rank }) => rank <= longestException);
}

/** When the practice is open on a day, in order; hours that touch are one. */
export function intervalsOn(hours: OpeningHours, day: number): readonly Interval[] {
  const merged: Interval[] = [];
  const rules = rulesOn(hours, day).filter(({ closes }) => closes > 0);
  for (const { opens, closes } of rules.sort((one, other) => one.opens - other.opens)) {
    const last = merged.at(-1);
    if (last && opens <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], closes)];
    else merged.push([opens, closes]);
  }
  return merged;
}

/** The day that it is in the practice's zone, counted from 1 January 1970. */
export function dayAt({ offsetAt }: OpeningHours, now: number): number {
  return Math.floor((now + offsetAt(now)) / dayLength);
}

/**
 * Whether a practice is open, and what comes next. Hours that follow each other without a break,
 * over midnight too, are one.
 *
 * @param now Milliseconds since 1970, UTC.
 */
export function openingStatus(hours: OpeningHours, now: number): OpeningStatus {
  const today = dayAt(hours, now);
  const midnight = instantOf(hours.offsetAt, (today + 1) * dayLength);
  let end = 0;
  const nextWeek = now + week;
  // What began yesterday may not have ended yet.
  for (let day = today - 1; day < today + 367 && end < nextWeek; day++) {
    for (const [opens, closes] of spansOn(hours, day)) {
      if (closes <= now || opens >= closes) continue;
      if (opens <= Math.max(now, end)) end = Math.max(end, closes);
      else if (end) return openUntil(end, now, today, midnight);
      else return { state: 'closed', changes: opens, today, due: Math.min(opens, midnight) };
    }
  }
  if (end && end < nextWeek) return openUntil(end, now, today, midnight);
  if (!end) return { state: 'closed', today, due: midnight };
  return { state: 'always-open', today, due: Math.min(midnight, end - week + 1) };
}

function openUntil(changes: number, now: number, today: number, midnight: number): OpeningStatus {
  const isSoon = changes - now <= soon;
  const due = Math.min(midnight, isSoon ? changes : changes - soon);
  return { state: isSoon ? 'closing-soon' : 'open', changes, today, due };
}

/** The instants between which the practice is open, by when they begin. */
function spansOn(hours: OpeningHours, day: number): readonly Interval[] {
  const at = (minutes: number) => instantOf(hours.offsetAt, day * dayLength + minutes * minute);
  return rulesOn(hours, day)
    .filter(({ closes }) => closes > 0)
    .map(({ opens, closes }): Interval => [at(opens), at(closes)])
    .sort(([one], [other]) => one - other);
}
