import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Temporal } from 'temporal-polyfill';

/** The compiled library: it runs as it is shipped. */
const built = (file: string): Promise<unknown> =>
  import(new URL(`../../build/practice/${file}`, import.meta.url).href);

interface Status {
  readonly state: string;
  readonly changes?: number;
  readonly today: number;
  readonly due: number;
}

const { readOpeningHours } = (await built('opening-hours-reading.js')) as {
  readonly readOpeningHours: (practice: object) => object | string;
};
const { openingStatus } = (await built('opening-hours.js')) as {
  readonly openingStatus: (hours: object, now: number) => Status;
};

const zones = [
  'America/New_York',
  // Half an hour off, and at one minute past midnight for years.
  'America/St_Johns',
  // Clocks were changed at midnight: some days begin at one.
  'America/Sao_Paulo',
  'Europe/London',
  // Back for a month in each year.
  'Africa/Casablanca',
  // By half an hour only.
  'Australia/Lord_Howe',
  // Twelve hours and three quarters ahead.
  'Pacific/Chatham',
  // Clocks are never changed.
  'Asia/Kolkata',
] as const;
const schedulesPerZone = 60;
const instantsPerSchedule = 220;
const week = 7 * 86_400_000;
const names = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const longNames = [
  'Monday',
  'https://schema.org/Tuesday',
  'Wednesday',
  'http://schema.org/Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** Minutes from midnight; what closes before it opens closes on the next day. */
type Interval = readonly [opens: number, closes: number];

/** The same numbers in every run. */
let seed = 20_261_101;
function random(below: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
const two = (number: number) => String(number).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** Around the hours at which clocks change, and at any other. */
const someTime = () => pick([random(5) * 60, random(300), random(96) * 15, random(1440)]);

function someIntervals(): readonly Interval[] {
  const kind = random(10);
  if (kind === 0) return [];
  if (kind === 1) return [[0, 1440]];
  return Array.from({ length: 1 + random(3) }, () => {
    const [opens, closes] = [someTime(), someTime()];
    // From 00:00 to 00:00 has a meaning of its own, tested elsewhere.
    return opens === closes ? [opens, opens + 1 > 1439 ? 1 : opens + 1] : [opens, closes];
  });
}

interface Schedule {
  readonly practice: object;
  readonly intervalsOn: (date: Temporal.PlainDate) => readonly Interval[];
}

/** A schedule as schema.org writes it, and what it means, made from the same chance. */
function someSchedule(timeZone: string, around: Temporal.PlainDate): Schedule {
  const weekly = names.map(() => someIntervals());
  if (random(12) === 0) weekly.fill([[0, 1440]]);
  else weekly[random(7)] = [[540, 1020]];
  const special = new Map<string, readonly Interval[]>();
  const specials: object[] = [];
  for (let count = random(4); count > 0; count--) {
    const from = around.add({ days: random(16) - 5 });
    const length = random(4);
    const days = Array.from({ length: length + 1 }, (_, at) => from.add({ days: at }).toString());
    if (days.some((day) => special.has(day))) continue;
    const intervals = someIntervals();
    for (const day of days) special.set(day, intervals);
    const dates = { validFrom: days[0], validThrough: days.at(-1) };
    specials.push(...specifications(intervals).map((each) => ({ ...each, ...dates })));
  }
  return {
    practice: { timeZone, ...written(weekly), specialOpeningHoursSpecification: specials },
    intervalsOn: (date) => special.get(date.toString()) ?? weekly[date.dayOfWeek - 1] ?? [],
  };
}

function specifications(intervals: readonly Interval[]): readonly object[] {
  if (intervals.length === 0) return pick([[{ opens: '00:00', closes: '00:00' }], [{}]]);
  return intervals.map(([opens, closes]) => ({
    opens: pick([clock(opens), `${clock(opens)}:00`]),
    closes: closes === 1440 ? pick(['24:00', '23:59']) : clock(closes),
  }));
}

function written(weekly: readonly (readonly Interval[])[]): object {
  const all = weekly
    .map((intervals, at) => ({ intervals, at }))
    .filter(({ intervals }) => intervals.length);
  if (random(2)) {
    return {
      openingHoursSpecification: all.flatMap(({ intervals, at }) =>
        specifications(intervals).map((each) => ({
          ...each,
          dayOfWeek: pick([longNames[at], [longNames[at]]]),
        })),
      ),
    };
  }
  const texts = all.map(({ intervals, at }) => {
    const times = intervals.map(([opens, closes]) => `${clock(opens)}-${clock(closes)}`);
    return `${names[at] ?? ''} ${times.join(pick([',', ', ', ' ']))}`;
  });
  return { openingHours: random(2) ? texts : [texts.join('; ')] };
}

/** Every instant at which an interval begins or ends, by Temporal. */
function spansBetween(
  { intervalsOn }: Schedule,
  zone: string,
  first: Temporal.PlainDate,
  days: number,
): readonly (readonly [number, number])[] {
  const instant = (date: Temporal.PlainDate, minutes: number) =>
    date
      .add({ days: Math.floor(minutes / 1440) })
      .toPlainDateTime({ hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 })
      .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  return Array.from({ length: days }, (_, at) => first.add({ days: at })).flatMap((date) =>
    intervalsOn(date).map(([opens, closes]) => {
      // 23:59 is midnight, as it is written for lack of a better word.
      const end = closes === 1439 ? 1440 : closes;
      return [instant(date, opens), instant(date, end > opens ? end : end + 1440)] as const;
    }),
  );
}

/** What is true at an instant, told from the spans alone. */
function truth(
  spans: readonly (readonly [number, number])[],
  edges: readonly number[],
  now: number,
): Pick<Status, 'state' | 'changes'> {
  const isOpen = (at: number) => spans.some(([opens, closes]) => opens <= at && at < closes);
  const open = isOpen(now);
  const changes = edges.find((edge) => edge > now && isOpen(edge) !== open);
  assert.ok(open || changes !== undefined, 'the window of the test is wide enough');
  if (!open) return { state: 'closed', changes: changes ?? NaN };
  if (changes === undefined || changes >= now + week) return { state: 'always-open' };
  return { state: changes - now <= 30 * 60_000 ? 'closing-soon' : 'open', changes };
}

/** A change of the clocks between 2012 and 2031; any instant where there is none. */
function someTransition(zone: string): Temporal.ZonedDateTime {
  const start = Temporal.Instant.fromEpochMilliseconds(
    Date.UTC(2012, 0, 1) + random(19 * 365) * 86_400_000,
  ).toZonedDateTimeISO(zone);
  return start.getTimeZoneTransition('next') ?? start;
}

for (const zone of zones) {
  test(`is right at random instants in ${zone}`, () => {
    const counts: Record<string, number> = {};
    let compared = 0;
    for (let schedules = 0; schedules < schedulesPerZone; schedules++) {
      const transition = someTransition(zone);
      const schedule = someSchedule(zone, transition.toPlainDate());
      const hours = readOpeningHours(schedule.practice);
      assert.ok(typeof hours !== 'string', JSON.stringify([hours, schedule.practice]));
      const first = transition.toPlainDate().subtract({ days: 10 });
      const spans = spansBetween(schedule, zone, first, 45);
      const edges = [...new Set(spans.flat())].sort((one, other) => one - other);
      const near = edges.filter((at) => Math.abs(at - transition.epochMilliseconds) < week);
      for (let instants = 0; instants < instantsPerSchedule; instants++) {
        const now = pick([
          () => transition.epochMilliseconds + random(2 * week) - week,
          () => transition.epochMilliseconds + random(8 * 3_600_000) - 4 * 3_600_000,
          () => pick(near) + pick([-1, 0, 1, 60_000, -30 * 60_000, -30 * 60_000 - 1]),
        ])();
        const { state, changes, today, due } = openingStatus(hours, now);
        const date = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
        const found = { state, ...(changes !== undefined && { changes }) };
        const where = `${date.toString()} ${JSON.stringify(schedule.practice)}`;
        assert.deepEqual(found, truth(spans, edges, now), where);
        assert.equal(
          today,
          Temporal.PlainDate.from('1970-01-01').until(date.toPlainDate()).days,
          where,
        );
        // Until it is due, all this stays true.
        const later = openingStatus(hours, now + random(due - now));
        assert.deepEqual([later.state, later.changes, later.today], [state, changes, today], where);
        assert.ok(due > now, where);
        counts[state] = (counts[state] ?? 0) + 1;
        compared++;
      }
    }
    console.log(`${zone}: ${compared} instants, no difference; ${JSON.stringify(counts)}`);
    assert.ok(compared >= 12_500);
    assert.deepEqual(Object.keys(counts).sort(), ['always-open', 'closed', 'closing-soon', 'open']);
  });
}
