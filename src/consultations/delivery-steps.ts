import type { DeliveryOutcome } from './delivery-answer.js';
import { retryDelay } from './retry-delay.js';

/** What is true of a request while the server has not decided on it. */
interface OnItsWay {
  /** Number of this try, or of the last one, from 1. */
  readonly attempt: number;
  /** Epoch milliseconds until which this device keeps the request; missing where it is not kept. */
  readonly keptUntil?: number;
}

/** Where a request stands. It is `sent` only when the server has confirmed it. */
export type DeliveryState =
  | ({ readonly phase: 'sending' } & OnItsWay)
  /** `nextTryAt` in epoch milliseconds; `offline` where the browser knows of no network. */
  | ({
      readonly phase: 'waiting';
      readonly nextTryAt: number;
      readonly offline?: true;
    } & OnItsWay)
  | Exclude<DeliveryOutcome, { phase: 'later' | 'failed' }>
  /** `keptUntil` is missing where the request is not tried on the next visit. */
  | { readonly phase: 'failed'; readonly status: number; readonly keptUntil?: number }
  /** Given up without an answer and wiped: too old, or not readable any more. Instants in epoch milliseconds. */
  | {
      readonly phase: 'dropped';
      readonly reason: 'expired' | 'unreadable';
      readonly createdAt: number;
    }
  /** Another tab of this site has taken the request over, or has finished or cleared it. */
  | { readonly phase: 'elsewhere' };

/** One try that has ended. */
export interface EndedTry {
  readonly outcome: DeliveryOutcome;
  /** Number of the try, from 1. */
  readonly attempt: number;
  /** Milliseconds that the server asked for; 0 when it did not. */
  readonly told: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** From 0 to 1. */
  readonly random: number;
  readonly offline: boolean;
  readonly keptUntil: number | undefined;
}

/** The state that follows a try. */
export function stateAfter(ended: EndedTry): DeliveryState {
  const { outcome, attempt, told, now, random, offline, keptUntil } = ended;
  const kept = keptUntil === undefined ? {} : { keptUntil };
  if (outcome.phase === 'failed') return { ...outcome, ...(isDecided(outcome) ? {} : kept) };
  if (outcome.phase !== 'later') return outcome;
  const nextTryAt = Math.min(now + retryDelay(attempt, random, told), keptUntil ?? Infinity);
  return { phase: 'waiting', attempt, nextTryAt, ...(offline && { offline }), ...kept };
}

/**
 * Whether the server has decided on a request for good, so that the device need not keep it. What a
 * login page or a wrong address answers is no decision.
 */
export function isDecided(state: { readonly phase: string; readonly status?: number }): boolean {
  const { phase, status = 0 } = state;
  return ['sent', 'refused'].includes(phase) || (phase === 'failed' && isMalformed(status));
}

function isMalformed(status: number): boolean {
  return [400, 413, 415, 422].includes(status);
}
