import type { Article, ArticleAuthor } from '../article.js';
import { plainText } from '../markup-text.js';

import type { FeedEntries } from './feed-page.js';
import { pictureOf } from './feed-picture.js';
import { articleOf, excerptOf, known, webAddress, withoutCutMark } from './known-fields.js';
import { linked, markupIn } from './xml-markup.js';
import { baseOf, childText, childrenOf, languageOf } from './xml-reading.js';

/** A text of Atom: HTML, or text as it is; one of them is empty. */
interface AtomText {
  readonly markup: string;
  readonly text: string;
}

/**
 * Reads Atom 1.0 (RFC 4287), what Atom 0.3 named otherwise, and Atom's paging (RFC 5005 §3).
 *
 * @param xml A feed, or one entry alone.
 * @param address Where it came from.
 */
export function atomFeed(xml: Document, address: string): FeedEntries<Element> {
  const root = xml.documentElement;
  const isEntry = root.localName.toLowerCase() === 'entry';
  return {
    entries: isEntry ? [root] : childrenOf(root, 'entry'),
    read: (entry) => readEntry(entry, root, address),
    dateOf: published,
    next: linkTo(root, 'next', address),
  };
}

function readEntry(entry: Element, feed: Element, address: string): Article {
  const title = atomText(childrenOf(entry, 'title', 'media:title', 'dc:title')[0], address);
  const [media] = childrenOf(entry, 'media:group');
  const [described] = [...childrenOf(entry, 'summary'), ...childrenOf(media, 'media:description')];
  const summary = atomText(described, address);
  const content = atomText(childrenOf(entry, 'content')[0], address);
  const excerpt = withoutCutMark(lineOf(summary)) || lineOf(content);
  const modified = childText(entry, 'updated', 'modified');
  return articleOf({
    headline: lineOf(title),
    url: linkTo(entry, 'alternate', address),
    identifier: childText(entry, 'id'),
    abstract: excerptOf(excerpt),
    articleMarkup: content.markup || (content.text ? '' : summary.markup),
    articleBody: content.text,
    datePublished: published(entry),
    dateModified: modified === published(entry) ? '' : modified,
    author: authors(entry, feed, address),
    articleSection: terms(entry),
    image: pictureOf(entry, address),
    inLanguage: languageOf(entry),
  });
}

function published(entry: Element): string {
  return childText(entry, 'published', 'issued', 'created', 'dc:date', 'updated', 'modified');
}

// RFC 4287 §3.1; in Atom 0.3 a media type, and `mode` says how it is written.
function atomText(element: Element | undefined, address: string): AtomText {
  const type = element?.getAttribute('type')?.toLowerCase() ?? '';
  const isOther = /^(?!text\/(?:html|plain)$)[\w.-]+\/(?!xhtml\+xml$)/.test(type);
  if (!element || isOther || element.getAttribute('mode') === 'base64') {
    return { markup: '', text: '' };
  }
  const written = element.textContent.trim();
  const [div] = childrenOf(element, 'xhtml:div', 'div');
  const holder = div ?? element;
  // Markup that was encoded stands around no element, though some feeds put a div around it.
  const isEncoded = !holder.firstElementChild && /^(?:text\/)?html$/.test(type);
  if (isEncoded) return { markup: linked(written, element, address), text: '' };
  if (div ?? element.firstElementChild) {
    return { markup: markupIn(holder, address).trim(), text: '' };
  }
  return { markup: '', text: written };
}

function lineOf({ markup, text }: AtomText): string {
  return markup ? plainText(markup) : text.replace(/\s+/g, ' ');
}

function linkTo(element: Element, rel: string, address: string): string {
  const links = childrenOf(element, 'link').filter(
    (each) => (each.getAttribute('rel') || 'alternate') === rel,
  );
  const page =
    links.find((each) => (each.getAttribute('type') ?? 'html').includes('html')) ?? links[0];
  if (!page) return '';
  const base = baseOf(page, address);
  // Atom 0.3's drafts wrote the address as text.
  return webAddress(page.getAttribute('href') ?? page.textContent, base);
}

// RFC 4287 §4.2.1: who wrote the source, else the feed, wrote an entry that names nobody.
function authors(entry: Element, feed: Element, address: string): readonly ArticleAuthor[] {
  const [source] = childrenOf(entry, 'source');
  for (const place of [entry, source, feed]) {
    const named = childrenOf(place, 'author', 'dc:creator').map((each) => person(each, address));
    const found = named.filter(({ name }) => name);
    if (found.length > 0) return found;
  }
  return [];
}

function person(element: Element, address: string): ArticleAuthor {
  const isPlain = !element.firstElementChild;
  return known({
    name: isPlain ? element.textContent.trim() : childText(element, 'name'),
    url: webAddress(childText(element, 'uri', 'url', 'homepage'), baseOf(element, address)),
  });
}

function terms(entry: Element): readonly string[] {
  const names = childrenOf(entry, 'category', 'dc:subject').map(
    (each) => each.getAttribute('label') || each.getAttribute('term') || each.textContent,
  );
  return [...new Set(names.map((name) => name.trim()))].filter(
    (name) => name && name !== 'Uncategorized',
  );
}
