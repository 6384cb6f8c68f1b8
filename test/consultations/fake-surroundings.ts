import type { DeliverySurroundings } from '../../src/consultations/delivery-surroundings.js';

/** One call of `fetch`, to be answered by the test. */
export interface Call {
  readonly url: string;
  readonly init: RequestInit;
  answer(response: Response): Promise<void>;
  fail(): Promise<void>;
}

/**
 * An answer as `fetch` gives it. Its text is there at once: that of a real Response arrives after an
 * unknown number of turns. A body of null breaks while it is read.
 */
export function reply(
  status: number,
  body: string | null = '{}',
  headers: HeadersInit = {},
): Response {
  const text = () =>
    body === null ? Promise.reject(new TypeError('network error')) : Promise.resolve(body);
  return { status, headers: new Headers(headers), text } as Response;
}

/** A clock and a network that only move when a test says so. */
export class FakeSurroundings implements DeliverySurroundings {
  readonly calls: Call[] = [];
  readonly connectivity = new EventTarget();
  readonly timers = new Map<number, { callback: () => void; due: number }>();
  time = Date.parse('2026-11-13T15:00:00Z');
  randomValue = 0.5;
  offline = false;
  hidden = false;
  #lastTimer = 0;

  readonly now = () => this.time;
  readonly isOffline = () => this.offline;
  readonly isHidden = () => this.hidden;
  readonly random = () => this.randomValue;
  readonly clearTimeout = (timer: number) => void this.timers.delete(timer);

  readonly setTimeout = (callback: () => void, milliseconds: number) => {
    const timer = ++this.#lastTimer;
    this.timers.set(timer, { callback, due: this.time + milliseconds });
    return timer;
  };

  fetch = (url: string, init: RequestInit) =>
    new Promise<Response>((resolve, reject) => {
      const fail = (reason: Error) => {
        reject(reason);
        return settled();
      };
      init.signal?.addEventListener('abort', () => void fail(new Error('aborted')));
      this.calls.push({
        url,
        init,
        answer: (response) => {
          resolve(response);
          return settled();
        },
        fail: () => fail(new TypeError('Failed to fetch')),
      });
    });

  /** The call with an index from 0; throws where there was none. */
  callAt(index: number): Call {
    const call = this.calls[index];
    if (!call) throw new RangeError(`There were ${this.calls.length} calls.`);
    return call;
  }

  /** The latest call. */
  get call(): Call {
    return this.callAt(this.calls.length - 1);
  }

  /** Lets time pass and runs what is due. */
  async pass(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    for (const [timer, { callback, due }] of [...this.timers]) {
      if (due > this.time) continue;
      this.timers.delete(timer);
      callback();
    }
    await settled();
  }
}

/** Lets pending promises settle. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
