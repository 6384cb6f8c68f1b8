import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { sql } from 'kysely';

import { connectSqlite } from '../../intake/sqlite.ts';

import { temporaryFolder } from './temporary-folder.ts';

/** Has a new file to itself for a while, as a process has that opened it a moment ago. */
const holding = `
  const database = new (require('better-sqlite3'))(process.argv[1]);
  database.exec('CREATE TABLE other (id)');
  database.exec('BEGIN IMMEDIATE');
  console.log('held');
  setTimeout(() => database.exec('COMMIT'), 300);
`;

describe('A SQLite file', () => {
  it('that another process has just begun is waited for', async (test) => {
    const path = join(await temporaryFolder(test), 'requests.sqlite');
    const other = spawn(process.execPath, ['-e', holding, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(other.stdout, 'data');
    const connection = connectSqlite(path, 5000);
    test.after(() => connection.destroy());
    const { rows } = await sql<{ journal_mode: string }>`PRAGMA journal_mode`.execute(connection);
    assert.equal(rows[0]?.journal_mode, 'wal');
  });

  it('that stays taken is given up in time', async (test) => {
    const path = join(await temporaryFolder(test), 'requests.sqlite');
    const other = spawn(process.execPath, ['-e', holding.replace('300', '3000'), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    test.after(() => void other.kill('SIGKILL'));
    await once(other.stdout, 'data');
    assert.throws(() => connectSqlite(path, 100), { code: 'SQLITE_BUSY' });
  });
});
