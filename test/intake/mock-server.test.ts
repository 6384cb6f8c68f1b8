import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { startMock, type Mock } from './contract-mock.ts';
import { headersOf, readAnswer } from './running-server.ts';
import { completeForm } from './sample-form.ts';
import { changed, type Json, sampleRequest } from './sample-request.ts';

let mock: Mock;

before(async () => {
  mock = await startMock();
});

after(() => mock.stop());

async function send(body: Json, headers: Record<string, string> = {}) {
  const accept = { Accept: 'application/json, application/problem+json' };
  const init = { method: 'POST', headers: { ...headersOf(), ...accept, ...headers } };
  return fetch(`${mock.url}/consult-requests`, { ...init, body: JSON.stringify(body) });
}

describe('A mock server made from the contract', () => {
  for (const name of ['teleConsult', 'parentInPerson'] as const) {
    it(`accepts what the form sends (${name})`, async () => {
      const answer = await readAnswer(await send(sampleRequest(name)));
      assert.equal(answer.status, 201);
      assert.ok(answer.body.reference);
    });
  }

  it('accepts a form without a script', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Prefer: 'code=303' };
    const init = { method: 'POST', headers, body: completeForm(), redirect: 'manual' } as const;
    const answer = await fetch(`${mock.url}/consult-requests`, init);
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), 'consult-requests/sent');
  });

  it('refuses what the server refuses', async () => {
    const wrong = [
      changed(sampleRequest(), '/patient/name'),
      changed(sampleRequest(), '/location/state', 'XX'),
      changed(sampleRequest(), '/zephyrine', 1),
      changed(sampleRequest(), '/contact/phone', '727'),
    ];
    for (const body of wrong) assert.equal((await send(body)).status, 422);
    assert.equal((await send(sampleRequest(), { 'Idempotency-Key': 'x' })).status, 422);
  });

  for (const [code, wait] of [
    [409, true],
    [422, false],
    [429, true],
    [503, true],
  ] as const) {
    it(`answers a forced ${code} with a problem document that a form can read`, async () => {
      const answer = await readAnswer(await send(sampleRequest(), { Prefer: `code=${code}` }));
      assert.equal(answer.status, code);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      assert.match(String(answer.body.type), /^\/problems\/[a-z-]+$/);
      assert.equal(answer.headers.get('retry-after'), wait ? '30' : null);
      assert.equal(Array.isArray(answer.body.errors), code === 422);
    });
  }
});
