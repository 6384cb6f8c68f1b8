import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { after, before, describe, it } from 'node:test';

import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';

import { inventedPractices, type InventedPractice } from '../../demo/pages/invented-practices.ts';
import { chromiumArguments, findBrowser } from '../../tools/browsers/find-browsers.ts';
import { inShort } from '../full-size/how-much.ts';
import { servePages } from '../full-size/serve-pages.ts';

import type { Drawn } from './directory-in-page.ts';

const mounts = inShort ? 2 : 50;
const practices = inventedPractices(500);
const ways = ['cards', 'directory'] as const;
/** Elements of the page, shadow trees included: what all that a card can say takes, and a tenth. */
const mostNodes = { cards: 14_200, directory: 13_800 };
/** For the phone number and the action; a card of its own hears what asks inside it, too. */
const mostListeners = { cards: 1930, directory: 840 };

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Practices</title>
<script type="module" src="/dist/practice-widgets.js"></script>
<script type="module">
  import * as directory from '/directory-in-page.js';
  const practices = await (await fetch('/practices.json')).json();
  Object.assign(window, { directory, practices });
</script></head><body></body></html>`;

/** What the browser counts of a page. */
interface Counted {
  readonly heap: number;
  readonly listeners: number;
  readonly nodes: number;
}

describe('five hundred practices on one page', { skip: !findBrowser('chromium') }, () => {
  let server: Awaited<ReturnType<typeof servePages>>;
  let browser: Browser;
  let tab: Page;
  let session: CDPSession;

  before(async () => {
    const inPage = await readFile(new URL('directory-in-page.ts', import.meta.url), 'utf8');
    server = await servePages({
      answers: {
        '/practices': page,
        '/practices.json': JSON.stringify(practices),
        '/directory-in-page.js': stripTypeScriptTypes(inPage),
      },
    });
    browser = await puppeteer.launch({
      executablePath: findBrowser('chromium') ?? '',
      args: [...chromiumArguments],
    });
  });

  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const way of ways) {
    describe(way === 'cards' ? 'as elements of their own' : 'in one directory', () => {
      before(async () => {
        tab = await browser.newPage();
        session = await tab.createCDPSession();
        await tab.goto(`${server.origin}/practices`);
        await tab.waitForFunction('window.directory && window.practices');
        await mount(way);
      });

      after(() => tab.close());

      it('has each its own phone number, name, hours and language', async () => {
        const { cards } = (await tab.evaluate('directory.drawn()')) as Drawn;
        assert.equal(cards.length, practices.length);
        for (const [at, practice] of practices.entries()) {
          const card = cards[at];
          assert.ok(card);
          assert.equal(card.name, practice.name);
          assert.equal(card.tel, `tel:+1${practice.telephone.replaceAll('-', '')}`);
          assert.match(card.languages, practice.locale ? /^Se habla / : /^Speaks /);
          assert.equal(card.lang, practice.locale ? 'es' : 'en');
          assertHours(card.hours, practice);
        }
      });

      it('tells of each call whom it is for', async () => {
        const called = await tab.evaluate('directory.callAll()');
        assert.deepEqual(
          called,
          practices.map(({ identifier }) => identifier),
        );
      });

      it('has no more elements and listeners than they need', async () => {
        const { nodes } = (await tab.evaluate('directory.drawn()')) as Drawn;
        const { listeners } = await count();
        console.log(`  ${way}: ${String(nodes)} elements, ${String(listeners)} listeners`);
        assert.ok(nodes <= mostNodes[way], `${String(nodes)} elements`);
        assert.ok(listeners <= mostListeners[way], `${String(listeners)} listeners`);
      });

      it(`leaves nothing behind when it comes and goes ${String(mounts)} times`, async () => {
        const full = await count();
        await unmount();
        // What is made once, sheets and templates and formats, is made by then.
        await mountAndUnmount(way, inShort ? 1 : 3);
        const first = await count();
        await mountAndUnmount(way, mounts);
        const last = await count();
        console.log(`  ${way}: ${tell(first)} before, ${tell(last)} after`);
        assert.equal(last.listeners, first.listeners);
        assert.ok(last.nodes <= first.nodes + 5, `${String(last.nodes - first.nodes)} nodes stay`);
        // One card of five hundred that stays each time is 0.2 %; the engine's own notes are less.
        const share = (last.heap - first.heap) / mounts / (full.heap - first.heap);
        console.log(`  ${way}: ${(100 * share).toFixed(2)} % of ${tell(full)} each time`);
        assert.ok(share < (inShort ? 0.01 : 0.002), `${String(share)} of them stays each time`);
      });
    });
  }

  async function mount(way: string): Promise<void> {
    await tab.evaluate(`directory.mount(${JSON.stringify(way)})`);
    await tab.waitForFunction('directory.isDrawn()', { polling: 20 });
  }

  async function unmount(): Promise<void> {
    await tab.evaluate('directory.unmount()');
    // Two frames: what was to be done in the next one is done.
    await tab.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))',
    );
  }

  async function mountAndUnmount(way: string, times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await mount(way);
      await unmount();
    }
  }

  async function count(): Promise<Counted> {
    for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
    await session.send('Performance.enable');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    return {
      heap: of('JSHeapUsedSize'),
      listeners: of('JSEventListeners'),
      nodes: of('Nodes'),
    };
  }
});

function tell({ heap, listeners, nodes }: Counted): string {
  return `${(heap / 1e6).toFixed(2)} MB, ${String(listeners)} listeners, ${String(nodes)} nodes`;
}

/** What a card may say of a practice's hours now, worked out from the clock of its own zone. */
function assertHours(said: string, { openingHours, timeZone, name }: InventedPractice): void {
  if (!openingHours) return assert.equal(said, '', name);
  if (openingHours[0] === 'Mo-Su 00:00-24:00') {
    return assert.match(said, /^(Open 24 hours|Abierto las 24)/, name);
  }
  const known = isOpenByTheClock(openingHours, timeZone);
  const open = /^(Open now|Closing soon|Abierto ahora|Cierra pronto)/;
  assert.equal(open.test(said), known, `${name} in ${timeZone}: ${said}`);
}

const days = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];

function isOpenByTheClock(openingHours: readonly string[], timeZone: string): boolean {
  const format = { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit' } as const;
  const parts = new Intl.DateTimeFormat('en-US', { ...format, hourCycle: 'h23' }).formatToParts();
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const today = days.indexOf(of('weekday').slice(0, 2));
  const now = `${of('hour')}:${of('minute')}`;
  return openingHours.some((rule) => {
    const [, from = '', to = from, opens = '', closes = ''] =
      /^(\w\w)(?:-(\w\w))? ([\d:]+)-([\d:]+)$/.exec(rule) ?? [];
    const isToday = days.indexOf(from) <= today && today <= days.indexOf(to);
    return isToday && opens <= now && now < closes;
  });
}
