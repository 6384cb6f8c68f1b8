import { expect } from '@open-wc/testing';

import { toConsultRequest, type ConsultRequest } from '../../src/consultations/consult-request.js';
import type { DeliveryState } from '../../src/consultations/delivery.js';

import { answers, circumstances } from './answers.js';
import { closeTabs, openTab, type Tab } from './other-tabs.js';
import { emptyDevice, rawRecords } from './outbox-device.js';
import { waitUntil } from './patience.js';

interface Row {
  readonly reference: string;
  readonly idempotencyKey: string;
}

/** What one tab does and hears; its network is the real one until a test takes it away. */
class Visitor {
  readonly states: DeliveryState[] = [];
  /** The keys of all tries. */
  readonly tries: string[] = [];
  readonly #tab: Tab;
  readonly #endpoint: string;
  readonly #network: typeof fetch;

  constructor(tab: Tab, endpoint: string) {
    this.#tab = tab;
    this.#endpoint = endpoint;
    this.#network = tab.window.fetch.bind(tab.window);
    this.reach((url, init) => this.#network(url, init));
  }

  static async arrive(endpoint: string): Promise<Visitor> {
    return new Visitor(await openTab(), endpoint);
  }

  /** What happens to each try. */
  reach(network: typeof fetch): void {
    this.#tab.window.fetch = (url, init) => {
      const headers = new Headers(init?.headers);
      this.tries.push((headers.get('Idempotency-Key') ?? '').replaceAll('"', ''));
      return network(url, init);
    };
  }

