import { randomUUID } from 'node:crypto';

import type { Kysely, Selectable } from 'kysely';

import { migrate } from './migrations/migrate.ts';
import { mintReference, readReference } from './reference.ts';
import { connectSqlite } from './sqlite.ts';

const MINTING_ATTEMPTS = 5;
const BUSY_TIMEOUT_MS = 2000;

/** What the sender gets for a stored request; times are RFC 3339 in UTC. */
export interface Receipt {
  readonly id: string;
  readonly reference: string;
  readonly receivedAt: string;
  readonly expectedResponseBy: string;
}

/** A request that is about to be stored. */
export interface NewRequest {
  readonly practiceId: string;
  /** The UUID of the Idempotency-Key, in small letters. */
  readonly idempotencyKey: string;
  /** The digest of the body; see `digestOf`. */
  readonly bodyHash: string;
  /** The request as it came, valid by the contract. */
  readonly body: unknown;
  /** Whether a program may have sent it. */
  readonly suspect: boolean;
  readonly receivedAt: Date;
  readonly expectedResponseBy: Date;
}

/** A request as it stands in the database. */
export interface StoredRequest
  extends Omit<NewRequest, 'receivedAt' | 'expectedResponseBy'>, Receipt {
  /** The body of the first answer, which every later attempt gets again. */
  readonly answer: Receipt;
}

/** Settings of a store that have a default. */
export interface StoreOptions {
  /** How long a statement waits for another process, in milliseconds; 2000 unless said otherwise. */
  readonly busyTimeoutMs?: number;
  /** Makes a reference; `mintReference` unless said otherwise. */
  readonly mint?: () => string;
}

interface ConsultRequestTable {
  id: string;
  reference: string;
  practice_id: string;
  idempotency_key: string;
  body_hash: string;
  body: string;
  suspect: number;
  received_at: string;
  expected_response_by: string;
  answered_body: string;
}

interface Tables {
  consult_request: ConsultRequestTable;
}

/** Opens the store in a SQLite file (or `:memory:`) and brings it up to date. Throws when that can't be done. */
export async function openStore(path: string, options: StoreOptions = {}): Promise<Store> {
  const db = connectSqlite<Tables>(path, options.busyTimeoutMs ?? BUSY_TIMEOUT_MS);
  try {
    await migrate(db as unknown as Kysely<never>);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new Store(db, options.mint ?? mintReference);
}

/** The requests that were received. Every method throws what the database throws. */
export class Store {
  readonly #db: Kysely<Tables>;
  readonly #mint: () => string;

  /** Works on a database that is up to date; `mint` makes references. */
  constructor(db: Kysely<Tables>, mint: () => string) {
    this.#db = db;
    this.#mint = mint;
  }

  /**
   * Stores a request unless its practice has one with this key, and returns the one that is stored. `added` says whether it
   * is the new one. Of two processes that add the same key at once, one adds and both get the same request.
   */
  async add(request: NewRequest): Promise<{ stored: StoredRequest; added: boolean }> {
    for (let attempt = 0; attempt < MINTING_ATTEMPTS; attempt++) {
      const row = asRow(request, this.#mint());
      // Without a target, DO NOTHING covers the key and the reference alike, in SQLite and in PostgreSQL.
      await this.#db
        .insertInto('consult_request')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const stored = await this.byKey(request.practiceId, request.idempotencyKey);
      if (stored) return { stored, added: stored.id === row.id };
    }
    throw new Error('No free reference was found.');
  }

  /** The request with a reference, in any spelling that `readReference` understands. */
  async find(reference: string): Promise<StoredRequest | undefined> {
    const row = await this.#db
      .selectFrom('consult_request')
      .selectAll()
      .where('reference', '=', readReference(reference) ?? '')
      .executeTakeFirst();
    return row && asRequest(row);
  }

  /** The request that a practice got with a key. */
  async byKey(practiceId: string, key: string): Promise<StoredRequest | undefined> {
    const row = await this.#db
      .selectFrom('consult_request')
      .selectAll()
      .where('practice_id', '=', practiceId)
      .where('idempotency_key', '=', key.toLowerCase())
      .executeTakeFirst();
    return row && asRequest(row);
  }

  /** All requests, or those of one practice, the oldest first. */
  async list(practiceId?: string): Promise<StoredRequest[]> {
    const all = this.#db.selectFrom('consult_request').selectAll();
    const some = practiceId === undefined ? all : all.where('practice_id', '=', practiceId);
    const rows = await some.orderBy('received_at').orderBy('id').execute();
    return rows.map(asRequest);
  }

  /** Reads the table, and throws if that fails. */
  async check(): Promise<void> {
    await this.#db.selectFrom('consult_request').select('id').limit(1).execute();
  }

  /** Closes the database. */
  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

function asRow(request: NewRequest, reference: string): ConsultRequestTable {
  const answer: Receipt = {
    id: randomUUID(),
    reference,
    receivedAt: request.receivedAt.toISOString(),
    expectedResponseBy: request.expectedResponseBy.toISOString(),
  };
  return {
    id: answer.id,
    reference,
    practice_id: request.practiceId,
    idempotency_key: request.idempotencyKey,
    body_hash: request.bodyHash,
    body: JSON.stringify(request.body),
    suspect: request.suspect ? 1 : 0,
    received_at: answer.receivedAt,
    expected_response_by: answer.expectedResponseBy,
    answered_body: JSON.stringify(answer),
  };
}

function asRequest(row: Selectable<ConsultRequestTable>): StoredRequest {
  return {
    id: row.id,
    reference: row.reference,
    practiceId: row.practice_id,
    idempotencyKey: row.idempotency_key,
    bodyHash: row.body_hash,
    body: JSON.parse(row.body) as unknown,
    suspect: row.suspect !== 0,
    receivedAt: row.received_at,
    expectedResponseBy: row.expected_response_by,
    answer: JSON.parse(row.answered_body) as Receipt,
  };
}
