import { readOpeningHours } from './opening-hours-reading.js';
import { openingStatus } from './opening-hours.js';
import { PracticeCallEvent } from './practice-call-event.js';
import type { Practice } from './practice.js';

/** What a practice is called in events: its id, else its name, else an empty string. */
export function nameInEvents({ id, name }: Practice): string {
  return id ?? name ?? '';
}

/**
 * Asks the page whether a phone link may dial, by a `practice-call` event; a canceled event keeps
 * the phone from dialling.
 *
 * @param host The element that the link belongs to.
 * @param practice Whom the visitor is about to call.
 * @param placement Where on the page the link stands, as the site named it.
 * @param click The click on the link.
 */
export function requestCall(
  host: Element,
  practice: Practice,
  placement: string,
  click: Event,
): void {
  const { source } = practice;
  const call = new PracticeCallEvent(nameInEvents(practice), placement, isOpen(practice), source);
  if (!host.dispatchEvent(call)) click.preventDefault();
}

function isOpen(practice: Practice): boolean | undefined {
  const hours = readOpeningHours(practice);
  if (typeof hours === 'string') return undefined;
  return openingStatus(hours, Date.now()).state !== 'closed';
}
