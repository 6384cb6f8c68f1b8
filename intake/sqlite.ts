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
  database.pragma('journal_mode = WAL');
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
