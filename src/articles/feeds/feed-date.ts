const day = /^(?:[a-z]+\.?,?\s*)?(\d\d?)[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{2,4})/i;

/**
 * When something was published, to put feeds in order.
 *
 * @param written ISO 8601, or RFC 822 §5; a date alone is the start of the day in UTC.
 * @returns Milliseconds since 1970; -Infinity where nobody can tell.
 */
export function momentOf(written: string): number {
  const moment = Date.parse(written.trim());
  if (!Number.isNaN(moment)) return moment;
  // A zone or a time that no engine knows: the day is near enough.
  const [, date, month, year] = day.exec(written.trim()) ?? [];
  const start = date ? Date.parse(`${date} ${month} ${year} GMT`) : NaN;
  return Number.isNaN(start) ? -Infinity : start;
}
