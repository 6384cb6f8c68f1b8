import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { post, startServer } from './running-server.ts';
import { changed, type Json, sampleRequest } from './sample-request.ts';

const LONG = 'Zephyrine '.repeat(300);
const sample = sampleRequest();
const consent = sample.consent as Json[];
const contact = { preferred: 'phone' };

type Row = [what: string, request: unknown, pointer: string, code: string];

const rows: Row[] = [
  ['no given name', changed(sample, '/patient/name/given'), '/patient/name/given', 'required'],
  [
    'an empty given name',
    changed(sample, '/patient/name/given', ''),
    '/patient/name/given',
    'required',
  ],
  [
    'a blank family name',
    changed(sample, '/patient/name/family', ' \t'),
    '/patient/name/family',
    'required',
  ],
  [
    'a null family name',
    changed(sample, '/patient/name/family', null),
    '/patient/name/family',
    'required',
  ],
  [
    'a long given name',
    changed(sample, '/patient/name/given', LONG),
    '/patient/name/given',
    'too-long',
  ],
  ['no patient', changed(sample, '/patient'), '/patient', 'required'],
  [
    'no word whether the patient is a minor',
    changed(sample, '/patient/minor'),
    '/patient/minor',
    'required',
  ],
  ['a minor in words', changed(sample, '/patient/minor', 'true'), '/patient/minor', 'invalid'],
  ['another schema', changed(sample, '/schema', 'consult-request/2'), '/schema', 'unknown-value'],
  ['no practice id', changed(sample, '/practice/id'), '/practice/id', 'required'],
  [
    'a practice id with a line break',
    changed(sample, '/practice/id', 'a\nb'),
    '/practice/id',
    'invalid',
  ],
  ['another kind', changed(sample, '/kind', 'house-call'), '/kind', 'unknown-value'],
  [
    'another relationship',
    changed(sample, '/requester/relationship', 'pet'),
    '/requester/relationship',
    'unknown-value',
  ],
  ['no preferred way', changed(sample, '/contact/preferred'), '/contact/preferred', 'required'],
  [
    'another preferred way',
    changed(sample, '/contact/preferred', 'fax'),
    '/contact/preferred',
    'unknown-value',
  ],
  ['neither phone nor email', changed(sample, '/contact', contact), '/contact/phone', 'required'],
  [
    'null for both',
    changed(sample, '/contact', { ...contact, phone: null, email: null }),
    '/contact/phone',
    'required',
  ],
  [
    'nothing in either',
    changed(sample, '/contact', { ...contact, phone: '', email: null }),
    '/contact/phone',
    'required',
  ],
  [
    'a national number',
    changed(sample, '/contact/phone', '7275550123'),
    '/contact/phone',
    'invalid',
  ],
  [
    'a number with blanks',
    changed(sample, '/contact/phone', '+1 727 555'),
    '/contact/phone',
    'invalid',
  ],
  [
    'a number of 16 digits',
    changed(sample, '/contact/phone', '+1234567890123456'),
    '/contact/phone',
    'too-long',
  ],
  [
    'a malformed email',
    changed(sample, '/contact', { ...contact, email: 'jane@' }),
    '/contact/email',
    'invalid',
  ],
  [
    'an unknown part of the week',
    changed(sample, '/contact/bestTimes', ['never']),
    '/contact/bestTimes/0',
    'unknown-value',
  ],
  ['no country', changed(sample, '/location/country'), '/location/country', 'required'],
  [
    'another country',
    changed(sample, '/location/country', 'CA'),
    '/location/country',
    'unknown-value',
  ],
  ['no state', changed(sample, '/location/state', ''), '/location/state', 'required'],
  [
    'a state that is none',
    changed(sample, '/location/state', 'XX'),
    '/location/state',
    'unknown-value',
  ],
  ['no reason', changed(sample, '/visit/reason'), '/visit/reason', 'required'],
  ['a long reason', changed(sample, '/visit/reason', LONG), '/visit/reason', 'too-long'],
  [
    'a time without an offset',
    changed(sample, '/visit/requested/0/start', '2026-11-13T14:00:00'),
    '/visit/requested/0/start',
    'invalid',
  ],
  [
    'too many times',
    changed(
      sample,
      '/visit/requested',
      Array(11).fill({ start: '2026-11-13T14:00:00Z', end: '2026-11-13T15:00:00Z' }),
    ),
    '/visit/requested',
    'too-long',
  ],
  ['no consent', changed(sample, '/consent'), '/consent', 'required'],
  ['an empty consent', changed(sample, '/consent', []), '/consent', 'required'],
  ['privacy declined', changed(sample, '/consent/0/granted', false), '/consent', 'required'],
  [
    'privacy both granted and declined',
    changed(sample, '/consent', [...consent, { ...consent[0], granted: false }]),
    '/consent',
    'required',
  ],
  [
    'consent to texts alone',
    changed(sample, '/consent', [{ ...consent[1], granted: true }]),
    '/consent',
    'required',
  ],
  [
    'a consent without its digest',
    changed(sample, '/consent/0/textHash'),
    '/consent/0/textHash',
    'required',
  ],
  [
    'a malformed digest',
    changed(sample, '/consent/0/textHash', 'sha256-x'),
    '/consent/0/textHash',
    'invalid',
  ],
  ['no guard', changed(sample, '/guard'), '/guard', 'required'],
  ['no client', changed(sample, '/client'), '/client', 'required'],
  ['a member too many', changed(sample, '/zephyrine', 1), '/zephyrine', 'unexpected'],
  [
    'a member too many inside',
    changed(sample, '/patient/name/a~b', 1),
    '/patient/name/a~0b',
    'unexpected',
  ],
  ['an object among the extras', changed(sample, '/extra', { a: {} }), '/extra/a', 'invalid'],
  ['a long extra', changed(sample, '/extra', { 'a/b': LONG }), '/extra/a~1b', 'too-long'],
  ['a list instead of a request', [], '', 'invalid'],
  ['null instead of a request', 'null', '', 'required'],
];

