import assert from 'node:assert/strict';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { describe, it } from 'node:test';

import { openStore } from '../../intake/store.ts';

import { connectOther, newTestDatabase } from './databases.ts';
import { headersOf, post, startProcess, startServer } from './running-server.ts';
import { sampleRequest } from './sample-request.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('A request that was answered 201', () => {
  it('is there after the process was killed in that moment', async (test) => {
    const database = await newTestDatabase(test);
    const references: string[] = [];
    for (let round = 0; round < 3; round++) {
      const { url, process } = await startProcess(test, database);
      references.push(String((await post(url, sampleRequest())).body.reference));
      process.kill('SIGKILL');
      await once(process, 'exit');
    }
    const store = await openStore(database);
    test.after(() => store.close());
    for (const reference of references) {
      assert.deepEqual((await store.find(reference))?.body, sampleRequest());
    }
  });

  it('lies in a file that only its owner can read', async (test) => {
    const database = join(await temporaryFolder(test), 'data', 'intake.sqlite');
    const store = await openStore(database);
    test.after(() => store.close());
    for (const file of [database, `${database}-wal`, `${database}-shm`]) {
      assert.equal((await stat(file)).mode & 0o077, 0, file);
    }
  });
});

describe('A server that is told to stop', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`answers what is under way first (${signal})`, async (test) => {
      const database = await newTestDatabase(test);
      const { url, process } = await startProcess(test, database);
      const body = Buffer.from(JSON.stringify(sampleRequest()));
      const request = httpRequest(`${url}/consult-requests`, {
        method: 'POST',
        headers: { ...headersOf(), 'Content-Length': body.length, Expect: '100-continue' },
      });
      request.flushHeaders();
      // The interim answer proves that the request is under way when the signal comes.
      await once(request, 'continue');
      request.write(body.subarray(0, 10));
      process.kill(signal);
      await refusesConnections(url);
      request.end(body.subarray(10));
      assert.equal((await answerTo(request)).statusCode, 201);
      if (process.exitCode === null) await once(process, 'exit');
      assert.equal(process.exitCode, 0);
      const store = await openStore(database);
      test.after(() => store.close());
      assert.equal((await store.list()).length, 1);
    });
  }
});

describe('A database that fails', () => {
  it('is answered 503 with the time to wait, and the same attempt succeeds later', async (test) => {
    const database = await newTestDatabase(test);
    const store = await openStore(database, { busyTimeoutMs: 20 });
    const { url } = await startServer(test, { store });
    const other = await connectOther(test, database);
    const headers = headersOf();
    await other.block();
    const answer = await post(url, sampleRequest(), headers);
    assert.deepEqual([answer.status, answer.body.type], [503, '/problems/storage-unavailable']);
    assert.match(answer.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
    await other.release();
    const later = await post(url, sampleRequest(), headers);
    assert.deepEqual([later.status, later.headers.has('idempotent-replayed')], [201, false]);
  });

  it('makes the health check fail', async (test) => {
    const database = await newTestDatabase(test);
    const { url } = await startServer(test, { store: await openStore(database) });
    const healthy = await fetch(`${url}/healthz`);
    assert.deepEqual([healthy.status, await healthy.json()], [200, { status: 'ok' }]);
    assert.equal((await fetch(`${url}/healthz`, { method: 'HEAD' })).status, 200);
    const other = await connectOther(test, database);
    await other.run('DROP TABLE consult_request');
    const ill = await fetch(`${url}/healthz`);
    assert.equal(ill.status, 503);
    assert.match(ill.headers.get('retry-after') ?? '', /^[1-9]\d*$/);
    assert.match(ill.headers.get('content-type') ?? '', /^application\/problem\+json/);
  });
});

/** Waits until nothing listens any more. */
async function refusesConnections(url: string): Promise<void> {
  const reached = () =>
    fetch(`${url}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
  while (await reached());
}

async function answerTo(request: ClientRequest): Promise<IncomingMessage> {
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  answer.resume();
  return answer;
}
