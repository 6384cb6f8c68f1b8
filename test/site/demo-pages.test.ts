import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';

import axe from 'axe-core';
import type { FastifyInstance } from 'fastify';

import { idOf } from '../../demo/pages/article-content.ts';
import { createDemo } from '../../demo/server.ts';
import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { engines, findBrowser } from '../../tools/browsers/find-browsers.ts';

const content = new URL('../../demo/content/', import.meta.url);
const practices = await practiceIds();
const [first = ''] = practices;

const someArticle = new Map(await Promise.all(practices.map(firstArticle)));

/** One page of each kind of a practice's site. */
const kinds = (id: string) =>
  ['', 'contact', 'articles/', ...(someArticle.get(id) ?? [])].map((each) => `/${id}/${each}`);
const embedding = ['/embedding', '/embedding/es', '/embedding/classic'];
const everyKind = [...kinds(first), '/directory', '/pages', ...embedding];
const everyPractice = [...practices.flatMap(kinds), '/directory', '/pages', ...embedding];

/** How late the library arrives on a slow network, in milliseconds. */
const late = 1200;

/** Notes what goes wrong on a page, from its first moment, and where things stand before long. */
const watch = `
  window.faults = [];
  addEventListener('error', ({ message, target }) =>
    faults.push('error: ' + (message ?? target.src ?? target.href)), true);
  addEventListener('unhandledrejection', ({ reason }) => faults.push('rejection: ' + reason));
  document.addEventListener('securitypolicyviolation', (violation) =>
    faults.push('violation: ' + violation.violatedDirective + ' ' + violation.blockedURI));
  setTimeout(() => {
    const things = document.querySelectorAll('main :is(h1, h2, h3, p, .byline li, img)');
    window.places = [...things]
      .filter((each) => each.checkVisibility())
      .map((each) => [each, each.getBoundingClientRect().top]);
    window.early = !customElements.get('practice-article');
  }, ${late / 2});
  for (const level of ['warn', 'error']) {
    console[level] = (...words) => faults.push(level + ': ' + words.join(' '));
  }
`;

declare global {
  interface Window {
    faults: readonly string[];
    /** What stood on the page halfway to the library's arrival, and how far from its top. */
    places: readonly (readonly [Element, number])[];
    /** Whether the library was still to come then. */
    early: boolean;
    axe: typeof axe;
  }
}

/** The demo, with what watches its pages written into each of them. */
class Demo {
  address = '';
  slow = false;
  readonly #folder = mkdtempSync(join(tmpdir(), 'practice-widgets-'));
  readonly #script: string;
  #server: FastifyInstance | undefined;

  constructor(more = '') {
    this.#script = watch + more;
  }

