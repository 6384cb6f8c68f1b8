import { setTimeout as pause } from 'node:timers/promises';

import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';

import * as consultRequest from './0001-consult-request.ts';
import * as frontDesk from './0002-front-desk.ts';

const migrations = {
  '0001-consult-request': consultRequest,
  '0002-front-desk': frontDesk,
};
const ATTEMPTS = 10;
const PAUSE_MS = 50;

/**
 * Brings a database up to date. Two processes may do so at once: Kysely takes no lock in SQLite, so the one that comes second
 * fails, waits and finds the work done. Throws, with the last error as its cause, when no attempt succeeds.
 */
export async function migrate(db: Kysely<never>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  for (let attempt = 1; ; attempt++) {
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    if (attempt === ATTEMPTS) throw new Error('The database was not migrated.', { cause: error });
    await pause(PAUSE_MS * attempt);
  }
}
