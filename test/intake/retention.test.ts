import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { openStore, type Store } from '../../intake/store.ts';

import { soleTestDatabase } from './databases.ts';
import { post, startServer } from './running-server.ts';
import { sampleRequest } from './sample-request.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-12T15:00:00Z');

async function receivedDaysAgo(store: Store, days: number): Promise<void> {
  const receivedAt = new Date(START - days * DAY_MS);
  await store.add({
    practiceId: 'a',
    idempotencyKey: `${days}`,
    bodyHash: 'x',
    body: { said: 'Zephyrine' },
    suspect: false,
    receivedAt,
    expectedResponseBy: receivedAt,
  });
}

const ages = async (store: Store) =>
  (await store.list()).map(({ idempotencyKey }) => Number(idempotencyKey));

/** Lets what the clock has started come to its end. */
async function untilLogged(log: () => string, count: number): Promise<void> {
  const said = () => log().split('deleted what was kept long enough').length - 1;
  while (said() < count) await new Promise((resolve) => setImmediate(resolve));
}

describe('Retention', () => {
  it('deletes on start and every day, and logs the number alone', async (test) => {
    const store = await openStore(await soleTestDatabase(test));
    for (const days of [31, 30.5, 29.5, 1]) await receivedDaysAgo(store, days);
    test.mock.timers.enable({ apis: ['setInterval', 'Date'], now: START });
    const { log } = await startServer(test, { store, keepDays: 30 });
    await untilLogged(log, 1);
    assert.deepEqual(await ages(store), [29.5, 1]);
    test.mock.timers.tick(DAY_MS);
    await untilLogged(log, 2);
    assert.deepEqual(await ages(store), [1]);
    assert.deepEqual(log().match(/"deleted":\d+/g), ['"deleted":2', '"deleted":1']);
    assert.doesNotMatch(log(), /Zephyrine|"reference"/);
  });

  it('keeps everything unless it is told to', async (test) => {
    const store = await openStore(await soleTestDatabase(test));
    await receivedDaysAgo(store, 10_000);
    const { url } = await startServer(test, { store });
    await post(url, sampleRequest());
    assert.equal((await store.list()).length, 2);
  });

  it('goes on when the database fails', async (test) => {
    const store = await openStore(await soleTestDatabase(test));
    test.mock.method(store, 'deleteBefore', () => Promise.reject(new Error('Zephyrine')));
    const { url, log } = await startServer(test, { store, keepDays: 30 });
    assert.equal((await post(url, sampleRequest())).status, 201);
    assert.match(log(), /could not delete/);
    assert.doesNotMatch(log(), /Zephyrine/);
  });
});
