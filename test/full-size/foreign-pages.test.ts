import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';

import { cutByThePage, foreignPages, nothingRemote, uswdsPage, withMenu } from './foreign-pages.ts';
import { enginesToUse, inShort } from './how-much.ts';
import { openProofs } from './open-proofs.ts';
import { servePages } from './serve-pages.ts';

/** `PAGE=uikit` narrows a run while one works. */
const chosen = foreignPages.filter((path) => path.includes(process.env.PAGE ?? ''));
const pages = inShort ? chosen.slice(2, 5) : chosen;

for (const engine of enginesToUse) {
  describe(`pages that nobody here wrote, in ${engine}`, () => {
    let server: Awaited<ReturnType<typeof servePages>>;
    let page: BrowserPage;

    before(async () => {
      server = await servePages({
        answers: { '/packages/uswds': withMenu(uswdsPage()) },
        change: withMenu,
        headers: { 'Content-Security-Policy': nothingRemote },
      });
      page = await openBrowser(engine);
      await page.resize(1200, 900);
    });

    after(async () => {
      await page.close();
      await server.close();
    });

    for (const path of pages) {
      test(path, async (t) => {
        await openProofs(page, `${server.origin}/packages/${path}`, 'foreign');
        const { elements, adjustments } = await page.evaluate(() => window.foreign.begin());
        const faults: string[] = [];
        for (const [name, level] of adjustments) {
          const { left, errors } = await page.evaluate(
            (...given) => window.foreign.tryLevel(...given),
            name,
            level,
          );
          for (const each of [...left, ...errors]) faults.push(`${name} ${level}: ${each}`);
        }
        const { cut, lost } = await page.evaluate(() => window.foreign.textLost('200'));
        t.diagnostic(
          `${elements} elements, ${adjustments.length} adjustments, ${cut} texts cut off before, ${lost.length} more at 200 %`,
        );
        assert.deepEqual(faults, []);
        assert.ok(lost.length <= (cutByThePage[path] ?? 0), lost.join('\n'));
      });
    }
  });
}
