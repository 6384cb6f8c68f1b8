import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { enginesToUse, inShort } from '../full-size/how-much.ts';

import { olderVersion } from './older-version.ts';
import { lookAtPage, readFound, sendForm, tellRecorded, useMenu } from './survival-in-page.ts';
import { everyTag, moduleTag, sampleOf, serveSurvivalSite, tags } from './survival-site.ts';

const missing = ['practice-hours', 'practice-article-list', 'practice-tele-consult-form'];

const view = await readFile('dist/practice-directory-view.js', 'utf8');
const older = await olderVersion(new RegExp(missing.join('|')));

const olderModule = '<script type="module" src="/dist/older/older.js"></script>';
const olderClassic = '<script defer src="/dist/older/older.classic.js"></script>';
const again = '<script type="module" src="/dist/practice-widgets.js?again"></script>';

/** How a page comes to two libraries, and how often the developer is told. */
const pages: readonly (readonly [name: string, library: string, warnings: number])[] = [
  ['the same one twice', moduleTag + again, 1],
  ['an older one first', olderModule + moduleTag, 1],
  ['an older one second', moduleTag + olderModule, 1],
  ['an older classic one first', olderClassic + moduleTag, 1],
  ['an older classic one second', moduleTag + olderClassic, 1],
  ['three of them', olderClassic + moduleTag + olderModule, 2],
];

for (const engine of enginesToUse) {
  describe(`a page with two libraries, in ${engine}`, () => {
    let site: Awaited<ReturnType<typeof serveSurvivalSite>>;
    let page: BrowserPage;
    let plain: string;

    before(async () => {
      page = await openBrowser(engine);
      site = await serveSurvivalSite();
      const type = 'text/javascript';
      // Beside each copy stands what it loads later.
      site.put('/dist/older/practice-directory-view.js', { type, text: view });
      site.put('/dist/older/older.js', { type, text: older.module });
      site.put('/dist/older/older.classic.js', { type, text: older.classic });
      site.put('/', {});
      await page.open(`${site.origin}/`);
      plain = readFound(await page.evaluate(lookAtPage, '')).looks.join('\n');
      assert.match(plain, /Scheduleaconsultation/);
    });

    after(async () => {
      await page.close();
      await site.close();
    });

    test('the older one alone lacks what came later', async () => {
      site.put('/', { library: olderModule });
      await page.open(`${site.origin}/`);
      const { looks } = readFound(await page.evaluate(lookAtPage, ''));
      const undrawn = looks.filter((look) => look.includes(' | - | '));
      assert.deepEqual(
        undrawn.map((look) => look.slice(0, look.indexOf(' '))),
        tags.filter((tag) => missing.includes(tag)),
      );
    });

    for (const [name, library, count] of inShort ? pages.slice(2, 3) : pages) {
      test(`${name}: everything works, and the developer is told`, async () => {
        site.put('/', { library });
        await page.open(`${site.origin}/`);
        const found = readFound(await page.evaluate(lookAtPage, plain));
        assert.equal(found.looks.join('\n'), plain);
        assert.match(await page.evaluate(useMenu), /^16px 1[78][.\d]*px 16px$/);
        assert.equal(await page.evaluate(sendForm, 150), 'sent');
        assert.equal(await page.evaluate(tellRecorded, 'faults'), '');
        const warnings = (await page.evaluate(tellRecorded, 'warnings')).split('\n');
        assert.equal(warnings.length, count, warnings.join('\n'));
        for (const warning of warnings) assert.match(warning, /loaded twice/);
      });

      test(`${name}: a profile that comes after them serves them all`, async () => {
        const profile = sampleOf('practice-profile');
        site.put('/', { library, body: everyTag.replace(profile, '') });
        await page.open(`${site.origin}/`);
        await page.evaluate(lookAtPage, '');
        await page.evaluate((markup) => {
          document.body.insertAdjacentHTML('afterbegin', markup);
        }, profile);
        const found = readFound(await page.evaluate(lookAtPage, plain));
        assert.equal(found.looks.join('\n'), plain);
      });
    }
  });
}
