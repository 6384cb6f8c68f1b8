import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import Database from 'better-sqlite3';
import { sql } from 'kysely';

import { connectSqlite } from '../../intake/sqlite.ts';
import { type NewRequest, openStore } from '../../intake/store.ts';

import { temporaryFolder } from './running-server.ts';

function newRequest(changes: Partial<NewRequest> = {}): NewRequest {
  const receivedAt = changes.receivedAt ?? new Date('2026-11-12T15:00:00Z');
  return {
    practiceId: 'a',
    idempotencyKey: randomUUID(),
    bodyHash: 'x',
    body: { said: 'Grüße \u0000 \ud800' },
    suspect: false,
    receivedAt,
    expectedResponseBy: receivedAt,
    ...changes,
  };
}

describe('The store', () => {
  it('finds a request by its reference as a person writes it', async (test) => {
    const store = await openStore(':memory:', { mint: () => '0K1M-2QXD' });
    test.after(() => store.close());
    const { stored } = await store.add(newRequest());
    for (const written of ['0K1M-2QXD', '0k1m2qxd', 'ok1m 2qxd', 'OKLM-2QXD', 'okim-2qxd']) {
      assert.deepEqual(await store.find(written), stored, written);
    }
    for (const written of ['', '0K1M', '0K1M-2QXF', "' OR 1=1 --"]) {
      assert.equal(await store.find(written), undefined, written);
    }
  });

  it('keeps every character of a request', async (test) => {
    const store = await openStore(':memory:');
    test.after(() => store.close());
    const request = newRequest();
    await store.add(request);
    assert.deepEqual((await store.byKey('a', request.idempotencyKey))?.body, request.body);
  });

  it('takes another reference when one is in use', async (test) => {
    const minted = ['1111-1111', '1111-1111', '1111-1111', '2222-2222'];
    const store = await openStore(':memory:', { mint: () => minted.shift() ?? '3333-3333' });
    test.after(() => store.close());
    const first = await store.add(newRequest());
    const second = await store.add(newRequest());
    assert.deepEqual([first.stored.reference, second.stored.reference], ['1111-1111', '2222-2222']);
    assert.deepEqual([first.added, second.added], [true, true]);
  });

  it('fails rather than tries for ever when no reference is free', async (test) => {
    const store = await openStore(':memory:', { mint: () => '1111-1111' });
    test.after(() => store.close());
    await store.add(newRequest());
    await assert.rejects(() => store.add(newRequest()));
  });

  it('lists the oldest first', async (test) => {
    const store = await openStore(':memory:');
    test.after(() => store.close());
    for (const hour of ['12', '09', '10']) {
      await store.add(
        newRequest({ receivedAt: new Date(`2026-11-12T${hour}:00:00Z`), practiceId: hour }),
      );
    }
    assert.deepEqual(
      (await store.list()).map(({ practiceId }) => practiceId),
      ['09', '10', '12'],
    );
    assert.deepEqual(
      (await store.list('10')).map(({ practiceId }) => practiceId),
      ['10'],
    );
  });

  it('opens again what it has closed', async (test) => {
    const path = join(await temporaryFolder(test), 'intake.sqlite');
    const first = await openStore(path);
    const { stored } = await first.add(newRequest());
    await first.close();
    const second = await openStore(path);
    test.after(() => second.close());
    assert.deepEqual(await second.list(), [stored]);
  });

  it('waits with a new table while another process writes', async (test) => {
    const path = join(await temporaryFolder(test), 'intake.sqlite');
    const other = new Database(path);
    test.after(() => other.close());
    other.pragma('journal_mode = WAL');
    other.exec('BEGIN IMMEDIATE');
    const opening = openStore(path, { busyTimeoutMs: 1 });
    await pause(30);
    other.exec('ROLLBACK');
    const store = await opening;
    test.after(() => store.close());
    assert.deepEqual(await store.list(), []);
  });

  it('does not open a file that is no database', async (test) => {
    const path = join(await temporaryFolder(test), 'intake.sqlite');
    await writeFile(
      path,
      'This is a letter, and longer than the header of a database file would be.'.repeat(20),
    );
    await assert.rejects(() => openStore(path), { code: 'SQLITE_NOTADB' });
  });
});

describe('The database', () => {
  it('writes ahead and syncs every commit', async (test) => {
    const db = connectSqlite<object>(join(await temporaryFolder(test), 'intake.sqlite'), 100);
    test.after(() => db.destroy());
    const { rows: mode } = await sql`PRAGMA journal_mode`.execute(db);
    const { rows: synchronous } = await sql`PRAGMA synchronous`.execute(db);
    assert.deepEqual([mode, synchronous], [[{ journal_mode: 'wal' }], [{ synchronous: 2 }]]);
  });
});
