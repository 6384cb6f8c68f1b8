import { pick, randomFrom } from './random.ts';
import { everyRoot } from './roots.ts';

/** Something that a page does to itself; with the same seed the same, on the same page. */
type PageAction = (page: Document, random: () => number) => void;

const sizes = ['13px', '1.3rem', '120%', '2vw', 'clamp(12px, 2vw, 20px)', '1.1em', 'var(--size-2)'];

const roots = (page: Document) => everyRoot(page);

const content = (page: Document): HTMLElement[] =>
  roots(page).flatMap((root) => [...root.querySelectorAll<HTMLElement>('main *, :host *, .box *')]);

const one = (page: Document, random: () => number): HTMLElement =>
  pick(random, [...content(page), ...page.querySelectorAll('main')]);

const name = (random: () => number) => `c${Math.floor(random() * 400)}`;

const rule = (random: () => number) =>
  `.${name(random)} { font-size: ${pick(random, sizes)}; line-height: 1.3 }`;

const boxes = (page: Document) => [...page.querySelectorAll('main, main section, main div')];

const box = (page: Document, random: () => number): Element => {
  const element = page.createElement('div');
  element.className = `box ${name(random)}`;
  if (random() < 0.5) element.setAttribute('style', `font-size: ${pick(random, sizes)}`);
  for (const tag of ['p', 'a', 'button', 'b']) {
    const child = page.createElement(tag);
    child.className = name(random);
    if (tag === 'a') child.setAttribute('href', '#top');
    child.textContent = `Added ${tag}`;
    element.append(child);
  }
  return element;
};

const sheetOf = (page: Document, css: string): CSSStyleSheet => {
  const { CSSStyleSheet: Sheet } = page.defaultView as unknown as typeof globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  return sheet;
};

const ownSheets = new WeakMap<Document, CSSStyleSheet[]>();

/** Everything that a page may do meanwhile, by name. */
export const pageActions: Readonly<Record<string, PageAction>> = {
  'add elements': (page, random) => pick(random, boxes(page)).append(box(page, random)),
  'remove an element': (page, random) => {
    const elements = content(page);
    if (elements.length > 40) pick(random, elements).remove();
  },
  'move an element': (page, random) => {
    const main = page.querySelector('main');
    const moved = one(page, random);
    // Nothing goes into itself.
    if (!moved.contains(main)) main?.append(moved);
  },
  'write a text': (page, random) => {
    pick(random, boxes(page)).append(' some more words');
  },
  'set an inline style': (page, random) => {
    const priority = random() < 0.3 ? 'important' : '';
    one(page, random).style.setProperty('font-size', pick(random, sizes), priority);
  },
  'remove an inline style': (page, random) => one(page, random).removeAttribute('style'),
  'change a class': (page, random) => one(page, random).classList.toggle(name(random)),
  'change the root': (page, random) => {
    page.documentElement.style.setProperty('--size-2', `${Math.round(12 + random() * 9)}px`);
  },
  'add a style element': (page, random) => {
    const style = page.createElement('style');
    style.className = 'added';
    style.textContent = rule(random) + rule(random);
    page.head.append(style);
  },
  'remove a style element': (page) => page.querySelector('style.added')?.remove(),
  'change a style element': (page, random) => {
    const style = page.querySelector('style.added');
    if (style) style.textContent = rule(random);
  },
  'insert a rule': (page, random) => {
    const { sheet } = page.querySelector('style') ?? {};
    sheet?.insertRule(rule(random), Math.floor(random() * sheet.cssRules.length));
  },
  'delete a rule': (page, random) => {
    const { sheet } = page.querySelector('style') ?? {};
    if (sheet) sheet.deleteRule(Math.floor(random() * sheet.cssRules.length));
  },
  'change a rule': (page, random) => {
    const { sheet } = page.querySelector('style') ?? {};
    const styleRules = [...(sheet?.cssRules ?? [])].filter((each) => 'style' in each);
    if (styleRules.length === 0) return;
    const { style } = pick(random, styleRules) as CSSStyleRule;
    style.setProperty('font-size', pick(random, sizes));
  },
  'adopt a sheet': (page, random) => {
    const sheet = sheetOf(page, rule(random));
    ownSheets.set(page, [...(ownSheets.get(page) ?? []), sheet]);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  },
  'set all adopted sheets': (page, random) => {
    const sheet = sheetOf(page, rule(random));
    ownSheets.set(page, [sheet]);
    // As pages do that know of no sheet but theirs.
    page.adoptedStyleSheets = [sheet];
  },
  'drop an adopted sheet': (page) => {
    const [first, ...rest] = ownSheets.get(page) ?? [];
    ownSheets.set(page, rest);
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((sheet) => sheet !== first);
  },
  'attach a shadow root': (page, random) => {
    const host = page.createElement('div');
    pick(random, boxes(page)).append(host);
    const root = host.attachShadow({ mode: random() < 0.9 ? 'open' : 'closed' });
    const style = page.createElement('style');
    style.textContent = rule(random) + 'p { font-size: 15px }';
    root.append(style, box(page, random));
  },
};

/** Does one of them, or another thing; what it is, for a person. */
export const actOnPage = (page: Document, action: string, seed: number): void => {
  pageActions[action]?.(page, randomFrom(seed));
};
