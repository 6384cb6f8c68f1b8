import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { drawItem, type DataItem } from './microdata.js';
import { plainJson } from './plain-json.js';

/** What an element has to tell search engines. */
export interface Telling {
  readonly data: DataItem;
  /** What it is about: of elements that speak of one thing only the first one does. */
  readonly about: string;
  /** Whether the page says it itself; asked once for the same data. */
  readonly isSaid: () => boolean;
}

const tellersIn = new WeakMap<Document, Map<string, Set<StructuredDataController>>>();

/**
 * Tells search engines something, in microdata inside of the element, as soon as the page has been
 * parsed and has not said it itself. A strict page would take JSON-LD that a script writes for a
 * violation: docs/decisions/0017-microdata.md.
 */
export class StructuredDataController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #read: (page: Document) => Telling | undefined;
  readonly #slot: string;
  #said = '';
  #page: Document | undefined;
  #tellers: Set<StructuredDataController> | undefined;
  #data: DataItem | undefined;
  #element: Element | undefined;

  /**
   * @param host Has the microdata as a child.
   * @param slot The child's slot, one that does not exist: it is seen by nobody but who reads the page's elements.
   * @param read Called after each update of the host.
   */
  constructor(
    host: ReactiveControllerHost & Element,
    slot: string,
    read: (page: Document) => Telling | undefined,
  ) {
    this.#host = host;
    this.#slot = slot;
    this.#read = read;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const page = this.#host.ownerDocument;
    // What the page says itself may still come.
    if (page.readyState === 'loading') return this.#wait(page);
    const telling = this.#read(page);
    const said = telling ? telling.about + plainJson(telling.data) : '';
    if (said === this.#said) return;
    this.hostDisconnected();
    this.#said = said;
    if (telling && !telling.isSaid()) this.#tell(page, telling);
  }

  hostConnected(): void {
    // An element that was moved need not be rendered again.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('DOMContentLoaded', this.#parsed);
    this.#tellers?.delete(this);
    if (this.#element?.parentNode) this.#element.remove();
    // Another element speaks of the same from now on.
    const [next] = this.#tellers ?? [];
    if (this.#element && next) next.#draw();
    this.#element = undefined;
    this.#tellers = undefined;
    this.#said = '';
  }

  #tell(page: Document, { about, data }: Telling): void {
    const all = tellersIn.get(page) ?? new Map<string, Set<StructuredDataController>>();
    tellersIn.set(page, all);
    const tellers = all.get(about) ?? new Set();
    all.set(about, tellers.add(this));
    this.#tellers = tellers;
    this.#data = data;
    if (tellers.size === 1) this.#draw();
  }

  #draw(): void {
    if (!this.#data) return;
    this.#element = drawItem(this.#host.ownerDocument, this.#data);
    this.#element.slot = this.#slot;
    this.#host.appendChild(this.#element);
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
