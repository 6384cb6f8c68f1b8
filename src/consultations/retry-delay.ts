const SECOND = 1000;
const BASE = 2 * SECOND;
const SHORTEST = SECOND;
const LONGEST = 60 * SECOND;
// A timer longer than 2^31 - 1 ms fires at once; no server means more than a day.
const LONGEST_TOLD = 86_400 * SECOND;

/**
 * Milliseconds to wait after a failed try: exponential backoff with full jitter, between one second
 * and one minute, and never less than the server asked for.
 *
 * @param attempt - Number of tries made so far, from 1.
 * @param random - Number from 0 to 1, as `Math.random` gives it.
 * @param told - Milliseconds that the server asked for; 0 when it did not.
 */
export function retryDelay(attempt: number, random: number, told: number): number {
  const ceiling = Math.min(LONGEST, BASE * 2 ** (attempt - 1));
  return Math.max(SHORTEST, Math.round(random * ceiling), told);
}

/**
 * Reads `Retry-After` (RFC 9110 §10.2.3), seconds or an HTTP date, into milliseconds from `now`
 * (epoch milliseconds). Returns 0 for a missing, malformed or past value, a day at most.
 */
export function readRetryAfter(header: string | null, now: number): number {
  const value = header?.trim() ?? '';
  const wait = /^\d+$/.test(value) ? Number(value) * SECOND : Date.parse(value) - now;
  return wait > 0 ? Math.min(wait, LONGEST_TOLD) : 0;
}
