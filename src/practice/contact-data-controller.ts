import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { contactJsonLd, sameNumber } from './contact-json-ld.js';
import { allScripts, markOurs } from './page-json-ld.js';
import { practicesInJsonLd } from './practice-json-ld.js';
import type { Practice } from './practice.js';

interface Published {
  readonly script: HTMLScriptElement;
  readonly users: Set<object>;
}

const publishedIn = new WeakMap<Document, Map<string, Published>>();

/**
 * Tells search engines how a practice is reached: one JSON-LD script for each practice of a page,
 * in its head, as long as an element speaks of it; none where the page says it itself.
 */
export class ContactDataController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #practice: () => Practice;
  #text: string | undefined;
  #page: Document | undefined;

  constructor(host: ReactiveControllerHost & Element, practice: () => Practice) {
    this.#host = host;
    this.#practice = practice;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const page = this.#host.ownerDocument;
    // What the page says itself may still come.
    if (page.readyState === 'loading') return this.#wait(page);
    const practice = this.#practice();
    const text = contactJsonLd(practice);
    if (text === this.#text) return;
    this.hostDisconnected();
    if (text === undefined || saysItself(page, practice)) return;
    this.#text = text;
    this.#page = page;
    publish(page, text).users.add(this);
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('DOMContentLoaded', this.#parsed);
    if (this.#page && this.#text !== undefined) withdraw(this.#page, this.#text, this);
    this.#text = undefined;
    this.#page = undefined;
  }

  #wait(page: Document): void {
    this.#page = page;
    page.addEventListener('DOMContentLoaded', this.#parsed);
  }

  readonly #parsed = (): void => {
    this.#page?.removeEventListener('DOMContentLoaded', this.#parsed);
    this.#host.requestUpdate();
  };
}

function saysItself(page: Document, practice: Practice): boolean {
  return allScripts(page).some((script) => {
    try {
      return practicesInJsonLd(script.textContent).some((each) => sameNumber(each, practice));
    } catch {
      // Who reads the page's data warns about it; here it says nothing.
      return false;
    }
  });
}

function publish(page: Document, text: string): Published {
  const all = publishedIn.get(page) ?? new Map<string, Published>();
  publishedIn.set(page, all);
  const known = all.get(text);
  if (known) return known;
  const script = page.createElement('script');
  script.type = 'application/ld+json';
  markOurs(script);
  // A script's `textContent` is guarded on strict pages; a text node in a block of data is not.
  script.append(text);
  page.head.append(script);
  const published = { script, users: new Set<object>() };
  all.set(text, published);
  return published;
}

function withdraw(page: Document, text: string, user: object): void {
  const all = publishedIn.get(page);
  const published = all?.get(text);
  published?.users.delete(user);
  if (!published || published.users.size > 0) return;
  published.script.remove();
  all?.delete(text);
}
