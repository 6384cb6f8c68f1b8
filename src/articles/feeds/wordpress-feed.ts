import type { Article, ArticleAuthor, ArticleImage, ArticleTerm } from '../article.js';
import { plainText } from '../markup-text.js';

import type { FeedEntries } from './feed-page.js';
import type { FeedAnswer } from './feed-request.js';
import {
  articleOf,
  excerptOf,
  known,
  list,
  record,
  text,
  webAddress,
  withoutCutMark,
} from './known-fields.js';

type Fields = Readonly<Record<string, unknown>>;

/** As many posts as WordPress gives at once (REST API handbook, "Pagination"). */
const MOST = 100;
const UNSET = '0000-00-00T00:00:00';

/**
 * The address of a site's posts with what belongs to them: author, picture, terms.
 *
 * @param address The address of the posts, or of the site.
 * @param count How many posts are wanted at once, where the address does not say.
 */
export function wordpressAddress(address: string, count: number): string {
  const url = new URL(address);
  const { searchParams } = url;
  if (!url.pathname.includes('/wp-json/') && !searchParams.has('rest_route')) {
    url.pathname = `${url.pathname.replace(/\/$/, '')}/wp-json/wp/v2/posts`;
  }
  if (!searchParams.has('_embed')) searchParams.set('_embed', '1');
  if (!searchParams.has('per_page')) {
    searchParams.set('per_page', String(Math.min(Math.max(1, count), MOST)));
  }
  return url.href;
}

/** Reads posts of WordPress's REST API (REST API handbook, "Posts"), or one of them. */
export function wordpressPosts(json: object, answer: FeedAnswer): FeedEntries<Fields> {
  const total = answer.header('X-WP-Total');
  return {
    entries: list(json).map(record),
    read: (post) => readPost(post, answer.address),
    dateOf: dateOf,
    next: nextOf(answer),
    total: total ? Number(total) : undefined,
  };
}

function nextOf({ address, header }: FeedAnswer): string {
  const url = new URL(address);
  const page = Number(url.searchParams.get('page') ?? 1);
  if (!(page < Number(header('X-WP-TotalPages')))) return '';
  url.searchParams.set('page', String(page + 1));
  return url.href;
}

// `date` is the site's wall clock and names no zone.
function dateOf(post: Fields): string {
  return utc(post.date_gmt) || text(post.date);
}

function utc(value: unknown): string {
  const written = text(value);
  return written && written !== UNSET ? `${written.replace(/Z$/, '')}Z` : '';
}

function readPost(post: Fields, address: string): Article {
  const embedded = record(post._embedded);
  const markup = rendered(post.content);
  const excerpt = withoutCutMark(plainText(rendered(post.excerpt)));
  return articleOf({
    headline: plainText(rendered(post.title)),
    url: webAddress(post.link, address),
    identifier: rendered(post.guid),
    abstract: excerpt || excerptOf(plainText(markup)),
    articleMarkup: markup,
    datePublished: dateOf(post),
    dateModified: utc(post.modified_gmt) || text(post.modified),
    author: list(embedded.author)
      .map((author) => readAuthor(record(author), address))
      .filter(isNamed),
    articleSection: terms(embedded, 'category', address),
    keywords: terms(embedded, 'post_tag', address),
    image: readImage(record(list(embedded['wp:featuredmedia'])[0]), address),
  });
}

function rendered(value: unknown): string {
  return text(record(value).rendered);
}

function isNamed({ name }: { name?: string }): boolean {
  return Boolean(name);
}

function readAuthor(author: Fields, address: string): ArticleAuthor {
  const avatars = Object.entries(record(author.avatar_urls));
  const [, avatar] = avatars.sort(([one], [other]) => Number(other) - Number(one))[0] ?? [];
  return known({
    name: plainText(text(author.name)),
    url: webAddress(author.link, address) || webAddress(author.url, address),
    image: ownHost(webAddress(avatar, address), address),
  });
}

// Avatars are Gravatar's by default: another party, who would learn of each visitor.
function ownHost(image: string, address: string): string {
  return image && new URL(image).host === new URL(address).host ? image : '';
}

function terms(embedded: Fields, taxonomy: string, address: string): readonly ArticleTerm[] {
  const all = list(embedded['wp:term']).flatMap(list).map(record);
  // Where nobody has chosen a category, WordPress says 'Uncategorized'.
  const chosen = all.filter((term) => term.taxonomy === taxonomy && term.slug !== 'uncategorized');
  return chosen
    .map(({ name, link }) => known({ name: plainText(text(name)), url: webAddress(link, address) }))
    .filter(isNamed);
}

function readImage(media: Fields, address: string): ArticleImage {
  const details = record(media.media_details);
  const url = webAddress(media.source_url, address);
  if (!url) return {};
  const whole = { url, width: Number(details.width) || 0, height: Number(details.height) || 0 };
  const sizes = Object.values(record(details.sizes)).map(record);
  const candidates = sizes.map(({ source_url, width, height }) => ({
    url: webAddress(source_url, address),
    width: Number(width) || 0,
    height: Number(height) || 0,
  }));
  return known({
    ...whole,
    width: whole.width || undefined,
    height: whole.height || undefined,
    alt: text(media.alt_text),
    srcset: srcsetOf([whole, ...candidates], whole.width / whole.height),
  });
}

interface Candidate {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

// A size that was cropped shows something else than the picture.
function srcsetOf(candidates: readonly Candidate[], ratio: number): string {
  const byWidth = new Map<number, string>();
  candidates.forEach(({ url, width, height }) => {
    const isWhole = Math.abs(width / ratio - height) <= 1;
    // A comma or a space would end the address (HTML §4.8.4.2.1).
    if (url && isWhole && !byWidth.has(width)) byWidth.set(width, url.replaceAll(',', '%2C'));
  });
  if (byWidth.size < 2) return '';
  const sorted = [...byWidth].sort(([one], [other]) => one - other);
  return sorted.map(([width, url]) => `${url} ${width}w`).join(', ');
}
