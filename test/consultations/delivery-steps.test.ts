import { expect } from '@open-wc/testing';

import { isDecided, stateAfter, type EndedTry } from '../../src/consultations/delivery-steps.js';

const now = Date.parse('2026-11-13T15:00:00Z');
const ended: EndedTry = {
  outcome: { phase: 'later' },
  attempt: 3,
  told: 0,
  now,
  random: 1,
  offline: false,
  keptUntil: undefined,
};

describe('The state after a try', () => {
  it('waits longer after each', () => {
    const waits = [1, 2, 3, 4].map((attempt) => stateAfter({ ...ended, attempt }));
    expect(waits.map((state) => 'nextTryAt' in state && state.nextTryAt - now)).to.deep.equal([
      2000, 4000, 8000, 16_000,
    ]);
  });

  it('says only what is true of it', () => {
    expect(stateAfter(ended)).to.deep.equal({
      phase: 'waiting',
      attempt: 3,
      nextTryAt: now + 8000,
    });
    const keptUntil = now + 60_000;
    expect(stateAfter({ ...ended, offline: true, keptUntil })).to.deep.equal({
      phase: 'waiting',
      attempt: 3,
      nextTryAt: now + 8000,
      offline: true,
      keptUntil,
    });
  });

  it('waits as long as it was told, but not past the end of keeping', () => {
    const told = 90_000;
    expect(stateAfter({ ...ended, told })).to.include({ nextTryAt: now + told });
    const keptUntil = now + 60_000;
    expect(stateAfter({ ...ended, told, keptUntil })).to.include({ nextTryAt: keptUntil });
  });

  it('is what the server has decided', () => {
    const sent = { phase: 'sent', reference: '7K4M', expectedResponseBy: '2026-11-14' } as const;
    const refused = { phase: 'refused', errors: [{ pointer: '', code: 'invalid' }] } as const;
    for (const outcome of [sent, refused]) {
      expect(stateAfter({ ...ended, outcome, keptUntil: now + 1 })).to.deep.equal(outcome);
    }
  });

  it('tells of a failure until when it is kept, unless that is the end of it', () => {
    const keptUntil = now + 60_000;
    for (const status of [400, 413, 415, 422]) {
      const outcome = { phase: 'failed', status } as const;
      expect(stateAfter({ ...ended, outcome, keptUntil })).to.deep.equal(outcome);
      expect(isDecided(outcome)).to.equal(true);
    }
    for (const status of [200, 201, 401, 403, 404, 410]) {
      const outcome = { phase: 'failed', status } as const;
      expect(stateAfter({ ...ended, outcome, keptUntil })).to.deep.equal({ ...outcome, keptUntil });
      expect(stateAfter({ ...ended, outcome })).to.deep.equal(outcome);
      expect(isDecided(outcome)).to.equal(false);
    }
  });

  it('is no decision while a request is on its way, given up or elsewhere', () => {
    for (const phase of ['sending', 'waiting', 'dropped', 'elsewhere']) {
      expect(isDecided({ phase }), phase).to.equal(false);
    }
    expect(isDecided({ phase: 'sent' }) && isDecided({ phase: 'refused' })).to.equal(true);
  });
});
