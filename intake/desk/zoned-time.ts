/**
 * Writes an instant as wall-clock time in a zone with its offset from UTC (RFC 3339, to the second), such as
 * `2026-11-13T14:00:00-05:00`. Returns undefined where the instant is none, or the zone is not known (IANA names).
 */
export function inZone(instant: string, timeZone: string): string | undefined {
  const time = Date.parse(instant);
  if (Number.isNaN(time) || time < 0) return undefined;
  const format = formatOf(timeZone);
  if (!format) return undefined;
  const parts = Object.fromEntries(
    format.formatToParts(time).map(({ type, value }) => [type, value]),
  );
  const { year, month, day, hour, minute, second, timeZoneName = '' } = parts;
  const offset = timeZoneName.replace('GMT', '') || '+00:00';
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const two = '2-digit';
  try {
    return new Intl.DateTimeFormat('en-US', {
      ...{ timeZone, calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23' },
      ...{ year: 'numeric', month: two, day: two, hour: two, minute: two, second: two },
      timeZoneName: 'longOffset',
    });
  } catch {
    return undefined;
  }
}
