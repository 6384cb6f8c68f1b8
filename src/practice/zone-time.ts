import { keptBy } from '../language/kept-formats.js';

/** A day of 24 hours, in milliseconds. */
export const dayLength = 86_400_000;

/** Tells how far a zone's clocks are ahead of UTC at an instant; both in milliseconds. */
export type OffsetAt = (instant: number) => number;

/**
 * The offsets of a time zone, by `Intl` alone.
 *
 * @param timeZone IANA name such as `America/New_York`.
 * @throws {RangeError} When the engine knows no such zone.
 */
export const offsetsOf = keptBy((timeZone): OffsetAt => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (instant) => {
    const [, sign, hours, minutes] = /GMT(.)(\d\d):(\d\d)/.exec(format.format(instant)) ?? [];
    const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
    return sign === '+' ? size : -size;
  };
});

/**
 * The instant at which a zone's clocks show a time. A time that the clocks jump over is read as if
 * they had not jumped yet, and of a time that they show twice the first is taken: what RFC 5545
 * §3.3.5 asks of calendars.
 *
 * @param offsetAt The zone's offsets.
 * @param local What the clocks show, in milliseconds since 1970 as if it were UTC.
 * @returns Milliseconds since 1970, UTC.
 */
export function instantOf(offsetAt: OffsetAt, local: number): number {
  const earlier = local - offsetAt(local - dayLength);
  if (local - offsetAt(earlier) === earlier) return earlier;
  const later = local - offsetAt(local + dayLength);
  return local - offsetAt(later) === later ? later : earlier;
}
