import type { StatusController } from '../../../embedding/status-controller.js';
import type { SourcePhase } from '../../../practice/practice-source-controller.js';

import type { DirectoryWords } from './directory-words.js';

/** What comes sooner needs no word; what is being typed is not yet to be told about. Milliseconds. */
const patience = { loading: 150, choosing: 100, typing: 600 };

/** Tells each change of how a directory stands once, politely. */
export class DirectoryNews {
  readonly #status: StatusController;
  #told: SourcePhase = 'idle';

  constructor(status: StatusController) {
    this.#status = status;
  }

  /** Tells that the practices are read, have come or can't be had. */
  tellPhase(phase: SourcePhase, words: DirectoryWords, count: string): void {
    const last = this.#told;
    if (phase === last) return;
    this.#told = phase;
    if (phase === 'loading') this.#status.sayLater(() => words.loading, patience.loading);
    else if (phase === 'failed') this.#status.say(words.failed);
    // Who was not told that it takes a while waits for no answer.
    else if (last === 'loading' && !this.#status.hush()) this.#status.say(count);
  }

  /** Tells how many practices a choice leaves, once it is made. */
  tellChoice(isTyped: boolean, count: () => string): void {
    this.#status.sayLater(count, isTyped ? patience.typing : patience.choosing);
  }
}
