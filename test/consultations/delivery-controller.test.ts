import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';

import { toConsultRequest } from '../../src/consultations/consult-request.js';
import { DeliveryController, type Deliver } from '../../src/consultations/delivery-controller.js';
import type { Delivery, DeliveryState } from '../../src/consultations/delivery.js';

import { answers, circumstances } from './answers.js';

const request = toConsultRequest(answers, circumstances);
const options = { endpoint: '/requests', language: 'en' };

/** An element that counts how often it is asked to render. */
class Host extends LitElement {
  renderings = 0;
  override requestUpdate(): void {
    this.renderings++;
  }
}
customElements.define('delivery-test-host', Host);

describe('A delivery controller', () => {
  const { setInterval, clearInterval } = window;
  let ticks: Map<number, () => void>;
  let done: string[];
  let publish: (state: DeliveryState) => void;
  let host: Host;
  let seen: DeliveryState[];
  let controller: DeliveryController;

  const carry: Deliver = (_request, _options, listener): Delivery => {
    publish = listener;
    publish({ phase: 'sending', attempt: 1 });
    const say = (what: string) => () => void done.push(what);
    return {
      state: { phase: 'sending', attempt: 1 },
      tryNow: say('tryNow'),
      pause: say('pause'),
      resume: say('resume'),
      cancel: say('cancel'),
    };
  };
  const wait = () => publish({ phase: 'waiting', attempt: 1, nextTryAt: Date.now() + 4500 });

  beforeEach(() => {
    ticks = new Map();
    done = [];
    seen = [];
    let last = 0;
    window.setInterval = ((callback: () => void) => {
      ticks.set(++last, callback);
      return last;
    }) as typeof window.setInterval;
    window.clearInterval = (id) => void ticks.delete(Number(id));
    host = new Host();
    controller = new DeliveryController(host, (state) => seen.push(state));
    document.body.append(host);
    controller.send(request, options, carry);
  });

  afterEach(() => {
    host.remove();
    Object.assign(window, { setInterval, clearInterval });
  });

  it('tells the first state, which comes before the delivery is there', () => {
    expect(controller.state).to.deep.equal({ phase: 'sending', attempt: 1 });
    expect(seen).to.have.length(1);
  });

  it('renders on every state, and on every second of a wait alone', () => {
    const before = host.renderings;
    expect(ticks.size).to.equal(0);
    wait();
    expect(host.renderings).to.equal(before + 1);
    expect(ticks.size).to.equal(1);
    for (const tick of ticks.values()) tick();
    expect(host.renderings).to.equal(before + 2);
    publish({ phase: 'sending', attempt: 2 });
    expect(ticks.size).to.equal(0);
  });

  it('counts the seconds until the next try, one at least', () => {
    expect(controller.secondsLeft).to.equal(0);
    wait();
    expect(controller.secondsLeft).to.equal(5);
    publish({ phase: 'waiting', attempt: 1, nextTryAt: Date.now() - 9000 });
    expect(controller.secondsLeft).to.equal(1);
  });

  it('rests while its host is disconnected', () => {
    wait();
    host.remove();
    expect(done).to.deep.equal(['pause']);
    expect(ticks.size).to.equal(0);
    wait();
    expect(ticks.size, 'a try that ends meanwhile').to.equal(0);
    document.body.append(host);
    expect(done).to.deep.equal(['pause', 'resume']);
    expect(ticks.size).to.equal(1);
  });

  it('forgets what is cancelled', () => {
    wait();
    controller.cancel();
    expect(done).to.deep.equal(['cancel']);
    expect(ticks.size).to.equal(0);
    expect(controller.state).to.equal(undefined);
    controller.tryNow();
    expect(done).to.deep.equal(['cancel']);
  });

  it('cancels one request for the next', () => {
    controller.send(request, options, carry);
    expect(done).to.deep.equal(['cancel']);
    expect(controller.state?.phase).to.equal('sending');
  });
});
