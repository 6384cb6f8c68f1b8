import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, it } from 'node:test';

import Fastify from 'fastify';

import { describeFailure } from '../../intake/answer-log.ts';
import { intake } from '../../intake/intake.ts';
import { openStore } from '../../intake/store.ts';

import { connectOther, databaseName, newTestDatabase } from './databases.ts';
import { headersOf, post, startServer } from './running-server.ts';
import { completeForm, postForm } from './sample-form.ts';
import { changed, sampleRequest } from './sample-request.ts';

// No word of these may ever stand in a log.
const WORDS = ['zephyrine', 'quuxington', '7275550199', 'lumbago'];

function telling(): ReturnType<typeof sampleRequest> {
  const named = changed(sampleRequest(), '/patient/name', {
    given: 'Zephyrine',
    family: 'Quuxington',
  });
  const reached = changed(named, '/contact/phone', '+17275550199');
  return changed(reached, '/visit/reason', 'Lumbago.\n    at Lumbago (lumbago.js:1:1)');
}

function assertSilent(log: string): void {
  for (const word of WORDS) {
    assert.ok(!log.toLowerCase().includes(word), `the log says ${word}`);
    const bytes = [...Buffer.from(word.slice(1))].join(',');
    assert.ok(!log.includes(bytes), `the log says ${word} byte by byte`);
  }
}

/** Sends the words in every place and every wrong way that a client may think of. */
async function tellEverywhere(url: string): Promise<void> {
  const sent = JSON.stringify(telling());
  const form = 'given=Zephyrine&family=Quuxington&reason=lumbago';
  await post(url, telling());
  await post(url, sent.slice(0, -1));
  await post(url, 'Zephyrine Quuxington');
  await post(url, { Zephyrine: 'Quuxington', patient: telling(), visit: [telling()] });
  await post(url, telling(), { ...headersOf(), 'Idempotency-Key': 'Zephyrine' });
  for (const body of [form, `${form}&${completeForm()}`, `${form}=&%ff&${form}`]) {
    await postForm(url, body, { Referer: `https://x.example/?${form}` });
  }
  await post(url, sent, { ...headersOf(), 'Content-Type': 'Zephyrine/lumbago' });
  await post(url, changed(telling(), '/extra', { lumbago: 'Zephyrine '.repeat(14_000) }));
  const headers = {
    'User-Agent': 'Zephyrine',
    Referer: `https://x.example/?${form}`,
    Cookie: form,
  };
  for (const path of ['consult-requests', 'healthz', 'Zephyrine', 'Zephyrine%ff']) {
    await fetch(`${url}/${path}?${form}`, { headers });
  }
  await fetch(`${url}/consult-requests?${form}`, {
    method: 'POST',
    body: sent,
    headers: { ...headersOf(), ...headers },
  });
}

// A trigger that quotes a patient, as a check of a column's value would, and the codes of a lock and of the trigger.
const troubles = {
  SQLite: {
    refusal: `CREATE TRIGGER refuse BEFORE INSERT ON consult_request
      BEGIN SELECT RAISE(ABORT, 'Zephyrine Quuxington'); END`,
    codes: ['SQLITE_BUSY', 'SQLITE_CONSTRAINT_TRIGGER'],
  },
  PostgreSQL: {
    refusal: `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'Zephyrine Quuxington' USING DETAIL = 'Lumbago'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON consult_request FOR EACH ROW EXECUTE FUNCTION refuse()`,
    codes: ['55P03', 'P0001'],
  },
} as const;

describe('The log', () => {
  it('says how each request ended and nothing of what it said', async (test) => {
    const { url, log } = await startServer(test, {
      logLevel: 'trace',
      origins: ['https://practice.example'],
    });
    await tellEverywhere(url);
    const { body } = await post(url, telling());
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.end('ZEPHYRINE lumbago Quuxington\r\n\r\n');
    await once(socket.resume(), 'close');
    assertSilent(log());
    const lines = log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const answered = lines.filter(({ msg }) => msg === 'answered');
    const { method, route, status, ms } =
      answered.find(({ reference }) => reference === body.reference) ?? {};
    assert.deepEqual(
      [method, route, status, typeof ms],
      ['POST', '/consult-requests', 201, 'number'],
    );
    const statuses = new Set(answered.map((line) => line.status));
    for (const status of [200, 201, 303, 400, 404, 405, 413, 415, 422])
      assert.ok(statuses.has(status), `no ${status}`);
    const known = /^(answered|failed|client error|Server listening at http:\/\/127\.0\.0\.1:\d+)$/;
    for (const { msg } of lines) assert.match(String(msg), known);
    const elsewhere = lines.filter(({ msg }) => !String(msg).startsWith('Server listening'));
    assert.ok(!JSON.stringify(elsewhere).includes('127.0.0.1'));
  });

  it('names a failure of the database by its code alone', async (test) => {
    const database = await newTestDatabase(test);
    const store = await openStore(database, { busyTimeoutMs: 20 });
    const { url, log } = await startServer(test, { store, logLevel: 'trace' });
    const other = await connectOther(test, database);
    const trouble = troubles[databaseName];
    await other.block();
    await post(url, telling());
    await other.release();
    await other.run(trouble.refusal);
    await post(url, telling());
    assertSilent(log());
    for (const code of trouble.codes) assert.ok(log().includes(`"code":"${code}"`), code);
  });

  it('is as silent inside a server that logs more', async (test) => {
    const lines: string[] = [];
    const parent = Fastify({
      logger: { level: 'trace', stream: { write: (line: string) => void lines.push(line) } },
    });
    await parent.register(intake, { database: ':memory:', prefix: '/intake' });
    test.after(() => parent.close());
    const url = `${await parent.listen({ host: '127.0.0.1', port: 0 })}/intake`;
    await post(url, telling());
    await post(url, 'Zephyrine');
    await fetch(`${url}/consult-requests?given=Zephyrine`);
    await fetch(`${url}/healthz?given=Zephyrine`);
    await fetch(`${url}/consult-requests?given=Zephyrine`, { method: 'POST' });
    assertSilent(lines.join(''));
    assert.match(lines.join(''), /"route":"\/intake\/consult-requests","status":201/);
  });
});

describe('The description of a failure', () => {
  it('has its name, its code, its frames and its cause, and no message', () => {
    const cause = Object.assign(new RangeError('Zephyrine\n    at Lumbago (lumbago.js:1:1)'), {
      code: 'E_X',
    });
    const failure = describeFailure(new TypeError('Quuxington', { cause }));
    assertSilent(JSON.stringify(failure));
    assert.deepEqual(
      [failure.name, failure.cause?.name, failure.cause?.code],
      ['TypeError', 'RangeError', 'E_X'],
    );
    assert.match(failure.at[0] ?? '', /log\.test\.ts/);
    assertSilent(JSON.stringify(describeFailure('Zephyrine')));
  });
});
