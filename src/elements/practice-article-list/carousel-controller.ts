import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows where a row that scrolls sideways stands, and moves it by what is seen of it. */
export class CarouselController implements ReactiveController {
  /** Whether there is nothing before what is seen. */
  isAtStart = true;
  /** Whether there is nothing after it. */
  isAtEnd = true;

  readonly #host: ReactiveControllerHost;
  readonly #row: () => Element | null;
  #observer: IntersectionObserver | undefined;
  #resizes: ResizeObserver | undefined;
  #ends: readonly (Element | null | undefined)[] = [];

  /** @param row The element that scrolls; its one child has the items. */
  constructor(host: ReactiveControllerHost, row: () => Element | null) {
    this.#host = host;
    this.#row = row;
    host.addController(this);
  }

  hostUpdated(): void {
    const row = this.#row();
    const items = row?.firstElementChild;
    const ends = [row, items?.firstElementChild, items?.lastElementChild];
    if (ends.every((end, at) => end === this.#ends[at])) return;
    this.hostDisconnected();
    this.#ends = ends;
    const [, first, last] = ends;
    if (!row || !first || !last) return;
    const options = { root: row, threshold: [0.5, 0.9, 0.98, 1] };
    this.#observer = new IntersectionObserver((seen) => this.#note(seen, first, last), options);
    this.#observer.observe(first);
    this.#observer.observe(last);
    // WebKit keeps the distance from the left, which is not the start of a row from right to left.
    this.#resizes = new ResizeObserver(() => {
      if (this.isAtStart) row.scrollTo({ left: 0, behavior: 'instant' });
    });
    this.#resizes.observe(row);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#resizes?.disconnect();
    this.#ends = [];
  }

  /** Moves on, 1, or back, -1; snapping puts an item at the start of what is seen. */
  move(direction: 1 | -1): void {
    const row = this.#row();
    if (!row || (direction > 0 ? this.isAtEnd : this.isAtStart)) return;
    const sign = getComputedStyle(row).direction === 'rtl' ? -1 : 1;
    row.scrollBy({ left: sign * direction * row.clientWidth });
  }

  #note(seen: readonly IntersectionObserverEntry[], first: Element, last: Element): void {
    for (const { target, intersectionRatio } of seen) {
      // Snapping leaves fractions of a pixel.
      const isWhole = intersectionRatio >= 0.98;
      if (target === first) this.isAtStart = isWhole;
      if (target === last) this.isAtEnd = isWhole;
    }
    this.#host.requestUpdate();
  }
}
