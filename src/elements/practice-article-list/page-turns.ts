import type { ListView } from './list-view.js';

/** Pages of a feed that one wish may cost: a rare category may be on none of them. */
const patience = 5;

/**
 * Which page of a list is shown, and which one a visitor waits for: one that has to be read from
 * the feed first is shown when it is there.
 */
export class PageTurns {
  /** From 1. */
  page = 1;
  #wanted = 1;
  #isTurning = false;
  #reads = 0;

  /** Asks for a page. */
  turnTo(page: number): void {
    this.#wanted = page;
    this.#isTurning = true;
    this.#reads = 0;
  }

  /** Goes back to the start: what there are pages of has changed. */
  restart(): void {
    this.page = 1;
    this.#wanted = 1;
    this.#isTurning = false;
    this.#reads = 0;
  }

  /**
   * Goes a step towards the page that is waited for.
   *
   * @param view What is shown now.
   * @param isNarrowed Whether the site shows a part of the feed only, so that a page of the feed
   * does not fill one of the list.
   * @param read Reads on in the feed.
   * @returns Whether the page has been turned.
   */
  advance(view: ListView, pageSize: number, isNarrowed: boolean, read: () => void): boolean {
    if (view.isBusy || !(this.#isTurning || isNarrowed)) return false;
    const isShort = view.found < this.#wanted * pageSize;
    // A wish is worth a try, whatever failed before; what fails now is not tried again and again.
    const limit = view.notices.includes('stale') ? 1 : patience;
    if (isShort && view.hasMore && this.#reads < limit) {
      this.#reads += 1;
      read();
      return false;
    }
    if (!this.#isTurning) return false;
    this.#isTurning = false;
    this.page = Math.min(this.#wanted, view.last);
    return true;
  }
}