describe('A request with an answer to change', () => {
  for (const [what, request, pointer, code] of rows) {
    it(`names the member and what is wrong: ${what}`, async (test) => {
      const { url, store } = await startServer(test);
      const answer = await post(url, request);
      assert.deepEqual([answer.status, answer.body.type], [422, '/problems/invalid-request']);
      const errors = answer.body.errors as Json[];
      assert.deepEqual(
        errors.map((error) => [error.pointer, error.code]),
        [[pointer, code]],
      );
      assert.doesNotMatch(errors.map((error) => error.detail).join(), /Zephyrine/i);
      assert.deepEqual(await store.list(), []);
    });
  }

  it('names every member at once, each of them once', async (test) => {
    const { url } = await startServer(test);
    const request = changed(
      changed(sample, '/patient/name', { given: '' }),
      '/location/state',
      'XX',
    );
    const errors = (await post(url, request)).body.errors as Json[];
    const pointers = errors.map((error) => error.pointer);
    assert.deepEqual(pointers.sort(), [
      '/location/state',
      '/patient/name/family',
      '/patient/name/given',
    ]);
  });

  it('names no more than a hundred', async (test) => {
    const { url } = await startServer(test);
    const members = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`m${index}`, 1]));
    const errors = (await post(url, { ...sample, ...members })).body.errors as Json[];
    assert.equal(errors.length, 100);
  });

  it('takes every state and territory of the United States', async (test) => {
    const { url } = await startServer(test);
    for (const state of ['FL', 'DC', 'AS', 'GU', 'MP', 'PR', 'VI', 'AK', 'HI', 'WY']) {
      assert.equal((await post(url, changed(sample, '/location/state', state))).status, 201, state);
    }
  });
});
