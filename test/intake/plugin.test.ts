import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import Fastify from 'fastify';

import { intake } from '../../intake/intake.ts';
import { openStore } from '../../intake/store.ts';

import { headersOf, post } from './running-server.ts';
import { sampleRequest } from './sample-request.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('The plugin', () => {
  it('works under a prefix and keeps its rules to itself', async (test) => {
    const parent = Fastify();
    test.after(() => parent.close());
    parent.post('/text', { schema: { body: { type: 'string' } } }, (request) => ({
      got: request.body,
    }));
    parent.get('/fails', () => {
      throw new Error('as usual');
    });
    await parent.register(intake, { database: ':memory:', prefix: '/intake' });
    const url = await parent.listen({ host: '127.0.0.1', port: 0 });
    assert.equal((await post(`${url}/intake`, sampleRequest())).status, 201);
    assert.equal((await post(`${url}/intake`, {})).status, 422);
    assert.equal((await fetch(`${url}/intake/healthz`)).status, 200);
    assert.match(await (await fetch(`${url}/intake/nothing`)).text(), /"\/problems\/not-found"/);
    const text = await fetch(`${url}/text`, {
      method: 'POST',
      body: 'x',
      headers: { 'Content-Type': 'text/plain' },
    });
    assert.deepEqual(await text.json(), { got: 'x' });
    assert.match(await (await fetch(`${url}/fails`)).text(), /as usual/);
    assert.doesNotMatch(await (await fetch(`${url}/nothing`)).text(), /problems/);
  });

  it('stands twice in one server, each with its own store', async (test) => {
    const parent = Fastify();
    const stores = [await openStore(':memory:'), await openStore(':memory:')] as const;
    test.after(async () => {
      await parent.close();
      await Promise.all(stores.map((store) => store.close()));
    });
    await parent.register(intake, {
      store: stores[0],
      prefix: '/a',
      rateLimit: { max: 1, seconds: 60 },
    });
    await parent.register(intake, { store: stores[1], prefix: '/b' });
    const url = await parent.listen({ host: '127.0.0.1', port: 0 });
    assert.equal((await post(`${url}/a`, sampleRequest())).status, 201);
    assert.equal((await post(`${url}/a`, sampleRequest())).status, 429);
    assert.equal((await post(`${url}/b`, sampleRequest())).status, 201);
    assert.deepEqual([(await stores[0].list()).length, (await stores[1].list()).length], [1, 1]);
  });

  it('closes the database that it has opened', async (test) => {
    const database = join(await temporaryFolder(test), 'intake.sqlite');
    const parent = Fastify();
    await parent.register(intake, { database });
    assert.ok(existsSync(`${database}-wal`));
    await parent.close();
    // SQLite takes the write-ahead log away when the last connection closes.
    assert.ok(!existsSync(`${database}-wal`));
  });

  it('leaves a store open that it was given', async (test) => {
    const store = await openStore(':memory:');
    test.after(() => store.close());
    const parent = Fastify();
    await parent.register(intake, { store });
    const payload = JSON.stringify(sampleRequest());
    await parent.inject({
      method: 'POST',
      url: '/consult-requests',
      headers: headersOf(),
      payload,
    });
    await parent.close();
    assert.equal((await store.list()).length, 1);
  });
});
