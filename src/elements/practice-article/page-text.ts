import type { ArticleFacts } from '../../articles/article.js';
import { articleMinutes } from '../../articles/reading-time.js';
import { servedState } from '../../embedding/served.js';

/** What stands among the children of an article and is no text to read. */
const unread = 'script, style, template, [slot]';

/**
 * The nodes that are the text of an article.
 *
 * @param article The element that has them as children.
 * @param own Children that do not count: the element itself has put them there.
 */
export function textNodes(article: Element, own?: ReadonlySet<Node>): readonly Node[] {
  return [...article.childNodes].filter((node) => {
    if (own?.has(node)) return false;
    if (node instanceof Element) return !node.matches(unread);
    return node instanceof Text && !!node.data.trim();
  });
}

/** The words of an article's text, as far as they stand on the page. */
export function textWords(article: Element): string {
  return textNodes(article)
    .map(({ textContent }) => textContent)
    .join(' ');
}

/**
 * How long an article takes to be read, in minutes; 0 where that is unknown.
 *
 * @param locale BCP 47 tag, where the article names no language.
 */
export function readingTime(article: Element, facts: ArticleFacts, locale: string): number {
  const served = servedState(article);
  if (served) return articleMinutes({ ...facts, wordCount: served.words ?? 0 }, locale);
  return articleMinutes({ ...facts, body: textWords(article) || facts.body }, locale);
}
