import type { Article } from '../article.js';

import { heldPage } from './feed-cache.js';
import { momentOf } from './feed-date.js';
import type { FeedFault, FeedKind, FeedPage } from './feed-page.js';
import { kindByAddress } from './feed-kind.js';
import { turn } from './turn.js';
import { wordpressAddress } from './wordpress-feed.js';

interface TrackOptions {
  readonly kind: FeedKind | '';
  readonly pageSize: number;
  readonly again: boolean;
}

/** One feed, followed from its first article on, page by page. */
export class FeedTrack {
  /** Why it could not be followed further, or not be read anew. */
  fault: FeedFault | undefined;
  readonly flaws: FeedFault[] = [];
  readonly newer: Promise<void>[] = [];
  readonly #options: TrackOptions;
  readonly #asked = new Set<string>();
  #pages: FeedPage[] = [];
  #order: readonly number[] | undefined;
  #moments: readonly number[] = [];
  #place = 0;
  #next: string | undefined;
  #isStuck = false;

  constructor(address: string, options: TrackOptions) {
    const kind = options.kind || kindByAddress(address);
    const isWordpress = kind === 'wordpress';
    this.#options = options;
    this.#next = isWordpress ? wordpressAddress(address, options.pageSize) : address;
  }

  /** Whether there are articles that were not taken yet, or may be had by trying again. */
  get hasMore(): boolean {
    const isUntaken = this.#place < (this.#page?.length ?? 0);
    return isUntaken || (this.#next !== undefined && (!this.#isStuck || this.#pages.length > 0));
  }

  /** How many articles the feed has, where it is known. */
  get total(): number | undefined {
    const length = this.#pages.reduce((sum, page) => sum + page.length, 0);
    return this.#page?.total ?? (this.#next ? undefined : length);
  }

  /** When the next article was published, in milliseconds; -Infinity where nobody knows. */
  get moment(): number {
    return this.#moments[this.#place] ?? -Infinity;
  }

  get #page(): FeedPage | undefined {
    return this.#pages.at(-1);
  }

  /**
   * Makes sure that the next article is here.
   *
   * @param byDate Whether the articles of an answer are taken newest first, not in its own order.
   * @returns Whether there is one.
   */
  async ready(byDate: boolean): Promise<boolean> {
    while (this.#place >= (this.#page?.length ?? 0)) {
      if (this.#next === undefined || this.#isStuck) return false;
      await this.#turnPage(this.#next, byDate);
    }
    return true;
  }

  /** Takes the next article, which is ready. */
  take(): Article {
    const place = this.#order?.[this.#place] ?? this.#place;
    this.#place += 1;
    return this.#page?.articleAt(place) ?? {};
  }

  async #turnPage(address: string, byDate: boolean): Promise<void> {
    this.#asked.add(address);
    const held = await heldPage(address, this.#options.kind, this.#options.again);
    this.fault = held.fault ?? this.fault;
    if (held.newer) this.newer.push(held.newer);
    const { page } = held;
    this.#isStuck = !page;
    if (!page) return;
    if (page.flaw) this.flaws.push(page.flaw);
    this.#pages.push(page);
    this.#place = 0;
    // A feed that leads back to where it was, or to pages without anything, has no end.
    const isNew = page.next !== undefined && !this.#asked.has(page.next) && page.length > 0;
    this.#next = isNew ? page.next : undefined;
    if (byDate) await this.#sort(page);
  }

  async #sort(page: FeedPage): Promise<void> {
    const moments: number[] = [];
    const now = turn();
    for (let place = 0; place < page.length; place += 1) {
      moments.push(momentOf(page.dateAt(place)));
      await now();
    }
    const order = moments.map((_, place) => place);
    // Infinity less Infinity is no number.
    order.sort((one, other) => (moments[other] ?? 0) - (moments[one] ?? 0) || one - other);
    this.#order = order;
    this.#moments = order.map((place) => moments[place] ?? -Infinity);
  }
}
