import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';

/**
 * Opens a SQLite file, and makes it first if it is missing, readable by its owner only. `path` may be `:memory:`.
 * `busyTimeoutMs` is how long a statement waits for another process. Throws when the file can't be opened.
 */
export function connectSqlite<Tables>(path: string, busyTimeoutMs: number): Kysely<Tables> {
  if (path !== ':memory:') makePrivateFile(path);
  const database = new Database(path, { timeout: busyTimeoutMs });
  enterWalMode(database, busyTimeoutMs);
  // In WAL mode only FULL syncs each commit: with NORMAL a power cut could take back a request that was confirmed.
  database.pragma('synchronous = FULL');
  // What is deleted is overwritten, not merely unlinked.
  database.pragma('secure_delete = ON');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}

/** Makes the file before SQLite does, whose own would be readable by all; the WAL and its index copy the file's mode. */
function makePrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
}

/**
 * Of two processes that open a new file together, SQLite turns one away at once: changing the mode of
 * the journal does not wait for others, whatever the timeout.
 */
function enterWalMode(database: Database.Database, patienceMs: number): void {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      database.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > end) throw error;
      // The other one needs a few milliseconds; nothing else is to be done before this is.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
