import { servedState, wasServed } from '../../embedding/served.js';
import type { OpeningStatus } from '../../practice/opening-hours.js';

/**
 * Whether the phone comes first in an invitation: while it is answered. Nothing is moved under
 * somebody's hands.
 */
export class PhoneOrder {
  isPhoneFirst = false;

  readonly #host: Element;
  /** The state in which the order is left as a server has rendered it. */
  #held: string | undefined;

  constructor(host: Element) {
    this.#host = host;
  }

  /** Follows the hours; `undefined` where they can't be told. */
  follow(status: OpeningStatus | undefined): void {
    const host = this.#host;
    if (servedState(host)) return;
    // What a server has rendered is being read already.
    if (status && wasServed(host)) this.#held ??= isInView(host) ? status.state : '';
    const isHeld = (status && status.state === this.#held) || hasFocus(host);
    if (!isHeld) this.isPhoneFirst = !!status && status.state !== 'closed';
  }
}

/** Whether somebody is using an element, or what stands inside it. */
function hasFocus(host: Element): boolean {
  return !!host.shadowRoot?.activeElement || host.contains(host.ownerDocument.activeElement);
}

/** Whether a part of an element is in sight. */
function isInView(host: Element): boolean {
  const { top, bottom } = host.getBoundingClientRect();
  return bottom > 0 && top < (host.ownerDocument.defaultView?.innerHeight ?? 0);
}
