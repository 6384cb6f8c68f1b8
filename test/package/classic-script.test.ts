import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { servePages } from '../full-size/serve-pages.ts';
import { enginesToUse } from '../full-size/how-much.ts';

import {
  feed,
  laterBody,
  looking,
  page,
  telling,
  tellingLater,
  twoHalves,
  type Later,
  type Look,
} from './library-page.ts';

const classic = '/dist/practice-widgets.classic.js';
const module = '<script type="module" src="/dist/practice-widgets.js"></script>';

const [first, second] = twoHalves();
const body = first + second;

/** As old script loaders do it: `define` is there, and every script tag is one of its modules. */
const loader = `
window.define = (...given) => seen.faults.push('define was called: ' + given);
define.amd = {};
window.namesBefore.add('define');
const tag = document.createElement('script');
tag.async = true;
tag.dataset.requirecontext = '_';
tag.dataset.requiremodule = 'practice-widgets';
tag.src = '${classic}';
document.head.append(tag);
`;

const injection = `
addEventListener('load', () => {
  const tag = document.createElement('script');
  tag.src = '${classic}';
  document.body.append(tag);
});
`;

// Every name that a minifier gives first: each would clash with one that the library has left.
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$'.split('');
const short = [...letters, ...letters.flatMap((one) => letters.map((two) => one + two))];
const reserved = new Set(['as', 'do', 'if', 'in', 'of', 'is']);
const declarations = `let ${short.filter((name) => !reserved.has(name)).join(',')};`;

const script = (attributes: string) => `<script ${attributes} src="${classic}"></script>`;

/** The ways to a classic script, each as a page. */
const ways: Readonly<Record<string, string>> = {
  deferred: page(script('defer'), body),
  async: page(script('async'), body),
  'in the head': page(script(''), body),
  'in the middle of the body': page('', first + script('') + second),
  'at the end of the body': page('', body + script('')),
  'among modules of an AMD loader': page(`<script>${loader}</script>`, body),
  'injected after the page has loaded': page(`<script>${injection}</script>`, body),
  'beside names of the page that are short': page(
    `${script('')}<script>${declarations}</script>`,
    body,
  ),
};

const clobbered = '<form name="currentScript"></form><img name="currentScript" alt="">';

for (const engine of enginesToUse) {
  describe(`the classic script, in ${engine}`, () => {
    let pages: Awaited<ReturnType<typeof servePages>>;
    let elsewhere: Awaited<ReturnType<typeof servePages>>;
    let browser: BrowserPage;
    let asModule: Look;

    before(async () => {
      // A server for files alone: another origin, that lets every page read.
      elsewhere = await servePages({
        answers: { '/feed.json': feed },
        headers: { 'Access-Control-Allow-Origin': '*' },
      });
      const there = `<script src="${elsewhere.origin}${classic}?ver=1"></script>`;
      const feedThere = laterBody(`${elsewhere.origin}/feed.json`);
      pages = await servePages({
        answers: {
          '/looking.js': looking,
          '/feed.json': feed,
          '/module': page(module, body),
          ...Object.fromEntries(
            Object.entries(ways).map(([name, html]) => [`/deep/er/${name}`, html]),
          ),
          '/deep/er/later': page(
            script('defer').replace('.js', '.js?ver=1'),
            laterBody('/feed.json'),
          ),
          '/deep/er/clobbered': page('', clobbered + script('') + laterBody('/feed.json')),
          '/dist/pasted': page(
            '',
            `${laterBody('/feed.json')}<script>${await readFile(`.${classic}`, 'utf8')}</script>`,
          ),
          '/elsewhere': page(there, feedThere),
          '/frame': page('', ''),
          '/framed/all': page(script('defer'), `${body}<script defer src="/telling.js"></script>`),
          '/framed/later': page(
            there,
            `${feedThere}<script defer src="/telling-later.js"></script>`,
          ),
          '/telling.js': telling,
          '/telling-later.js': tellingLater,
          '/module-first': page(module + script('defer'), body),
          '/classic-first': page(script('') + module, body),
        },
      });
      browser = await openBrowser(engine);
      await browser.open(`${pages.origin}/module`);
      asModule = await browser.evaluate(() => window.look());
    });

    after(async () => {
      await browser.close();
      await pages.close();
      await elsewhere.close();
    });

    const open = (path: string) => browser.open(pages.origin + encodeURI(path));

    /** What the frame in the page tells. It is opened here, so that nothing is told before. */
    const told = <Seen>(frame: string) =>
      browser.evaluate(
        (address) =>
          new Promise<unknown>((resolve) => {
            addEventListener('message', ({ data }) => resolve(data));
            const element = document.createElement('iframe');
            element.setAttribute('sandbox', 'allow-scripts');
            element.src = address;
            document.body.append(element);
          }),
        frame,
      ) as Promise<Seen>;

    const assertLater = ({ menu, list, asked }: Later, origin: string) => {
      assert.match(menu, /Quick choices/);
      assert.match(list, /From the feed/);
      const files = asked.filter((url) => !url.includes('practice-widgets'));
      assert.deepEqual(files.sort(), [
        `${origin}/dist/practice-accessibility-menu.js`,
        `${origin}/dist/practice-article-reading.js`,
      ]);
    };

    test('(the module shows every element, and leaves no global: what is compared with)', () => {
      const { shown, faults, warnings, globals } = asModule;
      assert.deepEqual({ faults, warnings, globals }, { faults: [], warnings: [], globals: [] });
      assert.match(shown['1 practice-hours'] ?? '', /Open/);
    });

    for (const way of Object.keys(ways)) {
      test(`${way}, shows what the module shows, and leaves no global`, async () => {
        await open(`/deep/er/${way}`);
        assert.deepEqual(await browser.evaluate(() => window.look()), asModule);
      });
    }

    test('shows the same in a frame that has no origin', async () => {
      await open('/frame');
      assert.deepEqual(await told<Look>('/framed/all'), asModule);
    });

    test('loads its later files from beside it, not from beside the page', async () => {
      await open('/deep/er/later');
      assertLater(await browser.evaluate(() => window.later()), pages.origin);
    });

    test('loads them where the page has an element named like the script', async () => {
      await open('/deep/er/clobbered');
      assertLater(await browser.evaluate(() => window.later()), pages.origin);
    });

    test('loads them from another server', async () => {
      await open('/elsewhere');
      assertLater(await browser.evaluate(() => window.later()), elsewhere.origin);
    });

    test('loads them in a frame that has no origin', async () => {
      await open('/frame');
      assertLater(await told<Later>('/framed/later'), elsewhere.origin);
    });

    test('loads them from beside the page where all of its code is pasted into that', async () => {
      await open('/dist/pasted');
      assertLater(await browser.evaluate(() => window.later()), pages.origin);
    });

    for (const order of ['module-first', 'classic-first']) {
      test(`beside the module (${order}) changes nothing, and warns once`, async () => {
        await open(`/${order}`);
        const { warnings, ...look } = await browser.evaluate(async () => {
          for (let tries = 0; tries < 100 && !(await window.look()).warnings.length; tries++);
          return window.look();
        });
        assert.deepEqual({ ...look, warnings: [] }, asModule);
        assert.equal(warnings.length, 1);
        assert.match(warnings[0] ?? '', /loaded twice/);
      });
    }
  });
}
