import { ProblemError } from './problems.ts';
import type { Store, StoredRequest } from './store.ts';

const HOUR_MS = 3_600_000;
const FASTEST_PERSON_MS = 3000;

/** Seconds after which a sender tries again when storing failed. */
export const RETRY_STORAGE_SECONDS = 30;

/** The members of `consult-request/1` that the server itself reads; the contract has them all. */
export interface ConsultRequest {
  readonly practice: { readonly id: string };
  readonly guard: { readonly elapsedMs: number | null; readonly trap: string };
}

/** Where requests go, what their senders are promised, and who is told. */
export interface Desk {
  readonly store: Store;
  readonly responseHours: number;
  readonly now: () => Date;
  /** Says that a request was stored whose notice is due; without it, nobody is told. */
  readonly noticeDue?: (() => void) | undefined;
}

/** A valid request on its way in. */
export interface IncomingRequest {
  readonly body: ConsultRequest;
  /** The digest of what was sent; see `digestOf`. */
  readonly bodyHash: string;
  /** What is the same on every attempt: a UUID in small letters. */
  readonly key: string;
  /** Whether more than the body itself speaks for a program. */
  readonly suspect?: boolean;
}

/**
 * Stores a request under its key and returns it; `replayed` says that an earlier attempt had stored it already. Throws the
 * problem `idempotency-key-reused` or `storage-unavailable`.
 */
export async function receive(
  { store, responseHours, now, noticeDue }: Desk,
  { body, bodyHash, key, suspect = false }: IncomingRequest,
): Promise<{ stored: StoredRequest; replayed: boolean }> {
  const receivedAt = now();
  const request = {
    practiceId: body.practice.id,
    idempotencyKey: key,
    bodyHash,
    body,
    suspect: suspect || isSuspect(body),
    receivedAt,
    expectedResponseBy: new Date(receivedAt.getTime() + responseHours * HOUR_MS),
  };
  const { stored, added } = await orUnavailable(store.add(request, noticeDue !== undefined));
  if (stored.bodyHash !== bodyHash) throw new ProblemError('idempotency-key-reused');
  if (added) noticeDue?.();
  return { stored, replayed: !added };
}

/** Waits for the store; whatever it throws becomes the problem `storage-unavailable`. */
export async function orUnavailable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    throw new ProblemError(
      'storage-unavailable',
      { 'Retry-After': `${RETRY_STORAGE_SECONDS}` },
      cause,
    );
  }
}

function isSuspect({ guard }: ConsultRequest): boolean {
  return guard.trap !== '' || (guard.elapsedMs ?? Infinity) < FASTEST_PERSON_MS;
}
