import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';

import { enginesToUse, inShort } from './how-much.ts';
import { openProofs } from './open-proofs.ts';
import { bigSheet } from './page-of-many-places.ts';
import { sequencePage, twins } from './sequence-page.ts';
import { servePages } from './serve-pages.ts';

const STEPS = 50;

/** `SEED=17` does that one sequence again. */
const seeds = process.env.SEED
  ? [Number(process.env.SEED)]
  : Array.from({ length: inShort ? 6 : 100 }, (_, index) => index + 1);

for (const engine of enginesToUse) {
  describe(`random sequences of ${STEPS} actions in ${engine}`, () => {
    let server: Awaited<ReturnType<typeof servePages>>;
    let page: BrowserPage;

    before(async () => {
      server = await servePages({
        answers: {
          '/': twins,
          '/big.css': bigSheet(3),
          '/sequence-page': (query) => sequencePage(Number(query.get('seed'))),
        },
      });
      page = await openBrowser(engine);
      await page.resize(1000, 700);
      await openProofs(page, `${server.origin}/`, 'twins');
    });

    after(async () => {
      await page.close();
      await server.close();
    });

    test(`${seeds.length} of them leave a page as its twin, which nobody adjusted`, async (t) => {
      let mutations = 0;
      let actions = 0;
      const faults: string[] = [];
      for (const seed of seeds) {
        const result = await page.evaluate((...given) => window.twins.run(...given), seed, STEPS);
        mutations += result.mutations.length;
        actions += result.actions.length;
        const found = [...result.mutations, ...result.faults];
        if (found.length > 0) {
          faults.push(`SEED=${seed}: ${found.join('; ')} after ${result.actions.join(', ')}`);
        }
      }
      t.diagnostic(`${seeds.length} sequences, ${actions} actions, ${mutations} mutations`);
      assert.deepEqual(faults, []);
    });
  });
}
