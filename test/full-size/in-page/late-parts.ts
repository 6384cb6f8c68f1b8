import type { Values } from './computed-values.ts';
import { openShadow } from './page-script.ts';
import { readPlaces } from './places.ts';

const twinOf = (place: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-place="${place}"]`);
  if (!found) throw new Error(`there is no place ${place}`);
  return found;
};

const addStyle = (css: string): void => {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
};

const addLink = (href: string): Promise<void> =>
  new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    document.head.append(link);
  });

const like = (twin: HTMLElement, place: string, className = twin.className): void => {
  const copy = twin.cloneNode(true) as HTMLElement;
  copy.setAttribute('data-place', place);
  copy.className = className;
  twin.after(copy);
};

/** Late parts of a page and the places of which they are copies, so that they must look alike. */
export const lateTwins: Readonly<Record<string, string>> = {
  'late element': 'px',
  'late inline': 'inline',
  'late style element': 'px',
  'late linked sheet': 'px',
  'late adopted sheet': 'px',
  'late inserted rule': 'px',
  'late shadow: px': 'shadow: px',
  'late shadow: link': 'shadow: link',
  'late shadow: adopted sheet': 'shadow: adopted sheet',
  'late shadow in shadow': 'shadow in shadow',
};

/** Adds elements, sheets of every kind and shadow roots, as pages do while they are read. */
export const addLateParts = async (): Promise<void> => {
  const px = twinOf('px');
  like(px, 'late element');
  like(twinOf('inline'), 'late inline');
  like(px, 'late style element', 'late-style');
  addStyle('.late-style { font-size: 17px }');
  like(px, 'late linked sheet', 'late-link');
  await addLink('/late.css');
  like(px, 'late adopted sheet', 'late-adopted');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.late-adopted { font-size: 17px }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  like(px, 'late inserted rule', 'late-inserted');
  document.querySelector('style')?.sheet?.insertRule('.late-inserted { font-size: 17px }');
  const host = document.createElement('div');
  document.querySelector('#shadow')?.after(host);
  const root = openShadow(host);
  for (const each of [root, root.querySelector('.deep')?.shadowRoot]) {
    each?.querySelectorAll('[data-place]').forEach((element) => {
      element.setAttribute('data-place', `late ${element.getAttribute('data-place') ?? ''}`);
    });
  }
};

/** The late parts that do not look as their twins do, with the properties. */
export const unlikeTwins = (): Record<string, string[]> => {
  const places = readPlaces();
  const found: Record<string, string[]> = {};
  for (const [late, twin] of Object.entries(lateTwins)) {
    const none: Values = {};
    const [own, wanted] = [places.get(late) ?? none, places.get(twin) ?? none];
    const names = Object.keys(wanted).filter((name) => own[name] !== wanted[name]);
    if (names.length) found[late] = names.map((name) => `${name}: ${own[name]}/${wanted[name]}`);
  }
  return found;
};
