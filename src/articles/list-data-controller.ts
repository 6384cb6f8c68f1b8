import type { ReactiveControllerHost } from 'lit';

import { StructuredDataController } from '../embedding/structured-data-controller.js';

import { describesList, ownSlot } from './structured-data-on-page.js';
import { listData, listedArticles, type ListedArticle } from './structured-data.js';

/** What a list shows: the articles in their order, and its heading, which may be empty. */
export interface ShownList {
  readonly articles: readonly ListedArticle[];
  readonly heading: string;
}

/**
 * Tells search engines which articles a list leads to, once for the same articles, and not where the
 * page has a list of one of them itself.
 *
 * ```ts
 * new ListDataController(this, () => ({ articles: this.#shownFacts, heading: this.heading }));
 * ```
 */
export class ListDataController extends StructuredDataController {
  /**
   * @param host Has the data as a child in a slot that does not exist, `[slot="structured-data"]`.
   * @param shown Called after each update; nothing while there is no list.
   */
  constructor(host: ReactiveControllerHost & Element, shown: () => ShownList | undefined) {
    super(host, ownSlot, (page) => {
      const { articles, heading = '' } = shown() ?? {};
      const listed = listedArticles(articles ?? [], page.baseURI);
      const urls = listed.map(({ url }) => url);
      const data = listData(listed, heading);
      const isSaid = () => describesList(page, urls);
      return data && { data, about: `list ${urls.join(' ')}`, isSaid };
    });
  }
}
