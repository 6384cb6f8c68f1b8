import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { contactData, sameNumber, type DataItem, type DataValue } from './contact-data.js';
import { allScripts } from './page-json-ld.js';
import { practicesInJsonLd } from './practice-json-ld.js';
import type { Practice } from './practice.js';

const spokenOfIn = new WeakMap<Document, Map<string, Set<ContactDataController>>>();

/**
 * Tells search engines how a practice is reached, in microdata inside of one element for each
 * practice of a page; not where the page says it itself. A strict page would take JSON-LD that a
 * script writes for a violation: docs/decisions/0017-microdata.md.
 */
export class ContactDataController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #practice: () => Practice;
  #practiceSaid: Practice | undefined;
  #key = '';
  #page: Document | undefined;
  #data: Element | undefined;

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
    if (practice === this.#practiceSaid) return;
    this.hostDisconnected();
    this.#practiceSaid = practice;
    const data = contactData(practice);
    if (data && !saysItself(page, practice)) this.#say(page, data);
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('DOMContentLoaded', this.#parsed);
    const users = this.#page && spokenOfIn.get(this.#page)?.get(this.#key);
    users?.delete(this);
    this.#data?.remove();
    // Another element speaks of the practice from now on.
    const [next] = users ?? [];
    if (this.#data && next) next.#draw();
    this.#data = undefined;
    this.#page = undefined;
    this.#practiceSaid = undefined;
  }

  #say(page: Document, data: DataItem): void {
    this.#page = page;
    this.#key = JSON.stringify(data);
    const all = spokenOfIn.get(page) ?? new Map<string, Set<ContactDataController>>();
    spokenOfIn.set(page, all);
    const users = all.get(this.#key) ?? new Set();
    all.set(this.#key, users.add(this));
    if (users.size === 1) this.#draw();
  }

  #draw(): void {
    const data = contactData(this.#practice());
    if (!data || !this.#page) return;
    this.#data = drawItem(this.#page, data);
    // There is no such slot: it is seen by nobody but who reads the page's elements.
    this.#data.slot = 'contact-data';
    this.#host.append(this.#data);
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

// HTML, section 5.2: an item is an element with a type, its properties are elements in it.
function drawItem(page: Document, { type, properties }: DataItem): HTMLElement {
  const item = page.createElement('div');
  item.hidden = true;
  item.setAttribute('itemscope', '');
  item.setAttribute('itemtype', `https://schema.org/${type}`);
  Object.entries(properties).forEach(([name, given]) => {
    const values: readonly DataValue[] = given === undefined ? [] : [given].flat();
    item.append(...values.map((value) => drawProperty(page, name, value)));
  });
  return item;
}

function drawProperty(page: Document, name: string, value: DataValue): HTMLElement {
  const isText = typeof value === 'string';
  const element = isText ? page.createElement('meta') : drawItem(page, value);
  element.setAttribute('itemprop', name);
  if (isText) element.setAttribute('content', value);
  return element;
}
