import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { engines, findBrowser } from '../../tools/browsers/find-browsers.ts';

import { everyElement, serveRecorded } from './recorded-page.ts';

/** A page that allows a Trusted Types policy of its own alone, no inline script and no inline style. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types somebody-elses',
].join('; ');

for (const engine of engines.filter(findBrowser)) {
  describe(`a page with a strict policy, in ${engine}`, () => {
    let server: Awaited<ReturnType<typeof serveRecorded>>;
    let page: BrowserPage;

    before(async () => {
      server = await serveRecorded({
        head: '<script type="module" src="/dist/practice-widgets.js"></script>',
        body: everyElement,
        contentSecurityPolicy,
      });
      page = await openBrowser(engine);
      await page.open(server.address);
    });

    after(async () => {
      await page.close();
      await server.close();
    });

    test('every element renders', async () => {
      const empty = await page.evaluate(async () => {
        const elements = [...document.body.querySelectorAll('*')].filter(({ localName }) =>
          localName.startsWith('practice-'),
        );
        await Promise.all(
          elements.map((each) => (each as unknown as { updateComplete: unknown }).updateComplete),
        );
        return elements
          .filter((each) => !each.shadowRoot?.querySelector('*'))
          .map((each) => each.localName);
      });
      assert.deepEqual(empty, []);
    });

    test('everything in the menu, and the form, works without error, violation or warning', async () => {
      const used = await page.evaluate(async () => {
        const wait = (milliseconds: number) =>
          new Promise((resolve) => setTimeout(resolve, milliseconds));
        const menu = document.querySelector<Element & { open(): void; reset(): void }>(
          'practice-accessibility-menu',
        );
        const all = (selector: string) => [
          ...(menu?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
        ];
        menu?.open();
        for (let tries = 0; tries < 100 && !all('.sections').length; tries++) await wait(50);
        let count = 0;
        for (const control of all('.toggle, .option input, .step, .history button')) {
          control.click();
          count++;
          await wait(20);
        }
        for (const { dataset } of all('[part="tool"]')) {
          all(`[data-tool="${dataset.tool ?? ''}"]`)[0]?.click();
          await wait(60);
          for (const control of all('.view button')) control.click();
          await wait(60);
          count++;
          menu?.open();
          all('.bar button')[0]?.click();
          await wait(60);
          menu?.open();
        }
        menu?.reset();
        return count;
      });
      assert.ok(used > 50, `${used} controls`);
      const recorded = await page.evaluate(async () => {
        const cta = document.querySelector<Element & { open(): void }>('practice-consultation-cta');
        cta?.open();
        const form = document.querySelector('practice-tele-consult-form');
        form?.shadowRoot?.querySelector('form')?.requestSubmit();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return window.recorded;
      });
      assert.deepEqual(recorded, { faults: [], warnings: [] });
    });

    test('and the policy is in force: the same page can not write markup', async () => {
      const thrown = await page.evaluate(() => {
        try {
          document.createElement('p').innerHTML = '<b></b>';
          return '';
        } catch (error) {
          return (error as Error).name;
        }
      });
      assert.equal(thrown, 'TypeError');
    });
  });
}
