import { mintIdempotencyKey } from '../embedding/idempotency-key.js';
import { plainJson } from '../embedding/plain-json.js';

import type { ConsultRequest } from './consult-request.js';
import type { DeliveryOutcome } from './delivery-answer.js';
import { post, postOnLeaving, type Parcel } from './delivery-post.js';
import { isDecided, stateAfter, type DeliveryState } from './delivery-steps.js';
import {
  browserSurroundings,
  cameBack,
  type DeliverySurroundings,
} from './delivery-surroundings.js';

export type { DeliveryState } from './delivery-steps.js';

/** What can be done with one request on its way, or with all that are kept for an address. */
export interface Carriage {
  /** Tries at once, unless a try is under way or the server has decided. */
  tryNow(): void;
  /** Stops timers and listeners; a try that is under way ends by itself. */
  pause(): void;
  /** Goes on after `pause`. */
  resume(): void;
  /** Gives up for good, wipes what is kept and publishes nothing more. */
  cancel(): void;
}

/** One request on its way, whatever carries it. */
export interface Delivery extends Carriage {
  /** Where the request stands now. */
  readonly state: DeliveryState;
}

/** Where and how a request is sent. */
export interface DeliveryOptions {
  /** Absolute URL that the request is posted to. */
  readonly endpoint: string;
  /** BCP 47 tag of the visitor's language. */
  readonly language: string;
  /** Others use this device too: nothing is written to it. */
  readonly sharedComputer?: boolean;
  readonly surroundings?: DeliverySurroundings;
}

/** Keeps one request on the device, and sees to it that one tab at a time carries it. */
export interface Keeping {
  /** Epoch milliseconds until which the request is kept; undefined while it is not. */
  readonly until: number | undefined;
  /** Epoch milliseconds at which the visitor sent it. */
  readonly createdAt: number;
  /**
   * Takes the request in hand and keeps it, if that can be done.
   *
   * @param lost Called when another tab takes it away.
   * @returns False when another tab has finished it meanwhile; undefined when `release` or `wipe` came first.
   */
  claim(lost: () => void): Promise<boolean | undefined>;
  /** Writes down how far the request is. `told`: the server has asked for time. */
  note(attempts: number, nextTryAt: number, told: boolean): Promise<void>;
  /** Wipes the request off the device, and lets go of it. */
  wipe(): Promise<void>;
  /** Lets go, so that another tab may carry it on. */
  release(): void;
}

/**
 * Posts a request until the server has decided on it, and tells `listener` of every state, the first
 * one before this function returns. Patience has no end while the page is open; the body and the
 * `Idempotency-Key` are the same on every try. Nothing is written to the device.
 */
export function deliver(
  request: ConsultRequest,
  options: DeliveryOptions,
  listener: (state: DeliveryState) => void,
): Delivery {
  const delivery = new ParcelDelivery(toParcel(request, options), options, listener);
  delivery.tryNow();
  return delivery;
}

/** Writes a request down under a key of its own. */
export function toParcel(request: ConsultRequest, { endpoint, language }: DeliveryOptions): Parcel {
  return { endpoint, language, key: mintIdempotencyKey(), body: plainJson(request) };
}

/** Carries one parcel, kept on the device or not. */
export class ParcelDelivery implements Delivery {
  state: DeliveryState = { phase: 'waiting', attempt: 0, nextTryAt: 0 };

  readonly #around: DeliverySurroundings;
  readonly #keeping: Keeping | undefined;
  #parcel: Parcel | undefined;
  #listener: ((state: DeliveryState) => void) | undefined;
  #timer: number | undefined;
  #toldToWait = false;
  #paused = false;
  #abort: AbortController | undefined;

  constructor(
    parcel: Parcel,
    { surroundings = browserSurroundings() }: Pick<DeliveryOptions, 'surroundings'>,
    listener: (state: DeliveryState) => void,
    keeping?: Keeping,
  ) {
    this.#parcel = parcel;
    this.#around = surroundings;
    this.#listener = listener;
    this.#keeping = keeping;
  }

