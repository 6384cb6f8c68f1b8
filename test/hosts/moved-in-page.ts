/** What lives on after an element has gone. */
export interface LiveCounts {
  /** Listeners on the window, the document and its root. */
  readonly listeners: number;
  /** Observers of any kind that observe something. */
  readonly observers: number;
  /** Timers that repeat. */
  readonly intervals: number;
}

/** A script for the head, before the library: counts what an element may leave behind. */
export const counters = `<script>
  const live = { listeners: new Set(), observers: new Set(), intervals: new Set() };
  window.liveCounts = () => ({
    listeners: live.listeners.size, observers: live.observers.size, intervals: live.intervals.size,
  });
  const ids = new WeakMap();
  let lastId = 0;
  const idOf = (object) => ids.get(object) ?? (ids.set(object, ++lastId), lastId);
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const key = (target, type, listener, options) => [idOf(target), type, listener && idOf(listener),
    typeof options === 'object' ? !!options?.capture : !!options].join();
  const isShared = (target) =>
    [window, document, document.documentElement, document.body].includes(target);
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (isShared(target) && !options?.once) live.listeners.add(key(target, type, listener, options));
    return add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    live.listeners.delete(key(target, type, listener, options));
    return remove.call(target, type, listener, options);
  };
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
    const { observe, disconnect } = window[name].prototype;
    window[name].prototype.observe = function (...given) {
      live.observers.add(this);
      return observe.apply(this, given);
    };
    window[name].prototype.disconnect = function () {
      live.observers.delete(this);
      return disconnect.call(this);
    };
  }
  const { setInterval: start, clearInterval: end } = window;
  window.setInterval = (...given) => {
    const id = start(...given);
    live.intervals.add(id);
    return id;
  };
  window.clearInterval = (id) => {
    live.intervals.delete(id);
    end(id);
  };
</script>`;

/** Ways in which a page moves an element about; each is given the element and the place where it stands. */
export const journeys = [
  'moved a hundred times, as by dragging',
  'taken out and put in again',
  'moved by moveBefore, where the engine has it',
  'put into an open shadow root and back',
  'put into a closed shadow root and back',
  'adopted into the document of a frame and back',
  'put into a template and back',
  'cloned, and the clone shown in its place',
  'imported from a template',
] as const;

export type Journey = (typeof journeys)[number];

/**
 * Puts an element on the page, sends it on a journey, and takes it away. Runs in the page.
 *
 * @param markup The element as a page writes it.
 * @returns What it looks like before and after, and what lives on before it came and after it went.
 */
export async function travel(
  markup: string,
  journey: Journey,
): Promise<{ before: string; after: string; livedOn: LiveCounts; livesOn: LiveCounts }> {
  interface Moving {
    moveBefore?(node: Node, child: Node | null): void;
  }
  const settle = async () => {
    for (let at = 0; at < 4; at++) await new Promise((resolve) => setTimeout(resolve, 15));
  };
  const place = document.body.appendChild(document.createElement('main'));
  const other = document.body.appendChild(document.createElement('aside'));
  const counts = () => (window as unknown as { liveCounts(): LiveCounts }).liveCounts();
  const look = (element: HTMLElement) => {
    const { width, height } = element.getBoundingClientRect();
    const root = element.shadowRoot ?? element;
    const text = [...root.childNodes].map((node) =>
      node.nodeName === 'STYLE' ? '' : (node.textContent ?? ''),
    );
    return `${text.join('').replace(/\s+/g, ' ')} ${element.innerText.trim()} ${String(Math.round(width))} x ${String(Math.round(height))}`;
  };
  const ways: Record<string, (element: HTMLElement) => HTMLElement | Promise<HTMLElement>> = {
    'moved a hundred times, as by dragging': (element) => {
      for (let at = 0; at < 100; at++) (at % 2 ? place : other).append(element);
      return element;
    },
    'taken out and put in again': async (element) => {
      place.replaceChildren();
      await settle();
      place.replaceChildren(element);
      return element;
    },
    'moved by moveBefore, where the engine has it': (element) => {
      const there: Moving = other;
      const back: Moving = place;
      there.moveBefore?.(element, null);
      back.moveBefore?.(element, null);
      return element;
    },
    'put into an open shadow root and back': async (element) => {
      const root = other.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      root.append(element);
      await settle();
      return place.appendChild(element);
    },
    'put into a closed shadow root and back': async (element) => {
      const root = other
        .appendChild(document.createElement('div'))
        .attachShadow({ mode: 'closed' });
      root.append(element);
      await settle();
      return place.appendChild(element);
    },
    'adopted into the document of a frame and back': async (element) => {
      const frame = other.appendChild(document.createElement('iframe'));
      frame.contentDocument?.body.append(element);
      await settle();
      place.append(element);
      frame.remove();
      return element;
    },
    'put into a template and back': async (element) => {
      const template = other.appendChild(document.createElement('template'));
      template.content.append(element);
      await settle();
      return place.appendChild(element);
    },
    'cloned, and the clone shown in its place': (element) => {
      const clone = element.cloneNode(true) as HTMLElement;
      element.replaceWith(clone);
      return clone;
    },
    'imported from a template': (element) => {
      const template = document.createElement('template');
      template.innerHTML = markup;
      const copy = document.importNode(template.content, true).querySelector(element.localName);
      element.replaceWith(copy as HTMLElement);
      return copy as HTMLElement;
    },
  };
  const livedOn = counts();
  place.insertAdjacentHTML('beforeend', markup);
  const element = place.firstElementChild as HTMLElement;
  const steady = async (of: HTMLElement) => {
    let last = '';
    for (let tries = 0; tries < 40; tries++) {
      await settle();
      const now = look(of);
      if (now === last) break;
      last = now;
    }
    return last;
  };
  const before = await steady(element);
  const arrived = (await ways[journey]?.(element)) ?? element;
  const after = await steady(arrived);
  place.remove();
  other.remove();
  await settle();
  return { before, after, livedOn, livesOn: counts() };
}
