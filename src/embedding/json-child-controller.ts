import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { warn } from './developer-warnings.js';
import { servedState } from './served.js';

const selector =
  ':scope > script:is([type="application/json"], [type="application/ld+json"]):not([slot])';

/**
 * Reads what stands as JSON inside an element's own tag, and renders the element again
 * whenever something is put into the tag or taken out.
 */
export class JsonChildController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;
  #text = '';
  #value: unknown;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** What the JSON says; `undefined` where there is none, or it can't be read. */
  get value(): unknown {
    if (servedState(this.#host)) return undefined;
    const text = this.#host.firstElementChild && this.#host.querySelector(selector)?.textContent;
    if (!text) return undefined;
    if (text === this.#text) return this.#value;
    this.#text = text;
    this.#value = this.#read(text);
    return this.#value;
  }

  hostUpdated(): void {
    if (this.#observer || !this.#host.isConnected) return;
    // Not before: it costs more than all else that many elements do when they are connected.
    this.#observer = new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host, { childList: true, subtree: true, characterData: true });
  }

  hostConnected(): void {
    // What came while it was away was not seen.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #read(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      this.#report();
      return undefined;
    }
  }

  #report(): void {
    const page = this.#host.ownerDocument;
    // While the page is parsed, the text may be half of what it will be.
    if (page.readyState === 'loading') {
      page.addEventListener('DOMContentLoaded', () => this.#host.requestUpdate(), { once: true });
      this.#text = '';
    } else warn(this.#host, 'the JSON inside it can’t be read, so nothing of it is shown.');
  }
}
