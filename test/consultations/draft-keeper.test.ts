import { expect } from '@open-wc/testing';

import { DraftKeeper } from '../../src/consultations/draft-keeper.js';
import { deliverKept, discardKept, resumeKept } from '../../src/consultations/outbox.js';
import { toConsultRequest } from '../../src/consultations/consult-request.js';

import { answers, circumstances } from './answers.js';
import { FakeSurroundings } from './fake-surroundings.js';
import { clearDevice, databases, dump, onDevice, rawRecords } from './outbox-device.js';
import { waitUntil } from './patience.js';

const endpoint = 'https://intake.example/requests';
const typed = { given: 'Jane', reason: 'A stiff neck, since Tuesday', consent: false };

describe('A draft', () => {
  const realNow = Date.now;
  const { setTimeout, clearTimeout } = window;
  let timers: Map<number, { callback: () => void; delay: number }>;

  /** As another page view has it. */
  const keeper = (sharedComputer = false) => new DraftKeeper(endpoint, 'st-pete', sharedComputer);
  const wiped = () => waitUntil(async () => !(await rawRecords()).length, 'wiped');

  beforeEach(async function () {
    // Firefox lets go of what a killed tab had open only after a while.
    this.timeout(60_000);
    await clearDevice();
    timers = new Map();
    let last = 1_000_000;
    window.setTimeout = ((callback: () => void, delay = 0) => {
      if (delay < 60_000) return setTimeout(callback, delay);
      timers.set(++last, { callback, delay });
      return last;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      if (!timers.delete(Number(id))) clearTimeout(id);
    };
  });

  afterEach(() => {
    Date.now = realNow;
    Object.assign(window, { setTimeout, clearTimeout });
  });

  it('is there for the next page view', async () => {
    expect(await keeper().keepDraft(typed)).to.equal(true);
    expect(await keeper().readDraft()).to.deep.equal(typed);
  });

  it('is the last one of several that are kept at once', async () => {
    const one = keeper();
    await Promise.all([1, 2, 3].map((count) => one.keepDraft({ count })));
    expect(await keeper().readDraft()).to.deep.equal({ count: 3 });
    expect(await rawRecords()).to.have.length(1);
  });

  it('is encrypted, under a key that can not be exported', async () => {
    await keeper().keepDraft(typed);
    const [record] = await rawRecords();
    expect(record?.secret.extractable).to.equal(false);
    const everything = await dump();
    expect(everything.length).to.be.greaterThan(100);
    expect(everything).to.not.match(/Jane|stiff|Tuesday|given|consent/);
  });

  it('makes no database by being looked for', async () => {
    expect(await keeper().readDraft()).to.equal(undefined);
    await keeper().discard();
    expect(await databases()).to.have.length(0);
  });

  it('is gone half an hour after its last change', async () => {
    const start = realNow.call(Date);
    Date.now = () => start;
    await keeper().keepDraft(typed);
    Date.now = () => start + 29 * 60_000;
    expect(await keeper().readDraft()).to.deep.equal(typed);
    await keeper().keepDraft({ ...typed, given: 'Joan' });
    Date.now = () => start + 58 * 60_000;
    expect(await keeper().readDraft()).to.include({ given: 'Joan' });
    Date.now = () => start + 59 * 60_000;
    expect(await keeper().readDraft()).to.equal(undefined);
    await wiped();
  });

  it('is wiped at its time on a page that stays open, by one timer', async () => {
    const one = keeper();
    await one.keepDraft(typed);
    await one.keepDraft(typed);
    expect([...timers.values()].map(({ delay }) => delay)).to.deep.equal([30 * 60_000 + 1000]);
    // Another tab may have kept a fresher one.
    for (const { callback } of timers.values()) callback();
    expect(await keeper().readDraft()).to.deep.equal(typed);
    const later = realNow() + 30 * 60_000 + 1000;
    Date.now = () => later;
    for (const { callback } of timers.values()) callback();
    await wiped();
  });

  it('is wiped by any form of the site once it is too old', async () => {
    await keeper().keepDraft(typed);
    const surroundings = new FakeSurroundings();
    surroundings.time = Date.now() + 31 * 60_000;
    const others = { endpoint: 'https://other.example/', surroundings };
    const visit = resumeKept(others, () => undefined);
    await wiped();
    visit.cancel();
  });

  it('is wiped when it is discarded, even while it is still being written', async () => {
    const one = keeper();
    void one.keepDraft(typed);
    await one.discard();
    expect(await rawRecords()).to.have.length(0);
    expect(timers.size).to.equal(0);
  });

  it('is wiped with all that is kept for the address', async () => {
    await keeper().keepDraft(typed);
    await discardKept(endpoint);
    expect(await rawRecords()).to.have.length(0);
  });

  it('is no request: nothing sends it, and it outlives one that is wiped', async () => {
    await keeper().keepDraft(typed);
    const surroundings = new FakeSurroundings();
    const visit = resumeKept({ endpoint, surroundings }, () => undefined);
    const request = toConsultRequest(answers, circumstances);
    const options = { endpoint, language: 'en', surroundings };
    const delivery = deliverKept(request, options, () => undefined);
    await waitUntil(() => surroundings.calls.length === 1);
    delivery.cancel();
    await waitUntil(async () => (await rawRecords()).length === 1, 'the draft alone');
    expect(surroundings.calls).to.have.length(1);
    expect(await keeper().readDraft()).to.deep.equal(typed);
    visit.cancel();
  });

  it('belongs to one form', async () => {
    await keeper().keepDraft(typed);
    expect(await new DraftKeeper(endpoint, 'gulf-harbor').readDraft()).to.equal(undefined);
    expect(await new DraftKeeper('https://other.example/', 'st-pete').readDraft()).to.equal(
      undefined,
    );
  });

  it('that is spoilt is wiped', async () => {
    await keeper().keepDraft(typed);
    const [record] = await rawRecords();
    await onDevice((store) => store.put({ ...record, ciphertext: new ArrayBuffer(40) }));
    expect(await keeper().readDraft()).to.equal(undefined);
    await wiped();
  });

  it('is never written on a shared computer', async () => {
    expect(await keeper(true).keepDraft(typed)).to.equal(false);
    expect(await databases()).to.have.length(0);
    await keeper().keepDraft(typed);
    expect(await keeper(true).readDraft()).to.equal(undefined);
  });

  it('is not kept where the device can not, and nothing breaks', async () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    try {
      expect(await keeper().keepDraft(typed)).to.equal(false);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await keeper().keepDraft(typed), 'the next one').to.equal(true);
    expect(await keeper().readDraft()).to.deep.equal(typed);
  });
});
