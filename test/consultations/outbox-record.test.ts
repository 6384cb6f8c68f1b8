import { expect } from '@open-wc/testing';

import {
  boundTo,
  DRAFT_LIFE,
  isDormant,
  isExpired,
  REQUEST_LIFE,
  sortRecords,
  type KeptRecord,
} from '../../src/consultations/outbox-record.js';

const now = Date.parse('2026-11-13T15:00:00Z');
const endpoint = 'https://intake.example/requests';
const record = (over: Partial<KeptRecord>): KeptRecord => ({
  kind: 'request',
  key: 'k',
  endpoint,
  createdAt: now,
  expiresAt: now + REQUEST_LIFE,
  attempts: 0,
  nextTryAt: now,
  told: false,
  secret: {} as CryptoKey,
  iv: new Uint8Array(12),
  ciphertext: new ArrayBuffer(0),
  ...over,
});

describe('What the outbox holds', () => {
  it('lives 72 hours, a draft 30 minutes', () => {
    expect(REQUEST_LIFE).to.equal(72 * 3_600_000);
    expect(DRAFT_LIFE).to.equal(30 * 60_000);
  });

  it('is expired at its very end, or when it says nothing about it', () => {
    expect(isExpired({ expiresAt: now + 1 }, now)).to.equal(false);
    expect(isExpired({ expiresAt: now }, now)).to.equal(true);
    expect(isExpired({ expiresAt: NaN }, now)).to.equal(true);
  });

  it('is dormant three minutes after the next try was due', () => {
    expect(isDormant({ nextTryAt: now }, now + 179_999)).to.equal(false);
    expect(isDormant({ nextTryAt: now }, now + 180_000)).to.equal(true);
  });

  it('is bound to what it is and where it goes', () => {
    const words = [record({}), record({ kind: 'draft' }), record({ key: 'l' })];
    const bound = [...words, record({ endpoint: 'https://other.example/' })].map(boundTo);
    expect(new Set(bound).size).to.equal(4);
  });

  it('is sorted into what waits, oldest first, and what nobody will ask for', () => {
    const old = { createdAt: now - 2, expiresAt: now - 1 };
    const { waiting, stale } = sortRecords(
      [
        record({ key: 'young' }),
        record({ key: 'too old, to be told', ...old }),
        record({ key: 'elsewhere', endpoint: 'https://other.example/' }),
        record({ key: 'too old elsewhere', endpoint: 'https://other.example/', ...old }),
        record({ key: 'draft', kind: 'draft' }),
        record({ key: 'old draft', kind: 'draft', ...old }),
      ],
      endpoint,
      now,
    );
    expect(waiting.map(({ key }) => key)).to.deep.equal(['too old, to be told', 'young']);
    expect(stale).to.deep.equal(['too old elsewhere', 'old draft']);
  });
});
