import type { OffsetAt } from '../practice/zone-time.js';

/** A part of the day, by the practice's clock. */
export type PartOfDay = 'morning' | 'afternoon' | 'evening';

/** A span of time as RFC 3339 date-times, with the offset that the practice's zone has then. */
export interface VisitSpan {
  readonly start: string;
  readonly end: string;
}

/** From which hour until which a part of the day lasts, in the order of the day. */
export const partHours: Readonly<Record<PartOfDay, readonly [from: number, until: number]>> = {
  morning: [8, 12],
  afternoon: [12, 17],
  evening: [17, 20],
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How far ahead a visit can be asked for, in days. */
const FURTHEST = 90;

/**
 * When a part of a day is in the practice's time zone.
 *
 * @param date `YYYY-MM-DD`, as `<input type="date">` gives it.
 * @param offsetAt The offsets of the practice's zone.
 * @returns `undefined` where there is no such date.
 */
export function visitSpan(
  date: string,
  part: PartOfDay,
  offsetAt: OffsetAt,
): VisitSpan | undefined {
  const midnight = readDate(date);
  if (midnight === undefined) return undefined;
  const [from, until] = partHours[part];
  const at = (hour: number) => dateTime(midnight + hour * HOUR, offsetAt);
  return { start: at(from), end: at(until) };
}

/** The dates that can be asked for, as `min` and `max` of `<input type="date">` want them. */
export function dateRange(now: number, offsetAt: OffsetAt): { min: string; max: string } {
  const local = now + offsetAt(now);
  return { min: dateText(local), max: dateText(local + FURTHEST * DAY) };
}

/** Midnight of a date, as if the practice were in UTC. */
function readDate(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // `Date.UTC` reads the 30th of February as the 2nd of March.
  return year && dateText(midnight) === date ? midnight : undefined;
}

function dateText(local: number): string {
  return new Date(local).toISOString().slice(0, 10);
}

/** What the clocks show, with their offset. Between 8 and 20 no zone changes its clocks. */
function dateTime(local: number, offsetAt: OffsetAt): string {
  const offset = offsetAt(local - offsetAt(local));
  const size = new Date(Math.abs(offset)).toISOString().slice(11, 16);
  return `${new Date(local).toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${size}`;
}
