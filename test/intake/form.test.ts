import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';

import Fastify from 'fastify';

import { parseForm, toConsultRequest } from '../../intake/form/form-request.ts';
import { readPhoneField } from '../../intake/form/phone-field.ts';
import { intake } from '../../intake/intake.ts';
import { openStore } from '../../intake/store.ts';

import { assertValid } from './contract-check.ts';
import { connectOther, newTestDatabase } from './databases.ts';
import { startServer } from './running-server.ts';
import { completeForm, postForm } from './sample-form.ts';
import type { Json } from './sample-request.ts';

const NOON = new Date('2026-11-12T12:00:00Z');
const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000);

describe('A form without a script', () => {
  it('is stored as a request that keeps the contract, and leads to a page of thanks', async (test) => {
    const { url, store } = await startServer(test, { now: () => NOON });
    const answer = await postForm(url, completeForm());
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), 'consult-requests/sent');
    assert.equal(await answer.text(), '');
    const [stored] = await store.list();
    assertValid('ConsultRequest', stored?.body);
    const body = stored?.body as Json;
    assert.deepEqual(body.patient, { name: { given: 'Jane', family: 'Doe' }, minor: false });
    assert.deepEqual(body.contact, {
      preferred: 'phone',
      phone: '+17275550123',
      extension: '4',
      email: null,
      voicemailOk: false,
      bestTimes: ['weekday-am', 'weekend-am'],
      language: null,
      interpreter: false,
    });
    assert.deepEqual(body.extra, { 'how-did-you-hear': 'A friend' });
    assert.equal(stored?.suspect, false);
    const thanks = await fetch(new URL('consult-requests/sent', `${url}/`));
    assert.equal(thanks.status, 200);
    assert.match(await thanks.text(), /Your request was received[^]*within 24 hours/);
  });

  it('leads where the practice says, and never with an answer in the address', async (test) => {
    const thanksUrl = 'https://practice.example/thanks';
    const { url } = await startServer(test, { thanksUrl });
    assert.equal((await postForm(url, completeForm())).headers.get('location'), thanksUrl);
  });

  it('finds its page of thanks under a prefix', async (test) => {
    const parent = Fastify();
    test.after(() => parent.close());
    await parent.register(intake, { database: ':memory:', prefix: '/intake' });
    const url = `${await parent.listen({ host: '127.0.0.1', port: 0 })}/intake`;
    const answer = await postForm(url, completeForm());
    const location = answer.headers.get('location') ?? '';
    const thanks = await fetch(new URL(location, `${url}/consult-requests`));
    assert.match(await thanks.text(), /Your request was received/);
  });

  it('is one request when it is sent again within half an hour', async (test) => {
    // Half past and the full hour are where one span of time ends and the next begins.
    const times = [minutes(-1), minutes(0), minutes(28), minutes(29), minutes(60)];
    let now = NOON;
    const { url, store } = await startServer(test, { now: () => now });
    const counts: number[] = [];
    for (now of times) {
      assert.equal((await postForm(url, completeForm())).status, 303);
      counts.push((await store.list()).length);
    }
    assert.deepEqual(counts, [1, 1, 1, 2, 3]);
  });

  it('is one request when it is sent twice at once, and another when an answer changes', async (test) => {
    const { url, store } = await startServer(test);
    await Promise.all(Array.from({ length: 4 }, () => postForm(url, completeForm())));
    assert.equal((await store.list()).length, 1);
    await postForm(url, completeForm({ reason: 'A stiff neck' }));
    assert.equal((await store.list()).length, 2);
  });

  it('is marked when it fills the trap or stands on another site, and stored all the same', async (test) => {
    const origins = ['https://practice.example'];
    const { url, store } = await startServer(test, { origins });
    const suspects = async (body: string, headers: Record<string, string> = {}) => {
      assert.equal((await postForm(url, body, headers)).status, 303);
      return (await store.list()).filter(({ suspect }) => suspect).length;
    };
    assert.equal(await suspects(completeForm({ reason: '1' })), 0);
    for (const Origin of ['https://practice.example', url, 'null']) {
      assert.equal(await suspects(completeForm({ reason: Origin }), { Origin }), 0);
    }
    assert.equal(await suspects(completeForm({ subject: 'x' })), 1);
    const Origin = 'https://evil.example';
    assert.equal(await suspects(completeForm({ reason: '2' }), { Origin }), 2);
  });
});

