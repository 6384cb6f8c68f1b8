import type { Article } from '../article.js';

import type { FeedFault, FeedKind } from './feed-page.js';
import { merged } from './feed-merge.js';
import { FeedTrack } from './feed-track.js';

/** What a list wants of its feeds. */
export interface FeedsRequest {
  /** Absolute http or https addresses. */
  readonly addresses: readonly string[];
  /** What the feeds are; empty where each tells by itself. */
  readonly kind: FeedKind | '';
  /** How many articles of a feed to ask its server for at once, where it lets one choose. */
  readonly pageSize: number;
  /** How many articles are wanted in all. */
  readonly count: number;
  /** Whether what has failed before is to be tried again right now. */
  readonly again: boolean;
}

/** What the feeds gave. */
export interface FeedsAnswer {
  /** Of several feeds, the newest first, each only once; of one feed, in its own order. */
  readonly articles: readonly Article[];
  readonly hasMore: boolean;
  /** How many articles there are in all, where that is known. */
  readonly total: number | undefined;
  /** What could not be read, for the site's developer; each the same object as long as it lasts. */
  readonly faults: readonly FeedFault[];
  /** What is wrong with what was read, for the site's developer. */
  readonly flaws: readonly FeedFault[];
  /** Settles when it is worth asking again: newer answers have come, or have failed to. */
  readonly newer: Promise<unknown> | undefined;
}

/** Reads as many articles as are wanted. It never rejects: what fails is among the faults. */
export async function readFeeds(request: FeedsRequest): Promise<FeedsAnswer> {
  const tracks = request.addresses.map((address) => new FeedTrack(address, request));
  const articles = await merged(tracks, request.count);
  const newer = tracks.flatMap((track) => track.newer);
  return {
    articles,
    hasMore: tracks.some((track) => track.hasMore),
    total: totalOf(tracks, articles.length),
    faults: tracks.flatMap(({ fault }) => fault ?? []),
    flaws: tracks.flatMap(({ flaws }) => flaws),
    newer: newer.length > 0 ? Promise.all(newer) : undefined,
  };
}

function totalOf(tracks: readonly FeedTrack[], shown: number): number | undefined {
  if (!tracks.some((track) => track.hasMore)) return shown;
  let sum = 0;
  for (const { total } of tracks) {
    if (total === undefined) return undefined;
    sum += total;
  }
  return sum;
}
