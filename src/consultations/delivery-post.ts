import { classifyAnswer, type DeliveryOutcome } from './delivery-answer.js';
import type { DeliverySurroundings } from './delivery-surroundings.js';
import { readRetryAfter } from './retry-delay.js';

/** One request as it goes over the network, the same on every try. */
export interface Parcel {
  /** Address that the request is posted to. */
  readonly endpoint: string;
  /** UUID that names the request on all its tries. */
  readonly key: string;
  /** BCP 47 tag of the visitor's language. */
  readonly language: string;
  /** JSON. */
  readonly body: string;
}

/** Milliseconds that one try may take. */
const TIMEOUT = 15_000;

/** What one page may have under way in requests that outlive it (Fetch §4.6, measured). */
const KEEPALIVE_BYTES = 65_536;

/** One try. No answer within the time, or none that can be read, means later. */
export async function post(
  parcel: Parcel,
  { fetch, now, setTimeout, clearTimeout }: DeliverySurroundings,
  abort: AbortController,
): Promise<{ outcome: DeliveryOutcome; told: number }> {
  const timer = setTimeout(() => abort.abort(), TIMEOUT);
  try {
    const init = { ...requestInit(parcel), signal: abort.signal };
    const response = await fetch(parcel.endpoint, init);
    const outcome = classifyAnswer(response.status, await response.text());
    return { outcome, told: readRetryAfter(response.headers.get('Retry-After'), now()) };
  } catch {
    return { outcome: { phase: 'later' }, told: 0 };
  } finally {
    clearTimeout(timer);
  }
}

/** One try that outlives the page. Nobody is left to hear the answer, so none is waited for. */
export function postOnLeaving(parcel: Parcel, { fetch }: DeliverySurroundings): void {
  if (new TextEncoder().encode(parcel.body).length >= KEEPALIVE_BYTES) return;
  // Other requests may have used the bytes up: then there is none.
  fetch(parcel.endpoint, { ...requestInit(parcel), keepalive: true }).catch(() => undefined);
}

function requestInit({ body, key, language }: Parcel): RequestInit {
  return {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, application/problem+json',
      'Idempotency-Key': `"${key}"`,
      // A page's lang attribute can hold anything; a header can't.
      ...(/^[\da-z-]+$/i.test(language) ? { 'Accept-Language': language } : {}),
    },
    body,
    credentials: 'omit',
    referrerPolicy: 'origin',
    redirect: 'error',
    cache: 'no-store',
  };
}
