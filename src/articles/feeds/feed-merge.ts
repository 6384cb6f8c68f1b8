import type { Article } from '../article.js';

import type { FeedTrack } from './feed-track.js';

/**
 * Takes articles off several feeds, the newest first and each only once; off one feed, in the
 * feed's own order, which its editor may have chosen.
 *
 * @param count How many to take at most.
 */
export async function merged(
  tracks: readonly FeedTrack[],
  count: number,
): Promise<readonly Article[]> {
  const taken: Article[] = [];
  const seen = new Map<string, number>();
  const byDate = tracks.length > 1;
  while (taken.length < count) {
    const ready = await Promise.all(tracks.map((track) => track.ready(byDate)));
    const track = newest(tracks.filter((_, at) => ready[at]));
    if (!track) break;
    const article = track.take();
    if (!isKnown(article, seen, tracks.indexOf(track))) taken.push(article);
  }
  return taken;
}

function newest(tracks: readonly FeedTrack[]): FeedTrack | undefined {
  return tracks.reduce<FeedTrack | undefined>(
    (best, each) => (!best || each.moment > best.moment ? each : best),
    undefined,
  );
}

// An identifier that is no address means something else in each feed. Several articles of one feed
// may stand on one page, so an address tells articles of different feeds only.
function isKnown(article: Article, seen: Map<string, number>, feed: number): boolean {
  const { identifier = '', url = '', headline = '', abstract = '' } = article;
  const isWorldwide = identifier.includes(':');
  const own = `${isWorldwide ? '' : feed} ${identifier || [url, headline, abstract].join(' ')}`;
  const address = url && `url ${sameAddress(url)}`;
  const isElsewhere = (seen.get(address) ?? feed) !== feed;
  const isSame = seen.has(own) || isElsewhere || !(identifier || url || headline || abstract);
  seen.set(own, feed);
  if (address && !seen.has(address)) seen.set(address, feed);
  return isSame;
}

/** An address without what does not change the page: fragment, campaign, trailing slash. */
export function sameAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  [...url.searchParams.keys()]
    .filter((name) => name.startsWith('utm_'))
    .forEach((name) => url.searchParams.delete(name));
  return `${url.host}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
