import { differingPages } from './computed-values.ts';
import { menuOf, wait, type Menu } from './menu.ts';
import { MutationCount } from './mutation-count.ts';
import { actOnPage, pageActions } from './page-actions.ts';
import { pick, randomFrom } from './random.ts';
import { adoptedText, markup, ruleCounts } from './roots.ts';

/** What came of a sequence; the lists are empty when the page is as its twin is. */
export interface SequenceResult {
  /** What was done, in order. */
  readonly actions: readonly string[];
  readonly mutations: readonly string[];
  readonly faults: readonly string[];
}

declare global {
  interface Window {
    twins: { run(seed: number, steps: number): Promise<SequenceResult> };
  }
}

const frames = () => [...document.querySelectorAll('iframe')];

const load = (frame: HTMLIFrameElement, seed: number): Promise<Document> =>
  new Promise((resolve, reject) => {
    frame.onload = () => {
      const page = frame.contentDocument;
      if (page) resolve(page);
      else reject(new Error('the frame has no page'));
    };
    frame.src = `/sequence-page?seed=${seed}&at=${performance.now()}`;
  });

const ready = async (page: Document): Promise<Menu> => {
  const menu = menuOf(page);
  while (!('choose' in menu)) await wait(20);
  return menu;
};

type Turn = (menu: Menu, random: () => number) => string;

const turns: readonly Turn[] = [
  ...Array.from({ length: 5 }, (): Turn => (menu, random) => {
    const { name, levels } = pick(random, menu.adjustments);
    const level = pick(random, levels);
    menu.choose(name, level);
    return `${name} ${level}`;
  }),
  (menu) => {
    menu.undo();
    return 'undo';
  },
  (menu, random) => {
    if (random() < 0.7) menu.redo();
    else menu.reset();
    return 'redo or reset';
  },
];

const pauses = [0, 0, 0, 0, 10, 50, 300];

const compareText = (page: Document, twin: Document): string[] => {
  const faults: string[] = [];
  if (markup(page) !== markup(twin)) faults.push('the markup differs');
  if (String(ruleCounts(page)) !== String(ruleCounts(twin))) faults.push('rules differ');
  if (String(adoptedText(page)) !== String(adoptedText(twin))) faults.push('adopted sheets differ');
  return faults;
};

window.twins = {
  async run(seed, steps) {
    const [page, twin] = await Promise.all(frames().map((frame) => load(frame, seed)));
    if (!page || !twin) throw new Error('there are no frames');
    const menu = await ready(page);
    await ready(twin);
    const begun = compareText(page, twin);
    if (begun.length) return { actions: [], mutations: [], faults: ['at the start', ...begun] };
    const random = randomFrom(seed);
    const mutations = new MutationCount(page);
    const actions: string[] = [];
    for (let step = 0; step < steps; step++) {
      if (random() < 0.6) actions.push(pick(random, turns)(menu, random));
      else {
        const action = pick(random, Object.keys(pageActions));
        const own = Math.floor(random() * 2 ** 32);
        mutations.forgive(() => actOnPage(page, action, own));
        actOnPage(twin, action, own);
        actions.push(action);
      }
      await wait(pick(random, pauses));
    }
    menu.reset();
    const until = performance.now() + 3000;
    const compare = () => [...compareText(page, twin), ...differingPages(page, twin)];
    let faults = compare();
    while (faults.length && performance.now() < until) {
      await wait(200);
      faults = compare();
    }
    return { actions, mutations: mutations.recorded.slice(0, 10), faults };
  },
};