describe('A form with an answer to change', () => {
  it('is answered with a page that names them all and repeats none', async (test) => {
    const phone = '727-MY-SPINE (727-697-7463)';
    const { url, store } = await startServer(test, { phone });
    const fields = { given: undefined, phone: 'Zephyrine', state: '<b>', privacy: undefined };
    const answer = await postForm(url, completeForm({ ...fields, kind: 'Zephyrine' }));
    assert.equal(answer.status, 422);
    assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
    const page = await answer.text();
    for (const line of [
      '<li>Given name: This answer is missing.</li>',
      '<li>Phone number: This does not have the expected form.</li>',
      '<li>State where the patient will be: This is not one of the choices.</li>',
      '<li>Privacy notice: This answer is missing.</li>',
      '<li>Kind of visit: This is not one of the choices.</li>',
    ]) {
      assert.ok(page.includes(line), line);
    }
    assert.equal(page.split('<li>').length, 6);
    assert.ok(page.includes(`<a href="tel:+17276977463"><bdi>${phone}</bdi></a>`));
    assert.match(page, /call 911/);
    assert.doesNotMatch(page, /Zephyrine|<b>/);
    assert.deepEqual(await store.list(), []);
  });

  it('is answered in Spanish to whom reads that first', async (test) => {
    const { url } = await startServer(test);
    const tell = async (language: string) => {
      const headers = { 'Accept-Language': language };
      return (await postForm(url, completeForm({ given: '' }), headers)).text();
    };
    assert.match(await tell('es-US,es;q=0.9,en;q=0.8'), /<html lang="es">[^]*Hay un problema/);
    assert.match(await tell('en-US,en;q=0.9,es;q=0.8'), /<html lang="en">/);
    assert.match(await tell('de'), /<html lang="en">/);
  });

  it('shows the name of a site’s own field as text', async (test) => {
    const { url } = await startServer(test);
    const name = '<img src=x onerror=alert(1)>';
    const page = await (await postForm(url, completeForm({ [name]: 'x'.repeat(2001) }))).text();
    assert.ok(page.includes('<li>&lt;img src=x onerror=alert(1)>: This is too long.</li>'), page);
  });

  it('gets a page that may do nothing but show itself', async (test) => {
    const { url } = await startServer(test);
    const answer = await postForm(url, 'a=b');
    const page = await answer.text();
    const policy = answer.headers.get('content-security-policy') ?? '';
    const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';
    assert.ok(policy.startsWith("default-src 'none';"));
    assert.ok(policy.includes(createHash('sha256').update(style).digest('base64')));
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.doesNotMatch(page, /<script|style=/);
  });
});

describe('A form that can’t be stored', () => {
  it('is answered with a page that says so and shows the phone number', async (test) => {
    const database = await newTestDatabase(test);
    const store = await openStore(database, { busyTimeoutMs: 20 });
    const { url } = await startServer(test, { store, phone: '(727) 555-0100' });
    const other = await connectOther(test, database);
    await other.block();
    const answer = await postForm(url, completeForm());
    await other.release();
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('retry-after'), '30');
    const page = await answer.text();
    assert.match(page, /Your request was not sent/);
    assert.ok(page.includes('<a href="tel:+17275550100">'));
  });

  it('is answered with a page when there are too many, or it is too large', async (test) => {
    const limited = await startServer(test, { rateLimit: { max: 0, seconds: 60 } });
    const tooMany = await postForm(limited.url, completeForm());
    assert.equal(tooMany.status, 429);
    assert.ok(tooMany.headers.has('retry-after'));
    assert.match(await tooMany.text(), /Your request was not sent/);
    const { url } = await startServer(test);
    const tooLarge = await postForm(url, completeForm({ reason: 'x'.repeat(140_000) }));
    assert.equal(tooLarge.status, 413);
    assert.match(await tooLarge.text(), /Your request was not sent/);
  });
});

describe('The fields of a form', () => {
  const request = (body: string) => toConsultRequest(parseForm(body), NOON);

  it('become a request for a child when a parent asks', () => {
    const body = completeForm({
      relationship: 'parent',
      'requester-given': 'Ann',
      'requester-family': 'Doe',
      minor: 'on',
      state: 'pr',
    });
    const made = request(body);
    assertValid('ConsultRequest', made);
    const { requester, patient, location } = made as Record<string, Json>;
    assert.deepEqual(requester, { relationship: 'parent', name: { given: 'Ann', family: 'Doe' } });
    assert.equal(patient?.minor, true);
    assert.equal(location?.state, 'PR');
  });

  it('may be unticked by a hidden field that comes first', () => {
    const minor = (body: string) => (request(body).patient as Json).minor;
    assert.deepEqual(
      [minor('minor=no'), minor('minor=no&minor=yes'), minor('')],
      [false, true, false],
    );
  });

  it('keep what nobody knows, and leave out what a system added', () => {
    const { extra } = request('_wpnonce=1&pet=cat&pet=dog&empty=&__proto__=x&constructor=y');
    assert.deepEqual(Object.entries(extra as Json), [
      ['pet', 'cat, dog'],
      ['constructor', 'y'],
    ]);
  });

  const numbers: [string, string | null, string | null][] = [
    ['(727) 555-0123', '+17275550123', null],
    ['1-727-555-0123', '+17275550123', null],
    ['727.555.0123 ext. 45', '+17275550123', '45'],
    ['7275550123x4', '+17275550123', '4'],
    ['+17275550123;ext=12', '+17275550123', '12'],
    ['+44 20 7946 0018', '+442079460018', null],
    ['', null, null],
    ['555-0123', '555-0123', null],
    ['Zephyrine', 'Zephyrine', null],
  ];
  for (const [written, number, extension] of numbers) {
    it(`hold a phone number in any format (${written})`, () => {
      assert.deepEqual(readPhoneField(written), { number, extension });
    });
  }
});
