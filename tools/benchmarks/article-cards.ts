import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

import puppeteer, { type Page } from 'puppeteer-core';

import { servePages } from '../../test/full-size/serve-pages.ts';
import { chromiumArguments, findBrowser } from '../browsers/find-browsers.ts';

import { ProcessorTime, spreadOf, type Spread } from './processor-time.ts';

// What many cards cost until the next frame is painted, beside the same cards as plain HTML and
// beside other libraries' cards: processor time of the main thread for script, style, layout and
// painting. All take turns in one page of one browser, so that what disturbs one disturbs all.

const CARDS = Number(process.env.CARDS ?? 1000);
const ROUNDS = Number(process.env.ROUNDS ?? 15);
/** Where the library is, if not in `dist`. */
const MODULE = process.env.MODULE;

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><path d="M0 0h640v360H0z" fill="#9bc"/></svg>';

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cards</title>
<link rel="stylesheet" href="/packages/@shoelace-style/shoelace/cdn/themes/light.css">
<style>
  body { margin: 0; font-family: system-ui, sans-serif }
  .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(16em, 1fr)); gap: 1em }
  .plain { border: 1px solid #ccc; border-radius: 0.5em; background: #f5f5f5 }
  .plain.far { content-visibility: auto; contain-intrinsic-block-size: auto 26em }
  .picture { position: relative; overflow: hidden; aspect-ratio: 16 / 9 }
  .picture img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover }
  .text { display: flex; flex-direction: column; gap: 0.5em; padding: 1.25em }
  main :is(p, h3) { margin: 0 }
  .meta { display: flex; flex-wrap: wrap; gap: 0 1em; font-size: 0.875em }
  .category { font-size: 0.875em; font-weight: 600 }
</style>
<script type="module" src="/${MODULE ? 'module.js' : 'dist/practice-widgets.js'}"></script>
<script type="module" src="/packages/@shoelace-style/shoelace/cdn/components/card/card.js"></script>
<script type="module" src="/packages/@awesome.me/webawesome/dist-cdn/components/card/card.js"></script>
<script type="module">
  import * as cards from '/cards-in-page.js';
  Object.assign(window, { cards, articles: cards.articlesOf(${String(CARDS)}) });
</script></head><body></body></html>`;

const inPage = new URL('cards-in-page.ts', import.meta.url);
const server = await servePages({
  answers: {
    '/cards': page,
    '/spine.svg': picture,
    '/cards-in-page.js': stripTypeScriptTypes(await readFile(inPage, 'utf8')),
    ...(MODULE ? { '/module.js': await readFile(MODULE, 'utf8') } : {}),
  },
});
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium') ?? '',
  args: [...chromiumArguments],
});
try {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1200, height: 900 });
  const time = await ProcessorTime.of(tab);
  await tab.goto(`${server.origin}/cards`, { waitUntil: 'load' });
  const names = (await tab.evaluate('cards.present()')) as string[];
  const figures = await measure(tab, time, names);
  const [floor = ''] = names;
  console.log(`${String(CARDS)} cards, ${String(ROUNDS)} rounds: median (quartiles)`);
  console.table(names.map((name) => row(name, figures.get(name), figures.get(floor))));
} finally {
  await browser.close();
  await server.close();
}

/** What two stretches of the same work cost, in milliseconds. */
interface Figures {
  /** Until the next frame is painted. */
  readonly frame: number[];
  /** Until nothing is left to be done. */
  readonly all: number[];
}

async function measure(tab: Page, time: ProcessorTime, names: readonly string[]) {
  const figures = new Map<string, Figures>(names.map((name) => [name, { frame: [], all: [] }]));
  const session = await tab.createCDPSession();
  for (let round = -1; round < ROUNDS; round++) {
    // Everyone begins a round once: what was before leaves its mark on what comes next.
    const from = (round + names.length) % names.length;
    for (const name of [...names.slice(from), ...names.slice(0, from)]) {
      await session.send('HeapProfiler.collectGarbage');
      const before = await time.spent();
      await tab.evaluate(`cards.fillToFrame(${JSON.stringify(name)}, articles)`);
      const framed = await time.spent();
      await tab.evaluate('cards.settled(articles.length)');
      const settled = await time.spent();
      await tab.evaluate('cards.empty()');
      // The first round warms up.
      if (round < 0) continue;
      figures.get(name)?.frame.push(framed - before);
      figures.get(name)?.all.push(settled - before);
    }
  }
  return figures;
}

function row(name: string, own?: Figures, floor?: Figures) {
  return {
    '': name,
    'ms to the next frame': tell(spreadOf(own?.frame ?? []), 1),
    ratio: tell(spreadOf(ratios(own?.frame, floor?.frame)), 2),
    'ms until all is done': tell(spreadOf(own?.all ?? []), 1),
    'ratio of that': tell(spreadOf(ratios(own?.all, floor?.all)), 2),
  };
}

function ratios(own: readonly number[] = [], floor: readonly number[] = []): readonly number[] {
  return own.map((figure, round) => figure / (floor[round] ?? Number.NaN));
}

function tell({ low, median, high }: Spread, digits: number): string {
  const [middle, least, most] = [median, low, high].map((figure) => figure.toFixed(digits));
  return `${String(middle)} (${String(least)} to ${String(most)})`;
}
