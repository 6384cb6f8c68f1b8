import { plainJson } from '../embedding/plain-json.js';

import type { Keeping } from './delivery.js';
import type { Parcel } from './delivery-post.js';
import { seal } from './outbox-cipher.js';
import { noLock, takeLock, type Hold } from './outbox-lock.js';
import { boundTo, REQUEST_LIFE, type KeptRecord } from './outbox-record.js';
import { changeRecord, dropRecords, putRecord, readRecord } from './outbox-store.js';
import { withinLimit } from './time-limit.js';

/** Keeps one request in the outbox. Whatever the device refuses, the request can be sent. */
export class RequestKeeping implements Keeping {
  readonly createdAt: number;

  readonly #parcel: Parcel;
  #record: KeptRecord | undefined;
  #hold: Hold | undefined;
  #queue = new AbortController();
  #lost: (() => void) | undefined;
  // A wipe must come after the writing that it ends.
  #lastWork: Promise<unknown> = Promise.resolve();

  /** `found` is what the outbox holds of an earlier visit's request, with its lock. */
  constructor(
    parcel: Parcel,
    createdAt: number,
    found?: { readonly record: KeptRecord; readonly hold: Hold },
  ) {
    this.#parcel = parcel;
    this.createdAt = createdAt;
    if (!found) return;
    this.#record = found.record;
    this.#watch(found.hold);
  }

  get until(): number | undefined {
    return this.#record?.expiresAt;
  }

  async claim(lost: () => void): Promise<boolean | undefined> {
    this.#lost = lost;
    if (this.#hold) return true;
    const queue = (this.#queue = new AbortController());
    const hold = await this.#takeLock(queue.signal);
    if (queue.signal.aborted) hold?.release();
    if (!hold || queue.signal.aborted) return undefined;
    this.#watch(hold);
    return this.#inOrder(() => (this.#record ? this.#isStillThere() : this.#keep()));
  }

  async note(attempts: number, nextTryAt: number, told: boolean): Promise<void> {
    await this.#inOrder(async () => {
      if (!this.#record) return;
      this.#record = { ...this.#record, attempts, nextTryAt, told };
      // What is not written down is only the time of the next try.
      await changeRecord(this.#record).catch(() => undefined);
    });
  }

  async wipe(): Promise<void> {
    this.#queue.abort();
    await this.#inOrder(async () => {
      this.#record = undefined;
      // What can't be wiped now is sent again on the next visit, under the same key, and wiped then.
      await dropRecords([this.#parcel.key]).catch(() => undefined);
      this.release();
    });
  }

  release(): void {
    this.#queue.abort();
    this.#hold?.release();
    this.#hold = undefined;
  }

  /** Nobody else knows a request that was never kept: its lock is free, or locks don't work here. */
  #takeLock(signal: AbortSignal): Promise<Hold | undefined> {
    const { key } = this.#parcel;
    if (this.#record) return takeLock(key, { signal });
    return withinLimit((late) => takeLock(key, { signal: late })).catch(() => noLock);
  }

  #watch(hold: Hold): void {
    this.#hold = hold;
    void hold.lost.then(() => {
      if (this.#hold !== hold) return;
      this.#hold = this.#record = undefined;
      this.#lost?.();
    });
  }

  async #isStillThere(): Promise<boolean> {
    const record = await readRecord(this.#parcel.key).catch(() => this.#record);
    if (record) return true;
    this.#record = undefined;
    this.release();
    return false;
  }

  async #keep(): Promise<boolean> {
    const { key, endpoint, language, body } = this.#parcel;
    const { createdAt } = this;
    const place = { kind: 'request', key, endpoint } as const;
    try {
      const sealed = await seal(plainJson([language, body]), boundTo(place));
      const expiresAt = createdAt + REQUEST_LIFE;
      const start = { createdAt, expiresAt, attempts: 0, nextTryAt: createdAt, told: false };
      const record = { ...place, ...sealed, ...start };
      await putRecord(record);
      this.#record = record;
    } catch {
      // The state says that the request is not kept; it is sent all the same.
    }
    return true;
  }

  #inOrder<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#lastWork.then(work);
    this.#lastWork = result;
    return result;
  }
}
