import { resetMouse, sendMouse } from '@web/test-runner-commands';

import type { Behaviour } from '../../src/page-adjustments/adjustment.js';
import { openRoots } from '../../src/page-adjustments/open-roots.js';
import { behaviours } from '../../src/page-tools/behaviours.js';

import { found } from './found.js';

/** A page with a menu's layer on it, and what is drawn there. */
export interface StageUnderTest {
  readonly main: HTMLElement;
  readonly layer: HTMLElement;
  /** Starts a behaviour by its name. */
  start(name: string, level?: string, language?: string): Behaviour;
  /** The first element of what the last behaviour drew that fits a selector. */
  drawn(selector: string): HTMLElement;
  drawnAll(selector: string): HTMLElement[];
  /** Mutations of the page since the stage was built. */
  mutations(): MutationRecord[];
  remove(): void;
}

const LAYER =
  '[popover]{all:initial;position:fixed;inset:0;width:auto;height:auto;margin:0;padding:0;border:0;' +
  'background:transparent;pointer-events:none;overflow:visible;font-size:16px}';

const buildLayer = (): [HTMLElement, HTMLElement] => {
  const menu = document.createElement('aside');
  const root = menu.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LAYER);
  root.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.popover = 'manual';
  root.append(layer);
  document.body.append(menu);
  layer.showPopover();
  return [menu, layer];
};

/** Nodes drawn by a behaviour are in a closed root; this sees them being made. */
const closedRoots = (roots: ShadowRoot[]): (() => void) => {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (init.mode === 'closed') roots.push(root);
    return root;
  };
  return () => (Element.prototype.attachShadow = attachShadow);
};

export const buildStage = (body: string): StageUnderTest => {
  const [menu, layer] = buildLayer();
  const main = document.createElement('main');
  main.innerHTML = body;
  document.body.append(main);
  const roots: ShadowRoot[] = [];
  const restore = closedRoots(roots);
  const running = new Set<Behaviour>();
  const observer = new MutationObserver(() => undefined);
  const records: MutationRecord[] = [];
  const watch = () =>
    openRoots(document).forEach((root) => {
      if (!menu.shadowRoot?.contains(root)) {
        observer.observe(root, {
          attributes: true,
          childList: true,
          characterData: true,
          subtree: true,
        });
      }
    });
  const isOurs = (node: Node) => {
    const root = node.getRootNode();
    return node === menu || root === menu.shadowRoot || node === menu.shadowRoot;
  };
  const drawnAll = (selector: string) => [
    ...(roots.at(-1)?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  return {
    main,
    layer,
    start: (name, level = '', language = 'en') => {
      observer.disconnect();
      watch();
      const begin = found(behaviours[name], name);
      const behaviour = begin({ document, layer, language, isOurs }, level);
      running.add(behaviour);
      const stop = () => {
        running.delete(behaviour);
        behaviour.stop();
      };
      return { refresh: behaviour.refresh, stop };
    },
    drawn: (selector) => {
      const [first] = drawnAll(selector);
      if (!first) throw new Error(`nothing drawn matches ${selector}`);
      return first;
    },
    drawnAll,
    mutations: () => {
      records.push(...observer.takeRecords());
      return records.filter(({ target }) => !isOurs(target));
    },
    remove: () => {
      running.forEach((behaviour) => behaviour.stop());
      observer.disconnect();
      restore();
      menu.remove();
      main.remove();
      window.scrollTo(0, 0);
    },
  };
};

const deepElement = (x: number, y: number): Element => {
  let element = document.elementFromPoint(x, y) ?? document.documentElement;
  for (let root = element.shadowRoot; root; root = element.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (!inner || inner === element) break;
    element = inner;
  }
  return element;
};

// The driver of WebKitGTK has no mouse for the test runner's command: there it is played.
const hasMouse = !/Version\/.*Safari/.test(navigator.userAgent);

/** Tells the page of a pointer at a point of the window. */
export const play = (
  type: string,
  x: number,
  y: number,
  pointerType = 'mouse',
  relatedTarget: Element | null = null,
): void => {
  const place = { clientX: x, clientY: y, pointerType, relatedTarget };
  const init = { ...place, bubbles: true, composed: true };
  deepElement(x, y).dispatchEvent(new PointerEvent(type, init));
};

/** Moves the mouse to a point of the window, in CSS pixels. */
export const moveMouse = async (x: number, y: number): Promise<void> => {
  if (!hasMouse) return play('pointermove', x, y);
  await sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });
};

/** Clicks at a point of the window. */
export const clickAt = async (x: number, y: number): Promise<void> => {
  if (hasMouse) await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
  else (deepElement(x, y) as HTMLElement).click();
};

/** Takes the mouse away again. */
export const releaseMouse = async (): Promise<void> => {
  if (hasMouse) await resetMouse();
};

/** The middle of an element, in the window. */
export const middleOf = (element: Element): [x: number, y: number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
};
