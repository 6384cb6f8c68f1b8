import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { enginesToUse, inShort } from '../full-size/how-much.ts';

import { lookAtPage, sendForm, tellRecorded } from './survival-in-page.ts';
import { sampleOf, serveSurvivalSite } from './survival-site.ts';

declare global {
  interface Window {
    wasHere?: boolean;
  }
}

/** Open for half of each day. */
const halfDay = sampleOf('practice-profile').replace('00:00-24:00', '00:00-12:00');
const body = `<p>Text</p>${halfDay}<practice-hours></practice-hours>
  <practice-accessibility-menu></practice-accessibility-menu>${sampleOf('practice-tele-consult-form')}`;

for (const engine of enginesToUse) {
  describe(`a visitor who leaves the page and comes back, in ${engine}`, () => {
    let site: Awaited<ReturnType<typeof serveSurvivalSite>>;
    let page: BrowserPage;

    before(async () => {
      site = await serveSurvivalSite();
      site.put('/other', { body });
    });

    after(() => site.close());

    // One for each test: Firefox tells nobody of a loading that follows on a coming back.
    afterEach(() => page.close());

    beforeEach(async () => {
      page = await openBrowser(engine);
      site.hold(0);
      site.put('/', { body });
      await page.open(`${site.origin}/`);
      await page.evaluate(lookAtPage, '');
    });

    const sizeOfText = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('p') as Element).fontSize);

    const state = () =>
      page.evaluate(
        () =>
          document.querySelector('practice-hours')?.shadowRoot?.querySelector('[part=state]')
            ?.textContent ?? '',
      );

    const formSays = (part: string) =>
      page.evaluate(
        (name) =>
          document.querySelector('practice-tele-consult-form')?.shadowRoot?.querySelector(name)
            ?.textContent ?? '',
        `[part="${part}"]`,
      );

    async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
      for (let tries = 0; tries < 80; tries++) {
        if (await isTrue().catch(() => false)) return;
        await pause(50);
      }
      assert.fail(`${what}: not within four seconds`);
    }

    /** Goes to another page of the site and back. Whether the browser has kept the page meanwhile. */
    async function goAndComeBack(whileAway = () => Promise.resolve()): Promise<boolean> {
      await page.evaluate(() => {
        window.wasHere = true;
        setTimeout(() => location.assign('/other'));
      });
      const isAt = (path: string) => async () =>
        (await page.evaluate(() => location.pathname + document.readyState)) === `${path}complete`;
      await until('the other page', isAt('/other'));
      await whileAway();
      await page.evaluate(() => void setTimeout(() => history.back()));
      await until('the page again', isAt('/'));
      return page.evaluate(() => window.wasHere === true);
    }

    /** What the browser tells a page that it puts aside, and takes up again. */
    const tellOfComingBack = () =>
      page.evaluate(() => {
        for (const type of ['pagehide', 'pageshow']) {
          dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
        }
      });

    test('sees the settings that were chosen on the other page', async (context) => {
      const before = await sizeOfText();
      const isKept = await goAndComeBack(async () => {
        await page.evaluate(lookAtPage, '');
        await page.evaluate(async () => {
          const menu = document.querySelector<HTMLElement & { open(): void }>(
            'practice-accessibility-menu',
          );
          menu?.open();
          for (let tries = 0; tries < 50; tries++) {
            await new Promise((resolve) => setTimeout(resolve, 40));
            const larger = menu?.shadowRoot?.querySelector<HTMLElement>('.step.larger');
            if (!larger) continue;
            larger.click();
            break;
          }
          await new Promise((resolve) => setTimeout(resolve, 200));
        });
        assert.notEqual(await sizeOfText(), before, 'the other page is larger');
      });
      context.diagnostic(isKept ? 'the browser has kept the page' : 'the page was loaded anew');
      await until('larger text', async () => (await sizeOfText()) !== before);
      await page.evaluate(() => localStorage.clear());
    });

    if (inShort) return;

    test('sees whether the practice is open now', async (context) => {
      const before = await state();
      assert.notEqual(before, '');
      const later = () =>
        page.evaluate(() => {
          const { now } = Date;
          Date.now = () => now.call(Date) + 12 * 3_600_000;
        });
      await later();
      const isKept = await goAndComeBack();
      context.diagnostic(isKept ? 'the browser has kept the page' : 'the page was loaded anew');
      if (!isKept) {
        // A page that is loaded anew has the clock of the browser again.
        await later();
        await tellOfComingBack();
      }
      await until('another state', async () => (await state()).slice(0, 4) !== before.slice(0, 4));
    });

    test('finds a request that was under way sent, and not still under way', async (context) => {
      site.hold(1);
      const before = site.posts.length;
      assert.equal(await page.evaluate(sendForm, 10), 'on its way');
      await until('the first try', () => Promise.resolve(site.posts.length > before));
      const isKept = await goAndComeBack();
      context.diagnostic(isKept ? 'the browser has kept the page' : 'the page was loaded anew');
      // WebKit takes the locks of a page that it puts aside: what was under way is an earlier request then.
      await until('the receipt', async () => {
        const said = (await formSays('receipt')) + (await formSays('earlier'));
        return said.includes('7K4M-2QXD');
      });
      assert.equal(new Set(site.keys.slice(before)).size, 1);
      assert.equal(await page.evaluate(tellRecorded, 'faults'), '');
    });

    test('does not wait for an answer that the browser has dropped meanwhile', async () => {
      // Nobody hears what is answered to the try that outlives the page.
      site.hold(1);
      const before = site.posts.length;
      assert.equal(await page.evaluate(sendForm, 10), 'on its way');
      await until('the first try', () => Promise.resolve(site.posts.length > before));
      await tellOfComingBack();
      await until('the receipt', async () => (await formSays('receipt')).includes('7K4M-2QXD'));
      assert.ok(site.posts.length >= before + 2);
      assert.equal(new Set(site.keys.slice(before)).size, 1);
    });
  });
}
