import { DraftKeeper } from '../../consultations/draft-keeper.js';

import { hasAnswers, type RawAnswers } from './form-filling.js';

/** How long after the last letter a draft is written, in milliseconds. */
const pause = 400;

/** Keeps what somebody is writing, and brings it back on the next visit. */
export class FormDraft {
  readonly #restore: (raw: RawAnswers) => void;
  #keeper: DraftKeeper | undefined;
  #place = '';
  #timer: number | undefined;

  /** `restore` gets what an earlier visit has left. */
  constructor(restore: (raw: RawAnswers) => void) {
    this.#restore = restore;
  }

  /**
   * Says where a request would go; what was left there comes back.
   *
   * @param endpoint Absolute URL; nothing is kept while it is empty.
   * @param practice What tells the form from others that post there.
   */
  follow(endpoint: string, practice: string, sharedComputer: boolean): void {
    const place = endpoint && [endpoint, practice, String(sharedComputer)].join(' ');
    if (place === this.#place) return;
    this.#place = place;
    this.#keeper = place ? new DraftKeeper(endpoint, practice, sharedComputer) : undefined;
    void this.#read();
  }

  /** Keeps what is written, in a moment. */
  note(raw: RawAnswers): void {
    this.rest();
    const keeper = this.#keeper;
    if (!hasAnswers(raw)) return void this.discard();
    this.#timer = window.setTimeout(() => void keeper?.keepDraft(raw), pause);
  }

  /** Writes nothing more. */
  rest(): void {
    window.clearTimeout(this.#timer);
  }

  /** Wipes what is kept. */
  async discard(): Promise<void> {
    this.rest();
    await this.#keeper?.discard();
  }

  async #read(): Promise<void> {
    const keeper = this.#keeper;
    const draft = await keeper?.readDraft();
    const isRaw = typeof draft === 'object' && draft !== null;
    if (isRaw && keeper === this.#keeper) this.#restore(draft as RawAnswers);
  }
}
