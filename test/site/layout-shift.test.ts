import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import type { FastifyInstance } from 'fastify';

import { createDemo } from '../../demo/server.ts';
import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { findBrowser } from '../../tools/browsers/find-browsers.ts';

interface Shift {
  readonly value: number;
  readonly sources: readonly string[];
}

/** How late the library arrives, in milliseconds: the page is painted long before it. */
const late = 1500;

// Only Chromium reports layout shifts.
describe('the seed page on a slow network', { skip: !findBrowser('chromium') }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'practice-widgets-'));
  let server: FastifyInstance;
  let page: BrowserPage;
  let address: string;

  before(async () => {
    server = await createDemo({ database: join(folder, 'requests.sqlite') });
    server.addHook('onRequest', async ({ url }) => {
      if (url.startsWith('/dist/')) await sleep(late);
    });
    address = await server.listen({ host: '127.0.0.1', port: 0 });
    page = await openBrowser('chromium');
  });

  after(async () => {
    await page.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  for (const [width, height] of [
    [360, 780],
    [768, 1024],
    [1280, 800],
  ] as const) {
    test(`does not move when the library arrives, at ${width} px`, async () => {
      await page.resize(width, height);
      const opened = page.open(`${address}/`);
      await sleep(late * 0.6);
      const before = await page.evaluate(readTops, height);
      await opened;
      const { shifts, painted, defined } = await page.evaluate(readShifts);
      assert.ok(painted < late / 2, `painted at ${painted} ms, before the library came`);
      assert.ok(defined, 'the library came');
      assert.deepEqual(shifts, []);
      // Of what was slotted in the same moment, the browser's own score says nothing.
      assert.deepEqual(await page.evaluate(readTops, height), before);
      assert.ok(before.length > 4, before.join());
    });
  }
});

/**
 * Where the page's own parts stand on the first screen, to the pixel; and the line below the title,
 * be it the page's or the element's.
 */
function readTops(height: number): string[] {
  const article = document.querySelector('practice-article');
  const parts = [
    ...document.querySelectorAll('header, nav, h1, h2, main p, main img, main li'),
    ...(article?.shadowRoot?.querySelectorAll('.meta li') ?? []),
  ];
  return parts
    .filter((part) => part.checkVisibility())
    .map((part) => ({ name: part.localName, top: Math.round(part.getBoundingClientRect().top) }))
    .filter(({ top }) => top < height)
    .map(({ name, top }) => `${name} ${top}`)
    .sort();
}

/** The layout shifts of a page since it was opened, and when it was first painted. */
async function readShifts(): Promise<{ shifts: Shift[]; painted: number; defined: boolean }> {
  const shifts: Shift[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      };
      const names = sources.map(({ node }) => node?.nodeName.toLowerCase() ?? '');
      shifts.push({ value, sources: names });
    }
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return {
    shifts,
    painted: paint?.startTime ?? Infinity,
    defined: document.querySelector('practice-article')?.matches(':defined') ?? false,
  };
}