  async start(): Promise<void> {
    const server = await createDemo({ database: join(this.#folder, 'requests.sqlite') });
    server.get('/watch.js', (_request, reply) => reply.type('text/javascript').send(this.#script));
    server.addHook('onRequest', async ({ url }) => {
      if (this.slow && url.startsWith('/dist/')) await sleep(late);
    });
    server.addHook('onSend', async (_request, _reply, body) =>
      typeof body === 'string'
        ? body.replace('<head>', '<head><script src="/watch.js"></script>')
        : body,
    );
    this.#server = server;
    this.address = await server.listen({ host: '127.0.0.1', port: 0 });
  }

  async stop(): Promise<void> {
    await this.#server?.close();
    rmSync(this.#folder, { recursive: true });
  }

  async read(path: string): Promise<string> {
    const response = await fetch(this.address + path);
    assert.equal(response.status, 200, path);
    return (await response.text()).replace('<script src="/watch.js"></script>', '');
  }
}

describe('the pages of the practices, as they are served', () => {
  const demo = new Demo();
  before(() => demo.start());
  after(() => demo.stop());

  test('are there for every practice: home, articles, contact and each article', async () => {
    assert.ok(practices.length >= 2, practices.join());
    const list = await demo.read('/pages');
    const directory = await demo.read('/directory');
    for (const id of practices) {
      const files = await readdir(new URL(`${id}/articles/`, content));
      const wanted = files.map((file) => `/${id}/articles/${file.replace('.md', '')}`);
      assert.ok(wanted.length > 0);
      for (const path of [...wanted, `/${id}/`, `/${id}/contact`, `/${id}/articles/`]) {
        assert.ok(list.includes(`href="${path}"`), `${path} is not in the list of pages`);
      }
      assert.ok(directory.includes(`href="/${id}/"`), `${id} is not in the directory`);
    }
  });

  test('lead nowhere in vain: every address on every page answers, every fragment is there', async () => {
    const faults: string[] = [];
    const read = new Map<string, string>();
    const waiting = ['/pages'];
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      if (read.has(path)) continue;
      const response = await fetch(demo.address + path);
      if (response.status !== 200) faults.push(`${path}: ${response.status}`);
      const isPage = response.headers.get('content-type')?.includes('html');
      read.set(path, isPage ? await response.text() : '');
      waiting.push(...linksOf(read.get(path) ?? '', demo.address + path).map(({ path }) => path));
    }
    for (const [page, html] of read) {
      for (const { path, fragment } of linksOf(html, demo.address + page)) {
        const there = !fragment || read.get(path)?.includes(`id="${fragment}"`);
        if (!there) faults.push(`${page}: no #${fragment} on ${path}`);
      }
    }
    assert.deepEqual(faults, []);
    assert.ok(read.size > practices.length * 20, `${read.size} addresses`);
  });

  test('say an article whole, in its language, without the library', async () => {
    for (const id of practices) {
      for (const file of await readdir(new URL(`${id}/articles/`, content))) {
        const text = await readFile(new URL(`${id}/articles/${file}`, content), 'utf8');
        const path = `/${id}/articles/${file.replace('.md', '')}`;
        const page = await demo.read(path);
        const language = /^inLanguage: '?([\w-]+)/m.exec(text)?.[1] ?? '';
        assert.match(page, new RegExp(`<html lang="${language}"`), path);
        const [data] = dataOf(page).filter((each) => each['@type'] === 'MedicalWebPage');
        const { headline, datePublished } = data?.mainEntity as Record<string, string>;
        assert.ok(text.includes(headline ?? '?'), path);
        assert.equal(Boolean(datePublished), /^datePublished:/m.test(text), path);
        const lists = text.match(/^## /gm)?.length;
        const [article = ''] = /<practice-article\b[^]*?slot="author"/.exec(page) ?? [];
        assert.equal(article.match(/<h2 id="[^"]+">/g)?.length, lists);
        const date = datePublished ? `<time datetime="${datePublished}">` : '';
        assert.ok(article.includes(date), `${path} does not say ${date}`);
        const byline = /<ul class="byline"[^]*?<\/ul>/.exec(article)?.[0] ?? '';
        const { author, articleSection } = data?.mainEntity as {
          author: { name: string };
          articleSection: string;
        };
        for (const words of [author.name, articleSection]) {
          assert.ok(byline.includes(words.replaceAll('&', '&amp;')), `${path}: ${words}`);
        }
      }
    }
  });

  test('have no inline script, style or handler, and data that can be read', async () => {
    for (const path of everyPractice) {
      const page = await demo.read(path);
      assert.doesNotMatch(page, /<style|\sstyle=|\son[a-z]+="/, path);
      const inline = page.match(/<script(?![^>]*src=)[^>]*>/g) ?? [];
      assert.deepEqual([...new Set(inline)].join(), inline.length ? inline[0] : '', path);
      assert.ok(
        inline.every((each) => each.includes('application/ld+json')),
        path,
      );
      assert.equal(dataOf(page).length, inline.length);
    }
  });
});

for (const engine of engines.filter(findBrowser)) {
  describe(`the pages of a practice, in ${engine}`, () => {
    const demo = new Demo();
    let page: BrowserPage;

    before(async () => {
      await demo.start();
      page = await openBrowser(engine);
      await page.resize(1280, 800);
    });

    after(async () => {
      await page.close();
      await demo.stop();
    });

    for (const path of everyKind) {
      test(`${path.replace(first, '…')} renders, with no fault and no third party`, async () => {
        await page.open(demo.address + path);
        const { faults, empty, elements, asked } = await page.evaluate(readPage);
        assert.deepEqual(faults, []);
        assert.deepEqual(empty, []);
        assert.ok(elements > 0);
        assert.ok(asked.some((url) => /\/dist\/practice-widgets(\.classic)?\.js$/.test(url)));
        assert.deepEqual(
          asked.filter((url) => !url.startsWith(`${demo.address}/`)),
          [],
        );
      });
    }

    test('/embedding shows one widget in every shape, and copies its code', async () => {
      await page.open(`${demo.address}/embedding`);
      const { cards, frame, isCopied } = await page.evaluate(readShapes);
      assert.equal(cards.length, 4);
      assert.deepEqual([...new Set(cards)], [cards[0]]);
      assert.match(cards[0] ?? '', /Muscle spasms/);
      // It begins with 260 px, and then says how high it is.
      assert.ok(frame > 150 && frame < 250, `${frame} px`);
      assert.ok(isCopied, 'no word beside the button');
    });
  });
}

describe('the pages of every practice', { skip: !findBrowser('chromium') }, () => {
  const demo = new Demo(axe.source);
  let page: BrowserPage;

  before(async () => {
    await demo.start();
    page = await openBrowser('chromium');
  });

  after(async () => {
    await page.close();
    await demo.stop();
  });

  for (const path of everyPractice) {
    test(`${path} is accessible as far as axe sees, light and dark`, async () => {
      await page.resize(1280, 800);
      await page.open(demo.address + path);
      assert.deepEqual(await page.evaluate(violations, 'light'), []);
      assert.deepEqual(await page.evaluate(violations, 'dark'), []);
    });

    test(`${path} does not scroll sideways at 320 px`, async () => {
      await page.resize(320, 700);
      await page.open(demo.address + path);
      const { faults, width } = await page.evaluate(readPage);
      assert.deepEqual(faults, []);
      assert.ok(width <= 320, `${width} px`);
    });
  }

  test('has the skip link second, after the menu, and it leads to the content', async () => {
    await page.open(`${demo.address}/${first}/`);
    await page.press('Tab');
    await page.press('Tab');
    const words = await page.evaluate(() => {
      const { width = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
      return width > 40 && document.activeElement?.textContent;
    });
    assert.equal(words, 'Skip to the content');
    await page.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
  });
});

describe('the pages of a practice on a slow network', { skip: !findBrowser('chromium') }, () => {
  const demo = new Demo();
  const widths = [360, 1280];
  let pages: readonly BrowserPage[];

  // Most of the time is waiting: at all widths at once.
  before(async () => {
    demo.slow = true;
    await demo.start();
    pages = await Promise.all(widths.map(() => openBrowser('chromium')));
    await Promise.all(pages.map((page, at) => page.resize(widths[at] ?? 0, 800)));
  });

  after(async () => {
    await Promise.all(pages.map((page) => page.close()));
    await demo.stop();
  });

  for (const path of [...practices.flatMap(kinds), '/directory', '/embedding']) {
    test(`${path} does not move when the library arrives`, async () => {
      const look = async (page: BrowserPage) => {
        await page.open(demo.address + path);
        return page.evaluate(readMoves);
      };
      for (const [at, { seen, moved, early }] of (await Promise.all(pages.map(look))).entries()) {
        assert.ok(early && seen > 1, `${seen} things were there before the library came`);
        assert.deepEqual(moved, [], `${widths[at]} px`);
      }
    });
  }
});

async function practiceIds(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const id of await readdir(content)) {
    const files = await readdir(new URL(`${id}/`, content));
    if (files.includes('practice.json')) found.push(id);
  }
  return found.sort();
}

/** The first article of a practice, and the page of its topic. */
async function firstArticle(id: string): Promise<readonly [string, readonly string[]]> {
  const [file = ''] = (await readdir(new URL(`${id}/articles/`, content))).sort();
  const text = await readFile(new URL(`${id}/articles/${file}`, content), 'utf8');
  const [, topic = ''] = /^articleSection: (.*)$/m.exec(text) ?? [];
  return [id, [`articles/${file.replace('.md', '')}`, `topics/${idOf(topic)}`]];
}

function linksOf(html: string, base: string) {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)]
    .map(([, url = '']) => new URL(url.replaceAll('&amp;', '&'), base))
    .filter(({ protocol }) => protocol === 'http:')
    .map(({ pathname, hash }) => ({ path: pathname, fragment: hash.slice(1) }));
}

function dataOf(html: string) {
  const scripts = html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g);
  return [...scripts].map(([, json = '']) => JSON.parse(json) as Record<string, unknown>);
}

/** What a page is like after its elements have rendered. */
async function readPage() {
  const elements = [...document.body.querySelectorAll('*')].filter(({ localName }) =>
    localName.startsWith('practice-'),
  );
  // An element that nobody defines is told of below; it is not waited for without end.
  for (let tries = 0; tries < 100; tries++) {
    if (elements.every((each) => each.shadowRoot?.firstElementChild)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await document.fonts.ready;
  return {
    faults: window.faults,
    elements: elements.length,
    empty: elements
      .filter((each) => !each.shadowRoot?.firstElementChild)
      .map((each) => each.localName),
    asked: performance.getEntriesByType('resource').map(({ name }) => name),
    width: document.documentElement.scrollWidth,
  };
}

/** How high the cards of all shapes are and what they say; how high the frame is, which says so itself. */
async function readShapes() {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 50));
  const all = () => [...document.querySelectorAll<HTMLElement>('main practice-article-card')];
  const textOf = (each: Element) =>
    [...(each.shadowRoot?.querySelectorAll('.card') ?? [])].map((card) => card.textContent).join();
  const frame = document.querySelector('iframe');
  frame?.scrollIntoView();
  const isReady = () => all().length === 4 && all().every(textOf) && frame?.style.height;
  for (let tries = 0; tries < 200 && !isReady(); tries++) await wait();
  const button = document.querySelector<HTMLElement>('.builder-code button:not([hidden])');
  button?.click();
  const status = document.querySelector('.builder-code [role=status]');
  for (let tries = 0; tries < 60 && !status?.textContent; tries++) await wait();
  return {
    cards: all().map((each) => `${each.offsetHeight} ${textOf(each).replace(/\s+/g, ' ')}`),
    frame: frame?.offsetHeight ?? 0,
    isCopied: !!status?.textContent,
  };
}

/** What axe finds in one colour scheme. */
async function violations(scheme: string): Promise<readonly string[]> {
  document.documentElement.style.colorScheme = scheme;
  await document.fonts.ready;
  const { violations } = await window.axe.run(document);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/**
 * What moved on the first screen after the library came, by more than a visitor notices. Chromium's
 * own layout shifts leave out what has come into a slot. Where an element now says itself what the
 * page had written into it, the same words or the same picture are looked for in there.
 */
async function readMoves() {
  await customElements.whenDefined('practice-phone-link');
  await new Promise((resolve) => setTimeout(resolve, 500));
  // Which day a moment is on depends on the visitor's time zone.
  const sayingOf = (thing: Element) =>
    thing instanceof HTMLImageElement ? thing.src : thing.textContent.replace(/[\s\d]+/g, '');
  const inShadow = [...document.querySelectorAll('main *')].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('h1, h2, h3, p, li, img, .card, .value') ?? []),
  ]);
  const placeOf = (thing: Element): number => {
    const twin = thing.checkVisibility()
      ? thing
      : inShadow.find(
          (each) => each.localName === thing.localName && sayingOf(each) === sayingOf(thing),
        );
    return twin?.getBoundingClientRect().top ?? Infinity;
  };
  const seen = window.places.filter(([, top]) => top < innerHeight);
  const moved = seen
    .map(([thing, top]) => ({ thing, by: placeOf(thing) - top }))
    .filter(({ by }) => Math.abs(by) > 4)
    .map(({ thing, by }) => `${thing.localName} ${thing.textContent.slice(0, 40)}, ${by} px`);
  return { seen: seen.length, moved, early: window.early };
}
