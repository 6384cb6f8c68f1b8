import { digestOf, readIdempotencyKey } from './idempotency.ts';
import { ProblemError } from './problems.ts';
import type { Store, StoredRequest } from './store.ts';

const HOUR_MS = 3_600_000;
const FASTEST_PERSON_MS = 3000;

/** Seconds after which a sender tries again when storing failed. */
export const RETRY_STORAGE_SECONDS = 30;

/** The members of `consult-request/1` that the server itself reads; the contract has them all. */
export interface ConsultRequest {
  readonly practice: { readonly id: string };
  readonly guard: { readonly elapsedMs: number; readonly trap: string };
}

/** Where requests go and what their senders are promised. */
export interface Desk {
  readonly store: Store;
  readonly responseHours: number;
  readonly now: () => Date;
}

/**
 * Stores a valid request under its `Idempotency-Key` header and returns it; `replayed` says that an earlier attempt had
 * stored it already. Throws the problem `idempotency-key-reused` or `storage-unavailable`.
 */
export async function receive(
  desk: Desk,
  body: ConsultRequest,
  keyHeader: string,
): Promise<{ stored: StoredRequest; replayed: boolean }> {
  const receivedAt = desk.now();
  const bodyHash = digestOf(body);
  const request = {
    practiceId: body.practice.id,
    idempotencyKey: readIdempotencyKey(keyHeader),
    bodyHash,
    body,
    suspect: isSuspect(body),
    receivedAt,
    expectedResponseBy: new Date(receivedAt.getTime() + desk.responseHours * HOUR_MS),
  };
  const { stored, added } = await orUnavailable(desk.store.add(request));
  if (stored.bodyHash !== bodyHash) throw new ProblemError('idempotency-key-reused');
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
  return guard.trap !== '' || guard.elapsedMs < FASTEST_PERSON_MS;
}
