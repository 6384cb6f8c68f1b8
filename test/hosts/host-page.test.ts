import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { builtTags } from '../../tools/built-manifest.ts';
import { enginesToUse, inShort } from '../full-size/how-much.ts';

import { faultsOf } from './host-comparison.ts';
import { limits } from './host-page-limits.ts';
import { hostPages, plainPage } from './host-pages.ts';
import { serveHosts } from './host-page-server.ts';
import { visit, type Visit } from './host-visit.ts';
import { tagsWithoutSample } from './samples.ts';

/** `PAGE=Bulma` narrows a run while one works. */
const pages = await hostPages(inShort, process.env.PAGE);
const counts = { checks: 0, faults: 0, limits: 0 };

test('every element of the library has a sample to try on foreign pages', () => {
  const missing = tagsWithoutSample();
  assert.deepEqual(missing, [], `add a sample to test/hosts/samples.ts for ${missing.join(', ')}`);
});

for (const engine of enginesToUse) {
  describe(`hostile hosts in ${engine}`, () => {
    let server: Awaited<ReturnType<typeof serveHosts>>;
    let browser: BrowserPage;
    const plain = new Map<number | undefined, Visit>();

    const plainVisit = async (width?: number): Promise<Visit> => {
      const known = plain.get(width);
      if (known) return known;
      const page = { ...plainPage, ...(width && { width }) };
      const address = server.addressOf(plainPage);
      const visited = await visit(browser, address, page);
      plain.set(width, visited);
      return visited;
    };

    before(async () => {
      browser = await openBrowser(engine);
      server = await serveHosts([plainPage, ...pages]);
      await browser.resize(1200, 900);
    });

    after(async () => {
      await browser.close();
      await server.close();
    });

    test('the elements are well on a plain page', async () => {
      const visited = await plainVisit();
      const faults = [...faultsOf(visited, visited, plainPage).values()].flat();
      assert.deepEqual(faults, []);
      assert.ok(visited.stops.length > 25, `${visited.stops.length} places for the Tab key`);
    });

    for (const page of pages) {
      test(page.name, async (t) => {
        const wanted = await plainVisit(page.width);
        const own = await visit(browser, server.addressOf(page), page);
        const faults = [...faultsOf(own, wanted, page)].flatMap(([tag, found]) =>
          found.map((fault) => `${tag}: ${fault}`),
        );
        counts.checks += builtTags().length;
        const isWithin = faults.length <= (limits[page.name]?.faults ?? 0);
        counts[isWithin ? 'limits' : 'faults'] += faults.length;
        if (isWithin) for (const fault of faults) t.diagnostic(fault);
        assert.ok(isWithin, `\n${faults.join('\n')}\n`);
      });
    }
  });
}

after(() => {
  const { checks, faults, limits } = counts;
  console.log(
    `${pages.length} hosts × ${builtTags().length} elements × ${enginesToUse.length} engines = ` +
      `${checks} checks, ${faults} failures, ${limits} known limits`,
  );
});
