import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { engines, findBrowser } from '../../tools/browsers/find-browsers.ts';

import { everyElement, serveRecorded } from './recorded-page.ts';

for (const engine of engines.filter(findBrowser)) {
  describe(`a page that loads the library twice, in ${engine}`, () => {
    let server: Awaited<ReturnType<typeof serveRecorded>>;
    let page: BrowserPage;

    before(async () => {
      server = await serveRecorded({
        head:
          '<script type="module" src="/dist/practice-widgets.js"></script>' +
          '<script type="module" src="/dist/practice-widgets.js?again"></script>',
        body: everyElement,
      });
      page = await openBrowser(engine);
      await page.open(server.address);
    });

    after(async () => {
      await page.close();
      await server.close();
    });

    test('works, throws nothing and warns once', async () => {
      const { faults, warnings } = await page.evaluate(async () => {
        const wait = (milliseconds: number) =>
          new Promise((resolve) => setTimeout(resolve, milliseconds));
        // WebKit's load event does not wait for the second module.
        for (let tries = 0; tries < 60 && !window.recorded.warnings.length; tries++) await wait(50);
        await wait(200);
        return window.recorded;
      });
      assert.deepEqual(faults, []);
      assert.equal(warnings.length, 1);
      assert.match(warnings[0] ?? '', /loaded twice/);
      const action = await page.evaluate(() => {
        const cta = document.querySelector('practice-consultation-cta');
        return cta?.shadowRoot?.querySelector('[part=action]')?.textContent;
      });
      assert.equal(action, 'Schedule a consultation');
    });
  });
}
