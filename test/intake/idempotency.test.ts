import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';

import { digestOf } from '../../intake/idempotency.ts';
import { openStore } from '../../intake/store.ts';

import { newTestDatabase } from './databases.ts';
import { headersOf, post, startProcess, startServer } from './running-server.ts';
import { changed, sampleRequest } from './sample-request.ts';

describe('A second attempt', () => {
  it('gets the first answer again, to the byte, and stores nothing', async (test) => {
    const times = [new Date('2026-11-12T15:00:00Z'), new Date('2026-11-12T16:00:00Z')];
    const { url, store } = await startServer(test, { now: () => times.shift() ?? new Date() });
    const headers = headersOf();
    const first = await post(url, sampleRequest(), headers);
    const second = await post(url, sampleRequest(), headers);
    assert.equal(second.status, 201);
    assert.equal(second.headers.get('idempotent-replayed'), 'true');
    assert.equal(second.text, first.text);
    assert.equal((await store.list()).length, 1);
  });

  it('counts as the same request when only its writing differs', async (test) => {
    const { url } = await startServer(test);
    const headers = headersOf();
    const turned = Object.fromEntries(Object.entries(sampleRequest()).reverse());
    await post(url, sampleRequest(), headers);
    const second = await post(url, JSON.stringify(turned, undefined, 2), headers);
    assert.equal(second.headers.get('idempotent-replayed'), 'true');
  });

  it('is refused when it says something else', async (test) => {
    const { url, store } = await startServer(test);
    const headers = headersOf();
    await post(url, sampleRequest(), headers);
    const answer = await post(url, changed(sampleRequest(), '/visit/reason', 'Zephyrine'), headers);
    assert.deepEqual([answer.status, answer.body.type], [422, '/problems/idempotency-key-reused']);
    assert.doesNotMatch(answer.text, /Zephyrine/);
    assert.deepEqual(
      (await store.list()).map(({ body }) => body),
      [sampleRequest()],
    );
  });

  it('is a request of its own at another practice', async (test) => {
    const { url, store } = await startServer(test);
    const headers = headersOf();
    await post(url, sampleRequest(), headers);
    const other = await post(url, changed(sampleRequest(), '/practice/id', 'other'), headers);
    assert.deepEqual([other.status, other.headers.get('idempotent-replayed')], [201, null]);
    assert.equal((await store.list()).length, 2);
    assert.equal((await store.list('other')).length, 1);
  });
});

describe('Two processes on one database', () => {
  it('open a new one together and store each key once', async (test) => {
    const database = await newTestDatabase(test);
    const servers = await Promise.all([startProcess(test, database), startProcess(test, database)]);
    const keys = Array.from({ length: 25 }, () => randomUUID());
    for (const key of keys) {
      const both = servers.flatMap(({ url }) => [url, url]);
      const answers = await Promise.all(
        both.map((url) => post(url, sampleRequest(), headersOf(key))),
      );
      assert.deepEqual(
        answers.map(({ status }) => status),
        [201, 201, 201, 201],
      );
      assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
      const replays = answers.filter(({ headers }) => headers.has('idempotent-replayed'));
      assert.equal(replays.length, 3);
    }
    const store = await openStore(database);
    test.after(() => store.close());
    const stored = await store.list();
    assert.deepEqual(stored.map(({ idempotencyKey }) => idempotencyKey).sort(), keys.sort());
  });
});

describe('The digest of a request', () => {
  it('is that of its canonical writing', () => {
    assert.equal(
      digestOf({ b: [1, { d: null, c: 'x' }], a: true }),
      digestOf({ a: true, b: [1, { c: 'x', d: null }] }),
    );
    // printf '{"a":[1,"x"],"b":null}' | sha256sum
    assert.equal(
      digestOf({ b: null, a: [1, 'x'] }),
      '854ef06dc57f5dfed10206344ab2d02e0b6c84b0e19436703a5afd0f1f9f2687',
    );
  });

  it('differs where anything differs', () => {
    const values = [
      {},
      [],
      null,
      '',
      0,
      false,
      { a: 1 },
      { a: '1' },
      [1, 2],
      [2, 1],
      { a: { b: 1 } },
      { 'a.b': 1 },
    ];
    assert.equal(new Set(values.map(digestOf)).size, values.length);
  });
});
