import { expect } from '@open-wc/testing';

import { DraftKeeper } from '../../src/consultations/draft-keeper.js';
import { unseal } from '../../src/consultations/outbox-cipher.js';
import { boundTo, type KeptRecord } from '../../src/consultations/outbox-record.js';

import { fail, hang, mend, refuse, replace } from './broken-device.js';
import { clearDevice, onDevice, rawRecords } from './outbox-device.js';
import { waitUntil } from './patience.js';

const endpoint = 'https://intake.example/requests';
const typed = { given: 'Zoë', reason: 'Pain 🦴, عظم', consent: false };
const keeper = (form = 'st-pete', sharedComputer = false) =>
  new DraftKeeper(endpoint, form, sharedComputer);

/** Lets no time pass before a limit of three seconds is over. */
function hurry(): void {
  const { setTimeout } = window;
  replace(window, 'setTimeout', (callback: () => void, delay = 0) =>
    setTimeout(callback, delay === 3000 ? 0 : delay),
  );
}

const noWriting: Record<string, () => void> = {
  'no IndexedDB': () => replace(window, 'indexedDB', undefined),
  'a database that is forbidden': () => replace(IDBFactory.prototype, 'open', fail),
  'a database that never opens': () => {
    replace(IDBFactory.prototype, 'open', hang);
    hurry();
  },
  'no Web Crypto, as on plain http': () => replace(crypto, 'subtle', undefined),
  'a key that can not be made': () => replace(SubtleCrypto.prototype, 'generateKey', refuse),
  'a text that can not be encrypted': () => replace(SubtleCrypto.prototype, 'encrypt', refuse),
};

const noReading: Record<string, () => void> = {
  'no IndexedDB': () => replace(window, 'indexedDB', undefined),
  'databases that are not told': () => replace(IDBFactory.prototype, 'databases', refuse),
  'a database that is forbidden': () => replace(IDBFactory.prototype, 'open', fail),
  'a database that never opens': () => {
    replace(IDBFactory.prototype, 'open', hang);
    hurry();
  },
  'a read that throws': () => replace(IDBObjectStore.prototype, 'get', fail),
};

describe('A draft, when things go wrong', () => {
  beforeEach(async function () {
    // Firefox lets go of what a killed tab had open only after a while.
    this.timeout(60_000);
    await clearDevice();
  });

  afterEach(mend);

  for (const [fault, breakDevice] of Object.entries(noWriting)) {
    it(`says that it is not kept, and the next one is: ${fault}`, async () => {
      const one = keeper();
      breakDevice();
      expect(await one.keepDraft(typed)).to.equal(false);
      mend();
      expect(await one.keepDraft(typed)).to.equal(true);
      expect(await keeper().readDraft()).to.deep.equal(typed);
    });
  }

  for (const [fault, breakDevice] of Object.entries(noReading)) {
    it(`reads as nothing and stays where it is: ${fault}`, async () => {
      await keeper().keepDraft(typed);
      const one = keeper();
      breakDevice();
      expect(await one.readDraft()).to.equal(undefined);
      mend();
      expect(await one.readDraft()).to.deep.equal(typed);
    });
  }

  it('that can not be wiped breaks nothing', async () => {
    await keeper().keepDraft(typed);
    replace(IDBFactory.prototype, 'databases', refuse);
    await keeper().discard();
    mend();
    replace(IDBFactory.prototype, 'open', fail);
    await keeper().discard();
    mend();
    expect(await keeper().readDraft()).to.deep.equal(typed);
  });

  it('leaves the earlier one where the later can not be written', async () => {
    const one = keeper();
    await one.keepDraft(typed);
    replace(IDBObjectStore.prototype, 'put', fail);
    expect(await one.keepDraft({ given: 'Joan' })).to.equal(false);
    mend();
    expect(await keeper().readDraft()).to.deep.equal(typed);
  });

  it('opens for no other form that its record is moved to', async () => {
    await keeper('st-pete').keepDraft(typed);
    await keeper('gulf-harbor').keepDraft({ given: 'Joan' });
    const records = await rawRecords();
    const of = (form: string) => records.find(({ key }) => key.includes(form));
    const record = { ...of('st-pete'), key: of('gulf-harbor')?.key };
    await onDevice((store) => store.put(record));
    expect(await keeper('gulf-harbor').readDraft()).to.equal(undefined);
    await waitUntil(async () => (await rawRecords()).length === 1, 'the moved one is wiped');
    expect(await keeper('st-pete').readDraft()).to.deep.equal(typed);
  });

  it('is not what is left of a record that does not say how old it is', async () => {
    await keeper().keepDraft(typed);
    const [record] = await rawRecords();
    await onDevice((store) => store.put({ ...record, expiresAt: undefined }));
    expect(await keeper().readDraft()).to.equal(undefined);
    expect(await rawRecords()).to.have.length(0);
  });
});

describe('A draft, time after time', () => {
  beforeEach(async function () {
    this.timeout(60_000);
    await clearDevice();
  });

  it('can be read as often as it is asked for', async () => {
    const one = keeper();
    await one.keepDraft(typed);
    for (let count = 0; count < 3; count++) expect(await one.readDraft()).to.deep.equal(typed);
  });

  it('has a new key and a new nonce whenever it is written', async () => {
    const one = keeper();
    const written: KeptRecord[] = [];
    for (let count = 0; count < 3; count++) {
      await one.keepDraft(typed);
      written.push(...(await rawRecords()));
    }
    expect(new Set(written.map(({ iv }) => iv.join())).size).to.equal(3);
    const [first, , last] = written;
    if (!first || !last) throw new Error('Nothing was kept.');
    expect(await unseal(last, boundTo(last))).to.equal(JSON.stringify(typed));
    const mixed = unseal({ ...last, secret: first.secret }, boundTo(last));
    expect(await mixed.catch(() => 'refused')).to.equal('refused');
  });

  it('can be begun again after it was discarded', async () => {
    const one = keeper();
    await one.keepDraft(typed);
    await one.discard();
    expect(await one.readDraft()).to.equal(undefined);
    expect(await one.keepDraft({ given: 'Joan' })).to.equal(true);
    expect(await keeper().readDraft()).to.deep.equal({ given: 'Joan' });
  });

  it('is wiped for one form only', async () => {
    await keeper('st-pete').keepDraft(typed);
    await keeper('gulf-harbor').keepDraft({ given: 'Joan' });
    await keeper('st-pete').discard();
    expect(await keeper('st-pete').readDraft()).to.equal(undefined);
    expect(await keeper('gulf-harbor').readDraft()).to.deep.equal({ given: 'Joan' });
  });

  it('that is left from before is wiped once the computer is said to be shared', async () => {
    await keeper().keepDraft(typed);
    const shared = keeper('st-pete', true);
    await shared.discard();
    expect(await rawRecords()).to.have.length(0);
  });

  it('of a long story is kept whole', async () => {
    const long = { ...typed, reason: 'é🦴\n"\\'.repeat(20_000) };
    expect(await keeper().keepDraft(long)).to.equal(true);
    expect(await keeper().readDraft()).to.deep.equal(long);
  });
});
