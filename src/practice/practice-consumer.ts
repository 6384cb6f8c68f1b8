import { ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';

import { servedState, takeServed } from '../embedding/served.js';

import { isProviderEvent, practiceContext, standsIn } from './practice-context.js';
import { unknownPractice, type Practice } from './practice.js';

/**
 * Holds the practice that the nearest profile gives to an element, and renders the element again
 * when it changes. Profiles may be upgraded, added, moved or removed before or after the element.
 */
export class PracticeConsumer implements ReactiveController {
  readonly #host: LitElement;
  #value = unknownPractice;
  #unsubscribe: (() => void) | undefined;
  #waitsAt: Document | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The practice; an empty one while no profile has answered. */
  get value(): Practice {
    const served = servedState(this.#host);
    return served ? (served.practice ?? unknownPractice) : this.#value;
  }

  hostConnected(): void {
    takeServed(this.#host);
    this.#request();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#receive(unknownPractice);
    this.#stopWaiting();
  }

  #request(): void {
    this.#host.dispatchEvent(new ContextEvent(practiceContext, this.#host, this.#receive, true));
    if (!this.#unsubscribe) this.#wait();
  }

  readonly #receive = (practice: Practice, unsubscribe?: () => void): void => {
    // A nearer profile has taken over: the one before must not answer any more.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    if (unsubscribe) this.#stopWaiting();
    else if (this.#host.isConnected) this.#wait();
    if (practice === this.#value) return;
    this.#value = practice;
    this.#host.requestUpdate();
  };

  #wait(): void {
    this.#waitsAt = this.#host.ownerDocument;
    this.#waitsAt.addEventListener('context-provider', this.#onProvider);
  }

  #stopWaiting(): void {
    this.#waitsAt?.removeEventListener('context-provider', this.#onProvider);
    this.#waitsAt = undefined;
  }

  readonly #onProvider = (event: Event): void => {
    if (!isProviderEvent(event)) return;
    if (event.pageWide || standsIn(this.#host, event.contextTarget)) this.#request();
  };
}