  /** The network works. */
  reachServer(): void {
    this.reach((url, init) => this.#network(url, init));
  }

  /** The server gets each try, and its answer does not get through. */
  loseAnswers(): void {
    this.reach(async (url, init) => {
      await this.#network(url, init);
      throw new TypeError('network error');
    });
  }

  send(request: ConsultRequest) {
    const options = { endpoint: this.#endpoint, language: 'en' };
    return this.#tab.outbox.deliverKept(request, options, (state) => this.states.push(state));
  }

  resume() {
    const options = { endpoint: this.#endpoint };
    return this.#tab.outbox.resumeKept(options, (state) => this.states.push(state));
  }

  discard(): Promise<void> {
    return this.#tab.outbox.discardKept(this.#endpoint);
  }

  fire(type: string): void {
    this.#tab.window.dispatchEvent(new Event(type));
  }

  leave(): void {
    this.#tab.close();
  }

  is(phase: string): Promise<void> {
    return waitUntil(() => this.states[this.states.length - 1]?.phase === phase, phase);
  }
}

const never = () => new Promise<Response>(() => undefined);
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'));
const moment = () => new Promise((resolve) => setTimeout(resolve, 150));

describe('The outbox among the tabs of a site', () => {
  const endpoint = new URL('/test-intake/consult-requests', location.href).href;
  let practice: { id: string };
  let request: ConsultRequest;

  const rows = async () =>
    (await (await fetch(`/test-intake-rows/${practice.id}`)).json()) as Row[];
  const wiped = () => waitUntil(async () => !(await rawRecords()).length, 'wiped');
  const arrive = () => Visitor.arrive(endpoint);

  beforeEach(async () => {
    closeTabs();
    await emptyDevice();
    practice = { id: `tabs-${crypto.randomUUID()}` };
    request = toConsultRequest(answers, { ...circumstances, practice });
  });

  after(closeTabs);

  it('sends on the next visit what a closed tab has left', async () => {
    const first = await arrive();
    first.reach(noNetwork);
    first.send(request);
    await first.is('waiting');
    first.leave();
    const second = await arrive();
    second.resume();
    await second.is('sent');
    const stored = await rows();
    expect(stored).to.have.length(1);
    expect(stored[0]?.idempotencyKey).to.equal(first.tries[0]);
    expect(second.states[1]).to.include({ phase: 'sent', reference: stored[0]?.reference });
    await wiped();
  });

  it('sends what a tab has left that was killed in the middle of a try', async () => {
    const first = await arrive();
    first.reach(never);
    first.send(request);
    await waitUntil(() => first.tries.length === 1);
    first.leave();
    const second = await arrive();
    second.resume();
    await second.is('sent');
    expect(await rows()).to.have.length(1);
    expect(second.tries).to.deep.equal([first.tries[0]]);
  });

  it('stores one row when the tab is killed after the server has stored it', async () => {
    const first = await arrive();
    first.loseAnswers();
    first.send(request);
    await first.is('waiting');
    expect(await rows()).to.have.length(1);
    first.leave();
    const second = await arrive();
    second.resume();
    await second.is('sent');
    const stored = await rows();
    expect(stored).to.have.length(1);
    expect(second.states[1]).to.include({ reference: stored[0]?.reference });
  });

  it('lets one of several tabs that come at once carry it', async () => {
    const first = await arrive();
    first.reach(noNetwork);
    first.send(request);
    await first.is('waiting');
    first.leave();
    const tabs = await Promise.all([arrive(), arrive(), arrive()]);
    for (const tab of tabs) tab.resume();
    await waitUntil(() => tabs.some(({ states }) => states.length > 1), 'sent');
    await wiped();
    await moment();
    expect(tabs.map(({ states }) => states.length).sort()).to.deep.equal([0, 0, 2]);
    expect(tabs.map(({ tries }) => tries.length).sort()).to.deep.equal([0, 0, 1]);
    expect(await rows()).to.have.length(1);
  });

  it('hands it from a tab that dies to one that waits', async () => {
    const first = await arrive();
    first.reach(never);
    first.send(request);
    await waitUntil(() => first.tries.length === 1);
    const second = await arrive();
    second.resume();
    await moment();
    expect(second.tries, 'the first is at it').to.have.length(0);
    first.leave();
    await second.is('sent');
    expect(await rows()).to.have.length(1);
  });

  it('lets two tabs send two requests at the same time', async () => {
    const [first, second] = await Promise.all([arrive(), arrive()]);
    first.reach(never);
    first.send(request);
    await waitUntil(() => first.tries.length === 1);
    second.send(request);
    await second.is('sent');
    expect(await rows()).to.have.length(1);
    expect(await rawRecords()).to.have.length(1);
  });

  for (const event of ['online', 'pageshow', 'visibilitychange']) {
    it(`tries again on ${event}`, async () => {
      const tab = await arrive();
      tab.reach(noNetwork);
      tab.send(request);
      await tab.is('waiting');
      tab.reachServer();
      tab.fire(event);
      await tab.is('sent');
      expect(await rows()).to.have.length(1);
    });
  }

  it('is cleared for all tabs by one', async () => {
    const [first, second] = await Promise.all([arrive(), arrive()]);
    first.reach(noNetwork);
    first.send(request);
    await first.is('waiting');
    await second.discard();
    await first.is('elsewhere');
    await wiped();
    first.reachServer();
    first.fire('online');
    await moment();
    expect(await rows()).to.have.length(0);
  });

  it('sends once more as the page is left, and the next visit hears that it was stored', async () => {
    const first = await arrive();
    first.reach(noNetwork);
    first.send(request);
    await first.is('waiting');
    first.reachServer();
    first.leave();
    await waitUntil(async () => (await rows()).length === 1, 'stored');
    expect(first.tries).to.deep.equal([first.tries[0], first.tries[0]]);
    const second = await arrive();
    second.resume();
    await second.is('sent');
    expect(await rows()).to.have.length(1);
    await wiped();
  });

  it('loses and doubles nothing over thirty requests, tabs and broken tries', async () => {
    const sent = new Set<string>();
    for (let run = 0; run < 10; run++) {
      const tabs = await Promise.all([arrive(), arrive(), arrive()]);
      tabs.forEach((tab, index) => {
        if (index === 0) tab.reach(never);
        if (index === 1) tab.loseAnswers();
        if (index === 2) tab.reach(noNetwork);
        tab.send(request);
      });
      await waitUntil(() => tabs.every(({ tries }) => tries.length > 0), 'tried');
      for (const { tries } of tabs) sent.add(tries[0] ?? '');
      closeTabs();
    }
    const last = await arrive();
    last.resume();
    await waitUntil(async () => !(await rawRecords()).length, 'all wiped');
    const stored = await rows();
    expect(sent.size).to.equal(30);
    expect(stored.map(({ idempotencyKey }) => idempotencyKey).sort()).to.deep.equal(
      [...sent].sort(),
    );
  }).timeout(30_000);
});
