import { computedValues, differingProperties, type Values } from './computed-values.ts';
import { layOutAnew } from './lay-out-anew.ts';
import { cutTexts, tellText } from './lost-text.ts';
import { menuOf, wait } from './menu.ts';
import { adoptedText, markup, ruleCounts } from './roots.ts';

/** What came of one adjustment on somebody else's page; the lists are empty when all is well. */
export interface ForeignResult {
  readonly left: readonly string[];
  readonly errors: readonly string[];
}

declare global {
  interface Window {
    recordedErrors: string[];
    foreign: {
      begin(): Promise<{ elements: number; adjustments: [string, string][] }>;
      tryLevel(name: string, level: string): Promise<ForeignResult>;
      textLost(level: string): Promise<{ cut: number; lost: string[] }>;
    };
  }
}

const SAMPLES = 300;

let before: { markup: string; sheets: string; values: ReadonlyMap<Element, Values> };

const isPages = (element: Element) => !element.localName.startsWith('practice-');

const samples = (): Element[] => {
  const elements = [...document.querySelectorAll('*')].filter(isPages);
  const step = Math.ceil(elements.length / SAMPLES);
  return elements.filter((_element, index) => index % step === 0);
};

const sheets = () => JSON.stringify([adoptedText(document), ruleCounts(document)]);

const look = () => ({
  markup: markup(document),
  sheets: sheets(),
  values: new Map(samples().map((element) => [element, computedValues(element)])),
});

// Until the page has stopped to change and to move by itself.
const lookWhenQuiet = async (): Promise<void> => {
  before = look();
  for (let turn = 0; turn < 20; turn++) {
    await wait(300);
    if (leftOver().length === 0) break;
    before = look();
  }
};

const firstDifference = (one: string, other: string): string => {
  let index = 0;
  while (one[index] === other[index]) index++;
  return `${one.slice(index - 60, index + 60)} instead of ${other.slice(index - 60, index + 60)}`;
};

const leftOver = (): string[] => {
  const now = look();
  const found: string[] = [];
  if (now.markup !== before.markup) {
    found.push(`markup: ${firstDifference(now.markup, before.markup)}`);
  }
  if (now.sheets !== before.sheets) found.push('sheets');
  for (const [element, values] of now.values) {
    const names = differingProperties(values, before.values.get(element) ?? {});
    const told = names.slice(0, 4).map((name) => {
      return `${name} ${values[name] ?? ''}, was ${before.values.get(element)?.[name] ?? ''}`;
    });
    if (names.length)
      found.push(`${element.localName}.${element.getAttribute('class') ?? ''}: ${told.join('; ')}`);
  }
  return found.slice(0, 5);
};

window.foreign = {
  async begin() {
    const menu = menuOf(document);
    while (!('choose' in menu)) await wait(20);
    layOutAnew();
    await lookWhenQuiet();
    return {
      elements: document.querySelectorAll('*').length,
      adjustments: menu.adjustments.map(({ name, levels }): [string, string] => [
        name,
        levels.at(-1) ?? '',
      ]),
    };
  },

  async tryLevel(name, level) {
    const known = window.recordedErrors.length;
    const menu = menuOf(document);
    if (!menu.choose(name, level)) return { left: ['nothing was chosen'], errors: [] };
    await wait(100);
    menu.reset();
    const until = performance.now() + 3000;
    let left = leftOver();
    while (left.length && performance.now() < until) {
      await wait(200);
      layOutAnew();
      left = leftOver();
    }
    return { left, errors: window.recordedErrors.slice(known) };
  },

  async textLost(level) {
    const cut = new Set(cutTexts());
    const menu = menuOf(document);
    menu.choose('text-size', level);
    await wait(500);
    const lost = cutTexts().filter((text) => !cut.has(text));
    menu.reset();
    await wait(300);
    return { cut: cut.size, lost: lost.map(tellText) };
  },
};
