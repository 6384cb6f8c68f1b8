import { expect } from '@open-wc/testing';

import { readRetryAfter, retryDelay } from '../../src/consultations/retry-delay.js';

const now = Date.parse('2026-11-13T15:00:00Z');

describe('The wait between two tries', () => {
  it('doubles its ceiling with every try, up to a minute', () => {
    const ceilings = [1, 2, 3, 4, 5, 6, 7, 50, 2000].map((attempt) => retryDelay(attempt, 1, 0));
    expect(ceilings).to.deep.equal([2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000, 60000]);
  });

  it('is spread over the whole range, a second at least', () => {
    expect(retryDelay(4, 0.5, 0)).to.equal(8000);
    expect(retryDelay(4, 0, 0)).to.equal(1000);
  });

  it('is never shorter than the server asked for', () => {
    expect(retryDelay(1, 0, 7000)).to.equal(7000);
    expect(retryDelay(6, 1, 7000)).to.equal(60000);
    expect(retryDelay(1, 1, 600_000)).to.equal(600_000);
  });

  it('reads Retry-After as seconds or as a date', () => {
    expect(readRetryAfter('7', now)).to.equal(7000);
    expect(readRetryAfter(' 120 ', now)).to.equal(120_000);
    expect(readRetryAfter('Fri, 13 Nov 2026 15:00:30 GMT', now)).to.equal(30_000);
  });

  it('ignores what is missing, past or unreadable', () => {
    for (const header of [null, '', 'soon', '-5', '0', 'Fri, 13 Nov 2026 14:59:00 GMT']) {
      expect(readRetryAfter(header, now), String(header)).to.equal(0);
    }
  });

  it('is a day at most, which no timer overflows', () => {
    expect(readRetryAfter('99999999999', now)).to.equal(86_400_000);
  });
});
