import { ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';

import { takeServed } from '../embedding/served.js';

import {
  isProviderEvent,
  practiceContext,
  PracticeProviderEvent,
  standsIn,
  type PracticeCallback,
} from './practice-context.js';
import { unknownPractice, type Practice } from './practice.js';

interface Subscriber {
  readonly target: Element;
  readonly unsubscribe: () => void;
}

/**
 * Answers the elements inside its host, or those of the whole page while it is page-wide, with a
 * practice, and tells them when it changes or when they must look for another one.
 */
export class PracticeProvider implements ReactiveController {
  readonly #host: LitElement;
  readonly #subscribers = new Map<PracticeCallback, Subscriber>();
  #value = unknownPractice;
  #pageWide = false;
  #document: Document | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  get value(): Practice {
    return this.#value;
  }

  set value(practice: Practice) {
    this.#value = practice;
    for (const [callback, { unsubscribe }] of [...this.#subscribers]) {
      callback(practice, unsubscribe);
    }
  }

  get pageWide(): boolean {
    return this.#pageWide;
  }

  set pageWide(pageWide: boolean) {
    if (pageWide === this.#pageWide) return;
    this.#pageWide = pageWide;
    if (!this.#document) return;
    if (pageWide) {
      this.#listen(this.#document);
      this.#announce();
    } else {
      this.#stopListening(this.#document);
      this.#release(({ target }) => !standsIn(target, this.#host));
    }
  }

  hostConnected(): void {
    takeServed(this.#host);
    this.#document = this.#host.ownerDocument;
    // Requests from inside pass the host; those of the page end at the document, where hundreds of
    // providers that serve only what they hold would all be asked in vain.
    this.#listen(this.#host);
    if (this.#pageWide) this.#listen(this.#document);
    this.#announce();
  }

  hostDisconnected(): void {
    this.#stopListening(this.#host);
    if (this.#document) this.#stopListening(this.#document);
    this.#document = undefined;
    this.#release(() => true);
  }

  #listen(place: EventTarget): void {
    place.addEventListener('context-request', this.#onRequest);
    place.addEventListener('context-provider', this.#onProvider);
  }

  #stopListening(place: EventTarget): void {
    place.removeEventListener('context-request', this.#onRequest);
    place.removeEventListener('context-provider', this.#onProvider);
  }

  #announce(): void {
    this.#host.dispatchEvent(new PracticeProviderEvent(this.#host, this.#pageWide));
  }

  /** Sends subscribers to look for another profile. */
  #release(leaves: (subscriber: Subscriber) => boolean): void {
    for (const [callback, subscriber] of [...this.#subscribers]) {
      if (!leaves(subscriber)) continue;
      this.#subscribers.delete(callback);
      const { target } = subscriber;
      callback(unknownPractice);
      if (target.isConnected) this.#ask(target, callback);
    }
  }

  #ask(target: Element, callback: PracticeCallback): void {
    target.dispatchEvent(new ContextEvent(practiceContext, target, callback, true));
  }

  readonly #onRequest = (event: Event): void => {
    const { context, contextTarget, callback, subscribe } = event as ContextEvent<
      typeof practiceContext
    >;
    const fromPage = event.currentTarget !== this.#host;
    if (context !== practiceContext || contextTarget === this.#host) return;
    if (fromPage && !this.#pageWide) return;
    event.stopImmediatePropagation();
    if (!subscribe) return callback(this.#value);
    const unsubscribe = () => this.#subscribers.delete(callback);
    this.#subscribers.set(callback, { target: contextTarget, unsubscribe });
    callback(this.#value, unsubscribe);
  };

  /** A profile inside or beside this one can answer now: what stands in it is handed over. */
  readonly #onProvider = (event: Event): void => {
    if (!isProviderEvent(event) || event.contextTarget === this.#host) return;
    for (const [callback, { target }] of [...this.#subscribers]) {
      if (standsIn(target, event.contextTarget)) this.#ask(target, callback);
    }
  };
}
