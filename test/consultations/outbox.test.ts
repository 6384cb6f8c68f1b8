import { expect } from '@open-wc/testing';

import { toConsultRequest } from '../../src/consultations/consult-request.js';
import type { Carriage, DeliveryState } from '../../src/consultations/delivery.js';
import { deliverKept, discardKept, resumeKept } from '../../src/consultations/outbox.js';

import { answers, circumstances } from './answers.js';
import { FakeSurroundings, reply, settled } from './fake-surroundings.js';
import { clearDevice, databases, dump, onDevice, rawRecords } from './outbox-device.js';
import { waitUntil } from './patience.js';
import { status, stored } from './stored-answer.js';

const request = toConsultRequest(answers, circumstances);
const HOUR = 3_600_000;

describe('The outbox', () => {
  const endpoint = 'https://intake.example/requests';
  let around: FakeSurroundings;
  let visits: Carriage[];
  let states: DeliveryState[];

  const last = () => states[states.length - 1];
  const phases = () => states.map(({ phase }) => phase).join(' ');
  const keyOf = (call: number) =>
    new Headers(around.callAt(call).init.headers).get('Idempotency-Key');

  const send = (options: { sharedComputer?: boolean; endpoint?: string } = {}) => {
    const delivery = deliverKept(
      request,
      { endpoint, language: 'es', surroundings: around, ...options },
      (state) => states.push(state),
    );
    visits.push(delivery);
    return delivery;
  };
  /** A later visit, by the same clock. */
  const visit = (options: { sharedComputer?: boolean; endpoint?: string } = {}) => {
    const { time } = around;
    around = new FakeSurroundings();
    around.time = time;
    const heard: DeliveryState[] = (states = []);
    const resumption = resumeKept({ endpoint, surroundings: around, ...options }, (state) =>
      heard.push(state),
    );
    visits.push(resumption);
    return resumption;
  };
  const tries = (count: number) => waitUntil(() => around.calls.length === count, `try ${count}`);
  const phase = (wanted: string) => waitUntil(() => last()?.phase === wanted, wanted);
  const wiped = () => waitUntil(async () => !(await rawRecords()).length, 'wiped');
  /** Leaves the page: nothing of it runs any more. */
  const leave = async () => {
    for (const each of visits) each.pause();
    visits = [];
    await settled();
  };
  const noted = (attempts: number) =>
    waitUntil(
      async () => (await rawRecords()).every((each) => each.attempts === attempts),
      'noted',
    );
  /** Sends without luck, and leaves. */
  const sendInVain = async (answer: () => Promise<void> = () => around.call.fail()) => {
    const { time } = around;
    around = new FakeSurroundings();
    around.time = time;
    send();
    await tries(1);
    await answer();
    await phase('waiting');
    await noted(1);
    await leave();
  };

  beforeEach(async function () {
    // Firefox lets go of what a killed tab had open only after a while.
    this.timeout(60_000);
    await clearDevice();
    around = new FakeSurroundings();
    visits = [];
    states = [];
  });

  afterEach(async () => {
    for (const each of visits) each.cancel();
    await settled();
  });

  describe('while a request is on its way', () => {
    it('holds it encrypted, before it is sent, under its key', async () => {
      send();
      expect(phases()).to.equal('sending');
      expect(around.calls).to.have.length(0);
      await tries(1);
      const [record, ...others] = await rawRecords();
      expect(others).to.have.length(0);
      expect(keyOf(0)).to.equal(`"${record?.key ?? ''}"`);
      expect(record).to.include({ kind: 'request', endpoint, createdAt: around.time });
      expect(record?.expiresAt).to.equal(around.time + 72 * HOUR);
      expect(record?.secret.extractable).to.equal(false);
    });

    it('holds nothing that was typed in the clear, there or anywhere else', async () => {
      send();
      await tries(1);
      const elsewhere = [localStorage, sessionStorage].map((each) => JSON.stringify(each)).join();
      const everything = (await dump()) + elsewhere + document.cookie + location.href;
      expect(everything.length).to.be.greaterThan(1000);
      for (const word of ['Jane', 'Doe', '5550123', 'Neck', 'St. Pete', 'privacy']) {
        expect(everything, word).to.not.include(word);
      }
    });

    it('says until when it is kept, and writes down how far it is', async () => {
      send();
      await tries(1);
      await around.call.fail();
      expect(last()).to.deep.equal({
        phase: 'waiting',
        attempt: 1,
        nextTryAt: around.time + 1000,
        keptUntil: around.time + 72 * HOUR,
      });
      await noted(1);
      expect((await rawRecords())[0]).to.include({ nextTryAt: around.time + 1000, told: false });
    });

    it('is emptied by success, to the last trace', async () => {
      send();
      await tries(1);
      await around.call.answer(stored());
      expect(phases()).to.equal('sending sent');
      await wiped();
    });

    for (const code of [400, 413, 415, 422]) {
      it(`is emptied by ${code}, and the request is still there to be tried again`, async () => {
        const delivery = send();
        await tries(1);
        await around.call.answer(status(code));
        expect(last()).to.deep.equal({ phase: 'failed', status: code });
        await wiped();
        delivery.tryNow();
        await tries(2);
        expect(keyOf(1)).to.equal(keyOf(0));
        expect(around.callAt(1).init.body).to.equal(around.callAt(0).init.body);
        expect(await rawRecords(), 'kept again').to.have.length(1);
      });
    }

    it('is emptied by a refusal that names answers', async () => {
      const errors = [{ pointer: '/contact/phone', code: 'invalid' }];
      send();
      await tries(1);
      await around.call.answer(reply(422, JSON.stringify({ errors })));
      expect(last()).to.deep.equal({ phase: 'refused', errors });
      await wiped();
    });

    it('keeps what a login page or a wrong address has answered', async () => {
      send();
      await tries(1);
      await around.call.answer(reply(200, '<p>Welcome</p>'));
      expect(last()).to.deep.equal({
        phase: 'failed',
        status: 200,
        keptUntil: around.time + 72 * HOUR,
      });
      await settled();
      expect(await rawRecords()).to.have.length(1);
    });

    it('is emptied when the visitor gives up, even while it is still being filled', async () => {
      const delivery = send();
      delivery.cancel();
      await settled();
      await wiped();
      expect(around.calls).to.have.length(0);
      send().cancel();
      send();
      await tries(1);
      expect(await rawRecords()).to.have.length(1);
    });

    it('gives up after 72 hours and says so', async () => {
      const createdAt = around.time;
      send();
      await tries(1);
      await around.call.answer(status(503, { 'Retry-After': '86400' }));
      for (let day = 1; day < 3; day++) {
        await around.pass(24 * HOUR);
        await tries(day + 1);
        await around.call.answer(status(503, { 'Retry-After': '86400' }));
      }
      expect(last()).to.include({ phase: 'waiting', nextTryAt: createdAt + 72 * HOUR });
      await around.pass(24 * HOUR);
      expect(last()).to.deep.equal({ phase: 'dropped', reason: 'expired', createdAt });
      await wiped();
      expect(around.calls).to.have.length(3);
    });

    it('writes nothing on a shared computer', async () => {
      send({ sharedComputer: true });
      expect(around.calls, 'in the same turn').to.have.length(1);
      await around.call.fail();
      expect(last()).to.not.have.property('keptUntil');
      expect(await databases()).to.have.length(0);
    });
  });

  describe('on the next visit', () => {
    it('makes no database where nothing was ever sent', async () => {
      visit();
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await databases()).to.have.length(0);
      expect(around.calls.length + states.length).to.equal(0);
    });

    it('leaves no empty database behind', async () => {
      send();
      await tries(1);
      await around.call.answer(stored());
      await wiped();
      await leave();
      visit();
      await waitUntil(async () => !(await databases()).length, 'deleted');
    });

    it('sends what was left, the same body under the same key, in the same language', async () => {
      await sendInVain();
      const before = around.callAt(0);
      visit();
      await tries(1);
      expect(around.callAt(0).url).to.equal(endpoint);
      expect(around.callAt(0).init.body).to.equal(before.init.body);
      expect(around.callAt(0).init.headers).to.deep.equal(before.init.headers);
      await around.call.answer(stored());
      expect(phases()).to.equal('sending sent');
      await wiped();
    });

    it('sends what was left in the middle of its first try', async () => {
      send();
      await tries(1);
      // Another visit has to wait for the lock of the first, which is only let go of by its end.
      const first = around;
      visit();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(around.calls).to.have.length(0);
      await first.call.answer(stored());
      await wiped();
      expect(around.calls, 'finished by the first').to.have.length(0);
    });

    it('waits on when the server has asked for time', async () => {
      await sendInVain(() => around.call.answer(status(503, { 'Retry-After': '600' })));
      around.time += 60_000;
      const at = around.time + 540_000;
      visit();
      await phase('waiting');
      expect(last()).to.include({ nextTryAt: at });
      around.connectivity.dispatchEvent(new Event('online'));
      expect(around.calls).to.have.length(0);
      await around.pass(540_000);
      await tries(1);
    });

    it('tells of a request that got too old, once, and wipes it', async () => {
      const createdAt = around.time;
      await sendInVain();
      around.time += 72 * HOUR;
      visit();
      await phase('dropped');
      expect(states).to.deep.equal([{ phase: 'dropped', reason: 'expired', createdAt }]);
      await wiped();
      expect(around.calls).to.have.length(0);
      visit();
      await settled();
      expect(states).to.have.length(0);
    });

    const spoil: [string, (record: Record<string, unknown>) => unknown][] = [
      ['a changed bit', (record) => ({ ...record, ciphertext: flip(record.ciphertext) })],
      ['another nonce', (record) => ({ ...record, iv: new Uint8Array(12) })],
      ['a lost key', (record) => ({ ...record, secret: undefined })],
      ['a lost text', (record) => ({ ...record, ciphertext: undefined })],
    ];
    for (const [what, change] of spoil) {
      it(`tells of a request that can't be read, for ${what}, and wipes it`, async () => {
        const createdAt = around.time;
        await sendInVain();
        const [record] = await rawRecords();
        await onDevice((store) => store.put(change({ ...record })));
        visit();
        await phase('dropped');
        expect(states).to.deep.equal([{ phase: 'dropped', reason: 'unreadable', createdAt }]);
        await wiped();
        expect(around.calls).to.have.length(0);
      });
    }

    it("does not send a request to where it wasn't meant for", async () => {
      await sendInVain();
      const other = 'https://other.example/requests';
      const [record] = await rawRecords();
      visit({ endpoint: other });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(states).to.have.length(0);
      await onDevice((store) => store.put({ ...record, endpoint: other }));
      visit({ endpoint: other });
      await phase('dropped');
      expect(around.calls).to.have.length(0);
    });

    it('wipes what nobody will ask for any more', async () => {
      await sendInVain();
      around.time += 73 * HOUR;
      visit({ endpoint: 'https://other.example/requests' });
      await wiped();
      expect(states).to.have.length(0);
    });

    it('reads and writes nothing on a shared computer', async () => {
      await sendInVain();
      visit({ sharedComputer: true });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(around.calls).to.have.length(0);
      expect((await rawRecords())[0]?.attempts).to.equal(1);
    });

    it('carries each request once, however many forms there are', async () => {
      await sendInVain();
      const resumption = visit();
      const others = [1, 2, 3].map(() =>
        resumeKept({ endpoint, surroundings: around }, (state) => states.push(state)),
      );
      visits.push(...others);
      await tries(1);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(around.calls).to.have.length(1);
      resumption.pause();
      for (const other of others) other.pause();
      await around.call.answer(stored());
      expect(phases()).to.equal('sending sent');
    });

    it('is gone on with by another form when the one that carries it is removed', async () => {
      await sendInVain();
      const first = visit();
      await tries(1);
      await around.call.fail();
      const heard: DeliveryState[] = [];
      visits.push(resumeKept({ endpoint, surroundings: around }, (state) => heard.push(state)));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(heard).to.have.length(0);
      first.pause();
      await tries(2);
      await around.call.answer(stored());
      expect(heard.map((state) => state.phase)).to.deep.equal(['sending', 'sent']);
      first.resume();
      await phase('elsewhere');
      await wiped();
      expect(around.calls).to.have.length(2);
    });

    it('stays with a form that is only moved', async () => {
      await sendInVain();
      const first = visit();
      await tries(1);
      await around.call.fail();
      const heard: DeliveryState[] = [];
      visits.push(resumeKept({ endpoint, surroundings: around }, (state) => heard.push(state)));
      await new Promise((resolve) => setTimeout(resolve, 50));
      first.pause();
      first.resume();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await around.pass(2000);
      await tries(2);
      expect(heard).to.have.length(0);
    });

    it('shows what needs the visitor most when several were left', async () => {
      await sendInVain();
      around.time += 1;
      await sendInVain();
      visit();
      await tries(2);
      await around.callAt(0).answer(status(404));
      await around.callAt(1).answer(stored());
      expect(phases()).to.equal('sending sending failed sent failed');
      await waitUntil(async () => (await rawRecords()).length === 1);
    });

    it('is cleared by the visitor', async () => {
      await sendInVain();
      const resumption = visit();
      await tries(1);
      await around.call.fail();
      resumption.cancel();
      await wiped();
      expect(around.timers.size).to.equal(0);
    });
  });

  describe('cleared for an address', () => {
    it('wipes what is there, and takes it away from who carries it', async () => {
      send();
      await tries(1);
      await discardKept(endpoint);
      await phase('elsewhere');
      expect(around.callAt(0).init.signal?.aborted).to.equal(true);
      expect(around.timers.size).to.equal(0);
      await wiped();
      await around.pass(60_000);
      expect(around.calls).to.have.length(1);
    });

    it('leaves what is meant for another address', async () => {
      await sendInVain();
      await discardKept('https://other.example/requests');
      expect(await rawRecords()).to.have.length(1);
    });
  });

  it('takes a request away from a tab that has fallen asleep', async () => {
    await sendInVain();
    const asleep = visit();
    await tries(1);
    const itsStates = states;
    await around.call.fail();
    await noted(2);
    const sleeper = around;
    visit();
    around.time = sleeper.time + 200_000;
    await waitUntil(() => around.timers.size === 1, 'patience');
    await around.pass(180_000);
    await waitUntil(() => around.calls.length === 1, 'stolen');
    await waitUntil(() => itsStates[itsStates.length - 1]?.phase === 'elsewhere');
    asleep.tryNow();
    expect(sleeper.calls).to.have.length(1);
    asleep.cancel();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await rawRecords(), 'it is the other one’s').to.have.length(1);
  });
});

function flip(bytes: unknown): ArrayBuffer {
  const changed = new Uint8Array(bytes as ArrayBuffer).slice();
  changed[0] = (changed[0] ?? 0) ^ 1;
  return changed.buffer;
}
