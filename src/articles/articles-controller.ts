import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { oneOf, warn } from '../embedding/developer-warnings.js';
import { onServer } from '../embedding/served.js';

import { feedAddresses, feedTypes, readSource } from './article-source.js';
import type { Article } from './article.js';
import type { FeedsAnswer } from './feeds/feeds.js';

/** The feeds that an element wants to show. */
export interface ArticlesWish {
  /** Addresses of feeds, separated by white space, relative to the page; empty for none. */
  readonly src: string;
  /** `wordpress`, `json`, `rss`, `atom`, or empty where each feed tells by itself. */
  readonly type: string;
  /** How many articles to show at first, and how many more at a time. */
  readonly pageSize: number;
}

/** How the articles of an element stand. */
export interface ArticlesState {
  /** `idle` without a source; `failed` only where there is nothing to show. */
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly articles: readonly Article[];
  /** Whether something could not be read, so that there may be newer or more articles. */
  readonly isStale: boolean;
  readonly isLoadingMore: boolean;
  readonly hasMore: boolean;
  /** How many articles the feeds have in all, where they say so. */
  readonly total: number | undefined;
}

const idle: ArticlesState = {
  phase: 'idle',
  articles: [],
  isStale: false,
  isLoadingMore: false,
  hasMore: false,
  total: undefined,
};

/** Faults are shared by all elements that show a feed: the developer hears of each once. */
const told = new WeakSet();

/**
 * Brings the articles of feeds to an element, which renders on every change of {@link state}. What
 * is shown stays when a later page, or a newer answer, can't be had.
 */
export class ArticlesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #state = idle;
  #wish: ArticlesWish = { src: '', type: '', pageSize: 0 };
  /** How many articles are wanted. */
  #count = 0;
  /** Tells the answer that is waited for from those that come too late. */
  #turn = 0;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get state(): ArticlesState {
    return this.#state;
  }

  /** Shows these feeds from now on; the same ones again change nothing. */
  follow({ src, type, pageSize }: ArticlesWish): void {
    const before = this.#wish;
    const isSame = src === before.src && type === before.type;
    if (isSame && pageSize === before.pageSize) return;
    this.#wish = { src, type, pageSize };
    this.#count = Math.max(1, pageSize);
    if (isSame) return void this.#read(false);
    this.#turn += 1;
    this.#set({ ...idle, phase: src.trim() ? 'loading' : 'idle' });
    void this.#read(false);
  }

  /** Shows more articles, if there are any. */
  loadMore(): void {
    const { hasMore, isLoadingMore, isStale, articles } = this.#state;
    if (!hasMore || isLoadingMore) return;
    this.#count = articles.length + Math.max(1, this.#wish.pageSize);
    this.#set({ isLoadingMore: true });
    void this.#read(isStale);
  }

  /** Tries again to read what could not be read. */
  retry(): void {
    const { phase, isStale } = this.#state;
    if (phase === 'failed') this.#set({ phase: 'loading' });
    else if (isStale) this.#set({ isLoadingMore: true });
    else return;
    void this.#read(true);
  }

  hostConnected(): void {
    void this.#read(false);
  }

  hostDisconnected(): void {
    this.#turn += 1;
  }

  async #read(again: boolean): Promise<void> {
    if (onServer || !this.#wish.src.trim()) return;
    this.#turn += 1;
    const turn = this.#turn;
    const answer = await this.#ask(again);
    if (turn !== this.#turn) return;
    this.#take(answer);
    await answer?.newer;
    if (answer?.newer && turn === this.#turn) await this.#read(false);
  }

  async #ask(again: boolean): Promise<FeedsAnswer | undefined> {
    const host = this.#host;
    const { src, type, pageSize } = this.#wish;
    const { addresses, wrong } = feedAddresses(src, host.baseURI);
    wrong.forEach((each) => warn(host, `src has "${each}", which is no web address.`));
    const kind = oneOf(host, 'type', type, feedTypes);
    try {
      if (addresses.length === 0) return undefined;
      return await readSource({ addresses, kind, pageSize, count: this.#count, again });
    } catch (error) {
      warn(host, `The part of the library that reads feeds could not be loaded: ${String(error)}`);
      return undefined;
    }
  }

  #take(answer: FeedsAnswer | undefined): void {
    this.#tell(answer);
    const shown = this.#state.articles;
    const given = answer?.articles ?? [];
    const isFaulty = !answer || answer.faults.length > 0;
    const articles =
      (isFaulty && given.length < shown.length) || same(shown, given) ? shown : given;
    this.#set({
      phase: isFaulty && articles.length === 0 ? 'failed' : 'ready',
      articles,
      isStale: isFaulty && articles.length > 0,
      isLoadingMore: false,
      hasMore: answer?.hasMore ?? false,
      total: answer?.total,
    });
  }

  #tell(answer: FeedsAnswer | undefined): void {
    [...(answer?.faults ?? []), ...(answer?.flaws ?? [])].forEach((fault) => {
      if (told.has(fault)) return;
      told.add(fault);
      warn(this.#host, `The feed ${fault.message}`);
    });
  }

  #set(change: Partial<ArticlesState>): void {
    this.#state = { ...this.#state, ...change };
    this.#host.requestUpdate();
  }
}

function same(some: readonly Article[], others: readonly Article[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at]);
}
