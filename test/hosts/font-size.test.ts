import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import puppeteer, { type Browser, type Page } from 'puppeteer-core';

import { chromiumArguments, findBrowser } from '../../tools/browsers/find-browsers.ts';
import { openBrowser } from '../../tools/browsers/browser-page.ts';
import { enginesToUse } from '../full-size/how-much.ts';
import { servePages } from '../full-size/serve-pages.ts';

const body = `
  <practice-profile name="North" phone="727-MY-SPINE" hours="Mo-Fr 09:00-17:00" time-zone="UTC"></practice-profile>
  <practice-hours></practice-hours>
  <practice-accessibility-menu></practice-accessibility-menu>
  <practice-article-card heading="Spasms" href="/1" excerpt="Words"></practice-article-card>
  <practice-consultation-cta heading="Talk to us" href="/book"></practice-consultation-cta>
  <practice-tele-consult-form endpoint="/requests"></practice-tele-consult-form>`;

const html = (
  css: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sizes</title>
  <style>${css}</style><script type="module" src="/dist/practice-widgets.js"></script></head>
  <body>${body}</body></html>`;

/** The size of the text of each element, in pixels. Runs in the page by its text alone. */
async function readSizes(): Promise<Record<string, number>> {
  await customElements.whenDefined('practice-tele-consult-form');
  const wait = () => new Promise((resolve) => setTimeout(resolve, 30));
  const all = [...document.querySelectorAll('body > :not(practice-profile)')];
  const first = (each: Element) =>
    each.shadowRoot?.querySelector('.state, .action, .heading, .title');
  while (!all.every(first)) await wait();
  return Object.fromEntries(
    all.map((each) => [each.localName, parseFloat(getComputedStyle(first(each) ?? each).fontSize)]),
  );
}

/** A browser whose visitor has chosen a size of text, where an engine can be told so. */
async function browserWithSize(engine: 'chromium' | 'firefox', size: number): Promise<Browser> {
  const executablePath = findBrowser(engine) ?? '';
  if (engine === 'firefox') {
    const extraPrefsFirefox = { 'font.size.variable.x-western': size };
    return puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox });
  }
  const args = [...chromiumArguments, `--blink-settings=defaultFontSize=${size}`];
  return puppeteer.launch({ executablePath, args });
}

for (const engine of enginesToUse) {
  describe(`the size of text, in ${engine}`, () => {
    let site: Awaited<ReturnType<typeof servePages>>;
    let plain: Record<string, number>;
    let tiny: Record<string, number>;

    before(async () => {
      const page = await openBrowser(engine);
      const answers = { '/plain': html(''), '/tiny': html('html { font-size: 62.5% }') };
      site = await servePages({ answers });
      await page.open(`${site.origin}/plain`);
      plain = await page.evaluate(readSizes);
      await page.open(`${site.origin}/tiny`);
      tiny = await page.evaluate(readSizes);
      await page.close();
    });

    after(() => site.close());

    test('is not what the page has made of the root', () => {
      assert.deepEqual(tiny, plain);
      assert.equal(Object.keys(plain).length, 5);
    });

    // WebKitGTK's test browser has no setting for it.
    if (engine === 'webkit') return;

    test('is half as large again where the visitor has chosen 24 px in place of 16', async () => {
      const browser = await browserWithSize(engine, 24);
      const page: Page = await browser.newPage();
      await page.goto(`${site.origin}/tiny`);
      const large = await page.evaluate(readSizes);
      await browser.close();
      const expected = Object.entries(plain).map(([name, size]) => [name, size * 1.5]);
      assert.deepEqual(large, Object.fromEntries(expected));
    });
  });
}
