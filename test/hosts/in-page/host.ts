import { layOutAnew } from '../../full-size/in-page/lay-out-anew.ts';
import { wait } from '../../full-size/in-page/menu.ts';

import { deepActive, look, shownControls, type Seen } from './boxes.ts';
import { hearKeys, type Stop } from './keys.ts';
import { differences, lookAtPage, type PageLooks } from './page-looks.ts';
import { setStage, type Stage, type Staging } from './stage.ts';

declare global {
  interface Window {
    hosts: {
      begin(staging: Staging): Promise<readonly Seen[]>;
      hearKeys(): void;
      /** Where the Tab key has stopped last. */
      lastStop(): Stop | undefined;
      hearNoMore(): readonly Stop[];
      focusOn(tag: string, index: number): void;
      /** What has opened, and its width. */
      opened(tag: string, isOpen: boolean): Promise<{ isSo: boolean; width: number }>;
      hasFocus(tag: string, index: number): Promise<boolean>;
      /** What the page itself has got from having the library on it. */
      leftOnPage(): Promise<readonly string[]>;
    };
  }
}

const library = '/dist/practice-widgets.js';

let stage: Stage;
let heard: ReturnType<typeof hearKeys> | undefined;
let before: PageLooks;
let errorsBefore: number;

const until = async (isTrue: () => boolean, milliseconds: number): Promise<boolean> => {
  const end = performance.now() + milliseconds;
  while (!isTrue()) {
    if (performance.now() > end) return false;
    await wait(30);
  }
  return true;
};

// Until the page has stopped to change and to move by itself.
const lookWhenQuiet = async (): Promise<void> => {
  layOutAnew();
  before = lookAtPage(stage.holder);
  for (let turn = 0; turn < 20; turn++) {
    await wait(100);
    const now = lookAtPage(stage.holder);
    if (differences(now, before).length === 0) break;
    before = now;
  }
};

// In pages of XML, WebKit runs no script element that is a module, but it imports one.
const load = (): Promise<unknown> =>
  document.contentType.endsWith('xml') ? import(library) : loadByTag();

const loadByTag = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = library;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('the library can not be loaded'));
    document.head.append(script);
  });

const isReady = (ready: string) => (element: Element) => !!element.shadowRoot?.querySelector(ready);

// Elements that feed on what is fetched and measured come to rest in a few turns.
const atRest = async (): Promise<readonly Seen[]> => {
  const lookAtAll = () => stage.elements.map((_element, index) => look(stage, index));
  let seen = lookAtAll();
  for (let turn = 0; turn < 30; turn++) {
    await wait(80);
    const now = lookAtAll();
    if (JSON.stringify(now) === JSON.stringify(seen)) break;
    seen = now;
  }
  return seen;
};

const elementOf = (tag: string): HTMLElement => {
  const element = stage.elements.findLast(({ localName }) => localName === tag);
  if (!element) throw new Error(`no ${tag}`);
  return element;
};

const openedBy = (tag: string): Element | null | undefined =>
  elementOf(tag).shadowRoot?.querySelector('.panel:popover-open, dialog[open]');

window.hosts = {
  async begin(staging) {
    stage = setStage(staging);
    await lookWhenQuiet();
    errorsBefore = window.recordedErrors.length;
    await load();
    stage.come();
    const { samples } = staging;
    const hasCome = (element: Element, index: number) =>
      isReady(samples[index]?.ready ?? '')(element);
    await until(() => stage.elements.every(hasCome), 5000);
    const seen = await atRest();
    const late = stage.elements.map((element, index) => !hasCome(element, index));
    return seen.map((each, index) => ({
      ...each,
      faults: late[index] ? ['shows nothing', ...each.faults] : each.faults,
    }));
  },

  hearKeys() {
    heard = hearKeys(stage);
  },

  lastStop: () => heard?.stops.at(-1),

  hearNoMore() {
    heard?.stop();
    return heard?.stops ?? [];
  },

  focusOn(tag, index) {
    shownControls(elementOf(tag))[index]?.focus();
  },

  async opened(tag, isOpen) {
    const isSo = await until(() => !!openedBy(tag) === isOpen, 3000);
    if (isOpen) await wait(50);
    return { isSo, width: openedBy(tag)?.getBoundingClientRect().width ?? 0 };
  },

  hasFocus: (tag, index) =>
    until(() => deepActive(stage.closedRoot) === shownControls(elementOf(tag))[index], 2000),

  async leftOnPage() {
    const errors = () => window.recordedErrors.slice(errorsBefore);
    const rest = () => differences(lookAtPage(stage.holder), before);
    const isAsItWas = () => {
      layOutAnew();
      return rest().length === 0;
    };
    await until(isAsItWas, 3000);
    const isHidden = stage.hidden.getBoundingClientRect().height === 0;
    return [...rest(), ...errors(), ...(isHidden ? [] : ['what is hidden is shown'])];
  },
};
