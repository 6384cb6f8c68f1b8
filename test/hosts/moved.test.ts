import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { enginesToUse, inShort } from '../full-size/how-much.ts';

import { counters, journeys, travel } from './moved-in-page.ts';
import { tellRecorded } from './survival-in-page.ts';
import { sampleOf, serveSurvivalSite, tags } from './survival-site.ts';

for (const engine of enginesToUse) {
  describe(`an element that a page moves about, in ${engine}`, () => {
    let site: Awaited<ReturnType<typeof serveSurvivalSite>>;
    let page: BrowserPage;

    before(async () => {
      page = await openBrowser(engine);
      site = await serveSurvivalSite();
      site.put('/', { before: counters, body: sampleOf('practice-profile') });
      await page.open(`${site.origin}/`);
      // What all of them share is made once, by the first one of each.
      for (const tag of tags) await page.evaluate(travel, sampleOf(tag), journeys[1]);
    });

    after(async () => {
      await page.close();
      await site.close();
    });

    for (const tag of tags) {
      for (const journey of inShort ? journeys.slice(5, 6) : journeys) {
        test(`${tag}: ${journey}`, async () => {
          const found = await page.evaluate(travel, sampleOf(tag), journey);
          assert.equal(found.after, found.before);
          assert.deepEqual(found.livesOn, found.livedOn);
          assert.equal(await page.evaluate(tellRecorded, 'faults'), '');
        });
      }
    }
  });
}
