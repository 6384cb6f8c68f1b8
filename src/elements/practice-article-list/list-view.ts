import { chosenArticles } from '../../articles/article-filter.js';
import { lastPage, shownRange, type Paging } from '../../articles/article-paging.js';
import { articleFacts, type Article } from '../../articles/article.js';
import type { ArticlesState } from '../../articles/articles-controller.js';

/** What a visitor has chosen; an empty text chooses nothing. */
export interface Chosen {
  readonly category: string;
  readonly author: string;
  readonly search: string;
}

export const nothingChosen: Chosen = { category: '', author: '', search: '' };

/** All that decides what a list shows. */
export interface ListInput extends Paging {
  /** What a script has handed over. */
  readonly given: readonly Article[] | undefined;
  /** Where the page has named one. */
  readonly feed: ArticlesState | undefined;
  /** What the page has written into the list. */
  readonly own: readonly Article[];
  /** What the site wants shown only. */
  readonly categories: readonly string[];
  readonly authors: readonly string[];
  /** Articles at most; 0 for all. */
  readonly limit: number;
  readonly chosen: Chosen;
}

/** What is to be told about the articles. */
export type Notice = 'failed' | 'stale' | 'none' | 'noneFound';

/** What a list shows. */
export interface ListView {
  /** All that a visitor can choose from. */
  readonly pool: readonly Article[];
  /** How many of them have been chosen. */
  readonly found: number;
  readonly shown: readonly Article[];
  readonly isWaiting: boolean;
  /** How many more may stand there when the feed has been read. */
  readonly toCome: number;
  /** Whether more is being read, or all of it again. */
  readonly isBusy: boolean;
  /** Whether the feed has others. */
  readonly hasMore: boolean;
  readonly page: number;
  readonly last: number;
  readonly notices: readonly Notice[];
}

/** What a list shows of what it has. */
export function listView(input: ListInput): ListView {
  const { feed, chosen, limit, pageSize } = input;
  const source = sourceOf(input);
  const site = { categories: input.categories, authors: input.authors };
  const all = chosenArticles(source, site);
  const pool = limit && limit < all.length ? all.slice(0, limit) : all;
  const { category, author, search } = chosen;
  const found = chosenArticles(pool, { categories: [category], authors: [author], search });
  const isFeed = feed?.articles === source;
  const hasMore = isFeed && feed.hasMore && !(limit && pool.length >= limit);
  const last = lastPage(found.length, pageSize, hasMore);
  const page = Math.min(input.page, last);
  const { from, to } = shownRange({ ...input, page });
  const isWaiting = isFeed && isReading(feed) && source.length === 0;
  return {
    pool,
    found: found.length,
    shown: found.slice(from, to),
    isWaiting,
    toCome: feed && isReading(feed) ? firstShown(input) - source.length : 0,
    isBusy: isWaiting || (isFeed && feed.isLoadingMore),
    hasMore: hasMore && input.paging !== 'none',
    page,
    last,
    notices: isWaiting ? [] : noticesOf(input, pool.length, found.length),
  };
}

/** As many as are shown of a feed at first, if it has so many; no more than a window may hold. */
const firstShown = ({ limit, pageSize }: ListInput) => Math.min(limit || pageSize, pageSize, 12);

/** What search engines are told of an article. */
export function listedArticle(article: Article): { heading: string; url: string } {
  const { heading, url } = articleFacts(article, {});
  return { heading, url };
}

/** What the page has written stays until the feed has been read, and if it can't be. */
function sourceOf({ given, feed, own }: ListInput): readonly Article[] {
  if (given) return articlesIn(given);
  if (!feed) return own;
  const isRead = feed.phase === 'ready' || feed.articles.length > 0 || own.length === 0;
  return isRead ? feed.articles : own;
}

/** What a script hands over may be anything. */
function articlesIn(given: unknown): readonly Article[] {
  if (!Array.isArray(given)) return [];
  const isArticle = (each: unknown) => typeof each === 'object' && each !== null;
  return given.every(isArticle) ? given : given.filter(isArticle);
}

function noticesOf({ given, feed }: ListInput, pool: number, found: number): readonly Notice[] {
  const failed = feed?.phase === 'failed';
  const notices: Notice[] = [];
  if (!given && failed) notices.push('failed');
  else if (!given && feed?.isStale) notices.push('stale');
  if (pool > 0 && found === 0) notices.push('noneFound');
  // Where nothing was named, there is nothing to miss.
  if (pool === 0 && (given ?? (feed && !failed))) notices.push('none');
  return notices;
}

const isReading = ({ phase }: ArticlesState) => phase === 'idle' || phase === 'loading';
