import { plainJson } from '../embedding/plain-json.js';

import { seal, unseal } from './outbox-cipher.js';
import { boundTo, DRAFT_LIFE, isExpired } from './outbox-record.js';
import { dropRecords, putRecord, readRecord } from './outbox-store.js';

/**
 * Keeps what somebody is writing for half an hour after the last change, encrypted on this device,
 * so that a closed tab loses nothing. Whatever the device refuses, nothing rejects.
 */
export class DraftKeeper {
  readonly #place: { readonly kind: 'draft'; readonly key: string; readonly endpoint: string };
  readonly #onDevice: boolean;
  #timer: number | undefined;
  // A wipe must come after the writing that it ends.
  #lastWork: Promise<unknown> = Promise.resolve();

  /**
   * @param endpoint Absolute URL that the request will be posted to.
   * @param form What tells the form from others on the site that post there, such as the practice's id.
   * @param sharedComputer Others use this device too: nothing is written to it.
   */
  constructor(endpoint: string, form: string, sharedComputer = false) {
    this.#place = { kind: 'draft', key: `draft ${form} ${endpoint}`, endpoint };
    this.#onDevice = !sharedComputer;
  }

  /**
   * Keeps answers in place of the earlier ones.
   *
   * @param answers Anything that JSON can hold.
   * @returns Whether they are kept now.
   */
  async keepDraft(answers: unknown): Promise<boolean> {
    if (!this.#onDevice) return false;
    window.clearTimeout(this.#timer);
    const text = plainJson(answers);
    // Those who leave the page open for longer see their answers in the form. Reading wipes what is
    // too old, and spares what another tab has kept since.
    this.#timer = window.setTimeout(() => void this.readDraft(), DRAFT_LIFE + 1000);
    return (await this.#inOrder(() => this.#write(text))) === true;
  }

  /** What was kept; `undefined` where there is nothing, or nothing that can still be read. */
  async readDraft(): Promise<unknown> {
    return this.#onDevice ? this.#inOrder(() => this.#read()) : undefined;
  }

  /** Wipes the draft and its key. */
  async discard(): Promise<void> {
    window.clearTimeout(this.#timer);
    await this.#inOrder(() => dropRecords([this.#place.key]));
  }

  async #write(text: string): Promise<boolean> {
    const createdAt = Date.now();
    const expiresAt = createdAt + DRAFT_LIFE;
    const sealed = await seal(text, boundTo(this.#place));
    const start = { createdAt, expiresAt, attempts: 0, nextTryAt: 0, told: false };
    await putRecord({ ...this.#place, ...sealed, ...start });
    return true;
  }

  async #read(): Promise<unknown> {
    const record = await readRecord(this.#place.key);
    if (!record) return undefined;
    try {
      if (!isExpired(record, Date.now())) return JSON.parse(await unseal(record, boundTo(record)));
    } catch {
      // A spoilt draft is worth nothing to anybody.
    }
    await dropRecords([record.key]);
    return undefined;
  }

  #inOrder<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    const result = this.#lastWork.then(work).catch(() => undefined);
    this.#lastWork = result;
    return result;
  }
}
