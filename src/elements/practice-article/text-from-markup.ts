import type { MarkupWords } from '../../articles/markup-words.js';
import type { Sanitizer } from '../../articles/safe-markup.js';
import { warn } from '../../embedding/developer-warnings.js';
import { filledBy, servedState } from '../../embedding/served.js';

import { textNodes } from './page-text.js';

/** How a text becomes part of the page. */
export interface TextOptions {
  /** The level of its highest heading. */
  readonly headingShift: number;
  /** The site's own way to make it safe. */
  readonly sanitize: Sanitizer | undefined;
  /** What links say that stand in place of videos. */
  readonly words: MarkupWords;
}

interface Shown extends TextOptions {
  readonly markup: string;
  readonly base: string;
}

/**
 * Puts the text of a feed into an article that has none of its own: as children of the element, so
 * that it has the type of the page and everything that works on the page works on it.
 */
export class TextFromMarkup {
  readonly #host: Element;
  #nodes: ReadonlySet<ChildNode> = new Set();
  #shown: Shown | undefined;

  constructor(host: Element) {
    this.#host = host;
  }

  /** Whether the page itself has written a text. */
  get isWritten(): boolean {
    if (servedState(this.#host)) return !!filledBy(this.#host, '');
    return textNodes(this.#host, this.#nodes).length > 0;
  }

  /**
   * Shows a text, or none; the same text again changes nothing.
   *
   * @param markup The text as HTML, not trusted; empty for none.
   * @param url The article's address: the text's links are relative to it.
   */
  show(markup: string, url: string, options: TextOptions): void {
    const page = this.#host.baseURI;
    const base = URL.canParse(url, page) ? new URL(url, page).href : page;
    const isWanted = markup && !this.isWritten;
    const wanted = isWanted ? { markup, base, ...options } : undefined;
    if (isSame(wanted, this.#shown)) return;
    this.#shown = wanted;
    if (wanted) void this.#build(wanted);
    else this.#replace([]);
  }

  async #build(text: Shown): Promise<void> {
    try {
      const { rebuildMarkup } = await import('../../articles/article-reading.js');
      if (this.#shown !== text) return;
      this.#replace([...rebuildMarkup(text.markup, text).childNodes]);
    } catch {
      warn(this.#host, 'the text of the article could not be made safe, so it is not shown.');
    }
  }

  #replace(nodes: readonly ChildNode[]): void {
    for (const node of this.#nodes) node.remove();
    this.#nodes = new Set(nodes);
    this.#host.append(...nodes);
  }
}

function isSame(one: Shown | undefined, other: Shown | undefined): boolean {
  return (
    one?.markup === other?.markup &&
    one?.base === other?.base &&
    one?.headingShift === other?.headingShift &&
    one?.sanitize === other?.sanitize &&
    one?.words === other?.words
  );
}
