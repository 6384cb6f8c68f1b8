import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { sql } from 'kysely';

import { connectPostgresql } from '../../intake/postgresql.ts';
import { connectSqlite } from '../../intake/sqlite.ts';
import { type NewRequest, openStore, type Selection } from '../../intake/store.ts';

import { connectOther, databaseName, newTestDatabase, soleTestDatabase } from './databases.ts';
import { temporaryFolder } from './temporary-folder.ts';

const at = (hour: string) => new Date(`2026-11-12T${hour}:00:00Z`);

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
    const store = await openStore(await soleTestDatabase(test), { mint: () => '0K1M-2QXD' });
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
    const store = await openStore(await soleTestDatabase(test));
    test.after(() => store.close());
    const request = newRequest();
    await store.add(request);
    assert.deepEqual((await store.byKey('a', request.idempotencyKey))?.body, request.body);
  });

  it('takes another reference when one is in use', async (test) => {
    const minted = ['1111-1111', '1111-1111', '1111-1111', '2222-2222'];
    const store = await openStore(await soleTestDatabase(test), {
      mint: () => minted.shift() ?? '3333-3333',
    });
    test.after(() => store.close());
    const first = await store.add(newRequest());
    const second = await store.add(newRequest());
    assert.deepEqual([first.stored.reference, second.stored.reference], ['1111-1111', '2222-2222']);
    assert.deepEqual([first.added, second.added], [true, true]);
  });

  it('fails rather than tries for ever when no reference is free', async (test) => {
    const store = await openStore(await soleTestDatabase(test), { mint: () => '1111-1111' });
    test.after(() => store.close());
    await store.add(newRequest());
    await assert.rejects(() => store.add(newRequest()));
  });

  it('lists the oldest first', async (test) => {
    const store = await openStore(await soleTestDatabase(test));
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
    const database = await newTestDatabase(test);
    const first = await openStore(database);
    const { stored } = await first.add(newRequest());
    await first.close();
    const second = await openStore(database);
    test.after(() => second.close());
    assert.deepEqual(await second.list(), [stored]);
  });

  it('comes up together with others on a new database', async (test) => {
    const database = await newTestDatabase(test);
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(database)));
    test.after(() => Promise.all(stores.map((store) => store.close())));
    await stores[0]?.add(newRequest());
    for (const store of stores) assert.equal((await store.list()).length, 1);
  });

  it('selects by practice and by time', async (test) => {
    const store = await openStore(await soleTestDatabase(test));
    test.after(() => store.close());
    for (const [practiceId, hour] of [
      ['a', '09'],
      ['b', '10'],
      ['a', '11'],
    ] as const) {
      await store.add(newRequest({ practiceId, receivedAt: at(hour) }));
    }
    const hours = async (selection: Selection) =>
      (await store.select(selection)).map(({ receivedAt }) => receivedAt.slice(11, 13));
    assert.deepEqual(await hours({}), ['09', '10', '11']);
    assert.deepEqual(await hours({ practiceId: 'a' }), ['09', '11']);
    assert.deepEqual(await hours({ since: at('10') }), ['10', '11']);
    assert.deepEqual(await hours({ practiceId: 'a', since: at('10') }), ['11']);
  });

  it('notes what the front desk is done with', async (test) => {
    const store = await openStore(await soleTestDatabase(test));
    test.after(() => store.close());
    const { stored } = await store.add(newRequest());
    assert.equal(stored.handledAt, null);
    assert.equal(await store.markHandled(stored.reference.toLowerCase(), at('17')), true);
    assert.equal((await store.find(stored.reference))?.handledAt, at('17').toISOString());
    assert.equal(await store.markHandled('2222-2222', at('17')), false);
  });

  it('deletes what is older than an instant', async (test) => {
    const store = await openStore(await newTestDatabase(test));
    test.after(() => store.close());
    for (const hour of ['09', '10', '11']) await store.add(newRequest({ receivedAt: at(hour) }));
    assert.equal(await store.deleteBefore(at('10')), 1);
    assert.equal(await store.deleteBefore(at('10')), 0);
    assert.equal((await store.list()).length, 2);
  });
});

describe('A notice', () => {
  const later = () => at('20');

  it('is claimed once among several claimants, and again when it is due again', async (test) => {
    const database = await newTestDatabase(test);
    const stores = await Promise.all([openStore(database), openStore(database)]);
    test.after(() => Promise.all(stores.map((store) => store.close())));
    const { stored } = await stores[0].add(newRequest({ receivedAt: at('09') }), true);
    await stores[0].add(newRequest({ receivedAt: at('09') }));
    const claimed = await Promise.all(
      [...stores, ...stores].map((store) => store.claimNotices(at('10'), later, 10)),
    );
    const expected = { reference: stored.reference, practiceId: 'a', attempts: 0 };
    assert.deepEqual(claimed.flat(), [expected]);
    assert.deepEqual(await stores[1].claimNotices(at('19'), later, 10), []);
    assert.deepEqual(await stores[1].claimNotices(at('20'), () => at('21'), 10), [
      { ...expected, attempts: 1 },
    ]);
  });

  it('is over when it is settled, or the request is handled', async (test) => {
    const store = await openStore(await soleTestDatabase(test));
    test.after(() => store.close());
    const first = await store.add(newRequest(), true);
    const second = await store.add(newRequest(), true);
    await store.settleNotice(first.stored.reference);
    assert.equal((await store.claimNotices(at('23'), () => at('16'), 10)).length, 1);
    await store.markHandled(second.stored.reference, at('16'));
    assert.deepEqual(await store.claimNotices(at('23'), later, 10), []);
  });
});

describe('A SQLite file', () => {
  it('waits with a new table while another process writes', async (test) => {
    const path = join(await temporaryFolder(test), 'intake.sqlite');
    await (await openStore(path)).close();
    const other = await connectOther(test, path);
    await other.run('DROP TABLE consult_request; DELETE FROM kysely_migration');
    await other.block();
    const opening = openStore(path, { busyTimeoutMs: 1 });
    await pause(30);
    await other.release();
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

  it('has nothing left of what was deleted', async (test) => {
    const path = join(await temporaryFolder(test), 'intake.sqlite');
    const store = await openStore(path);
    await store.add(newRequest({ body: { said: 'Zephyrine' } }));
    const bytes = async () =>
      Buffer.concat(await Promise.all([readFile(path), readFile(`${path}-wal`)]));
    assert.ok((await bytes()).includes('Zephyrine'));
    await store.deleteBefore(at('23'));
    assert.ok(!(await bytes()).includes('Zephyrine'));
    await store.close();
  });

  it('writes ahead and syncs every commit', async (test) => {
    const db = connectSqlite<object>(join(await temporaryFolder(test), 'intake.sqlite'), 100);
    test.after(() => db.destroy());
    const { rows: mode } = await sql`PRAGMA journal_mode`.execute(db);
    const { rows: synchronous } = await sql`PRAGMA synchronous`.execute(db);
    assert.deepEqual([mode, synchronous], [[{ journal_mode: 'wal' }], [{ synchronous: 2 }]]);
  });
});

describe('A PostgreSQL database', () => {
  if (databaseName !== 'PostgreSQL') return;

  it('waits for the disk, even where the server is told not to', async (test) => {
    const address = await newTestDatabase(test);
    const name = new URL(address).pathname.slice(1);
    const other = await connectOther(test, address);
    await other.run(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    const db = connectPostgresql<object>(address, 1000);
    test.after(() => db.destroy());
    const { rows } = await sql`SHOW synchronous_commit`.execute(db);
    assert.deepEqual(rows, [{ synchronous_commit: 'on' }]);
  });
});
