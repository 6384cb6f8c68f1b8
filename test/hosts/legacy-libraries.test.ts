import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { obtainMootools } from '../../tools/browsers/mootools.ts';
import { enginesToUse, inShort } from '../full-size/how-much.ts';

import {
  lookAtPage,
  pressPhoneLinks,
  readFound,
  sendForm,
  tellRecorded,
  useMenu,
} from './survival-in-page.ts';
import { everyTag, moduleTag, serveSurvivalSite, wordsOf } from './survival-site.ts';

/** An old library as a page loads it, and what the page does with it. */
interface LegacyLibrary {
  readonly name: string;
  readonly files: readonly string[];
  /** Runs when the elements are there; must not change how they look. */
  readonly use: string;
}

const mootools = obtainMootools();
if (!mootools) {
  const sentence = 'MooTools is not on this machine (on Debian: apt-get install libjs-mootools).';
  if (process.env.CI) throw new Error(sentence);
  console.log(`${sentence} Its pages are left out.`);
}

const useMootools = `
  $$('a, button').addEvent('click', function () {});
  $$('practice-tele-consult-form, practice-hours').set('data-seen', 'yes');
  document.id(document.body).getElements('a').each(function (link) { link.addClass('seen'); });`;

const libraries: readonly LegacyLibrary[] = [
  {
    name: 'Prototype 1.7.3',
    files: ['/packages/prototype-js-core/prototype.js'],
    use: `$$('a').invoke('addClassName', 'seen');
      $$('practice-tele-consult-form, practice-hours').each(function (each) {
        Element.extend(each);
        each.observe('click', function () {});
      });`,
  },
  {
    name: 'jQuery 3.8',
    files: ['/packages/jquery/dist/jquery.js'],
    use: `jQuery('a').addClass('seen').on('click', function () {});
      jQuery('practice-hours, practice-tele-consult-form').data('seen', 1).attr('data-seen', 'yes');`,
  },
  {
    name: 'jQuery UI',
    files: ['/packages/jquery/dist/jquery.js', '/packages/jquery-ui-dist/jquery-ui.js'],
    use: `jQuery('body').tooltip();
      jQuery('practice-hours').draggable({ disabled: true });`,
  },
  ...(mootools
    ? [
        {
          name: 'MooTools 1.4.5',
          files: ['/mootools/mootools.js', '/mootools/mootools-more.js'],
          use: useMootools,
        },
      ]
    : []),
];

const tagsOf = (files: readonly string[]) =>
  files.map((file) => `<script src="${file}"></script>`).join('');

/** Loads classic scripts one after the other when the modules before it have run, and uses them. */
const later = (files: readonly string[], use: string) => `<script type="module">
  for (const file of ${JSON.stringify(files)}) {
    await new Promise((done) => {
      const script = document.createElement('script');
      script.onload = done;
      script.src = file;
      document.documentElement.appendChild(script);
    });
  }
  ${use}
  window.allLoaded = true;</script>`;

for (const engine of enginesToUse) {
  describe(`a page with an old library, in ${engine}`, () => {
    let site: Awaited<ReturnType<typeof serveSurvivalSite>>;
    let page: BrowserPage;
    let plain: string;
    let request: unknown;

    before(async () => {
      page = await openBrowser(engine);
      site = await serveSurvivalSite();
      for (const file of mootools ? ['mootools.js', 'mootools-more.js'] : []) {
        const text = await readFile(`${String(mootools)}/${file}`, 'utf8');
        site.put(`/mootools/${file}`, { type: 'text/javascript', text });
      }
      site.put('/', {});
      await page.open(`${site.origin}/`);
      plain = readFound(await page.evaluate(lookAtPage, '')).looks.join('\n');
      assert.equal(await page.evaluate(sendForm, 150), 'sent');
      request = wordsOf(site.posts.at(-1));
    });

    after(async () => {
      await page.close();
      await site.close();
    });

    /** Everything looks and works as on a plain page. */
    async function check(): Promise<void> {
      const found = readFound(await page.evaluate(lookAtPage, plain));
      assert.equal(found.looks.join('\n'), plain);
      assert.ok(found.dials);
      await page.evaluate(pressPhoneLinks);
      assert.match(await page.evaluate(useMenu), /^16px 1[78][.\d]*px 16px$/);
      const before = site.posts.length;
      assert.equal(await page.evaluate(sendForm, 150), 'sent');
      assert.equal(site.posts.length, before + 1);
      assert.deepEqual(wordsOf(site.posts.at(-1)), request);
      assert.equal(await page.evaluate(tellRecorded, 'faults'), '');
      assert.equal(await page.evaluate(tellRecorded, 'warnings'), '');
    }

    const wanted = inShort ? libraries.filter(({ name }) => !name.includes('jQuery')) : libraries;
    for (const { name, files, use } of wanted) {
      const useIt = `<script type="module">${use}</script>`;

      test(`${name} before the elements`, async () => {
        site.put('/', { before: tagsOf(files), after: useIt });
        await page.open(`${site.origin}/`);
        await check();
      });

      if (inShort) continue;

      test(`${name} after the elements, and elements that come after it`, async () => {
        site.put('/', { library: moduleTag, after: later(files, use) });
        await page.open(`${site.origin}/`);
        const markup = everyTag.replaceAll('/of-page', '/again');
        await page.evaluate(async (body) => {
          for (let tries = 0; tries < 100 && !('allLoaded' in window); tries++) {
            await new Promise<void>((resolve) => window.setTimeout(resolve, 40));
          }
          document.body.innerHTML = body;
        }, markup);
        await check();
      });
    }
  });
}
