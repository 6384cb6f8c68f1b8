import type { StatusController } from '../../embedding/status-controller.js';

import type { ListView } from './list-view.js';
import type { ListWords } from './practice-article-list.messages.js';

/** What is to be told of a list. */
export interface News {
  readonly view: ListView;
  readonly words: ListWords;
  /** How many articles were shown before the page was turned; `undefined` where none was. */
  readonly before: number | undefined;
  /** Whether pages have numbers. */
  readonly isNumbered: boolean;
}

/** What comes sooner needs no word; what is being typed is not yet to be told about. Milliseconds. */
const patience = { loading: 150, choosing: 100, typing: 600 };

/** Tells each change of how a list stands once. */
export class ListNews {
  readonly #status: StatusController;
  #told = '';

  constructor(status: StatusController) {
    this.#status = status;
  }

  /** Tells what is new since the last time. */
  tell(news: News): void {
    const { view, words, before } = news;
    const notice = view.notices.find((each) => each !== 'noneFound');
    const now = view.isBusy ? 'loading' : (notice ?? 'ready');
    const last = this.#told;
    if (now === last && before === undefined) return;
    this.#told = now;
    if (now === 'loading') this.#status.sayLater(() => words.loading, patience.loading);
    else if (notice) this.#status.say(words[notice]);
    else if (before !== undefined) this.#status.say(turnText(news, before));
    // Who was not told that it takes a while waits for no answer.
    else if (last === 'loading' && !this.#status.hush()) this.#status.say(countText(view, words));
  }

  /** Tells how many articles a choice leaves, once it is made. */
  tellChoice(isTyped: boolean, count: () => string): void {
    this.#status.sayLater(count, isTyped ? patience.typing : patience.choosing);
  }
}

/** How many articles have been found. */
export function countText({ found }: ListView, words: ListWords): string {
  return found > 0 ? words.count(found) : words.noneFound;
}

function turnText({ view, words, isNumbered }: News, before: number): string {
  if (isNumbered) return words.page(view.page);
  const shown = view.shown.length;
  return shown > before ? words.added(shown - before, shown) : words.noMore;
}
