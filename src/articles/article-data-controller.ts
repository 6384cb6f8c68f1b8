import type { ReactiveControllerHost } from 'lit';

import { StructuredDataController } from '../embedding/structured-data-controller.js';
import type { Practice } from '../practice/practice.js';

import type { ArticleFacts } from './article.js';
import { describesArticle, ownSlot, pageAddress } from './structured-data-on-page.js';
import { articleData, pageOf, webAddress } from './structured-data.js';

/** What an article's page shows, and the data behind it. */
export interface ShownArticle {
  /** What is shown; the text of a slotted title belongs into `heading`. */
  readonly facts: ArticleFacts;
  /** Where each author is named by their own name; may be anything, or missing. */
  readonly article?: unknown;
}

/**
 * Tells search engines of the article that an element shows in full, once for each address, and not
 * where the page tells them itself. An article without an address has the page's.
 *
 * ```ts
 * new ArticleDataController(this, () => ({ facts: this.#facts(), article: this.article }), () => this.#practice.value);
 * ```
 */
export class ArticleDataController extends StructuredDataController {
  /**
   * @param host Has the data as a child in a slot that does not exist.
   * @param shown Called after each update; nothing while there is no article.
   * @param practice Who publishes it.
   */
  constructor(
    host: ReactiveControllerHost & Element,
    shown: () => ShownArticle | undefined,
    practice: () => Practice,
  ) {
    super(host, ownSlot, (page) => {
      const { facts, article } = shown() ?? {};
      const url = webAddress(facts?.url, page.baseURI) || pageAddress(page);
      const data = facts && articleData(facts, article, practice(), url);
      const isSaid = () => describesArticle(page, url);
      return data && { data, about: `article ${pageOf(url)}`, isSaid };
    });
  }
}
