import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { guarded } from '../../embedding/guard.js';

/** Tables, and figures that may hold one, among the page's own children of the article. */
const boxes = ':scope > :is(table, figure):not([slot])';

/**
 * Lets tables that are wider than the article scroll by themselves, so that the page does not. The
 * page's elements are not moved; what scrolls can have the focus while it does, as the keyboard
 * scrolls nothing else.
 */
export class WideTables implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #lent = new Set<Element>();
  #boxes = new Set<Element>();
  #sizes: ResizeObserver | undefined;
  #frame = 0;
  #isTooWide = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a table is wider than its place. */
  get isTooWide(): boolean {
    return this.#isTooWide;
  }

  hostConnected(): void {
    // In the next frame: an observed size that changes by what is done about it is an error.
    this.#sizes = new ResizeObserver(() => {
      this.#frame ||= requestAnimationFrame(guarded(this.#host, () => this.#measure()));
    });
    this.#sizes.observe(this.#host);
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const found = new Set(this.#host.querySelectorAll(boxes));
    for (const box of found) if (!this.#boxes.has(box)) this.#sizes?.observe(box);
    for (const box of this.#boxes) if (!found.has(box)) this.#forget(box);
    this.#boxes = found;
    // A table that has just become a box of its own is one that can scroll.
    this.#lend();
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const box of this.#boxes) this.#forget(box);
    this.#boxes = new Set();
  }

  #measure(): void {
    this.#frame = 0;
    const isTooWide = [...this.#boxes].some((box) => box.scrollWidth > this.#room + 1);
    if (isTooWide === this.#isTooWide) return this.#lend();
    this.#isTooWide = isTooWide;
    this.#host.requestUpdate();
  }

  get #room(): number {
    return this.#host.shadowRoot?.querySelector('.body')?.clientWidth ?? Infinity;
  }

  #lend(): void {
    for (const box of this.#boxes) {
      const scrolls = this.#isTooWide && box.scrollWidth > box.clientWidth + 1;
      if (!scrolls) this.#takeBack(box);
      else if (!box.hasAttribute('tabindex')) {
        box.setAttribute('tabindex', '0');
        this.#lent.add(box);
      }
    }
  }

  #forget(box: Element): void {
    this.#sizes?.unobserve(box);
    this.#takeBack(box);
  }

  #takeBack(box: Element): void {
    if (this.#lent.delete(box)) box.removeAttribute('tabindex');
  }
}
