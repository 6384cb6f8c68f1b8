import type { Article } from '../../articles/article.js';

const headings = 'h1, h2, h3, h4, h5, h6, [itemprop="headline"], [slot="heading"]';
const bylines = '[rel~="author"], [itemprop="author"], .author';
const categories = '[rel~="category"], [rel~="tag"], [itemprop="articleSection"], .category';
const excerpts = '[slot="excerpt"], [itemprop="description"], [itemprop="abstract"], .excerpt';
const otherText = `time, img, ${headings}, ${bylines}, ${categories}`;

/**
 * The articles that the page itself has written into a list: as cards, `<article>`s, items of a
 * list, or plain links.
 *
 * @param host The list, whose children are read.
 */
export function pageArticles(host: Element): readonly Article[] {
  const items = outermost(host, 'practice-article-card, article, li');
  const found = items.length > 0 ? items : outermost(host, 'a[href]');
  return found.map(readArticle).filter(({ headline }) => headline);
}

/** The articles that JSON holds: a list of them, one, or an `ItemList` of schema.org. */
export function jsonArticles(data: unknown): readonly Article[] {
  const items = nodesOf(data).flatMap((node) => nodesOf(node.itemListElement ?? node));
  return items.map((item) => nodesOf(item.item)[0] ?? item);
}

function nodesOf(data: unknown): readonly Readonly<Record<string, unknown>>[] {
  return [data].flat().filter((each) => typeof each === 'object' && each !== null) as [];
}

function outermost(host: Element, selector: string): readonly Element[] {
  return [...host.querySelectorAll(selector)].filter((each) => {
    // What a child names a slot for is meant for something else.
    const above = each.parentElement?.closest(`${selector}, practice-article-list > [slot]`);
    return !above || !host.contains(above);
  });
}

function readArticle(item: Element): Article {
  const heading = item.querySelector(headings);
  const link = linkOf(item, heading);
  const time = item.querySelector('time');
  return {
    ...(item as { readonly article?: Article }).article,
    ...said({
      headline: item.getAttribute('heading') || textOf(heading ?? link),
      url: item.getAttribute('href') || link?.getAttribute('href'),
      articleSection: item.getAttribute('category') || textOf(item.querySelector(categories)),
      datePublished:
        item.getAttribute('published') || time?.getAttribute('datetime') || textOf(time),
      author: item.getAttribute('author') || byline(item),
      abstract: item.getAttribute('excerpt') || excerptOf(item),
      inLanguage: item.getAttribute('lang'),
    }),
    ...pictureOf(item),
  };
}

function linkOf(item: Element, heading: Element | null): Element | null {
  if (item.matches('a')) return item;
  return (
    heading?.querySelector('a[href]') ??
    heading?.closest('a[href]') ??
    item.querySelector(`a[href]:not(${bylines}, ${categories})`)
  );
}

/** The name alone: the card says 'By' itself. */
function byline(item: Element): string {
  return textOf(item.querySelector(bylines)).replace(/^(by|por)\s+/i, '');
}

function excerptOf(item: Element): string {
  const named = item.querySelector(excerpts);
  const text = [...item.querySelectorAll('p')].find((each) => !each.querySelector(otherText));
  return textOf(named ?? text ?? null);
}

function pictureOf(item: Element): Article {
  const image = item.querySelector('img');
  const url = item.getAttribute('image') || image?.getAttribute('src');
  if (!url) return {};
  const alt = item.getAttribute('image-alt') ?? image?.alt ?? '';
  const srcset = item.getAttribute('image') ? '' : (image?.srcset ?? '');
  return { image: { url, alt, srcset } };
}

/** What is said: an empty text says nothing, and leaves what the data say. */
function said(texts: Readonly<Record<string, string | null | undefined>>): Article {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text));
}

function textOf(element: Element | null): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
