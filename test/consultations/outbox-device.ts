import type { KeptRecord } from '../../src/consultations/outbox-record.js';

const DATABASE = 'practice-widgets';

/** The names of the databases of this site. */
export async function databases(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name);
}

/** Forgets everything, as a device that has never been here. */
export function clearDevice(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(DATABASE);
    deleting.onsuccess = () => resolve();
    // What an earlier test still has open is closed soon.
    deleting.onerror = () => reject(new Error('The database can not be deleted.'));
  });
}

/** Wipes all records; tabs that a test has killed may still have the database open. */
export async function emptyDevice(): Promise<void> {
  await onDevice((store) => store.clear());
}

/** Works on the database past the library; `undefined` where there is none. */
export async function onDevice<Result>(
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | undefined> {
  if (!(await databases()).includes(DATABASE)) return undefined;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE);
    opening.onerror = () => reject(new Error('No database.'));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(database.objectStoreNames, 'readwrite');
      const request = work(transaction.objectStore('outbox'));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
    };
  });
}

/** Everything that is kept, as it lies there. */
export async function rawRecords(): Promise<KeptRecord[]> {
  return (await onDevice((store) => store.getAll() as IDBRequest<KeptRecord[]>)) ?? [];
}

/** Everything that is kept as one text, bytes read as characters of one and of two bytes. */
export async function dump(): Promise<string> {
  const parts: string[] = [];
  const read = (value: unknown): void => {
    const bytes =
      value instanceof ArrayBuffer
        ? new Uint8Array(value)
        : ArrayBuffer.isView(value)
          ? new Uint8Array(value.buffer)
          : undefined;
    if (bytes) {
      parts.push(String.fromCharCode(...bytes));
      parts.push(new TextDecoder('utf-16le').decode(bytes));
    } else if (typeof value === 'object' && value !== null && !(value instanceof CryptoKey)) {
      Object.values(value).forEach(read);
    } else parts.push(String(value));
  };
  read(await rawRecords());
  return parts.join('\n');
}
