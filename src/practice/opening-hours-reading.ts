import type { OpeningHours, OpeningRule } from './opening-hours.js';
import type { OpeningHoursSpecification, Practice } from './practice.js';
import { dayLength, offsetsOf } from './zone-time.js';

type Times = Pick<OpeningRule, 'opens' | 'closes'>;

const weekdays = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
const everyDay = 127;
const always = { from: -Infinity, through: Infinity, rank: Infinity };
const allDay: Times = { opens: 0, closes: 1440 };
const closed: Times = { opens: 0, closes: 0 };
const token =
  /([a-z]{2,})(?:\s*[-–—]\s*([a-z]{2,}))?|(T?\d[\d:]*(?:\s*[ap]\.?m\b)?)\.?\s*[-–—]\s*(T?\d[\d:]*(?:\s*[ap]\.?m\b)?)|[\s,.:]+|(.)/gi;

/**
 * Reads a practice's hours: schema.org's `openingHours`, `openingHoursSpecification` and
 * `specialOpeningHoursSpecification`, and our `timeZone`.
 *
 * A rule for some dates counts before one for every week, and the fewer its dates the more. Where
 * there are texts, rules without dates are taken from them alone. Specifications that open and
 * close at 00:00 mean closed, as Google reads them, unless they say so of the whole week.
 *
 * @returns What is wrong, in words for a developer, where the hours can't be told for certain.
 */
export function readOpeningHours(practice: Practice): OpeningHours | string {
  const { openingHours, openingHoursSpecification, specialOpeningHoursSpecification } = practice;
  const timeZone = practice.timeZone ?? '';
  try {
    const texts = [openingHours ?? []].flat().flatMap(readText);
    const read = [openingHoursSpecification ?? []].flat().map((each) => readRule(each, false));
    const normal = [...texts, ...read.filter(({ rank }) => texts.length === 0 || rank < Infinity)];
    if (normal.length === 0) return 'no opening hours are known';
    if (!timeZone) return 'no time zone is known';
    // A special day comes before all others.
    const special = [specialOpeningHoursSpecification ?? []].flat();
    const rules = [...openAlways(normal), ...special.map((each) => readRule(each, true))];
    return { rules, timeZone, offsetAt: offsetsOf(timeZone) };
  } catch (fault) {
    if (fault instanceof RangeError) return `time zone "${timeZone}" is unknown`;
    return fault instanceof Error ? fault.message : String(fault);
  }
}

/** Nobody writes that he is closed all week: 00:00 to 00:00 on every day is meant as open. */
function openAlways(rules: readonly OpeningRule[]): readonly OpeningRule[] {
  const weekly = rules.filter(({ rank }) => rank === Infinity);
  const days = weekly.reduce((all, rule) => all | rule.days, 0);
  if (days !== everyDay || weekly.some(({ closes }) => closes > 0)) return rules;
  return rules.map((rule) => (rule.rank < Infinity ? rule : { ...rule, ...allDay }));
}

/** A text such as `Mo,We-Fr 09:00-12:00,13:00-17:00`; days without times are open all day. */
function readText(text: string): readonly OpeningRule[] {
  const rules: OpeningRule[] = [];
  let days = 0;
  let isComplete = true;
  const add = (times: Times) => {
    if (days) rules.push({ ...always, ...times, days });
    isComplete = true;
  };
  for (const [, first, last, opens, closes, other] of `${text};`.matchAll(token)) {
    if (other === ';' && !isComplete) add(allDay);
    if (first !== undefined) {
      days = (isComplete ? 0 : days) | readDays(first, last ?? first, text);
      isComplete = false;
    } else if (opens !== undefined && closes !== undefined) {
      add(readTimes(opens, closes));
    } else if (other && other !== ';') throw new Error(`"${text}" can't be read`);
  }
  return rules;
}

function readRule(rule: OpeningHoursSpecification, isSpecial: boolean): OpeningRule {
  const { dayOfWeek, opens, closes, validFrom, validThrough } = rule;
  const names = [dayOfWeek ?? []].flat().flatMap((each) => each.split(','));
  const days = names.reduce((all, each) => {
    const name = each.replace(/^.*[/#]/, '').trim();
    return all | readDays(name, name, each);
  }, 0);
  const one = isSpecial ? (validFrom ?? validThrough) : undefined;
  const from = readDate(validFrom ?? one, -Infinity);
  const through = readDate(validThrough ?? one, Infinity);
  const rank = through - from - (isSpecial ? 1e6 : 0);
  if (isSpecial && rank === Infinity) throw new Error('special hours have no date');
  const limits = { days: names.length > 0 ? days : everyDay, from, through, rank };
  // schema.org: the place is open if `opens` is specified, and closed otherwise.
  const isClosed = !opens || (minutesOf(opens) === 0 && minutesOf(closes ?? '') === 0);
  return { ...limits, ...(isClosed ? closed : readTimes(opens, closes ?? '')) };
}

function readDays(first: string, last: string, text: string): number {
  const [start, end] = [first, last].map((name) =>
    weekdays.indexOf(name.slice(0, 2).toLowerCase()),
  );
  // Which days are public holidays, nobody says.
  if (/^(ph|public)/i.test(first)) return 0;
  if (start === undefined || end === undefined || start < 0 || end < 0) {
    throw new Error(`"${text}" can't be read`);
  }
  let days = 1 << end;
  for (let day = start; day !== end; day = (day + 1) % 7) days |= 1 << day;
  return days;
}

/** Minutes from midnight; what closes before it opens closes on the next day. */
function readTimes(opening: string, closing: string): Times {
  const opens = minutesOf(opening);
  const closes = minutesOf(closing);
  // 23:59 is how many write midnight.
  const end = closes === 1439 ? 1440 : closes;
  return { opens, closes: end > opens ? end : end + 1440 };
}

function minutesOf(text: string): number {
  const found =
    /^(?:.*T)?(\d{1,2})(?::(\d\d))?(?::[\d.]+)?(?:Z|[+-]\d\d:?\d\d)?(?:\s*([ap])\.?m\.?)?$/i.exec(
      text.trim(),
    );
  const [, hours, minutes, half] = found ?? [];
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  const total = hour * 60 + Number(minutes ?? 0);
  if ((!minutes && !half) || Number(minutes) > 59 || !(total <= 1440)) {
    throw new Error(`"${text}" can't be read`);
  }
  return total;
}

/** The number of the day since 1970; of a date with a time, its date. */
function readDate(text: string | undefined, fallback: number): number {
  if (!text) return fallback;
  const day = Date.parse(text.slice(0, 10)) / dayLength;
  if (Number.isInteger(day)) return day;
  throw new Error(`"${text}" can't be read`);
}
