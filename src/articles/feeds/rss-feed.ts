import type { Article, ArticleAuthor } from '../article.js';
import { plainText } from '../markup-text.js';

import type { FeedEntries } from './feed-page.js';
import { pictureOf } from './feed-picture.js';
import { articleOf, excerptOf, known, webAddress, withoutCutMark } from './known-fields.js';
import { linked, markupIn } from './xml-markup.js';
import { nameOf } from './xml-names.js';
import { baseOf, bcp47, childText, childrenOf, languageOf } from './xml-reading.js';

interface Channel {
  readonly language: string;
  /** What the items' addresses are relative to. */
  readonly address: string;
}

/**
 * Reads RSS 2.0 and 0.9x (https://www.rssboard.org/rss-specification) and RSS 1.0
 * (https://web.resource.org/rss/1.0/spec) with Dublin Core, Content, Media RSS and iTunes.
 *
 * @param address Where the feed came from.
 */
export function rssFeed(xml: Document, address: string): FeedEntries<Element> {
  const root = xml.documentElement;
  const element = childrenOf(root, 'channel')[0] ?? root;
  const channel: Channel = {
    language: bcp47(childText(element, 'language', 'dc:language')),
    address: webAddress(childText(element, 'link'), baseOf(element, address)) || address,
  };
  const inside = childrenOf(element, 'item');
  return {
    // Before RSS 0.91, and in RSS 1.0, items stand beside the channel.
    entries: element === root ? inside : [...inside, ...childrenOf(root, 'item')],
    read: (item) => readItem(item, channel),
    dateOf: published,
    next: linkTo(element, 'next', address),
  };
}

function readItem(item: Element, channel: Channel): Article {
  const base = baseOf(item, channel.address);
  const description = markup(item, base, 'description', 'itunes:summary', 'dc:description');
  const content = markup(item, base, 'content:encoded', 'xhtml:body', 'body');
  const excerpt = withoutCutMark(plainText(description)) || plainText(content);
  return articleOf({
    headline: plainText(markup(item, base, 'title', 'media:title', 'dc:title')),
    url: linkOf(item, base),
    identifier: childText(item, 'guid') || (item.getAttribute('rdf:about') ?? '').trim(),
    abstract: excerptOf(excerpt),
    articleMarkup: content || description,
    datePublished: published(item),
    dateModified: childText(item, 'atom:updated', 'dc:modified'),
    author: authors(item, base),
    articleSection: terms(childrenOf(item, 'category', 'dc:subject')),
    keywords: keywords(childText(item, 'itunes:keywords', 'media:keywords')),
    image: pictureOf(item, base),
    inLanguage: languageOf(item) || bcp47(childText(item, 'dc:language')) || channel.language,
  });
}

function published(item: Element): string {
  return childText(item, 'pubdate', 'dc:date', 'dc:issued', 'dc:created', 'atom:published', 'date');
}

/** Markup is encoded as text; some feeds forget to, and have elements. */
function markup(item: Element, base: string, ...names: string[]): string {
  for (const name of names) {
    const [element] = childrenOf(item, name);
    if (!element?.textContent.trim() && !element?.firstElementChild) continue;
    const isOpen = Boolean(element.firstElementChild);
    const text = isOpen ? markupIn(element, base) : linked(element.textContent, element, base);
    if (text.trim()) return text.trim();
  }
  return '';
}

function linkOf(item: Element, base: string): string {
  const [guid] = childrenOf(item, 'guid');
  const isPermanent = guid && guid.getAttribute('isPermaLink') !== 'false';
  const written = [
    childText(item, 'link'),
    childrenOf(item, 'link')[0]?.getAttribute('href'),
    linkTo(item, 'alternate', base),
    isPermanent && /^\s*https?:/i.test(guid.textContent) ? guid.textContent : '',
    item.getAttribute('rdf:about'),
  ];
  return written.map((each) => webAddress(each, base)).find(Boolean) ?? '';
}

function linkTo(element: Element, rel: string, base: string): string {
  const link = childrenOf(element, 'atom:link').find(
    (each) => (each.getAttribute('rel') ?? 'alternate') === rel,
  );
  return link ? webAddress(link.getAttribute('href'), baseOf(link, base)) : '';
}

function authors(item: Element, base: string): readonly ArticleAuthor[] {
  const found = childrenOf(item, 'dc:creator', 'atom:author', 'author', 'itunes:author');
  return found
    .map((each) => ({
      name: personIn(childText(each, 'atom:name') || ownText(each)),
      url: webAddress(childText(each, 'atom:uri'), base),
    }))
    .filter(({ name }) => name)
    .map(known);
}

// An Atom author without a name has an address and nothing to call them by.
function ownText(author: Element): string {
  return nameOf(author) === 'atom:author' ? '' : author.textContent;
}

/** RSS writes an author as `jane@example.org (Jane Doe)`; an address alone is nobody's name. */
function personIn(written: string): string {
  const text = plainText(written);
  const [, inBrackets] = /^\S+@\S+\s*\((.+)\)$/.exec(text) ?? [];
  return inBrackets?.trim() ?? text.replace(/\s*[<(]?[^\s<>()]+@[^\s<>()]+[>)]?\s*/g, ' ').trim();
}

function terms(elements: readonly Element[]): readonly string[] {
  const names = elements.map(({ textContent }) => plainText(textContent));
  return [...new Set(names)].filter((name) => name && name !== 'Uncategorized');
}

function keywords(written: string): readonly string[] {
  return written.split(',').map(plainText).filter(Boolean);
}
