import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

import puppeteer, { type Page } from 'puppeteer-core';

import { inventedPractices } from '../../demo/pages/invented-practices.ts';
import { servePages } from '../../test/full-size/serve-pages.ts';
import { chromiumArguments, findBrowser } from '../browsers/find-browsers.ts';

import { ProcessorTime, spreadOf, type Spread } from './processor-time.ts';

// What hundreds of practices cost until the next frame is painted, and until all is done, beside the
// same things as plain HTML: processor time of the main thread for script, style, layout and
// painting. All take turns in one page of one browser, so that what disturbs one disturbs all.

const CARDS = Number(process.env.CARDS ?? 500);
const ROUNDS = Number(process.env.ROUNDS ?? 15);

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Practices</title>
<style>
  body { margin: 0; font-family: system-ui, sans-serif }
  .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(19em, 1fr)); gap: 1em }
  .grid > practice-directory { grid-column: 1 / -1 }
  .plain { display: flex; flex-direction: column; gap: 0.625em; padding: 1.25em; border: 1px solid #ccc;
    border-radius: 0.5em; background: #f5f5f5 }
  .plain.far { content-visibility: auto; contain-intrinsic-block-size: auto 16em }
  .plain div, .marks { display: flex; flex-wrap: wrap; gap: 0.5em }
  .plain :is(p, h3) { margin: 0 }
</style>
<script type="module" src="/dist/practice-widgets.js"></script>
<script type="module">
  import * as cards from '/practices-in-page.js';
  const practices = await (await fetch('/practices.json')).json();
  Object.assign(window, { cards, practices });
</script></head><body></body></html>`;

const inPage = new URL('practices-in-page.ts', import.meta.url);
const server = await servePages({
  answers: {
    '/cards': page,
    '/practices.json': JSON.stringify(inventedPractices(CARDS)),
    '/practices-in-page.js': stripTypeScriptTypes(await readFile(inPage, 'utf8')),
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
  await tab.waitForFunction('window.practices');
  const names = (await tab.evaluate('cards.names')) as readonly string[];
  const figures = await measure(tab, time, names);
  const [floor = ''] = names;
  console.log(`${String(CARDS)} practices, ${String(ROUNDS)} rounds: median (quartiles)`);
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
      await tab.evaluate(`cards.fillToFrame(${JSON.stringify(name)}, practices)`);
      const framed = await time.spent();
      await tab.evaluate('cards.settled(practices.length)');
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
  const each = (own?.all ?? []).map((figure) => figure / CARDS);
  return {
    '': name,
    'ms to the next frame': tell(spreadOf(own?.frame ?? []), 1),
    ratio: tell(spreadOf(ratios(own?.frame, floor?.frame)), 2),
    'ms until all is done': tell(spreadOf(own?.all ?? []), 1),
    'ms a card': tell(spreadOf(each), 3),
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
