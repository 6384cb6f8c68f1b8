declare global {
  interface Window {
    traces: {
      /** What was said to the page or to other windows, by the place. */
      readonly said: Readonly<Record<string, string[]>>;
      /** Writes down all that an object holds, own members and inherited ones, bytes too. */
      write(value: unknown, depth?: number): string;
      /** What stands at each place of the page now, or was said there before. */
      read(): Promise<Record<string, string>>;
    };
  }
}

/** Gives a page, before its first script, what writes values down. */
export function equipWriting(): void {
  const memberOf = (value: object, name: string): unknown => {
    try {
      return Reflect.get(value, name);
    } catch {
      // A getter of another object's.
      return undefined;
    }
  };

  const namesOf = (value: object): ReadonlySet<string> => {
    const names = new Set<string>();
    for (let type: unknown = value; type && type !== Object.prototype;) {
      for (const name of Object.getOwnPropertyNames(type)) names.add(name);
      type = Object.getPrototypeOf(type);
    }
    return names;
  };

  const write = (value: unknown, depth = 0): string => {
    if (value === null || typeof value !== 'object') return String(value);
    if (depth > 4 || value instanceof Node || value instanceof Window) return '';
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(ArrayBuffer.isView(value) ? value.buffer : value);
      return String.fromCharCode(...bytes);
    }
    const members = [...namesOf(value)].map((name) => {
      const member = memberOf(value, name);
      return typeof member === 'function' ? '' : `${name}=${write(member, depth + 1)}`;
    });
    return members.filter(Boolean).join('\n');
  };

  const said = { events: [], messages: [], beacons: [] };
  window.traces = { said, write, read: () => Promise.resolve({}) };
}

/** Lets a page's events and messages be overheard. */
export function equipHearing(): void {
  const { said, write } = window.traces;
  const overhear = (owner: object, method: string, place: string) => {
    const real = Reflect.get(owner, method) as (...given: unknown[]) => unknown;
    const heard = function (this: unknown, ...given: unknown[]) {
      const [event] = given;
      const isOther = event instanceof Event && !event.type.startsWith('practice-');
      if (!isOther) said[place]?.push(given.map((each) => write(each)).join('\n'));
      return real.apply(this, given);
    };
    Reflect.set(owner, method, heard);
  };
  overhear(EventTarget.prototype, 'dispatchEvent', 'events');
  overhear(window, 'postMessage', 'messages');
  overhear(MessagePort.prototype, 'postMessage', 'messages');
  overhear(BroadcastChannel.prototype, 'postMessage', 'messages');
  overhear(Navigator.prototype, 'sendBeacon', 'beacons');
}

/** Lets all that a page keeps and shows be read. */
export function equipReading(): void {
  const { traces } = window;

  const opened = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('Not read.'));
    });

  const databases = async () => {
    const texts: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await opened(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        const all = [await opened(rows.getAllKeys()), await opened(rows.getAll())];
        texts.push(name, store, traces.write(all));
      }
      database.close();
    }
    return texts.join('\n');
  };

  const cached = async () => {
    const texts: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      texts.push(name, ...(await cache.keys()).map(({ url }) => url));
      for (const each of await cache.matchAll()) texts.push(await each.text());
    }
    return texts.join('\n');
  };

  /** What stands in the document, and in all shadow roots but the form's. */
  const shown = () => {
    const roots: ParentNode[] = [document];
    const texts: string[] = [];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        texts.push(element.localName, element.textContent);
        for (const { name, value } of element.attributes) texts.push(`${name}=${value}`);
        if ('value' in element) texts.push(String(element.value));
        const isForm = element.localName === 'practice-tele-consult-form';
        if (element.shadowRoot && !isForm) roots.push(element.shadowRoot);
      }
    }
    return texts.join('\n');
  };

  const heard = () =>
    Object.fromEntries(Object.entries(traces.said).map(([place, all]) => [place, all.join('\n')]));

  traces.read = async () => ({
    ...heard(),
    address: `${location.href} ${JSON.stringify(history.state)}`,
    title: document.title,
    'window name': window.name,
    referrer: document.referrer,
    localStorage: JSON.stringify(localStorage),
    sessionStorage: JSON.stringify(sessionStorage),
    IndexedDB: await databases(),
    'Cache storage': await cached(),
    locks: JSON.stringify(await navigator.locks.query()),
    timeline: JSON.stringify(performance.getEntries()),
    'the page': shown(),
  });
}
