import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';

import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { enginesToUse } from '../full-size/how-much.ts';

import { practice } from './embed-frame-samples.ts';
import { pageAround, quoted, serveSite, type Site } from './embed-frame-site.ts';
import { printedWords } from './printed-words.ts';

const words = 'ABCDEFGHIJKL'.split('');

/** Cards of which three stand in a row on a screen, and fewer on paper. */
const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'North',
  items: words.map((letter) => ({
    id: letter,
    url: `/articles/${letter}`,
    title: `Card ${letter} is about something that has a rather long name for a card`,
    image: '/picture.svg',
    summary: `What card ${letter} says in short, which takes some lines. Last of ${letter}.`,
  })),
});

const text = words
  .map((letter) => `Paragraph ${letter} goes on until it has been told to end. ${letter} is told.`)
  .join('\n');

const profile = Object.fromEntries(
  Object.entries(practice).map(([name, value]) => [`profile-${name}`, value]),
);

/** What a visitor must find on paper, without white space. */
const wanted = [
  ...words.flatMap((letter) => [`Card${letter}is`, `Lastof${letter}.`, `${letter}istold.`]),
  'NorthSpine',
  'Afterall',
];

let site: Site;

before(async () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" />';
  const served: Record<string, string> = { '/feed.json': feed, '/picture.svg': picture };
  site = await serveSite(served);
  const frame = (query: Readonly<Record<string, string>>, more = '') =>
    `<iframe src="${quoted(site.frame(query))}" title="x" ${more}></iframe>`;
  const list = { widget: 'article-list', src: '/feed.json' };
  const article = { widget: 'article', heading: 'Told', text, ...profile };
  const script = '<script src="/widgets/practice-embed.js" defer></script>';
  const look = '<style>iframe { border: 3px solid; box-sizing: border-box }</style>';
  const opaque = 'sandbox="allow-scripts"';
  served['/whole'] = pageAround(
    `${frame(list, opaque)}${frame(article, opaque)}<p>After all</p>${script}`,
    look,
  );
  served['/open'] = pageAround(
    `${frame(list)}<div>${frame(article)}</div><p>After all</p>${script}`,
    `${look}<style>div { width: 50% }</style>`,
  );
});

after(() => site.close());

/** What the frames have asked for last, when all has come to rest. */
function readSizes() {
  const last = new Map<number, unknown>();
  const views = [...document.querySelectorAll('iframe')];
  window.heard.forEach(({ data }) => {
    const { height, print } = data as { height: number; print: number };
    const index = views.findIndex(({ offsetHeight }) => offsetHeight === height + 6);
    if (print > 0) last.set(index, print);
  });
  return { ready: views.length > 0 && views.every((_, index) => last.has(index)) };
}

/**
 * What stands on paper, tried in one go, so that no frame can speak meanwhile: the page is told to
 * print, and made as wide as paper.
 */
function tryOnPaper(width: number) {
  const frames = [...document.querySelectorAll('iframe')];
  const heights = () => frames.map(({ offsetHeight }) => offsetHeight);
  const screen = heights();
  dispatchEvent(new Event('beforeprint'));
  document.body.style.width = `${width}px`;
  const read = frames.map((frame) => {
    const inside = frame.contentDocument;
    const article = inside?.querySelector('practice-article')?.shadowRoot;
    const line = article?.querySelector<HTMLElement>('.practice');
    if (line) line.style.display = 'block';
    const content = inside?.querySelector('body > div')?.getBoundingClientRect();
    const room = frame.clientHeight - (content?.bottom ?? Infinity);
    if (line) line.style.display = '';
    return room;
  });
  document.body.style.width = '';
  dispatchEvent(new Event('afterprint'));
  return { read, screen, again: heights() };
}

for (const engine of enginesToUse) {
  describe(`Frames on paper, in ${engine}`, () => {
    let page: BrowserPage;

    before(async () => {
      page = await openBrowser(engine);
      await page.resize(1280, 900);
    });
    after(() => page.close());

    const open = async (path: string) => {
      await page.open(site.origin + path);
      const end = Date.now() + 30_000;
      while (!(await page.evaluate(readSizes)).ready && Date.now() < end) await pause(100);
      const told = await page.evaluate(() => JSON.stringify(window.heard));
      assert.ok((await page.evaluate(readSizes)).ready, `not told on paper: ${told}`);
    };

    it('have the room that their content needs, whatever the margins, and little more', async () => {
      await open('/open');
      for (const width of [600, 640, 660, 690, 720]) {
        const { read, screen, again } = await page.evaluate(tryOnPaper, width);
        assert.equal(read.length, 2);
        for (const room of read) assert.ok(room >= 0 && room < 300, `${room} px at ${width} px`);
        assert.deepEqual(again, screen);
      }
    });

    const isPrinted = engine !== 'webkit';
    if (isPrinted)
      it('are printed whole, across pages, in a sandbox too', async () => {
        await open('/whole');
        const pdf = (await page.print?.()) ?? new Uint8Array();
        const printed = printedWords(pdf);
        const missing = wanted.filter((each) => !printed.some((all) => all.includes(each)));
        assert.deepEqual(missing, []);
        // Nobody can read an article at the address of a frame.
        const address = site.origin.replace('http://', '');
        const found = printed.filter((all) => all.includes(address));
        assert.ok(found.length > 0 && !printed.some((all) => all.includes('embed.html')));
      });
  });
}
