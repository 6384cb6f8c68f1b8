import { takeLock } from './outbox-lock.js';
import type { KeptRecord } from './outbox-record.js';
import { withinLimit } from './time-limit.js';

const DATABASE = 'practice-widgets';
const STORE = 'outbox';

/** `look` deletes an empty database, `keep` makes one. */
type Purpose = 'look' | 'change' | 'keep';

/**
 * All that is kept. A device on which nothing was ever kept is only asked whether it has the database;
 * one on which nothing is left loses it.
 */
export async function readRecords(): Promise<readonly KeptRecord[]> {
  const read = (store: IDBObjectStore) => store.getAll() as IDBRequest<KeptRecord[]>;
  return (await inStore('look', read)) ?? [];
}

/** One record; `undefined` where it is gone. */
export async function readRecord(key: string): Promise<KeptRecord | undefined> {
  return inStore('change', (store) => store.get(key) as IDBRequest<KeptRecord | undefined>);
}

/** Keeps a record. Rejects where the device can't: private windows, a full disk, storage forbidden. */
export async function putRecord(record: KeptRecord): Promise<void> {
  await inStore('keep', (store) => store.put(record));
}

/** Changes a record that is still there. */
export async function changeRecord(record: KeptRecord): Promise<void> {
  await inStore('change', (store) => {
    const there = store.count(record.key);
    there.onsuccess = () => there.result && store.put(record);
    return there;
  });
}

/** Wipes records. */
export async function dropRecords(keys: readonly string[]): Promise<void> {
  await inStore('change', (store) => {
    for (const key of keys) store.delete(key);
    return store.count();
  });
}

/** One tab at a time, or an empty database could be deleted with another tab's new record in it. */
async function inStore<Result>(
  purpose: Purpose,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | undefined> {
  return withinLimit(async (signal) => {
    if (purpose !== 'keep' && !(await isThere())) return undefined;
    const lock = await takeLock('store', { signal });
    // A disk that hangs here must not keep other tabs from theirs.
    signal.addEventListener('abort', () => lock?.release());
    try {
      const wanted = lock && (purpose === 'keep' || (await isThere()));
      return wanted ? await inDatabase(purpose, work) : undefined;
    } finally {
      lock?.release();
    }
  });
}

async function isThere(): Promise<boolean> {
  // A page in a sandbox has nothing, and Chromium would tell it of a rejection that nobody can catch.
  if (window.origin === 'null') return false;
  return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
}

async function inDatabase<Result>(
  purpose: Purpose,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await openDatabase();
  let left: IDBRequest<number>;
  let done: IDBRequest<Result>;
  try {
    // A computer that is switched off now must not have forgotten what was promised to be kept.
    const durability = purpose === 'keep' ? 'strict' : 'relaxed';
    const transaction = database.transaction(STORE, 'readwrite', { durability });
    const store = transaction.objectStore(STORE);
    done = work(store);
    left = store.count();
    await completed(transaction);
  } finally {
    database.close();
  }
  // Not as soon as it is empty: in Firefox a tab that was killed a moment ago can still block it.
  if (purpose === 'look' && left.result === 0) await deleteDatabase();
  return done.result;
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'key' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = opening.onblocked = () => reject(new Error('No database.'));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(new Error('No transaction.'));
  });
}

function deleteDatabase(): Promise<void> {
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase(DATABASE);
    deleting.onsuccess = deleting.onerror = deleting.onblocked = () => resolve();
  });
}
