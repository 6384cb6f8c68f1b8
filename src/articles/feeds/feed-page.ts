import type { Article } from '../article.js';

/** How a feed is written; WordPress is its REST API's list of posts. */
export type FeedKind = 'wordpress' | 'json' | 'rss' | 'atom';

/** What is wrong with an answer; the message is for the site's developer and starts with the address. */
export class FeedFault extends Error {
  constructor(address: string, what: string) {
    super(`${address} ${what}`);
  }
}

/** One answer of a feed. Its articles are made when they are asked for, and only then. */
export interface FeedPage {
  /** How many articles the answer has. */
  readonly length: number;
  /** The article at a place; the same object each time. */
  readonly articleAt: (place: number) => Article;
  /** When the article at a place was published, as it is written; empty where nobody says. */
  readonly dateAt: (place: number) => string;
  /** Where the feed goes on; undefined at its end. */
  readonly next: string | undefined;
  /** How many articles the feed has on all of its pages, where it says so. */
  readonly total: number | undefined;
  /** What is wrong with the answer though some of it could be read; for the site's developer. */
  readonly flaw: FeedFault | undefined;
}

/** What a format knows of an answer: its entries, and how to read one. */
export interface FeedEntries<Entry> {
  readonly entries: readonly Entry[];
  readonly read: (entry: Entry) => Article;
  readonly dateOf: (entry: Entry) => string;
  readonly next?: string | undefined;
  readonly total?: number | undefined;
}

/** Makes a page of a format's entries. */
export function feedPage<Entry>(feed: FeedEntries<Entry>, flaw?: FeedFault): FeedPage {
  const { entries, read, dateOf, next, total } = feed;
  const articles: Article[] = [];
  const at = <Result>(place: number, use: (entry: Entry) => Result, none: Result): Result => {
    const entry = entries[place];
    return entry === undefined ? none : use(entry);
  };
  return {
    length: entries.length,
    articleAt: (place) => (articles[place] ??= at(place, read, {})),
    dateAt: (place) => at(place, dateOf, ''),
    next: next || undefined,
    total,
    flaw,
  };
}
