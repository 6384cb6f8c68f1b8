import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { tellAt, tellNoMore } from './hours-clock.js';
import { readOpeningHours } from './opening-hours-reading.js';
import { statusText, type Reader } from './opening-hours-text.js';
import { openingStatus, type OpeningHours, type OpeningStatus } from './opening-hours.js';
import type { Practice } from './practice.js';

/**
 * Tells an element whether a practice is open, and renders it again whenever that, or what is said
 * of it, changes.
 */
export class HoursController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #practice: () => Practice;
  #read: { readonly of: Practice; readonly hours: OpeningHours | string } | undefined;
  #status: OpeningStatus | undefined;

  /**
   * @param host The element.
   * @param practice Whose hours are meant; the same object as long as they are the same.
   */
  constructor(host: ReactiveControllerHost & Element, practice: () => Practice) {
    this.#host = host;
    this.#practice = practice;
    host.addController(this);
  }

  /** The hours; what is wrong with them, in words for a developer, where they can't be told. */
  get hours(): OpeningHours | string {
    const of = this.#practice();
    if (this.#read?.of !== of) this.#read = { of, hours: readOpeningHours(of) };
    return this.#read.hours;
  }

  /** Whether the practice is open as of the last rendering; nothing where that can't be told. */
  get status(): OpeningStatus | undefined {
    return this.#status;
  }

  /** Whether the practice is open, and what comes next, as one line; empty where that can't be told. */
  say(reader: Reader): string {
    const { hours } = this;
    if (typeof hours === 'string' || !this.#status) return '';
    return statusText(hours, this.#status, reader).filter(Boolean).join(' · ');
  }

  hostConnected(): void {
    // Time has passed since the element was somewhere else.
    this.#tick();
  }

  hostDisconnected(): void {
    tellNoMore(this.#tick);
  }

  hostUpdate(): void {
    const { hours } = this;
    this.#status = typeof hours === 'string' ? undefined : openingStatus(hours, Date.now());
    if (this.#status && this.#host.isConnected) tellAt(this.#tick, this.#status.due);
    else tellNoMore(this.#tick);
  }

  readonly #tick = (): void => this.#host.requestUpdate();
}
