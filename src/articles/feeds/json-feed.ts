import type { Article, ArticleAuthor } from '../article.js';
import { plainText } from '../markup-text.js';

import type { FeedEntries } from './feed-page.js';
import { articleOf, excerptOf, known, list, record, text, webAddress } from './known-fields.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), and what 1.0 named otherwise.
 *
 * @param feed The JSON, of which nothing is trusted.
 * @param address Where it came from: its addresses are relative to it.
 */
export function jsonFeed(feed: Fields, address: string): FeedEntries<Fields> {
  return {
    entries: list(feed.items).map(record),
    read: (item) => readItem(item, feed, address),
    dateOf: (item) => text(item.date_published),
    next: webAddress(feed.next_url, address),
  };
}

function readItem(item: Fields, feed: Fields, address: string): Article {
  const markup = text(item.content_html);
  const body = text(item.content_text);
  const image = webAddress(item.image, address) || webAddress(item.banner_image, address);
  return articleOf({
    headline: text(item.title),
    url: webAddress(item.url, address) || webAddress(item.external_url, address),
    identifier: text(item.id),
    abstract: text(item.summary) || excerptOf(body || plainText(markup)),
    articleMarkup: markup,
    articleBody: body,
    datePublished: text(item.date_published),
    dateModified: text(item.date_modified),
    author: authors(item, address) ?? authors(feed, address),
    keywords: list(item.tags).map(text).filter(Boolean),
    image: known({ url: image }),
    inLanguage: text(item.language) || text(feed.language),
  });
}

function authors(of: Fields, address: string): readonly ArticleAuthor[] | undefined {
  const found = [...list(of.authors), ...list(of.author)].map((each) => {
    const { name, url, avatar } = record(each);
    return known({
      name: text(name),
      url: webAddress(url, address),
      image: webAddress(avatar, address),
    });
  });
  const named = found.filter(({ name }) => name);
  return named.length > 0 ? named : undefined;
}
