import type { Practice } from '../practice/practice.js';

import { PracticeConsultEvent } from './practice-consult-event.js';

/**
 * Asks the page whether a visitor may go on to ask a practice for a visit, by a `practice-consult`
 * event; a canceled event keeps a link from being followed.
 *
 * @param host The element that the link belongs to.
 * @param practice Whom the visitor is about to ask.
 * @param placement Where on the page the link stands, as the site named it.
 * @param click The click on the link.
 * @returns Whether the visitor may.
 */
export function askToConsult(
  host: Element,
  { id, name = '', source }: Practice,
  placement: string,
  click: Event,
): boolean {
  const asked = new PracticeConsultEvent(id ?? name, placement, 'invitation', source);
  const mayGoOn = host.dispatchEvent(asked);
  if (!mayGoOn) click.preventDefault();
  return mayGoOn;
}
