import type { LitElement, ReactiveController } from 'lit';

import { servedState, takeServed } from '../embedding/served.js';

import { formatLocale, wordsLanguage, type Messages, type WordsLanguage } from './language.js';
import { nearestLanguage, watchLanguage } from './nearest-language.js';

/**
 * Gives an element its words in the language of the place where it stands, and renders it again
 * when that language changes.
 */
export class LanguageController<Words> implements ReactiveController {
  readonly #host: LitElement;
  readonly #messages: Messages<Words>;
  #tag = 'en';
  #stopWatching: (() => void) | undefined;

  constructor(host: LitElement, messages: Messages<Words>) {
    this.#host = host;
    this.#messages = messages;
    host.addController(this);
  }

  /** The language of the place where the element stands, as the page wrote it. */
  get tag(): string {
    const served = servedState(this.#host);
    return served ? served.lang || this.#host.getAttribute('lang') || 'en' : this.#tag;
  }

  /** The words to show. */
  get words(): Words {
    return this.#messages[this.language];
  }

  /** The language of the words, for a `lang` attribute on what shows them. */
  get language(): WordsLanguage {
    return wordsLanguage(this.tag);
  }

  /** The locale for `Intl`: the page's own, with its region, where we have its words. */
  get locale(): string {
    return formatLocale(this.tag);
  }

  hostConnected(): void {
    takeServed(this.#host);
    this.#stopWatching = watchLanguage(this.#host, () => this.#read());
    this.#read();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  #read(): void {
    const tag = nearestLanguage(this.#host);
    if (tag === this.#tag) return;
    this.#tag = tag;
    this.#host.requestUpdate();
  }
}
