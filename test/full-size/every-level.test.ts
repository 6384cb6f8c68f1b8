import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';

import { enginesToUse, inShort } from './how-much.ts';
import { movingGif } from './moving-gif.ts';
import { openProofs } from './open-proofs.ts';
import { bigSheet, foreignSheet, frame, pageOfManyPlaces } from './page-of-many-places.ts';
import { servePages } from './serve-pages.ts';

const photo = readFileSync(new URL('../../docs/pictures/seed-page.png', import.meta.url));

const ELEMENTS = inShort ? 1000 : 10_000;

for (const engine of enginesToUse) {
  describe(`every level of every adjustment, on ${ELEMENTS} elements in ${engine}`, () => {
    let server: Awaited<ReturnType<typeof servePages>>;
    let foreign: typeof server;
    let page: BrowserPage;
    let levels: readonly [string, string][];

    before(async () => {
      foreign = await servePages({ answers: { '/foreign.css': foreignSheet } });
      server = await servePages({
        answers: {
          '/': pageOfManyPlaces(foreign.origin, ELEMENTS),
          '/big.css': bigSheet(2),
          '/frame.html': frame,
          '/late.css': '.late-link { font-size: 17px }',
          '/moving.gif': movingGif,
          '/photo.png': photo,
        },
      });
      page = await openBrowser(engine);
      await page.resize(1000, 800);
    });

    after(async () => {
      await page.close();
      await server.close();
      await foreign.close();
    });

    test('each shows somewhere, and nowhere any more when it is taken back', async (t) => {
      await openProofs(page, `${server.origin}/`, 'proofs');
      const begun = await page.evaluate(() => window.proofs.begin());
      levels = begun.levels;
      assert.ok(begun.elements >= ELEMENTS, `${begun.elements} elements`);
      const faults: string[] = [];
      for (const [name, level] of levels) {
        const { on, off } = await page.evaluate(
          (...chosen) => window.proofs.tryLevel(...chosen),
          name,
          level,
        );
        const places = Object.keys(on).length;
        t.diagnostic(`${name} ${level} shows at ${places} places`);
        if (places === 0) faults.push(`${name} ${level} shows nowhere`);
        if (Object.keys(off).length > 0) {
          faults.push(`${name} ${level} leaves ${JSON.stringify(off)}`);
        }
      }
      assert.deepEqual(faults, []);
      const left = await page.evaluate(() => window.proofs.left());
      assert.deepEqual(left, { sameMarkup: true, sameSheets: true, mutations: [], keys: [] });
    });

    test('text grows by the same factor at every place', async (t) => {
      await openProofs(page, `${server.origin}/`, 'proofs');
      await page.evaluate(() => window.proofs.begin());
      const growth = await page.evaluate(() => window.proofs.textGrowth('150'));
      const places = Object.entries(growth);
      t.diagnostic(`${places.length} places`);
      assert.ok(places.length > 40);
      // Engines round a size to a 64th of a pixel and less.
      assert.deepEqual(
        places.filter(([, factor]) => !(Math.abs(factor - 1.5) < 0.005)),
        [],
      );
    });

    test('what comes late looks like what was there before', async (t) => {
      const faults: string[] = [];
      const last = new Map(levels);
      for (const [name, level] of last) {
        await openProofs(page, `${server.origin}/`, 'proofs');
        const unlike = await page.evaluate(
          (...chosen) => window.proofs.tryLateParts(...chosen),
          name,
          level,
        );
        await page.evaluate(() => localStorage.clear());
        if (Object.keys(unlike).length > 0) {
          faults.push(`${name} ${level}: ${JSON.stringify(unlike)}`);
        }
      }
      t.diagnostic(`${last.size} adjustments on late parts`);
      assert.deepEqual(faults, []);
    });
  });
}
