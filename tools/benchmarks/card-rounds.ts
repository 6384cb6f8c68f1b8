import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

import puppeteer, { type Page } from 'puppeteer-core';

import { servePages, type Answers } from '../../test/full-size/serve-pages.ts';
import { chromiumArguments, findBrowser } from '../browsers/find-browsers.ts';

import { ProcessorTime, spreadOf } from './processor-time.ts';

/** What two stretches of the same work cost, in milliseconds, round by round. */
export interface Figures {
  /** Until the next frame is painted. */
  readonly frame: readonly number[];
  /** Until nothing is left to be done. */
  readonly all: readonly number[];
}

/** The page of a benchmark: it has `cards`, what runs in it, and `data`, what cards are made of. */
export interface CardPage {
  /** Markup of its head. */
  readonly head: string;
  /** The name of the file beside this one whose exports are `cards`. */
  readonly inPage: string;
  /** A script of a module, which has `cards` and returns the data. */
  readonly data: string;
  readonly answers: Answers;
}

/**
 * Lets all who are in `cards.names()` fill the page in turns: in one page of one browser, so that what
 * disturbs one disturbs all.
 *
 * @returns Processor time of the main thread for script, style, layout and painting, by name.
 */
export async function measureCards(
  page: CardPage,
  rounds: number,
): Promise<ReadonlyMap<string, Figures>> {
  const server = await servePages({ answers: await answersOf(page) });
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium') ?? '',
    args: [...chromiumArguments],
  });
  try {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1200, height: 900 });
    const time = await ProcessorTime.of(tab);
    await tab.goto(`${server.origin}/cards`, { waitUntil: 'load' });
    await tab.waitForFunction('window.data');
    return await inTurns(tab, time, rounds);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Prints a table: what each cost, and its ratio to the first, the floor.
 *
 * @param cards How many were made, where the time of one is to be told too.
 */
export function printFigures(figures: ReadonlyMap<string, Figures>, cards?: number): void {
  const [floor] = figures.values();
  const rows = [...figures].map(([name, own]) => ({
    '': name,
    'ms to the next frame': tell(own.frame, 1),
    ratio: tell(ratios(own.frame, floor?.frame), 2),
    'ms until all is done': tell(own.all, 1),
    ...(cards && {
      'ms a card': tell(
        own.all.map((figure) => figure / cards),
        3,
      ),
    }),
    'ratio of that': tell(ratios(own.all, floor?.all), 2),
  }));
  console.table(rows);
}

async function answersOf({ head, inPage, data, answers }: CardPage): Promise<Answers> {
  const served = async (name: string) =>
    stripTypeScriptTypes(await readFile(new URL(name, import.meta.url), 'utf8'));
  return {
    ...answers,
    '/cards': `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cards</title>
      ${head}
      <script type="module">
        import * as cards from '/${inPage}';
        Object.assign(window, { cards, data: ${data} });
      </script></head><body></body></html>`,
    [`/${inPage}`]: await served(inPage),
    '/filling-in-page.ts': await served('filling-in-page.ts'),
  };
}

async function inTurns(tab: Page, time: ProcessorTime, rounds: number) {
  const names = (await tab.evaluate('cards.names()')) as readonly string[];
  const figures = new Map(
    names.map((name) => [name, { frame: [] as number[], all: [] as number[] }]),
  );
  const session = await tab.createCDPSession();
  for (let round = -1; round < rounds; round++) {
    // Everyone begins a round once: what was before leaves its mark on what comes next.
    const from = (round + names.length) % names.length;
    for (const name of [...names.slice(from), ...names.slice(0, from)]) {
      await session.send('HeapProfiler.collectGarbage');
      const before = await time.spent();
      await tab.evaluate(`cards.fill(${JSON.stringify(name)}, data)`);
      const framed = await time.spent();
      await tab.evaluate('cards.settled(data.length)');
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

function ratios(own: readonly number[], floor: readonly number[] = []): readonly number[] {
  return own.map((figure, round) => figure / (floor[round] ?? Number.NaN));
}

function tell(figures: readonly number[], digits: number): string {
  const { low, median, high } = spreadOf(figures);
  const [middle, least, most] = [median, low, high].map((figure) => figure.toFixed(digits));
  return `${String(middle)} (${String(least)} to ${String(most)})`;
}
