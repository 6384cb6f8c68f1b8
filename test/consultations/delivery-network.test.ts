import { expect } from '@open-wc/testing';

import { recordConsent } from '../../src/consultations/consent.js';
import { toConsultRequest, type ConsultRequest } from '../../src/consultations/consult-request.js';
import { deliver, type DeliveryState } from '../../src/consultations/delivery.js';

import { answers, circumstances } from './answers.js';
import { FakeSurroundings } from './fake-surroundings.js';

interface Row {
  readonly reference: string;
  readonly idempotencyKey: string;
  readonly body: ConsultRequest;
}

/** A practice of its own for each test. */
const practiceFor = (name: string) => ({ id: `${name}-${crypto.randomUUID()}` });

async function rows(practice: { id: string }): Promise<Row[]> {
  return (await fetch(`/test-intake-rows/${practice.id}`)).json() as Promise<Row[]>;
}

async function requestTo(practice: { id: string }): Promise<ConsultRequest> {
  const at = new Date();
  const consent = [
    await recordConsent({ type: 'privacy', granted: true, text: 'Yes.', locale: 'en', at }),
  ];
  return toConsultRequest(answers, { ...circumstances, practice, consent, submittedAt: at });
}

/** The real network under a clock that stands still, up to the first state that is not `sending`. */
function firstOutcome(request: ConsultRequest, endpoint: string, clock = new FakeSurroundings()) {
  return new Promise<DeliveryState>((resolve) => {
    clock.fetch = (url, init) => fetch(url, init);
    deliver(request, { endpoint, language: 'en', surroundings: clock }, (state) => {
      if (state.phase !== 'sending') resolve(state);
    });
  });
}

describe('A delivery over the network', () => {
  it('is stored by the server as it was sent', async () => {
    const practice = practiceFor('stored');
    const request = await requestTo(practice);
    const state = await firstOutcome(request, '/test-intake/consult-requests');
    const stored = await rows(practice);
    expect(stored).to.have.length(1);
    expect(stored[0]?.body).to.deep.equal(JSON.parse(JSON.stringify(request)));
    expect(state).to.include({ phase: 'sent', reference: stored[0]?.reference });
  });

  it('is accepted without a text hash, as on a page without https', async () => {
    const practice = practiceFor('no-hash');
    const request = await requestTo(practice);
    const consent = request.consent.map((record) => ({ ...record, textHash: null }));
    const state = await firstOutcome({ ...request, consent }, '/test-intake/consult-requests');
    expect(state.phase).to.equal('sent');
  });

  it('is stored once when the answer to the first try is lost', async () => {
    const practice = practiceFor('lost-answer');
    const request = await requestTo(practice);
    let answersLost = 0;
    const surroundings = new FakeSurroundings();
    surroundings.fetch = async (url, init) => {
      const answer = await fetch(url, init);
      if (answersLost++ === 0) throw new TypeError('network error');
      return answer;
    };
    const sent = new Promise<DeliveryState>((resolve) => {
      const delivery = deliver(
        request,
        { endpoint: '/test-intake/consult-requests', language: 'en', surroundings },
        (state) => {
          if (state.phase === 'waiting') setTimeout(() => delivery.tryNow());
          if (state.phase === 'sent') resolve(state);
        },
      );
    });
    expect(await sent).to.include({ phase: 'sent' });
    expect(answersLost).to.equal(2);
    expect(await rows(practice)).to.have.length(1);
  });

  it('is refused with the pointers and codes of the server', async () => {
    const practice = practiceFor('refused');
    const request = await requestTo(practice);
    const contact = { ...request.contact, phone: '555', email: null };
    const state = await firstOutcome({ ...request, contact }, '/test-intake/consult-requests');
    expect(state).to.deep.equal({
      phase: 'refused',
      errors: [{ pointer: '/contact/phone', code: 'invalid' }],
    });
    expect(await rows(practice)).to.have.length(0);
  });

  const outcomes: [string, string][] = [
    ['400', 'failed'],
    ['413', 'failed'],
    ['html', 'failed'],
    ['409', 'waiting'],
    ['425', 'waiting'],
    ['503', 'waiting'],
    ['drop', 'waiting'],
    ['redirect', 'waiting'],
  ];
  for (const [fault, phase] of outcomes) {
    it(`takes "${fault}" for ${phase}`, async () => {
      const state = await firstOutcome(
        await requestTo(practiceFor(fault)),
        `/test-faults/${fault}`,
      );
      expect(state.phase).to.equal(phase);
    });
  }

  it('obeys the Retry-After that the server sends', async () => {
    const clock = new FakeSurroundings();
    const request = await requestTo(practiceFor('busy'));
    const state = await firstOutcome(request, '/test-faults/429', clock);
    expect(state).to.include({ phase: 'waiting', nextTryAt: clock.time + 7000 });
  });

  it('gives up on a server that never answers, and waits', async () => {
    const clock = new FakeSurroundings();
    const request = await requestTo(practiceFor('hang'));
    const outcome = firstOutcome(request, '/test-faults/hang', clock);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await clock.pass(15_000);
    expect((await outcome).phase).to.equal('waiting');
  });
});
