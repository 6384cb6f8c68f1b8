import { expect } from '@open-wc/testing';

import { toConsultRequest } from '../../src/consultations/consult-request.js';
import type { Carriage, DeliveryState } from '../../src/consultations/delivery.js';
import { deliverKept, resumeKept } from '../../src/consultations/outbox.js';

import { answers, circumstances } from './answers.js';
import { fail, hang, mend, refuse, replace } from './broken-device.js';
import { FakeSurroundings, settled } from './fake-surroundings.js';
import { clearDevice, rawRecords } from './outbox-device.js';
import { waitUntil } from './patience.js';
import { stored } from './stored-answer.js';

const request = toConsultRequest(answers, circumstances);
const endpoint = 'https://intake.example/requests';
/** A request to the database that fails, as `put` does on a full disk, and takes its transaction along. */
function failLater(this: IDBObjectStore): IDBRequest {
  const request = this.count();
  request.onsuccess = () => this.transaction.abort();
  return request;
}

const factory = IDBFactory.prototype;
const store = IDBObjectStore.prototype;

/** What keeps a request from being written. */
const noWriting: Record<string, () => void> = {
  'no IndexedDB': () => replace(window, 'indexedDB', undefined),
  'a database that is forbidden': () => replace(factory, 'open', fail),
  'a database that never opens': () => replace(factory, 'open', hang),
  'a database of a later version': () => {
    const { open } = factory;
    replace(factory, 'open', function (this: IDBFactory, name: string) {
      const opening = open.call(this, name);
      // What a database says that is newer than what is asked for.
      opening.addEventListener('success', (success) => {
        success.stopImmediatePropagation();
        opening.result.close();
        opening.dispatchEvent(new Event('error'));
      });
      return opening;
    });
  },
  'a database without transactions': () => replace(IDBDatabase.prototype, 'transaction', fail),
  'a write that throws': () => replace(store, 'put', fail),
  'a full disk': () => replace(store, 'put', failLater),
  'no Web Crypto, as on plain http': () => replace(crypto, 'subtle', undefined),
  'a key that can not be made': () => replace(SubtleCrypto.prototype, 'generateKey', refuse),
  'a text that can not be encrypted': () => replace(SubtleCrypto.prototype, 'encrypt', refuse),
};

/** What goes wrong without keeping a request from being written. */
const noHarm: Record<string, () => void> = {
  'no Web Locks': () => replace(navigator, 'locks', undefined),
  'locks that are forbidden': () => replace(LockManager.prototype, 'request', refuse),
  'locks that throw': () => replace(LockManager.prototype, 'request', fail),
};

describe('The outbox on a device', () => {
  const realSetTimeout = window.setTimeout;
  let around: FakeSurroundings;
  let states: DeliveryState[];
  let visits: Carriage[];

  const last = () => states[states.length - 1];
  const tries = (count: number) => waitUntil(() => around.calls.length === count, `try ${count}`);
  const send = () => {
    const options = { endpoint, language: 'en', surroundings: around };
    visits.push(deliverKept(request, options, (state) => states.push(state)));
  };
  const visit = () => {
    around = new FakeSurroundings();
    states = [];
    visits.push(resumeKept({ endpoint, surroundings: around }, (state) => states.push(state)));
  };
  const moment = () => new Promise((resolve) => realSetTimeout(resolve, 100));

  beforeEach(async function () {
    // Firefox lets go of what a killed tab had open only after a while.
    this.timeout(60_000);
    await clearDevice();
    around = new FakeSurroundings();
    states = [];
    visits = [];
    // Nobody waits three seconds here for a disk that hangs.
    window.setTimeout = ((callback: () => void, time?: number) =>
      realSetTimeout(callback, time === 3000 ? 400 : time)) as typeof window.setTimeout;
  });

  afterEach(async () => {
    for (const each of visits) each.cancel();
    mend();
    window.setTimeout = realSetTimeout;
    await moment();
  });

  for (const [what, breakDevice] of Object.entries(noWriting)) {
    it(`with ${what} sends all the same, and says that it keeps nothing`, async () => {
      breakDevice();
      send();
      await tries(1);
      await around.call.fail();
      expect(last()).to.deep.equal({ phase: 'waiting', attempt: 1, nextTryAt: around.time + 1000 });
      await around.pass(1000);
      await tries(2);
      await around.call.answer(stored());
      expect(last()).to.include({ phase: 'sent' });
      mend();
      expect(await rawRecords()).to.have.length(0);
    });
  }

  for (const [what, breakDevice] of Object.entries(noHarm)) {
    it(`with ${what} keeps and sends, and goes on on the next visit`, async () => {
      breakDevice();
      send();
      await tries(1);
      await around.call.fail();
      expect(last()).to.have.property('keptUntil');
      visits.pop()?.pause();
      await settled();
      visit();
      await tries(1);
      await around.call.answer(stored());
      await waitUntil(() => last()?.phase === 'sent');
      await waitUntil(async () => !(await rawRecords()).length, 'wiped');
    });
  }

  it('with locks that are never given sends within the limit', async () => {
    replace(LockManager.prototype, 'request', () => new Promise(() => undefined));
    send();
    await tries(1);
    await around.call.answer(stored());
    expect(last()).to.include({ phase: 'sent' });
  });

  const noReading: Record<string, () => void> = {
    'no IndexedDB': () => replace(window, 'indexedDB', undefined),
    'a list of databases that is refused': () => replace(factory, 'databases', refuse),
    'no list of databases': () => replace(factory, 'databases', undefined),
    'a database that is forbidden': () => replace(factory, 'open', fail),
    'a database that never opens': () => replace(factory, 'open', hang),
    'a read that throws': () => replace(store, 'getAll', fail),
    'a read that fails': () => replace(store, 'getAll', failLater),
    'a record that can not be read again': () => replace(store, 'get', fail),
  };
  for (const [what, breakDevice] of Object.entries(noReading)) {
    it(`with ${what} shows nothing on the next visit, and sends on the one after that`, async () => {
      send();
      await tries(1);
      await around.call.fail();
      visits.pop()?.pause();
      await settled();
      breakDevice();
      visit();
      await moment();
      expect(states).to.have.length(0);
      visits.pop()?.pause();
      mend();
      visit();
      await tries(1);
      await around.call.answer(stored());
      expect(last()).to.include({ phase: 'sent' });
    });
  }

  it('that can not be wiped confirms all the same, and wipes on the next visit', async () => {
    send();
    await tries(1);
    replace(store, 'delete', fail);
    const key = new Headers(around.call.init.headers).get('Idempotency-Key');
    await around.call.answer(stored());
    expect(last()).to.include({ phase: 'sent' });
    await moment();
    expect(await rawRecords()).to.have.length(1);
    mend();
    visit();
    await tries(1);
    expect(new Headers(around.call.init.headers).get('Idempotency-Key')).to.equal(key);
    await around.call.answer(stored());
    await waitUntil(async () => !(await rawRecords()).length, 'wiped');
  });

  it('that forgets a request in the meantime is told nothing and sends from memory', async () => {
    send();
    await tries(1);
    await clearDevice();
    await around.call.fail();
    await around.pass(1000);
    await tries(2);
    expect(await rawRecords()).to.have.length(0);
    await around.call.answer(stored());
    expect(last()).to.include({ phase: 'sent' });
  });
});
