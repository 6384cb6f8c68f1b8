import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { createServer } from '../../intake/intake.ts';

import { headersOf, post, readAnswer, type RunningServer, startServer } from './running-server.ts';
import { changed, sampleRequest } from './sample-request.ts';

const ORIGIN = 'https://practice.example';

describe('The rate limit', () => {
  it('answers 429 with the time to wait, and leaves the health check alone', async (test) => {
    const { url, store } = await startServer(test, { rateLimit: { max: 2, seconds: 40 } });
    assert.equal((await post(url, sampleRequest())).status, 201);
    assert.equal((await post(url, sampleRequest())).status, 201);
    const { status, body, headers } = await post(url, sampleRequest());
    assert.deepEqual([status, body.type], [429, '/problems/too-many-requests']);
    const wait = Number(headers.get('retry-after'));
    assert.ok(wait > 0 && wait <= 40, `${wait} seconds`);
    assert.equal((await store.list()).length, 2);
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
  });

  it('counts by address, and believes a proxy only where it is told to', async (test) => {
    const limited = { rateLimit: { max: 1, seconds: 60 } };
    const from = (address: string) => ({ ...headersOf(), 'X-Forwarded-For': address });
    const direct = await startServer(test, limited);
    const behindProxy = await startServer(test, { ...limited, trustProxy: 'loopback' });
    const statuses = async ({ url }: RunningServer) => {
      const first = await post(url, sampleRequest(), from('192.0.2.1'));
      const second = await post(url, sampleRequest(), from('192.0.2.2'));
      return [first.status, second.status];
    };
    assert.deepEqual(await statuses(direct), [201, 429]);
    assert.deepEqual(await statuses(behindProxy), [201, 201]);
  });

  it('lets the page read its answer', async (test) => {
    const options = { rateLimit: { max: 0, seconds: 60 }, origins: [ORIGIN] };
    const { url } = await startServer(test, options);
    const { status, headers } = await post(url, sampleRequest(), {
      ...headersOf(),
      Origin: ORIGIN,
    });
    assert.deepEqual([status, headers.get('access-control-allow-origin')], [429, ORIGIN]);
  });
});

describe('The limit of the body', () => {
  const extras = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`m${index}`, 'x'.repeat(2000)]),
    );

  it('lets through the largest request that the contract knows', async (test) => {
    const { url } = await startServer(test);
    assert.equal((await post(url, changed(sampleRequest(), '/extra', extras(50)))).status, 201);
  });

  it('answers 413 to more than 128 KiB', async (test) => {
    const { url, store } = await startServer(test);
    const answer = await post(url, changed(sampleRequest(), '/extra', extras(70)));
    assert.deepEqual([answer.status, answer.body.type], [413, '/problems/request-too-large']);
    assert.deepEqual(await store.list(), []);
  });

  it('is the operator’s to set, and holds for a body of unknown length', async (test) => {
    const { url } = await startServer(test, { bodyLimit: 1024 });
    const body = new Blob([JSON.stringify(changed(sampleRequest(), '/extra', extras(1)))]).stream();
    const init = { method: 'POST', headers: headersOf(), body, duplex: 'half' };
    const answer = await readAnswer(await fetch(`${url}/consult-requests`, init));
    assert.equal(answer.status, 413);
  });
});

describe('Pages of other origins', () => {
  const preflight = (url: string, origin: string) =>
    fetch(`${url}/consult-requests`, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    });

  it('may send requests when they are on the list', async (test) => {
    const { url } = await startServer(test, { origins: ['https://other.example', ORIGIN] });
    const { status, headers } = await preflight(url, ORIGIN);
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), ORIGIN);
    assert.equal(headers.get('access-control-allow-methods'), 'POST');
    const allowed = headers.get('access-control-allow-headers');
    assert.equal(allowed, 'Idempotency-Key, Content-Type, Accept, Accept-Language');
    assert.equal(headers.get('access-control-allow-credentials'), null);
    const answer = await post(url, sampleRequest(), { ...headersOf(), Origin: ORIGIN });
    assert.equal(answer.headers.get('access-control-allow-origin'), ORIGIN);
    assert.equal(
      answer.headers.get('access-control-expose-headers'),
      'Idempotent-Replayed, Retry-After',
    );
    assert.match(answer.headers.get('vary') ?? '', /\bOrigin\b/);
  });

  it('may read errors too', async (test) => {
    const { url } = await startServer(test, { origins: [ORIGIN] });
    for (const body of ['{', '{}', JSON.stringify({ x: 'x'.repeat(140_000) })]) {
      const { status, headers } = await post(url, body, { ...headersOf(), Origin: ORIGIN });
      assert.ok(status >= 400);
      assert.equal(headers.get('access-control-allow-origin'), ORIGIN, `${status}`);
    }
  });

  for (const origins of [[], [ORIGIN]]) {
    it(`may not when they are not on the list of ${origins.length}`, async (test) => {
      const { url } = await startServer(test, { origins });
      for (const origin of [
        'https://evil.example',
        'null',
        `${ORIGIN}.evil.example`,
        'http://practice.example',
      ]) {
        assert.equal(
          (await preflight(url, origin)).headers.get('access-control-allow-origin'),
          null,
        );
        const answer = await post(url, sampleRequest(), { ...headersOf(), Origin: origin });
        assert.equal(answer.headers.get('access-control-allow-origin'), null);
      }
    });
  }

  it('are not spoken to at all when there is no list', async (test) => {
    const { url } = await startServer(test);
    const { status, headers } = await preflight(url, ORIGIN);
    assert.deepEqual([status, headers.get('allow')], [204, 'POST, OPTIONS']);
    assert.ok(![...headers.keys()].some((name) => name.startsWith('access-control-')));
  });

  it('may be sandboxed frames, where null is listed', async (test) => {
    const { url } = await startServer(test, { origins: ['null'] });
    for (const [origin, allowed] of [
      ['null', 'null'],
      [ORIGIN, null],
    ] as const) {
      const { headers } = await preflight(url, origin);
      assert.equal(headers.get('access-control-allow-origin'), allowed);
    }
  });

  for (const origin of ['*', 'practice.example', `${ORIGIN}/`, `${ORIGIN}/path`]) {
    it(`can't be listed as ${origin}`, async () => {
      const server = createServer({ database: ':memory:', origins: [origin], log: false });
      await assert.rejects(async () => await server.ready(), TypeError);
      await server.close();
    });
  }
});
