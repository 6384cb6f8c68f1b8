import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';

import { headersOf, post, readAnswer, startServer } from './running-server.ts';
import { changed, sampleRequest } from './sample-request.ts';

const DAY_MS = 86_400_000;

describe('A request that is complete', () => {
  it('is stored as it came and answered with a reference', async (test) => {
    const now = new Date('2026-11-12T15:04:06.512Z');
    const { url, store } = await startServer(test, { now: () => now });
    const key = randomUUID();
    const { status, body, headers } = await post(url, sampleRequest(), headersOf(key));
    assert.equal(status, 201);
    assert.equal(headers.get('idempotent-replayed'), null);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(body.receivedAt, now.toISOString());
    assert.equal(body.expectedResponseBy, new Date(now.getTime() + DAY_MS).toISOString());
    const stored = await store.find(String(body.reference));
    assert.ok(stored);
    assert.deepEqual(stored.body, sampleRequest());
    assert.deepEqual(stored.answer, body);
    assert.deepEqual(await store.byKey('st-pete-spine', key), stored);
    assert.equal(stored.suspect, false);
  });

  it('needs no more than the required members', async (test) => {
    const { url } = await startServer(test);
    assert.equal((await post(url, sampleRequest('parentInPerson'))).status, 201);
  });

  it('may be expected in as many hours as the practice says', async (test) => {
    const { url } = await startServer(test, { responseHours: 72 });
    const { body } = await post(url, sampleRequest());
    const span = Date.parse(String(body.expectedResponseBy)) - Date.parse(String(body.receivedAt));
    assert.equal(span, 3 * DAY_MS);
  });

  it('may carry its key without quotes', async (test) => {
    const { url, store } = await startServer(test);
    const key = randomUUID();
    await post(url, sampleRequest(), { ...headersOf(), 'Idempotency-Key': key.toUpperCase() });
    assert.ok(await store.byKey('st-pete-spine', key));
  });
});

describe('A request that looks like spam', () => {
  for (const [member, value] of [
    ['trap', 'x'],
    ['elapsedMs', 2999],
    ['elapsedMs', -1],
  ] as const) {
    it(`is marked, stored and answered like any other (${member} ${value})`, async (test) => {
      const { url, store } = await startServer(test);
      const { status, body } = await post(url, changed(sampleRequest(), `/guard/${member}`, value));
      assert.equal(status, 201);
      assert.equal((await store.find(String(body.reference)))?.suspect, true);
    });
  }
});

describe('A request that cannot be read', () => {
  const cases: [string, number, string, string, Record<string, string>?][] = [
    ['is not JSON', 400, 'malformed-request', '{"patient":'],
    ['is empty', 400, 'malformed-request', ''],
    ['would change a prototype', 400, 'malformed-request', '{"__proto__":{"a":1}}'],
    [
      'has a key that is no UUID',
      400,
      'invalid-idempotency-key',
      'sample',
      { 'Idempotency-Key': '"1"' },
    ],
    [
      'has two keys',
      400,
      'invalid-idempotency-key',
      'sample',
      { 'Idempotency-Key': `"${randomUUID()}", "${randomUUID()}"` },
    ],
    ['is a page', 415, 'unsupported-media-type', 'sample', { 'Content-Type': 'text/html' }],
    ['is plain text', 415, 'unsupported-media-type', 'sample', { 'Content-Type': 'text/plain' }],
    [
      'is a problem',
      415,
      'unsupported-media-type',
      'sample',
      { 'Content-Type': 'application/problem+json' },
    ],
    ['has a malformed type', 415, 'unsupported-media-type', 'sample', { 'Content-Type': 'json' }],
  ];
  for (const [what, status, kind, body, headers = {}] of cases) {
    it(`is answered ${status} when it ${what}`, async (test) => {
      const { url, store } = await startServer(test);
      const sent = body === 'sample' ? sampleRequest() : body;
      const answer = await post(url, sent, { ...headersOf(), ...headers });
      assert.deepEqual([answer.status, answer.body.type], [status, `/problems/${kind}`]);
      assert.deepEqual(await store.list(), []);
    });
  }

  it('is answered 400 when it has no key', async (test) => {
    const { url } = await startServer(test);
    const answer = await post(url, sampleRequest(), { 'Content-Type': 'application/json' });
    assert.equal(answer.body.type, '/problems/invalid-idempotency-key');
  });

  it('is answered 415 when it has neither a body nor a type', async (test) => {
    const { url } = await startServer(test);
    const headers = { 'Idempotency-Key': randomUUID() };
    const answer = await readAnswer(
      await fetch(`${url}/consult-requests`, { method: 'POST', headers }),
    );
    assert.equal(answer.status, 415);
  });

  for (const type of [
    'Application/JSON',
    'application/json;charset=utf-8',
    'application/json ; x=y',
    'application/json;',
  ]) {
    it(`is never stored unchecked, whatever the spelling of its type (${type})`, async (test) => {
      const { url, store } = await startServer(test);
      const answer = await post(url, {}, { ...headersOf(), 'Content-Type': type });
      assert.ok([415, 422].includes(answer.status), `${answer.status}`);
      assert.deepEqual(await store.list(), []);
    });
  }
});

describe('Other methods and addresses', () => {
  it('are answered 405 with what is allowed', async (test) => {
    const { url } = await startServer(test);
    for (const method of ['GET', 'PUT', 'PATCH', 'DELETE']) {
      const response = await fetch(`${url}/consult-requests`, { method });
      assert.equal(response.headers.get('allow'), 'POST, OPTIONS');
      assert.equal((await readAnswer(response)).body.type, '/problems/method-not-allowed');
    }
    assert.equal((await fetch(`${url}/consult-requests`, { method: 'HEAD' })).status, 405);
  });

  it('are answered 404 without a word of the address', async (test) => {
    const { url } = await startServer(test);
    const response = await fetch(`${url}/zephyrine?zephyrine=1`);
    const answer = await readAnswer(response);
    assert.deepEqual([answer.status, answer.body.type], [404, '/problems/not-found']);
    assert.doesNotMatch(answer.text, /zephyrine/i);
  });

  it('are answered 400 without a word of the address when it is malformed', async (test) => {
    const { url } = await startServer(test);
    const answer = await readAnswer(await fetch(`${url}/zephyrine%ff`));
    assert.equal(answer.status, 400);
    assert.doesNotMatch(answer.text, /zephyrine/i);
  });
});
