import { addLateParts, unlikeTwins } from './late-parts.ts';
import { menuOf, wait } from './menu.ts';
import { MutationCount } from './mutation-count.ts';
import { differencesOnce, readPlaces, type Differences, type Places } from './places.ts';
import { adoptedText, markup, ruleCounts } from './roots.ts';

/** What came of one level of one adjustment. */
export interface LevelResult {
  readonly name: string;
  readonly level: string;
  /** What differs while it is on. */
  readonly on: Differences;
  /** What differs after it was taken back: nothing. */
  readonly off: Differences;
}

/** What is left after everything was taken back. */
export interface Left {
  readonly sameMarkup: boolean;
  readonly sameSheets: boolean;
  readonly mutations: readonly string[];
  readonly keys: readonly string[];
}

declare global {
  interface Window {
    proofs: {
      begin(): { elements: number; levels: [string, string][] };
      tryLevel(name: string, level: string): Promise<LevelResult>;
      left(): Left;
      textGrowth(level: string): Promise<Record<string, number>>;
      tryLateParts(name: string, level: string): Promise<Record<string, string[]>>;
    };
  }
}

let before: Places = new Map();
let beforeMarkup = '';
let beforeSheets = '';
let mutations: MutationCount;

const sheets = () => JSON.stringify([adoptedText(document), ruleCounts(document)]);

window.proofs = {
  begin() {
    before = readPlaces();
    beforeMarkup = markup(document);
    beforeSheets = sheets();
    mutations = new MutationCount(document);
    return {
      elements: document.querySelectorAll('*').length,
      levels: menuOf(document).adjustments.flatMap(({ name, levels }) =>
        levels.slice(1).map((level): [string, string] => [name, level]),
      ),
    };
  },

  async tryLevel(name, level) {
    const menu = menuOf(document);
    menu.choose(name, level);
    const on = await differencesOnce(before, 'some', 4000);
    menu.reset();
    return { name, level, on, off: await differencesOnce(before, 'none', 2000) };
  },

  left: () => ({
    sameMarkup: markup(document) === beforeMarkup,
    sameSheets: sheets() === beforeSheets,
    mutations: mutations.recorded,
    keys: Object.keys(localStorage),
  }),

  async textGrowth(level) {
    const menu = menuOf(document);
    menu.choose('text-size', level);
    await wait(300);
    const now = readPlaces();
    menu.reset();
    const growth: Record<string, number> = {};
    before.forEach((values, place) => {
      if (!values['font-size']) return;
      const [was = NaN, is = NaN] = [values, now.get(place)].map((each) => {
        return Number.parseFloat(each?.['font-size'] ?? '') * Number(each?.['(zoom)'] ?? 1);
      });
      growth[place] = is / was;
    });
    return growth;
  },

  async tryLateParts(name, level) {
    menuOf(document).choose(name, level);
    await wait(50);
    await addLateParts();
    const until = performance.now() + 4000;
    let unlike = unlikeTwins();
    while (Object.keys(unlike).length > 0 && performance.now() < until) {
      await wait(100);
      unlike = unlikeTwins();
    }
    return unlike;
  },
};
