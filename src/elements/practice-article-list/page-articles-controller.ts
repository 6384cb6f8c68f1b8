import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { JsonChildController } from '../../embedding/json-child-controller.js';
import type { Article } from '../../articles/article.js';
import { filledBy, servedState } from '../../embedding/served.js';

import { jsonArticles, pageArticles } from './page-articles.js';

const watched = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['href', 'src', 'heading', 'datetime'],
};

/** Reads the articles that the page has written into a list, and again when they change. */
export class PageArticlesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #json: JsonChildController;
  #observer: MutationObserver | undefined;
  #articles: readonly Article[] | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#json = new JsonChildController(host);
    host.addController(this);
  }

  get articles(): readonly Article[] {
    if (servedState(this.#host)) return [];
    const { value } = this.#json;
    return (this.#articles ??= value ? jsonArticles(value) : pageArticles(this.#host));
  }

  /** Whether the page has written something that can't be read as articles. */
  get hasOther(): boolean {
    if (servedState(this.#host)) return !!filledBy(this.#host, '');
    const isShown = (node: Node) =>
      node instanceof Element
        ? !node.matches('script, [slot]')
        : node instanceof Text && node.data.trim();
    return this.articles.length === 0 && [...this.#host.childNodes].some(isShown);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#forget());
    this.#observer.observe(this.#host, watched);
    this.#forget();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #forget(): void {
    this.#articles = undefined;
    this.#host.requestUpdate();
  }
}
