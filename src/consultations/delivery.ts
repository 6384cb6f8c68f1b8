import type { ConsultRequest } from './consult-request.js';
import { classifyAnswer, type DeliveryOutcome } from './delivery-answer.js';
import { mintIdempotencyKey } from './idempotency-key.js';
import { readRetryAfter, retryDelay } from './retry-delay.js';

/** Where a request stands. It is `sent` only when the server has confirmed it. */
export type DeliveryState =
  | { readonly phase: 'sending'; readonly attempt: number }
  /** `nextTryAt` in epoch milliseconds. */
  | { readonly phase: 'waiting'; readonly attempt: number; readonly nextTryAt: number }
  | Exclude<DeliveryOutcome, { phase: 'later' }>;

/** One request on its way, whatever carries it. */
export interface Delivery {
  /** Where the request stands now. */
  readonly state: DeliveryState;
  /** Tries at once, unless a try is under way or the server has decided. */
  tryNow(): void;
  /** Stops timers and listeners; a try that is under way ends by itself. */
  pause(): void;
  /** Goes on after `pause`. */
  resume(): void;
  /** Gives up for good and publishes nothing more. */
  cancel(): void;
}

/** What a delivery needs from its surroundings; tests bring their own. */
export interface DeliverySurroundings {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly setTimeout: (callback: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number) => void;
  /** From 0 to 1. */
  readonly random: () => number;
  /** What fires `online`. */
  readonly connectivity: EventTarget;
}

/** Where and how a request is sent. */
export interface DeliveryOptions {
  /** Address that the request is posted to. */
  readonly endpoint: string;
  /** BCP 47 tag of the visitor's language. */
  readonly language: string;
  readonly surroundings?: DeliverySurroundings;
}

/** Milliseconds that one try may take. */
const TIMEOUT = 15_000;

/**
 * Posts a request until the server has decided on it, and tells `listener` of every state, the first
 * one before this function returns. Patience has no end while the page is open; the body and the
 * `Idempotency-Key` are the same on every try.
 */
export function deliver(
  request: ConsultRequest,
  options: DeliveryOptions,
  listener: (state: DeliveryState) => void,
): Delivery {
  const delivery = new DirectDelivery(JSON.stringify(request), options, listener);
  delivery.tryNow();
  return delivery;
}

class DirectDelivery implements Delivery {
  state: DeliveryState = { phase: 'waiting', attempt: 0, nextTryAt: 0 };

  readonly #endpoint: string;
  readonly #headers: Record<string, string>;
  readonly #around: DeliverySurroundings;
  #body: string;
  #listener: ((state: DeliveryState) => void) | undefined;
  #timer: number | undefined;
  #toldToWait = false;
  #paused = false;
  #abort: AbortController | undefined;

  constructor(
    body: string,
    { endpoint, language, surroundings = browserSurroundings() }: DeliveryOptions,
    listener: (state: DeliveryState) => void,
  ) {
    this.#body = body;
    this.#endpoint = endpoint;
    this.#headers = requestHeaders(mintIdempotencyKey(), language);
    this.#around = surroundings;
    this.#listener = listener;
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
  }

  resume(): void {
    this.#paused = false;
    if (this.#listener && this.state.phase === 'waiting') this.#startWaiting(this.state.nextTryAt);
  }

  cancel(): void {
    this.#listener = undefined;
    this.#body = '';
    this.#stopWaiting();
    this.#abort?.abort();
  }

  async #try(attempt: number): Promise<void> {
    this.#stopWaiting();
    this.#publish({ phase: 'sending', attempt });
    const { outcome, told } = await this.#post();
    if (outcome.phase === 'later') return this.#tryLater(attempt, told);
    if (outcome.phase !== 'failed') this.#body = '';
    this.#publish(outcome);
  }

  #tryLater(attempt: number, told: number): void {
    const nextTryAt = this.#around.now() + retryDelay(attempt, this.#around.random(), told);
    this.#toldToWait = told > 0;
    this.#publish({ phase: 'waiting', attempt, nextTryAt });
    if (this.#listener && !this.#paused) this.#startWaiting(nextTryAt);
  }

  #startWaiting(nextTryAt: number): void {
    this.#stopWaiting();
    const { now, setTimeout, connectivity } = this.#around;
    this.#timer = setTimeout(this.tryNow, Math.max(0, nextTryAt - now()));
    // A network that comes back changes nothing about a server that asked for time.
    if (!this.#toldToWait) connectivity.addEventListener('online', this.tryNow);
  }

  #stopWaiting(): void {
    if (this.#timer !== undefined) this.#around.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#around.connectivity.removeEventListener('online', this.tryNow);
  }

  #publish(state: DeliveryState): void {
    this.state = state;
    this.#listener?.(state);
  }

  /** One try. No answer within the time, or none that can be read, means later. */
  async #post(): Promise<{ outcome: DeliveryOutcome; told: number }> {
    const { fetch, now, setTimeout, clearTimeout } = this.#around;
    const abort = (this.#abort = new AbortController());
    const timer = setTimeout(() => abort.abort(), TIMEOUT);
    try {
      const response = await fetch(this.#endpoint, this.#requestInit(abort.signal));
      const outcome = classifyAnswer(response.status, await response.text());
      return { outcome, told: readRetryAfter(response.headers.get('Retry-After'), now()) };
    } catch {
      return { outcome: { phase: 'later' }, told: 0 };
    } finally {
      clearTimeout(timer);
    }
  }

  #requestInit(signal: AbortSignal): RequestInit {
    return {
      method: 'POST',
      headers: this.#headers,
      body: this.#body,
      credentials: 'omit',
      referrerPolicy: 'origin',
      redirect: 'error',
      cache: 'no-store',
      signal,
    };
  }
}

function requestHeaders(key: string, language: string): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    Accept: 'application/json, application/problem+json',
    'Idempotency-Key': `"${key}"`,
    // A page's lang attribute can hold anything; a header can't.
    ...(/^[\da-z-]+$/i.test(language) ? { 'Accept-Language': language } : {}),
  };
}

function browserSurroundings(): DeliverySurroundings {
  return {
    fetch: (url, init) => fetch(url, init),
    now: () => Date.now(),
    setTimeout: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
    clearTimeout: (timer) => window.clearTimeout(timer),
    random: () => Math.random(),
    connectivity: window,
  };
}
