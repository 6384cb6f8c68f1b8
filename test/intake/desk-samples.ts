import { randomUUID } from 'node:crypto';
import type { TestContext } from 'node:test';

import { openStore, type Store, type StoredRequest } from '../../intake/store.ts';

import { newTestDatabase } from './databases.ts';
import { changed, type Json, sampleRequest } from './sample-request.ts';

/** Both samples and requests at the edges of what the contract lets through. */
export function deskSamples(): Json[] {
  const full = sampleRequest();
  const child = sampleRequest('parentInPerson');
  const requested = [
    { start: '2026-11-13T14:00:00Z', end: '2026-11-13T17:00:00Z' },
    { start: '2026-11-14T17:00:00Z', end: '2026-11-14T14:00:00Z' },
    { start: '2016-12-31T23:59:60Z', end: '2017-01-01T00:00:00Z' },
  ];
  const odd = ' \u0000\u0007Línea\r\nuno\t\ud800 𝒳 ';
  return [
    full,
    child,
    changed(child, '/requester', { relationship: 'guardian', name: { given: 'A', family: 'B' } }),
    changed(child, '/requester', { relationship: 'caregiver' }),
    changed(full, '/contact', { preferred: 'text', phone: '+17275550123', extension: '12' }),
    changed(full, '/contact', { preferred: 'email', phone: '+442079460018', email: 'j@x.example' }),
    changed(changed(full, '/visit/requested', requested), '/client/timeZone', 'Nowhere/Land'),
    changed(changed(full, '/visit/reason', odd), '/patient/name', { given: odd, family: odd }),
    changed(full, '/extra', { 'a b': odd, empty: '', blank: ' \t', ' ': 'x', yes: true }),
    changed(full, '/guard', { elapsedMs: null, trap: 'x' }),
  ];
}

/** Stores requests, one a minute, in a store of the test's own. */
export async function storeWith(
  test: TestContext,
  bodies: readonly Json[],
): Promise<{ store: Store; database: string; stored: StoredRequest[] }> {
  const database = await newTestDatabase(test);
  const store = await openStore(database);
  test.after(() => store.close());
  const stored: StoredRequest[] = [];
  for (const [minute, body] of bodies.entries()) {
    const receivedAt = new Date(Date.UTC(2026, 10, 12, 15, minute));
    const { id } = body.practice as { id: string };
    const request = { practiceId: id, idempotencyKey: randomUUID(), bodyHash: 'x', body };
    const { trap } = body.guard as { trap: string };
    const times = { receivedAt, expectedResponseBy: receivedAt };
    stored.push((await store.add({ ...request, ...times, suspect: trap !== '' })).stored);
  }
  return { store, database, stored };
}
