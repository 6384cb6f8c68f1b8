import { openRoots } from '../../src/page-adjustments/open-roots.js';

import { buildPage, type PageUnderTest } from './page-under-test.js';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** The styles of the page and of each of its shadow roots. */
const CSS = `
  @keyframes turn { to { rotate: 1turn } }
  p, h2, li { font: 16px/1.2 serif; margin: 4px 0 }
  h2 { font-weight: 700; text-align: center }
  .running { text-align: justify; hyphens: auto; inline-size: 1200px }
  .before::before { content: 'x'; color: #888; letter-spacing: 0 }
  .bar { position: fixed; inset: 0 0 auto; block-size: 10px; background: rgba(9, 9, 9, 0.8) }
  .glass { background-color: rgba(250, 250, 250, 0.7); backdrop-filter: blur(2px) }
  .veil { background-color: rgba(0, 0, 0, 0.4) }
  .moves { animation: turn 2s linear infinite paused; transition: rotate 3s 1s }
  a { color: #05a; text-decoration: none }
  button { color: #333; background: #ddd }
`;

// Pictures have a size of their own: theirs would be another one before they have come.
const BODY = `
  <header class="bar">top</header>
  <h2 class="heading">A heading</h2>
  <p class="text before">Some text with a <a class="link" href="#there">link</a> in it.</p>
  <p class="running">${'Some words of running text, which is rather long. '.repeat(20)}</p>
  <nav><ul><li><a class="entry" href="#menu">entry</a></li></ul></nav>
  <p><button class="button">press</button> <input class="input" value="typed"></p>
  <p><img class="photo" alt="" width="9" height="9" src="${PIXEL}"><video class="video"></video></p>
  <div class="moves">moves</div><div class="inner"><div class="nested bar">nested</div></div>
  <div class="glass">glass<div class="veil">veil</div></div>
  <div class="layer" popover="manual">above</div>
`;

const openLayer = (root: ParentNode) => root.querySelector<HTMLElement>('.layer')?.showPopover();

const host = (name: string): HTMLElement => {
  const element = document.createElement('section');
  element.className = name;
  const root = element.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>${CSS}</style>${BODY}`;
  return element;
};

/** A page with every kind of place that an adjustment has to reach. */
export interface AdjustedPage extends PageUnderTest {
  /** Adds an element and a shadow root to the page; they look as those that were there. */
  addLate(): void;
  /** Takes away again what `addLate` added. */
  removeLate(): void;
}

export const buildAdjustedPage = (): AdjustedPage => {
  const page = buildPage(CSS, BODY);
  const fixed = document.createElement('header');
  fixed.className = 'bar child-of-body';
  document.body.append(fixed);
  const early = host('early');
  page.main.append(early);
  [page.main, early.shadowRoot ?? early].forEach(openLayer);
  const late: HTMLElement[] = [];
  return {
    ...page,
    addLate: () => {
      const element = document.createElement('div');
      element.className = 'late-element';
      element.innerHTML = BODY;
      late.push(element, host('late'));
      page.main.append(...late);
      late.forEach((each) => openLayer(each.shadowRoot ?? each));
    },
    removeLate: () => late.splice(0).forEach((each) => each.remove()),
    remove: () => {
      page.remove();
      fixed.remove();
    },
  };
};

const valuesOf = (element: Element, pseudo?: string): string => {
  const style = getComputedStyle(element, pseudo);
  return [...style].map((name) => `${name}:${style.getPropertyValue(name)}`).join(';');
};

const placesIn = (name: string, root: ParentNode): [string, string][] => {
  // Each root is looked at while one of its elements has the focus.
  root.querySelector<HTMLElement>('.input')?.focus();
  const elements = [...root.querySelectorAll('*:not(style)')];
  const places = elements.flatMap((element, index): [string, string][] => {
    const place = `${name} ${index} ${element.localName}.${element.className}`;
    const own: [string, string] = [place, valuesOf(element)];
    const isDecorated = element.classList.contains('before');
    return isDecorated ? [own, [`${place}::before`, valuesOf(element, '::before')]] : [own];
  });
  const inside = elements.flatMap(({ className, shadowRoot }) =>
    shadowRoot ? placesIn(className, shadowRoot) : [],
  );
  return [...places, ...inside];
};

/** Every computed value by place; a place is named for its root, then tag and class. */
export const computedAtPlaces = ({ main }: PageUnderTest): Map<string, string> =>
  new Map([
    ['page root', valuesOf(document.documentElement)],
    ['page body', valuesOf(document.body)],
    ...placesIn('page', main),
    ...[...document.querySelectorAll('.child-of-body')].map(
      (element) => ['page fixed header', valuesOf(element)] as [string, string],
    ),
  ]);

/** The places at which two looks at a page differ. */
export const differences = (
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] => [...one.keys()].filter((place) => one.get(place) !== other.get(place));

/** Records what is changed in the page and in its shadow roots. */
export const watchMutations = () => {
  const observer = new MutationObserver(() => undefined);
  openRoots(document).forEach((root) => {
    observer.observe(root, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
  return {
    /** What was changed; ends the watch. */
    end: () => {
      const records = observer.takeRecords();
      observer.disconnect();
      return records;
    },
  };
};
