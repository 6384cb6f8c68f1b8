import { isWebAddress } from '../embedding/safe-url.js';

import type { FeedsAnswer, FeedsRequest } from './feeds/feeds.js';

/** The words for what a feed is; an empty one lets each feed tell by itself. */
export const feedTypes = ['', 'wordpress', 'json', 'rss', 'atom'] as const;

/**
 * The addresses that a page wrote.
 *
 * @param src Addresses separated by white space.
 * @param base What they are relative to.
 * @returns Each address once, absolute, and what was written that is no web address.
 */
export function feedAddresses(
  src: string,
  base: string,
): { readonly addresses: readonly string[]; readonly wrong: readonly string[] } {
  const written = src.split(/\s+/).filter(Boolean);
  const isGood = (each: string): boolean => {
    return URL.canParse(each, base) && isWebAddress(new URL(each, base).href);
  };
  const addresses = written.filter(isGood).map((each) => new URL(each, base).href);
  return {
    addresses: [...new Set(addresses)],
    wrong: written.filter((each) => !isGood(each)),
  };
}

/**
 * Reads feeds, by a part of the library that is loaded when it is first needed.
 *
 * @throws When that part can't be loaded; a feed that can't be read is told in the answer.
 */
export async function readSource(request: FeedsRequest): Promise<FeedsAnswer> {
  const { readFeeds } = await import('./article-reading.js');
  return readFeeds(request);
}
