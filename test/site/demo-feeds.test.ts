import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import type { FastifyInstance } from 'fastify';

import { readPractices } from '../../demo/pages/practice-content.ts';
import { createDemo } from '../../demo/server.ts';
import { openBrowser, type BrowserPage } from '../../tools/browsers/browser-page.ts';
import { engines, findBrowser } from '../../tools/browsers/find-browsers.ts';

const practices = readPractices(fileURLToPath(new URL('../../demo/content/', import.meta.url)));

interface JsonFeed {
  readonly version: string;
  readonly feed_url: string;
  readonly items: readonly {
    readonly url: string;
    readonly title: string;
    readonly content_html: string;
    readonly image: string;
    readonly date_published?: string;
    readonly authors: readonly { readonly name: string; readonly avatar: string }[];
  }[];
}

let server: FastifyInstance;
let address: string;
const folder = mkdtempSync(join(tmpdir(), 'practice-widgets-'));

before(async () => {
  server = await createDemo({ database: join(folder, 'requests.sqlite') });
  address = await server.listen({ host: '127.0.0.1', port: 0 });
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('the feeds of a practice', () => {
  test('have every article of it as JSON Feed, with a date where it has one', async () => {
    for (const { identifier: id, articles } of practices) {
      const response = await fetch(`${address}/${id}/feed.json`);
      assert.match(response.headers.get('content-type') ?? '', /^application\/feed\+json/);
      const { version, feed_url: own, items } = (await response.json()) as JsonFeed;
      assert.equal(version, 'https://jsonfeed.org/version/1.1');
      assert.equal(own, `${address}/${id}/feed.json`);
      assert.deepEqual(
        items.map(({ title }) => title).sort(),
        articles.map(({ headline }) => headline).sort(),
      );
      for (const item of items) {
        const { datePublished } = articles.find(({ headline }) => headline === item.title) ?? {};
        assert.equal(item.date_published?.slice(0, 10), dayOf(datePublished), item.title);
        for (const url of [item.url, item.image, item.authors[0]?.avatar ?? '']) {
          assert.equal((await fetch(url)).status, 200, url);
        }
        assert.doesNotMatch(item.content_html, /href="(?!https?:|tel:)/, item.title);
      }
    }
  });

  test('have every article of it as RSS, which is well-formed and has no empty date', async () => {
    for (const { identifier: id, articles } of practices) {
      const response = await fetch(`${address}/${id}/feed.xml`);
      assert.match(response.headers.get('content-type') ?? '', /^application\/rss\+xml/);
      const items = (await response.text()).match(/<item>[^]*?<\/item>/g) ?? [];
      assert.equal(items.length, articles.length);
      for (const item of items) {
        const [, link = ''] = /<link>(.*?)<\/link>/.exec(item) ?? [];
        const article = articles.find(({ slug }) => link.endsWith(`/articles/${slug}`));
        assert.ok(article, link);
        const [, date] = /<pubDate>(.*?)<\/pubDate>/.exec(item) ?? [];
        const day = date && new Date(date).toISOString().slice(0, 10);
        assert.equal(day, dayOf(article.datePublished), link);
      }
    }
  });

  test('are named in the head of its pages', async () => {
    for (const { identifier: id } of practices) {
      const page = await (await fetch(`${address}/${id}/articles/`)).text();
      for (const name of ['feed.json', 'feed.xml']) {
        assert.match(page, new RegExp(`<link\\s+rel="alternate"[^>]*href="/${id}/${name}"`));
      }
    }
  });
});

for (const engine of engines.filter(findBrowser)) {
  describe(`the lists of the practices, in ${engine}`, () => {
    let page: BrowserPage;

    before(async () => {
      page = await openBrowser(engine);
    });

    after(() => page.close());

    for (const { identifier: id, articles, articleList } of practices) {
      test(`${id}: all articles of ${articleList.feed} as cards, and a search that narrows them`, async () => {
        await page.open(`${address}/${id}/articles/`);
        const found = await page.evaluate(readList, articles[0]?.headline ?? '');
        assert.equal(found.layout, articleList.layout);
        assert.deepEqual(
          found.titles.toSorted(),
          articles.map(({ headline }) => headline).toSorted(),
        );
        assert.ok(found.choices > 2, `${found.choices} choices`);
        assert.deepEqual(found.narrowed, [articles[0]?.headline]);
        assert.ok(found.asked.endsWith(articleList.feed), found.asked);
      });
    }
  });
}

/** The day of a date of the content, as it is in Greenwich. */
function dayOf(date: string | undefined): string | undefined {
  return date && new Date(date).toISOString().slice(0, 10);
}

/** What a list shows when its feed has been read, and what is left of it by a search. */
async function readList(words: string) {
  const list = document.querySelector('practice-article-list');
  const root = list?.shadowRoot;
  const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
  const links = () => [...(root?.querySelectorAll<HTMLAnchorElement>('a.link') ?? [])];
  const feed = () =>
    performance.getEntriesByType('resource').find(({ name }) => name.includes('/feed.'))?.name;
  // A feed has whole addresses, the page has not.
  const isRead = () => feed() && links()[0]?.getAttribute('href')?.startsWith('http');
  for (let tries = 0; tries < 100 && !isRead(); tries++) await wait(50);
  const titles = links().map(({ textContent }) => textContent.trim());
  const choices = root?.querySelectorAll('option').length ?? 0;
  const field = root?.querySelector<HTMLInputElement>('input[type="search"]');
  if (field) field.value = words;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  for (let tries = 0; tries < 40 && links().length !== 1; tries++) await wait(50);
  return {
    layout: list?.getAttribute('layout'),
    titles,
    choices,
    narrowed: links().map(({ textContent }) => textContent.trim()),
    asked: feed() ?? '',
  };
}
