import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { findBrowser } from '../../tools/browsers/find-browsers.ts';
import { builtTags } from '../../tools/built-manifest.ts';
import { inShort } from '../full-size/how-much.ts';

import { readShifts, waitForElements, waitForPaint, type Shifted } from './layout-shift-in-page.ts';
import { samples } from './layout-shift-samples.ts';
import { ShiftSite } from './layout-shift-site.ts';

const widths = inShort ? [360] : [360, 768, 1280];
const tags = builtTags();

// Only Chromium reports layout shifts.
describe('a page whose library comes late', { skip: !findBrowser('chromium') }, () => {
  const site = new ShiftSite();
  const table: string[] = [];
  let page: BrowserPage;

  before(async () => {
    await site.start();
    page = await openBrowser('chromium');
  });

  after(async () => {
    await page.close();
    await site.close();
    console.log(['layout shift at each width, without and with the css:', ...table].join('\n  '));
  });

  async function shiftOf(body: string, width: number, hasCss: boolean): Promise<Shifted> {
    await page.resize(width, 800);
    const address = site.prepare({ body, hasCss, script: 'practice-widgets.js' });
    const opened = page.open(address);
    const isThere = () => page.evaluate((wanted) => location.href === wanted, address);
    while (!(await isThere().catch(() => false))) await sleep(20);
    await page.evaluate(waitForPaint);
    site.release('library');
    await page.evaluate(waitForElements, tags);
    site.release('rest');
    await opened;
    return page.evaluate(readShifts);
  }

  const shown = samples.filter(({ stays, shape }) => !inShort || (stays && shape === 'tag'));
  for (const { name, html, stays } of shown) {
    const promise = stays ? 'does not move' : 'moves as far as the table says';
    test(`${name}: ${promise}`, async () => {
      const scores: Record<'without' | 'with', number[]> = { without: [], with: [] };
      for (const width of widths) {
        if (!inShort) scores.without.push((await shiftOf(html, width, false)).score);
        const { score, moved } = await shiftOf(html, width, true);
        scores.with.push(score);
        if (stays) assert.equal(score, 0, `at ${width} px: ${moved.join()}`);
      }
      table.push(`${name}: ${scores.without.join(' ')} → ${scores.with.join(' ')}`);
    });
  }

  test('all that stay, on one page, do not move', async () => {
    const body = samples.flatMap(({ html, stays }) => (stays ? html : [])).join('');
    for (const width of widths) {
      const { score, moved } = await shiftOf(body, width, true);
      assert.equal(score, 0, `at ${width} px: ${moved.join()}`);
    }
  });

  test('and it is measured: without the css, an empty tag moves the page', async () => {
    const hours = samples.find(({ name }) => name === 'hours of the profile');
    const { score } = await shiftOf(hours?.html ?? '', 360, false);
    assert.ok(score > 0.1, `${score}`);
  });
});

test('the css travels as less than 1000 bytes', () => {
  const css = readFileSync(new URL('../../dist/practice-widgets.css', import.meta.url));
  const { length } = brotliCompressSync(css);
  assert.ok(length < 1000, `${length} bytes`);
});
