import { daysText, dayText, intervalText, type Reader } from '../../practice/opening-hours-text.js';
import {
  intervalsOn,
  isException,
  longestException,
  weekdayOf,
  type OpeningHours,
} from '../../practice/opening-hours.js';
import { dayLength } from '../../practice/zone-time.js';

/** One row of a table of hours. */
export interface HoursRow {
  readonly name: string;
  /** From when until when; none where the practice is closed. */
  readonly times: readonly string[];
  readonly isToday?: boolean;
}

/** How far ahead special days are told, in days. */
const ahead = 92;

/**
 * The seven days from today on, Monday first: each shows what is true when it comes next, so that
 * no holiday is told as a usual day; such a day is named with its date.
 */
export function weekRows(hours: OpeningHours, today: number, reader: Reader): readonly HoursRow[] {
  return [1, 2, 3, 4, 5, 6, 0].map((weekday) => {
    const day = today + ((weekday - weekdayOf(today) + 7) % 7);
    return {
      name: dayText(day * dayLength, reader.locale, 'UTC', isException(hours, day)),
      times: timesOn(hours, day, reader),
      isToday: day === today,
    };
  });
}

/**
 * The week of a practice whose hours are the same all year but for special days, without them.
 *
 * @returns Nothing where the hours depend on the date.
 */
export function usualRows(hours: OpeningHours, reader: Reader): readonly HoursRow[] | undefined {
  const rules = hours.rules.filter(({ rank }) => rank > longestException);
  const isYearRound = rules.every(({ from, through }) => through - from === Infinity);
  if (rules.length === 0 || !isYearRound) return undefined;
  return weekRows({ ...hours, rules }, 0, reader).map((row) => ({ ...row, isToday: false }));
}

/** The days of the next three months that have hours of their own; alike ones in a row are one. */
export function exceptionRows(
  hours: OpeningHours,
  today: number,
  reader: Reader,
): readonly HoursRow[] {
  const runs: { from: number; through: number; times: readonly string[] }[] = [];
  for (let day = today; day <= today + ahead; day++) {
    if (!isException(hours, day)) continue;
    const times = timesOn(hours, day, reader);
    const last = runs.at(-1);
    if (last?.through === day - 1 && String(last.times) === String(times)) last.through = day;
    else runs.push({ from: day, through: day, times });
  }
  return runs.map(({ from, through, times }) => ({
    name: daysText(from, through, reader.locale),
    times,
  }));
}

function timesOn(hours: OpeningHours, day: number, reader: Reader): readonly string[] {
  return intervalsOn(hours, day).map((interval) => intervalText(interval, reader));
}