  /** Goes on with what was kept: a try at once, or the rest of a wait that the server asked for. */
  async goOn(attempt: number, nextTryAt: number, told: boolean): Promise<void> {
    if (!(await this.#claim())) return;
    this.state = { phase: 'waiting', attempt, nextTryAt, ...this.#kept() };
    this.#toldToWait = told;
    if (!told || nextTryAt <= this.#around.now()) return this.tryNow();
    this.#publish(this.state);
    this.#startWaiting(nextTryAt);
  }

  readonly tryNow = (): void => {
    const { state } = this;
    if (!this.#listener) return;
    if (state.phase === 'waiting') void this.#try(state.attempt + 1);
    if (state.phase === 'failed') void this.#try(1);
  };

  pause(): void {
    this.#paused = true;
    this.#stopWaiting();
    // An element that is only moved is resumed by then.
    void Promise.resolve().then(() => this.#rest());
  }

  resume(): void {
    this.#paused = false;
    if (this.state.phase === 'waiting') void this.#goOnWaiting();
    if (this.state.phase === 'sending') this.#listen(true);
  }

  cancel(): void {
    this.#listener = undefined;
    this.#parcel = undefined;
    this.#stopWaiting();
    this.#abort?.abort();
    // What another tab carries is no longer this one's to wipe.
    if (this.state.phase !== 'elsewhere') void this.#keeping?.wipe();
  }

  async #try(attempt: number): Promise<void> {
    this.#stopWaiting();
    if (this.#expires()) return;
    this.#publish({ phase: 'sending', attempt, ...this.#kept() });
    // What is not kept goes out in the same turn.
    if (this.#keeping && !(await this.#claim())) return;
    if (!this.#parcel) return;
    this.#listen(true);
    const abort = (this.#abort = new AbortController());
    const { outcome, told } = await post(this.#parcel, this.#around, abort);
    // Cancelled, lost to another tab, or tried anew meanwhile.
    if (!this.#listener || this.state.phase !== 'sending' || abort !== this.#abort) return;
    this.#settle(outcome, attempt, told);
  }

  #settle(outcome: DeliveryOutcome, attempt: number, told: number): void {
    const { now, random, isOffline } = this.#around;
    const state = stateAfter({
      ...{ outcome, attempt, told, now: now(), random: random(), offline: isOffline() },
      keptUntil: this.#keeping?.until,
    });
    this.#toldToWait = told > 0;
    this.#listen(false);
    if (state.phase === 'waiting') void this.#keeping?.note(attempt, state.nextTryAt, told > 0);
    else if (isDecided(state)) void this.#keeping?.wipe();
    else this.#keeping?.release();
    if (state.phase === 'sent' || state.phase === 'refused') this.#parcel = undefined;
    this.#publish(state);
    if (state.phase !== 'waiting' || !this.#listener) return;
    if (this.#paused) this.#rest();
    else this.#startWaiting(state.nextTryAt);
  }

  async #goOnWaiting(): Promise<void> {
    if (this.#keeping && !(await this.#claim())) return;
    const { state } = this;
    const isReady = this.#listener && !this.#paused;
    if (isReady && state.phase === 'waiting') this.#startWaiting(state.nextTryAt);
  }

  /** Whether the request is this page's to send; publishes it if it is no more. */
  async #claim(): Promise<boolean> {
    const lose = () => this.#lose();
    const mine = await this.#keeping?.claim(lose);
    if (mine === false) lose();
    return mine === true;
  }

  #lose(): void {
    this.#stopWaiting();
    this.#abort?.abort();
    this.#parcel = undefined;
    this.#publish({ phase: 'elsewhere' });
  }

  /** Lets another tab carry the request on while this element rests. */
  #rest(): void {
    if (this.#paused && this.state.phase === 'waiting') this.#keeping?.release();
  }

  #expires(): boolean {
    const { until = Infinity, createdAt = 0 } = this.#keeping ?? {};
    if (until > this.#around.now()) return false;
    this.#parcel = undefined;
    void this.#keeping?.wipe();
    this.#publish({ phase: 'dropped', reason: 'expired', createdAt });
    return true;
  }

  #kept(): { readonly keptUntil?: number } {
    const keptUntil = this.#keeping?.until;
    return keptUntil === undefined ? {} : { keptUntil };
  }

  #startWaiting(nextTryAt: number): void {
    this.#stopWaiting();
    const { now, setTimeout } = this.#around;
    this.#timer = setTimeout(this.tryNow, Math.max(0, nextTryAt - now()));
    this.#listen(true);
  }

  #stopWaiting(): void {
    if (this.#timer !== undefined) this.#around.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#listen(false);
  }

  #listen(on: boolean): void {
    const target = this.#around.connectivity;
    for (const type of ['online', 'pageshow', 'pagehide', 'visibilitychange']) {
      if (on) target.addEventListener(type, this.#react);
      else target.removeEventListener(type, this.#react);
    }
  }

  readonly #react = (event: Event): void => {
    const { type } = event;
    const { state } = this;
    // A network or a visitor that comes back changes nothing about a server that asked for time.
    const isTold = this.#toldToWait && state.phase === 'waiting';
    if (isTold && state.nextTryAt > this.#around.now()) return;
    if (type === 'pagehide') {
      if (this.#parcel) postOnLeaving(this.#parcel, this.#around);
    } else if (type === 'pageshow' && cameBack(event)) this.#tryAnew();
    else if (type !== 'visibilitychange' || !this.#around.isHidden()) this.tryNow();
  };

  /** What was under way when the browser put the page aside may never be answered: it is asked again, by the same key. */
  #tryAnew(): void {
    if (this.state.phase !== 'sending') return this.tryNow();
    this.#abort?.abort();
    void this.#try(this.state.attempt);
  }

  #publish(state: DeliveryState): void {
    this.state = state;
    this.#listener?.(state);
  }
}
