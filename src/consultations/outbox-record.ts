/** What only this device can read: AES-GCM, under a key of its own that can't be exported. */
export interface Sealed {
  readonly secret: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly ciphertext: ArrayBuffer;
}

/** What the outbox keeps: a request that waits, or the answers of somebody who is still writing. */
export interface KeptRecord extends Sealed {
  readonly kind: 'request' | 'draft';
  /** The `Idempotency-Key` of a request; the name of a draft. */
  readonly key: string;
  /** Absolute URL that the request is posted to. */
  readonly endpoint: string;
  /** Instants in epoch milliseconds. */
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly attempts: number;
  readonly nextTryAt: number;
  /** Whether the server has asked to wait until then. */
  readonly told: boolean;
}

/** What a sealed text belongs to, so that it can't be moved to another address. */
export function boundTo({ kind, key, endpoint }: Pick<KeptRecord, 'kind' | 'key' | 'endpoint'>) {
  return [kind, key, endpoint].join(' ');
}

const MINUTE = 60_000;

/** Milliseconds that a request is kept for. */
export const REQUEST_LIFE = 72 * 60 * MINUTE;

/** Milliseconds that a draft is kept for after its last change. */
export const DRAFT_LIFE = 30 * MINUTE;

/** Milliseconds after which a tab that has not made the next try is taken to be asleep. */
export const PATIENCE = 3 * MINUTE;

/** Whether a record is too old to be used, or does not say how old it is. */
export function isExpired({ expiresAt }: Pick<KeptRecord, 'expiresAt'>, now: number): boolean {
  return !(expiresAt > now);
}

/** Whether the tab that carries a request has missed its time for the next try, as a tab does that the system has put to sleep. */
export function isDormant({ nextTryAt }: Pick<KeptRecord, 'nextTryAt'>, now: number): boolean {
  return nextTryAt + PATIENCE <= now;
}

/**
 * Sorts what is found on the device.
 *
 * @param records All that is there.
 * @param endpoint The address that requests can be posted to now.
 * @param now Epoch milliseconds.
 * @returns `waiting`: the requests for the address, oldest first, expired ones too, for the visitor is told of them;
 *   `stale`: the keys of what nobody will ask for.
 */
export function sortRecords(
  records: readonly KeptRecord[],
  endpoint: string,
  now: number,
): { readonly waiting: readonly KeptRecord[]; readonly stale: readonly string[] } {
  const isOurs = (each: KeptRecord) => each.kind === 'request' && each.endpoint === endpoint;
  const stale = records.filter((each) => !isOurs(each) && isExpired(each, now));
  return {
    waiting: records.filter(isOurs).sort((a, b) => a.createdAt - b.createdAt),
    stale: stale.map(({ key }) => key),
  };
}
