import { expect } from '@open-wc/testing';

import { tellAt, tellNoMore } from '../../src/practice/hours-clock.js';
import { listenersOf } from '../support/count-listeners.js';

import { fakeClock, type FakeClock } from './fake-clock.js';

describe('the clock of all hours on a page', () => {
  let clock: FakeClock;
  let listeners: ReturnType<typeof listenersOf>;
  const users: (() => void)[] = [];
  const user = (work: () => void) => {
    users.push(work);
    return work;
  };

  beforeEach(() => {
    clock = fakeClock('2026-11-16T15:00:00Z');
    listeners = listenersOf(window);
  });

  afterEach(() => {
    users.splice(0).forEach(tellNoMore);
    listeners.stop();
    clock.stop();
  });

  it('calls back once at a time, and not before', () => {
    let calls = 0;
    tellAt(
      user(() => calls++),
      Date.now() + 90_000,
    );
    clock.pass(89_999);
    expect(calls).to.equal(0);
    clock.pass(1);
    expect(calls).to.equal(1);
    clock.pass(600_000);
    expect(calls).to.equal(1);
  });

  it('has one timer for all, and two listeners', () => {
    for (let at = 0; at < 100; at++)
      tellAt(
        user(() => undefined),
        Date.now() + 1000 * at,
      );
    expect(clock.timers()).to.equal(1);
    expect(listeners.now()).to.equal(2);
  });

  it('calls each at a time of its own, also one that comes later and is due sooner', () => {
    const calls: string[] = [];
    tellAt(
      user(() => calls.push('late')),
      Date.now() + 50_000,
    );
    tellAt(
      user(() => calls.push('soon')),
      Date.now() + 10_000,
    );
    clock.pass(10_000);
    expect(calls).to.deep.equal(['soon']);
    clock.pass(40_000);
    expect(calls).to.deep.equal(['soon', 'late']);
  });

  it('stops with its last user', () => {
    const [first, second] = [user(() => undefined), user(() => undefined)];
    tellAt(first, Date.now() + 1000);
    tellAt(second, Date.now() + 1000);
    tellNoMore(first);
    expect(clock.timers()).to.equal(1);
    tellNoMore(second);
    expect(clock.timers()).to.equal(0);
    expect(listeners.now()).to.equal(0);
  });

  it('calls all when the visitor comes back, to the tab or from the back-forward cache', () => {
    let calls = 0;
    tellAt(
      user(() => calls++),
      Date.now() + 3_600_000,
    );
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(calls).to.equal(1);
    window.dispatchEvent(new Event('pageshow'));
    expect(calls).to.equal(2);
  });

  it('notices within a minute that the machine has slept, or its clock was set', () => {
    let calls = 0;
    const again = user(() => calls++);
    tellAt(again, Date.now() + 3_600_000);
    clock.set('2026-11-16T20:00:00Z');
    clock.pass(60_000);
    expect(calls).to.equal(1);
    tellAt(again, Date.now() + 3_600_000);
    clock.set('2026-11-16T08:00:00Z');
    clock.pass(60_000);
    expect(calls).to.equal(2);
  });
});
