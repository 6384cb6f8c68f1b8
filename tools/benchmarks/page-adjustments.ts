import puppeteer, { type Browser } from 'puppeteer-core';

import { servePages } from '../../test/full-size/serve-pages.ts';
import { chromiumArguments, findBrowser } from '../browsers/find-browsers.ts';

import {
  acts,
  adoptByHand,
  contenders,
  floor,
  ours,
  pageWith,
  rulesAlone,
  sheet,
  type Act,
  type Contender,
} from './contenders.ts';
import { ProcessorTime, spreadOf, type Spread } from './processor-time.ts';

// What the menu costs, beside two others and the least there could be: processor time of the main
// thread, in Chromium, in rounds that take turns, so that what disturbs one disturbs all.

const ELEMENTS = 10_000;
const ROUNDS = Number(process.env.ROUNDS ?? 15);

const server = await servePages({
  answers: {
    ...pages('ordinary', 0),
    ...pages('important', 0.3),
    '/small': pageWith(40),
    '/small-with-menu': pageWith(40, ours),
    '/big.css': sheet,
  },
  headers: { 'Content-Security-Policy': "default-src 'self' 'unsafe-inline' data:" },
});
const browser = await puppeteer.launch({
  executablePath: findBrowser('chromium') ?? '',
  args: [...chromiumArguments],
});
console.log('An ordinary page');
await measureActs('ordinary', acts);
console.log('\nA page on which a third of the sizes in style attributes are important');
await measureActs('important', ['larger text']);
await measureLoading();
await browser.close();
await server.close();

function pages(kind: string, importance: number): Record<string, string> {
  const entries = contenders.map((contender): [string, string] => [
    `/${kind}/${contender.name}`,
    pageWith(ELEMENTS, contender, importance),
  ]);
  return Object.fromEntries(entries);
}

async function openAlone(from: Browser, path: string) {
  // A context of its own is a process of its own.
  const context = await from.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  const time = await ProcessorTime.of(page);
  await page.goto(`${server.origin}/${path}`, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { page, time, close: () => context.close() };
}

type Opened = Awaited<ReturnType<typeof openAlone>>;

async function measure({ page, time }: Opened, [does, takesBack]: readonly [string, string]) {
  await page.bringToFront();
  const figure = await time.toNextFrame(does);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await time.toNextFrame(takesBack);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return figure;
}

/** The rules that the document adopts when something is done. */
async function rulesOf({ page }: Opened, [does, takesBack]: readonly [string, string]) {
  return (await page.evaluate(
    `(() => {
      ${does}
      const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
      const text = rules.map(({ cssText }) => cssText).join('');
      ${takesBack}
      return text;
    })()`,
  )) as string;
}

async function measureActs(kind: string, measured: readonly Act[]): Promise<void> {
  const opened = new Map<Contender, Opened>();
  for (const contender of contenders) {
    const one = await openAlone(browser, `${kind}/${contender.name}`);
    opened.set(contender, one);
    // Menus that make their panel when it is first opened have it from here on.
    await measure(one, contender.acts['open the panel']);
  }
  for (const act of measured) {
    const rows = new Map(
      [...opened].map(([contender, page]) => [contender, [page, contender.acts[act]] as const]),
    );
    const [floorPage, ourPage] = [opened.get(floor), opened.get(ours)];
    if (floorPage && ourPage && act !== 'open the panel') {
      rows.set(rulesAlone, [floorPage, adoptByHand(await rulesOf(ourPage, ours.acts[act]))]);
    }
    const figures = new Map<Contender, number[]>([...rows.keys()].map((each) => [each, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const [contender, [page, scripts]] of rows) {
        figures.get(contender)?.push(await measure(page, scripts));
      }
    }
    const least = figures.get(floor) ?? [];
    console.log(`\n${act}, ${ELEMENTS} elements, ${ROUNDS} rounds`);
    console.table([...figures].map(([each, own]) => row(each.name, own, least)));
  }
  for (const { close } of opened.values()) await close();
}

function row(name: string, figures: readonly number[], least: readonly number[]) {
  const ratios = figures.map((figure, round) => figure / (least[round] ?? Number.NaN));
  return { '': name, milliseconds: tell(spreadOf(figures)), ratio: tell(spreadOf(ratios)) };
}

function tell({ low, median, high }: Spread): string {
  return `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}

async function measureLoading(): Promise<void> {
  const paths = ['small', 'small-with-menu'] as const;
  const figures: Record<(typeof paths)[number], number[]> = { small: [], 'small-with-menu': [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const path of paths) {
      const { time, close } = await openAlone(browser, path);
      figures[path].push(await time.spent());
      await close();
    }
  }
  const added = figures['small-with-menu'].map((figure, round) => {
    return figure - (figures.small[round] ?? Number.NaN);
  });
  console.log(`\nloading a small page, milliseconds, ${ROUNDS} rounds`);
  console.table({
    'without the library': tell(spreadOf(figures.small)),
    'with library and menu': tell(spreadOf(figures['small-with-menu'])),
    added: tell(spreadOf(added)),
  });
}
