import { expect } from '@open-wc/testing';

import { toConsultRequest } from '../../src/consultations/consult-request.js';
import { deliver, type Delivery, type DeliveryState } from '../../src/consultations/delivery.js';
import { listenersOf } from '../support/count-listeners.js';

import { answers, circumstances } from './answers.js';
import { FakeSurroundings, reply, settled } from './fake-surroundings.js';
import { status, stored } from './stored-answer.js';

const request = toConsultRequest(answers, circumstances);

describe('A delivery', () => {
  let around: FakeSurroundings;
  let states: DeliveryState[];
  let delivery: Delivery;

  const phases = () => states.map(({ phase }) => phase).join(' ');
  const start = (language = 'es-US') => {
    around = new FakeSurroundings();
    states = [];
    const options = { endpoint: '/requests', language, surroundings: around };
    delivery = deliver(request, options, (state) => states.push(state));
  };
  const header = (call: number, name: string) =>
    new Headers(around.callAt(call).init.headers).get(name);

  beforeEach(() => start());
  afterEach(() => delivery.cancel());

  describe('posts', () => {
    it('the request as JSON, without credentials, referring page or redirects', () => {
      const { url, init } = around.call;
      expect(url).to.equal('/requests');
      expect(JSON.parse(init.body as string)).to.deep.equal(JSON.parse(JSON.stringify(request)));
      expect(init.method).to.equal('POST');
      expect(init.credentials).to.equal('omit');
      expect(init.referrerPolicy).to.equal('origin');
      expect(init.redirect).to.equal('error');
      expect(header(0, 'Content-Type')).to.equal('application/json');
      expect(header(0, 'Accept')).to.equal('application/json, application/problem+json');
      expect(header(0, 'Accept-Language')).to.equal('es-US');
      expect(header(0, 'Idempotency-Key')).to.match(/^"[\da-f-]{36}"$/);
    });

    it('no language that a header could not hold', () => {
      delivery.cancel();
      start('español\n');
      expect(header(0, 'Accept-Language')).to.equal(null);
    });

    it('the same body under the same key on every try, and another key for another request', async () => {
      for (let count = 0; count < 3; count++) {
        await around.call.answer(status(503));
        await around.pass(60_000);
      }
      const keys = around.calls.map((_, index) => header(index, 'Idempotency-Key'));
      const bodies = around.calls.map(({ init }) => init.body);
      expect(around.calls).to.have.length(4);
      expect(new Set(keys).size).to.equal(1);
      expect(new Set(bodies).size).to.equal(1);
      delivery.cancel();
      start();
      expect(header(0, 'Idempotency-Key')).to.not.equal(keys[0]);
    });
  });

  describe('is decided', () => {
    it('by 201: sent, with the reference', async () => {
      expect(phases()).to.equal('sending');
      await around.call.answer(stored());
      expect(phases()).to.equal('sending sent');
      expect(delivery.state).to.deep.equal({
        phase: 'sent',
        reference: '7K4M-2QXD',
        expectedResponseBy: '2026-11-14T15:00:00Z',
      });
    });

    it('by 422: refused, with the errors', async () => {
      const errors = [{ pointer: '/consent', code: 'required' }];
      await around.call.answer(reply(422, JSON.stringify({ errors })));
      expect(delivery.state).to.deep.equal({ phase: 'refused', errors });
    });

    it('by 400: failed, and can be tried again under the same key', async () => {
      await around.call.answer(status(400));
      expect(delivery.state).to.deep.equal({ phase: 'failed', status: 400 });
      delivery.tryNow();
      await around.call.answer(stored());
      expect(phases()).to.equal('sending failed sending sent');
      expect(header(1, 'Idempotency-Key')).to.equal(header(0, 'Idempotency-Key'));
      expect(around.callAt(1).init.body).to.equal(around.callAt(0).init.body);
    });

    it('never by a page that is not the server', async () => {
      await around.call.answer(reply(200, '<p>Welcome</p>'));
      expect(delivery.state).to.deep.equal({ phase: 'failed', status: 200 });
    });

    it('once: nothing is tried or timed afterwards', async () => {
      await around.call.answer(stored());
      delivery.tryNow();
      around.connectivity.dispatchEvent(new Event('online'));
      await around.pass(3_600_000);
      expect(around.calls).to.have.length(1);
      expect(around.timers.size).to.equal(0);
    });
  });

  describe('waits', () => {
    it('for a network, and tries until there is one', async () => {
      await around.call.fail();
      expect(delivery.state).to.deep.equal({
        phase: 'waiting',
        attempt: 1,
        nextTryAt: around.time + 1000,
      });
      for (let count = 0; count < 30; count++) {
        await around.pass(60_000);
        await around.call.fail();
      }
      expect(around.calls).to.have.length(31);
      await around.pass(60_000);
      await around.call.answer(stored());
      expect(delivery.state.phase).to.equal('sent');
    });

    it('longer after each try, a minute at most', async () => {
      around.randomValue = 1;
      const waits: number[] = [];
      for (let count = 0; count < 7; count++) {
        await around.call.fail();
        const wait =
          delivery.state.phase === 'waiting' ? delivery.state.nextTryAt - around.time : 0;
        waits.push(wait);
        await around.pass(wait - 1);
        expect(around.calls).to.have.length(count + 1);
        await around.pass(1);
        expect(around.calls).to.have.length(count + 2);
      }
      expect(waits).to.deep.equal([2000, 4000, 8000, 16000, 32000, 60000, 60000]);
    });

    it('as long as Retry-After says', async () => {
      await around.call.answer(status(429, { 'Retry-After': '90' }));
      await around.pass(89_999);
      expect(around.calls).to.have.length(1);
      await around.pass(1);
      expect(around.calls).to.have.length(2);
    });

    it('until the date that Retry-After names', async () => {
      const date = new Date(around.time + 45_000).toUTCString();
      await around.call.answer(status(503, { 'Retry-After': date }));
      expect(delivery.state).to.include({ phase: 'waiting', nextTryAt: around.time + 45_000 });
    });

    it('no longer once the network is back', async () => {
      await around.call.fail();
      around.connectivity.dispatchEvent(new Event('online'));
      expect(around.calls).to.have.length(2);
      expect(delivery.state).to.deep.equal({ phase: 'sending', attempt: 2 });
    });

    it('on when the network is back but the server asked for time', async () => {
      await around.call.answer(status(503, { 'Retry-After': '30' }));
      around.connectivity.dispatchEvent(new Event('online'));
      expect(around.calls).to.have.length(1);
    });

    it('no longer when a person says so', async () => {
      await around.call.answer(status(503, { 'Retry-After': '30' }));
      delivery.tryNow();
      expect(around.calls).to.have.length(2);
      await around.pass(30_000);
      expect(around.calls).to.have.length(2);
    });

    it('15 seconds for an answer, then later', async () => {
      await around.pass(14_999);
      expect(phases()).to.equal('sending');
      await around.pass(1);
      expect(around.callAt(0).init.signal?.aborted).to.equal(true);
      expect(phases()).to.equal('sending waiting');
    });

    it('when the connection breaks inside the answer', async () => {
      await around.call.answer(reply(201, null));
      expect(phases()).to.equal('sending waiting');
    });
  });

  it('sends once, however often it is pushed', () => {
    delivery.tryNow();
    delivery.tryNow();
    around.connectivity.dispatchEvent(new Event('online'));
    expect(around.calls).to.have.length(1);
  });

  describe('follows the page', () => {
    const fire = (event: string | Event) =>
      around.connectivity.dispatchEvent(typeof event === 'string' ? new Event(event) : event);

    it('by a try when it comes back or is seen again', async () => {
      await around.call.fail();
      fire('pageshow');
      expect(around.calls).to.have.length(2);
      await around.call.fail();
      fire('visibilitychange');
      expect(around.calls).to.have.length(3);
    });

    const comeBack = () => fire(new PageTransitionEvent('pageshow', { persisted: true }));

    it('by a new try of the same request when the browser had put it aside with one under way', async () => {
      comeBack();
      await settled();
      expect(around.calls).to.have.length(2);
      expect(header(1, 'Idempotency-Key')).to.equal(header(0, 'Idempotency-Key'));
      expect(around.callAt(0).init.signal?.aborted).to.equal(true);
      await around.call.answer(stored());
      expect(phases()).to.equal('sending sending sent');
    });

    it('but not by one when it is shown for the first time', async () => {
      fire(new PageTransitionEvent('pageshow', { persisted: false }));
      await settled();
      expect(around.calls).to.have.length(1);
    });

    it('as soon as the time that the server asked for is over, though no timer ran meanwhile', async () => {
      await around.call.answer(status(503, { 'Retry-After': '60' }));
      comeBack();
      expect(around.calls).to.have.length(1);
      around.time += 61_000;
      comeBack();
      expect(around.calls).to.have.length(2);
    });

    it('by nothing when it gets hidden', async () => {
      await around.call.fail();
      around.hidden = true;
      fire('visibilitychange');
      expect(around.calls).to.have.length(1);
    });

    it('and says so when there is no network', async () => {
      around.offline = true;
      await around.call.fail();
      expect(delivery.state).to.include({ phase: 'waiting', offline: true });
      around.offline = false;
      await around.pass(1000);
      await around.call.fail();
      expect(delivery.state).to.not.have.property('offline');
    });

    it('by one try that outlives it when it is left, under the same key', async () => {
      fire('pagehide');
      expect(around.calls).to.have.length(2);
      expect(around.call.init).to.include({ keepalive: true, body: around.callAt(0).init.body });
      expect(header(1, 'Idempotency-Key')).to.equal(header(0, 'Idempotency-Key'));
      expect(around.callAt(0).init).to.not.have.property('keepalive');
      await around.call.fail();
      expect(phases(), 'nobody listens to its answer').to.equal('sending');
      await around.callAt(0).fail();
      fire('pagehide');
      expect(around.calls).to.have.length(3);
    });

    it('by nothing when it is left and the server has asked for time, or has decided', async () => {
      await around.call.answer(status(503, { 'Retry-After': '30' }));
      fire('pagehide');
      expect(around.calls).to.have.length(1);
      await around.pass(30_000);
      await around.call.answer(stored());
      fire('pagehide');
      expect(around.calls).to.have.length(2);
    });

    it('by nothing when it is left with more than may outlive it', () => {
      delivery.cancel();
      around = new FakeSurroundings();
      const options = { endpoint: '/requests', language: 'en', surroundings: around };
      // Two bytes each: it is bytes that are counted.
      const visit = { reason: 'ñ'.repeat(32_700) };
      delivery = deliver({ ...request, visit }, options, () => undefined);
      fire('pagehide');
      expect(around.calls).to.have.length(1);
      delivery.cancel();
      around = new FakeSurroundings();
      const smaller = { ...options, surroundings: around };
      delivery = deliver(
        { ...request, visit: { reason: 'ñ'.repeat(31_000) } },
        smaller,
        () => undefined,
      );
      fire('pagehide');
      expect(around.calls).to.have.length(2);
    });

    it('with nothing left behind once the server has decided', async () => {
      delivery.cancel();
      around = new FakeSurroundings();
      const listeners = listenersOf(around.connectivity);
      const options = { endpoint: '/requests', language: 'en', surroundings: around };
      delivery = deliver(request, options, () => undefined);
      expect(listeners.now()).to.equal(4);
      await around.call.fail();
      delivery.pause();
      expect(listeners.now()).to.equal(0);
      delivery.resume();
      await settled();
      expect(listeners.now()).to.equal(4);
      await around.pass(1000);
      delivery.pause();
      delivery.resume();
      expect(listeners.now(), 'moved while it sends').to.equal(4);
      await around.call.answer(stored());
      expect(listeners.now()).to.equal(0);
    });
  });

  describe('paused', () => {
    it('tries nothing and holds no timer, and goes on when resumed', async () => {
      await around.call.fail();
      delivery.pause();
      expect(around.timers.size).to.equal(0);
      around.connectivity.dispatchEvent(new Event('online'));
      await around.pass(60_000);
      expect(around.calls).to.have.length(1);
      delivery.resume();
      await around.pass(0);
      expect(around.calls).to.have.length(2);
    });

    it('lets a try end that is under way', async () => {
      delivery.pause();
      await around.call.answer(stored());
      expect(delivery.state.phase).to.equal('sent');
    });

    it('starts no wait by itself', async () => {
      delivery.pause();
      await around.call.fail();
      expect(around.timers.size).to.equal(0);
      delivery.resume();
      expect(around.timers.size).to.equal(1);
    });
  });

  describe('cancelled', () => {
    it('ends the try that is under way and publishes nothing more', async () => {
      delivery.cancel();
      await settled();
      expect(around.callAt(0).init.signal?.aborted).to.equal(true);
      expect(around.timers.size).to.equal(0);
      expect(phases()).to.equal('sending');
    });

    it('never tries again', async () => {
      await around.call.fail();
      delivery.cancel();
      delivery.resume();
      expect(around.timers.size).to.equal(0);
      delivery.tryNow();
      around.connectivity.dispatchEvent(new Event('online'));
      await around.pass(60_000);
      expect(around.calls).to.have.length(1);
    });
  });
});
