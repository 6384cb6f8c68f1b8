import { type Kysely, sql } from 'kysely';

import { migrate } from './migrations/migrate.ts';
import { connectPostgresql, isPostgresql } from './postgresql.ts';
import { mintReference, readReference } from './reference.ts';
import { connectSqlite } from './sqlite.ts';
import {
  asRequest,
  asRow,
  type ConsultRequestTable,
  type NewRequest,
  type StoredRequest,
} from './stored-request.ts';

export type { NewRequest, Receipt, StoredRequest } from './stored-request.ts';

const MINTING_ATTEMPTS = 5;
const BUSY_TIMEOUT_MS = 2000;
// It covers the wait for one of the pool's connections too, behind all the requests that came first.
const POOL_TIMEOUT_MS = 5000;

/** Settings of a store that have a default. */
export interface StoreOptions {
  /** How long a statement waits for another process, in milliseconds; 2000 in SQLite, 5000 in PostgreSQL by default. */
  readonly busyTimeoutMs?: number;
  /** Makes a reference; `mintReference` unless said otherwise. */
  readonly mint?: () => string;
}

/** A part of the requests; all of them where nothing is said. */
export interface Selection {
  readonly practiceId?: string | undefined;
  /** Received at this instant or later. */
  readonly since?: Date | undefined;
}

/** A request that the practice is to be told of: nothing that the patient wrote. */
export interface Notice {
  readonly reference: string;
  readonly practiceId: string;
  /** How often it was tried before. */
  readonly attempts: number;
}

interface Tables {
  consult_request: ConsultRequestTable;
}

/**
 * Opens the store in a SQLite file (or `:memory:`), or in PostgreSQL where `database` is a `postgres://` address, and brings it
 * up to date. Throws when that can't be done.
 */
export async function openStore(database: string, options: StoreOptions = {}): Promise<Store> {
  const db = isPostgresql(database)
    ? connectPostgresql<Tables>(database, options.busyTimeoutMs ?? POOL_TIMEOUT_MS)
    : connectSqlite<Tables>(database, options.busyTimeoutMs ?? BUSY_TIMEOUT_MS);
  try {
    await migrate(db as unknown as Kysely<never>);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return new Store(db, options.mint ?? mintReference, !isPostgresql(database));
}

/** The requests that were received. Every method throws what the database throws. */
export class Store {
  readonly #db: Kysely<Tables>;
  readonly #mint: () => string;
  readonly #isFile: boolean;

  /** Works on a database that is up to date; `mint` makes references, `isFile` says that it is SQLite's. */
  constructor(db: Kysely<Tables>, mint: () => string, isFile: boolean) {
    this.#db = db;
    this.#mint = mint;
    this.#isFile = isFile;
  }

  /**
   * Stores a request unless its practice has one with this key, and returns the one that is stored. `added` says whether it
   * is the new one. Of two processes that add the same key at once, one adds and both get the same request. With `noticeDue`,
   * `claimNotices` finds a new one.
   */
  async add(
    request: NewRequest,
    noticeDue = false,
  ): Promise<{ stored: StoredRequest; added: boolean }> {
    for (let attempt = 0; attempt < MINTING_ATTEMPTS; attempt++) {
      const row = asRow(request, this.#mint(), noticeDue);
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
    return this.select({ practiceId });
  }

  /** Some of the requests, the oldest first. */
  async select({ practiceId, since }: Selection): Promise<StoredRequest[]> {
    let query = this.#db.selectFrom('consult_request').selectAll();
    if (practiceId !== undefined) query = query.where('practice_id', '=', practiceId);
    if (since) query = query.where('received_at', '>=', since.toISOString());
    const rows = await query.orderBy('received_at').orderBy('id').execute();
    return rows.map(asRequest);
  }

  /** Notes that the front desk is done with a request, so that nobody is told of it any more. False where there is none. */
  async markHandled(reference: string, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('consult_request')
      .set({ handled_at: at.toISOString(), notice_due_at: null })
      .where('reference', '=', readReference(reference) ?? '')
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** Deletes, for good, what was received before an instant. Returns how many requests that were. */
  async deleteBefore(instant: Date): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('consult_request')
      .where('received_at', '<', instant.toISOString())
      .executeTakeFirst();
    // The write-ahead log still holds the pages as they were.
    if (this.#isFile) await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(this.#db);
    return Number(numDeletedRows);
  }

  /**
   * Takes the requests whose notice is due, the oldest first, and makes each due again at `nextDue` of its attempts so far. Of two
   * processes, one gets each.
   */
  async claimNotices(
    now: Date,
    nextDue: (attempts: number) => Date,
    most: number,
  ): Promise<Notice[]> {
    const rows = await this.#db
      .selectFrom('consult_request')
      .select(['id', 'reference', 'practice_id', 'notice_due_at', 'notice_attempts'])
      .where('notice_due_at', '<=', now.toISOString())
      .orderBy('notice_due_at')
      .limit(most)
      .execute();
    const claimed: Notice[] = [];
    for (const { id, reference, practice_id, notice_due_at, notice_attempts } of rows) {
      const { numUpdatedRows } = await this.#db
        .updateTable('consult_request')
        .set({
          notice_due_at: nextDue(notice_attempts).toISOString(),
          notice_attempts: notice_attempts + 1,
        })
        .where('id', '=', id)
        .where('notice_due_at', '=', notice_due_at)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) continue;
      claimed.push({ reference, practiceId: practice_id, attempts: notice_attempts });
    }
    return claimed;
  }

  /** Notes that the practice has been told. */
  async settleNotice(reference: string): Promise<void> {
    await this.#db
      .updateTable('consult_request')
      .set({ notice_due_at: null })
      .where('reference', '=', reference)
      .execute();
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
