import type { ReactiveController, ReactiveControllerHost } from 'lit';

const ROOM = 8;

/** Keeps a bar that sticks to the window's edge from lying over what has the focus. */
export class StickyBar implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #isSticky: () => boolean;
  #page: Document | undefined;

  constructor(host: ReactiveControllerHost & Element, isSticky: () => boolean) {
    this.#host = host;
    this.#isSticky = isSticky;
    host.addController(this);
  }

  hostUpdated(): void {
    const page = this.#host.isConnected && this.#isSticky() ? this.#host.ownerDocument : undefined;
    if (page === this.#page) return;
    this.hostDisconnected();
    this.#page = page;
    page?.addEventListener('focusin', this.#uncover);
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('focusin', this.#uncover);
    this.#page = undefined;
  }

  readonly #uncover = (event: FocusEvent): void => {
    const [focused] = event.composedPath();
    const host = this.#host;
    if (!(focused instanceof Element) || event.composedPath().includes(host)) return;
    const { top } = host.getBoundingClientRect();
    const box = focused.getBoundingClientRect();
    // What is taller than the room above the bar would leave at the top.
    if (box.bottom <= top || box.height > top || box.top > top + box.height + ROOM) return;
    host.ownerDocument.defaultView?.scrollBy({ top: box.bottom - top + ROOM, behavior: 'instant' });
  };
}
