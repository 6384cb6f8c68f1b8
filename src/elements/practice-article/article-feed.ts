import { html, nothing } from 'lit';
import type { ReactiveControllerHost as Host, ReactiveController, TemplateResult } from 'lit';

import type { Article } from '../../articles/article.js';
import { ArticlesController } from '../../articles/articles-controller.js';

import type { ArticleWords } from './practice-article.messages.js';

/** How long nothing is said of a wait, in milliseconds: what comes sooner needs no words. */
const SHORT_WAIT = 150;

/** The article of a feed, the first that it has, and what is said while it is not there. */
export class ArticleFeed implements ReactiveController {
  readonly #host: Host & HTMLElement;
  readonly #feeds: ArticlesController;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLate = false;
  #isRetrying = false;

  constructor(host: Host & HTMLElement) {
    this.#host = host;
    this.#feeds = new ArticlesController(host);
    host.addController(this);
  }

  /** The article, as soon as it is known. */
  get article(): Article | undefined {
    return this.#feeds.state.articles[0];
  }

  /** Shows the article of this address from now on; nothing where it is empty. */
  follow(src: string, type: string): void {
    this.#feeds.follow({ src, type, pageSize: 1 });
  }

  hostUpdated(): void {
    const { phase } = this.#feeds.state;
    if (phase === 'loading') this.#timer ??= setTimeout(this.#wait, SHORT_WAIT);
    else this.#end();
    if (phase !== 'ready' || !this.#isRetrying) return;
    this.#isRetrying = false;
    // The button that had the focus is gone; who pressed it wants to read.
    this.#host.shadowRoot?.querySelector<HTMLElement>('.head')?.focus({ preventScroll: true });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#end();
  }

  /**
   * Says that the article is on its way, or that it does not come.
   *
   * @param isNeeded Whether the page has nothing to show instead.
   */
  render(words: ArticleWords, language: string, isNeeded: boolean): unknown {
    const { phase } = this.#feeds.state;
    if (phase === 'idle') return nothing;
    const isFailed = phase === 'failed' && isNeeded;
    const isLoading = phase === 'loading' && this.#isLate && isNeeded;
    const said = isFailed ? words.failed : isLoading ? words.loading : '';
    return html`<div class="feed" lang=${language}>
      <p role="status">${said}</p>
      ${isNeeded && (isFailed || this.#isRetrying) ? this.#renderRetry(words.retry) : nothing}
    </div>`;
  }

  #renderRetry(label: string): TemplateResult {
    return html`<button class="action quiet" type="button" @click=${this.#retry}>${label}</button>`;
  }

  readonly #retry = (): void => {
    if (this.#feeds.state.phase !== 'failed') return;
    this.#isRetrying = true;
    this.#feeds.retry();
  };

  readonly #wait = (): void => {
    this.#isLate = true;
    this.#host.requestUpdate();
  };

  #end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isLate = false;
  }
}
