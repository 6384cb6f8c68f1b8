import { expect, fixture, html } from '@open-wc/testing';

import { forgetPages } from '../../../src/articles/feeds/feed-cache.js';
import { sameAddress } from '../../../src/articles/feeds/feed-merge.js';
import {
  readFeeds,
  type FeedsAnswer,
  type FeedsRequest,
} from '../../../src/articles/feeds/feeds.js';
import { turn } from '../../../src/articles/feeds/turn.js';

let names = 0;

function at(path: string): string {
  return new URL(`/test-feeds/${path}`, location.href).href;
}

/** An address that gives one answer after the other, and the name to ask for how often it did. */
function row(answers: string, wait = 0): { readonly name: string; readonly address: string } {
  names += 1;
  const name = `${Date.now()}-${names}`;
  return { name, address: at(`row/${name}?row=${answers}&wait=${wait}`) };
}

async function askedFor(name: string): Promise<number> {
  const answer = await fetch(`/test-feeds/asked/${name}`);
  return ((await answer.json()) as { count: number }).count;
}

function read(addresses: string | readonly string[], more?: Partial<FeedsRequest>) {
  return readFeeds({
    addresses: [addresses].flat(),
    kind: '',
    pageSize: 10,
    count: 10,
    again: false,
    ...more,
  });
}

function titles({ articles }: FeedsAnswer): readonly (string | undefined)[] {
  return articles.map(({ headline }) => headline);
}

function data(feed: object, type = 'application/json'): string {
  return at(
    `given?type=${encodeURIComponent(type)}&body=${encodeURIComponent(JSON.stringify(feed))}`,
  );
}

function jsonFeed(...items: object[]): string {
  return data({ version: 'https://jsonfeed.org/version/1.1', items });
}

beforeEach(forgetPages);

describe('reading feeds', () => {
  it('gives as many articles as are wanted', async () => {
    const answer = await read(at('good'), { count: 3 });
    expect(titles(answer)).to.deep.equal(['Article 1', 'Article 2', 'Article 3']);
    expect(answer).to.deep.include({ hasMore: true, total: 5, faults: [], flaws: [] });
  });

  it('gives the same objects again, so that what is drawn can stay', async () => {
    const first = await read(at('good'), { count: 2 });
    const second = await read(at('good'), { count: 3 });
    expect(second.articles[0]).to.equal(first.articles[0]);
    expect(second.articles[1]).to.equal(first.articles[1]);
  });

  it('goes on from page to page, and ends', async () => {
    const some = await read(at('pages'), { count: 6 });
    expect(titles(some).at(-1)).to.equal('Article 6');
    expect(some).to.deep.include({ hasMore: true, total: undefined });
    const all = await read(at('pages'), { count: 20 });
    expect(all.articles).to.have.length(12);
    expect(all).to.deep.include({ hasMore: false, total: 12 });
  });

  it('ends where a feed leads in a circle', async () => {
    const answer = await read(at('circle'), { count: 50 });
    expect(answer.articles).to.have.length(2);
    expect(answer.hasMore).to.equal(false);
  });

  it('recognizes JSON whatever the address and the server call it', async () => {
    expect(titles(await read(at('json')))).to.deep.equal(['In JSON']);
    const items = [{ id: '1', title: 'Called HTML' }];
    const feed = { version: 'https://jsonfeed.org/version/1.1', items };
    expect(titles(await read(data(feed, 'text/html')))).to.deep.equal(['Called HTML']);
  });

  it('recognizes RSS where JSON was said', async () => {
    expect((await read(at('good'), { kind: 'json' })).articles).to.have.length(5);
  });

  it('reads RSS that its server calls a web page', async () => {
    expect((await read(at('good-as-html'))).articles).to.have.length(5);
  });

  it('follows a redirect', async () => {
    expect((await read(at('redirect'))).articles).to.have.length(5);
  });

  it('sends nothing that tells of the visitor', async () => {
    document.cookie = 'visitor=1; path=/';
    const other = at('open/sent.json').replace('//localhost', '//127.0.0.1');
    const [own, foreign] = [await read(at('sent.json')), await read(other)];
    document.cookie = 'visitor=; path=/; max-age=0';
    const expected = ['cookie: undefined', 'authorization: undefined'];
    expect(titles(own).slice(0, 2)).to.deep.equal(expected);
    expect(titles(foreign).slice(0, 2)).to.deep.equal(expected);
    expect(titles(foreign)[2]).to.equal(`referer: ${location.origin}/`);
  });
});

describe('a page with the strictest policy', () => {
  it('can show feeds, broken ones too, without breaking it', async () => {
    // Heard from the start: the page may be done before the fixture is.
    const told = new Promise((resolve) => {
      addEventListener('message', function hear({ data, source }: MessageEvent) {
        const page = document.querySelector<HTMLIFrameElement>('iframe[src="/test-feeds/strict"]');
        if (source !== page?.contentWindow) return;
        removeEventListener('message', hear);
        resolve(data);
      });
    });
    await fixture(html`<iframe src="/test-feeds/strict" title="A strict page"></iframe>`);
    expect(await told).to.deep.equal({
      titles: ['Heat & cold <when>', 'Café\u00a0therapy… — 50\u00a0€', 'A bold title', ''],
      violations: [],
    });
  });
});

describe('several feeds', () => {
  it('are merged, the newest first, whatever order they are in', async () => {
    const one = jsonFeed(
      { id: 'a:1', title: 'January', date_published: '2024-01-01' },
      { id: 'a:2', title: 'March', date_published: '2024-03-01T00:00:00Z' },
      { id: 'a:3', title: 'Undated' },
    );
    const other = jsonFeed({
      id: 'a:4',
      title: 'February',
      date_published: 'Thu, 01 Feb 2024 10:00 XYZ',
    });
    const answer = await read([one, other]);
    expect(titles(answer)).to.deep.equal(['March', 'February', 'January', 'Undated']);
  });

  it('give each article once, by its identifier or by where it is read', async () => {
    const day = '2024-03-01';
    const one = jsonFeed(
      { id: 'tag:1', title: 'One', date_published: day },
      { id: '2', title: 'Two', url: 'https://practice.example/two/?utm_source=x#top' },
      { id: '3', title: 'Three' },
    );
    const other = jsonFeed(
      { id: 'tag:1', title: 'One again', date_published: day },
      { id: '9', title: 'Two again', url: 'http://practice.example/two' },
      { id: '3', title: 'Another three' },
    );
    const answer = await read([one, other]);
    expect(titles(answer)).to.deep.equal(['One', 'Two', 'Three', 'Another three']);
  });

  it('may hold many articles that are read on one page', async () => {
    const url = 'https://practice.example/news';
    const answer = await read(jsonFeed({ id: '1', url, title: 'A' }, { id: '2', url, title: 'B' }));
    expect(titles(answer)).to.deep.equal(['A', 'B']);
  });

  it('are shown where one of them fails', async () => {
    const answer = await read([at('good'), at('500')]);
    expect(answer.articles).to.have.length(5);
    expect(answer.faults).to.have.length(1);
    expect(answer.hasMore).to.equal(false);
  });

  it('are asked four at a time at most', async () => {
    // Other pages of the tests ask the same server.
    const { name } = row('');
    const each = () => read(`${row('good', 30).address}&among=${name}`);
    await Promise.all(Array.from({ length: 9 }, each));
    const answer = await fetch(`/test-feeds/asked/${name}`);
    expect(((await answer.json()) as { atOnce: number }).atOnce).to.equal(4);
  });

  it('are told apart by what their addresses lead to', () => {
    const same = ['http://a.example/x/', 'https://a.example/x?utm_source=b&utm_medium=c#d'];
    expect(new Set(same.map(sameAddress))).to.have.property('size', 1);
    expect(sameAddress('https://a.example/?p=1')).not.to.equal(
      sameAddress('https://a.example/?p=2'),
    );
  });
});

describe('a feed that many ask for', () => {
  it('is fetched once', async () => {
    const { name, address } = row('good', 20);
    const answers = await Promise.all([read(address), read(address), read(address)]);
    expect(answers.map(({ articles }) => articles.length)).to.deep.equal([5, 5, 5]);
    await read(address);
    expect(await askedFor(name)).to.equal(1);
  });

  it('is given as it is after five minutes, while a newer answer is fetched', async () => {
    const { name, address } = row('good,newer');
    await read(address);
    await later(5 * 60_000 + 1, async () => {
      const old = await read(address);
      expect(titles(old)[0]).to.equal('Article 1');
      await old.newer;
      const newer = await read(address);
      expect(titles(newer)[0]).to.equal('Article 0');
      expect(newer.newer).to.equal(undefined);
    });
    expect(await askedFor(name)).to.equal(2);
  });

  it('stays as it is where no newer answer comes', async () => {
    const { address } = row('good,500');
    await read(address);
    await later(5 * 60_000 + 1, async () => {
      await (
        await read(address)
      ).newer;
      const old = await read(address);
      expect(old.articles).to.have.length(5);
      expect(old.faults).to.have.length(1);
    });
  });

  it('is left alone for half a minute after a failure, unless somebody tries again', async () => {
    const { name, address } = row('500,500,good');
    await read(address);
    await read(address);
    expect(await askedFor(name)).to.equal(1);
    await later(30_001, () => read(address));
    expect(await askedFor(name)).to.equal(2);
    expect((await read(address, { again: true })).articles).to.have.length(5);
  });

  it('keeps what there is of it where a later page fails, and goes on when tried again', async () => {
    const { address } = row('first-of-two,500,last-of-two');
    const answer = await read(address);
    expect(answer.articles).to.have.length(2);
    expect(answer).to.include({ hasMore: true });
    expect(answer.faults).to.have.length(1);
    const again = await read(address, { again: true });
    expect(again.articles).to.have.length(4);
    expect(again).to.include({ hasMore: false });
  });
});

describe('a long feed', () => {
  it('makes only the articles that are asked for', async () => {
    const [answer, took] = await timed(() => read(at('many'), { count: 12 }));
    expect(answer.articles).to.have.length(12);
    expect(answer.total).to.equal(10_000);
    const [, again] = await timed(() => read(at('many'), { count: 24 }));
    expect(again).to.be.lessThan(Math.max(20, took));
  });

  it('is put in order with others', async () => {
    const answer = await read([at('good'), at('many')], { count: 12 });
    expect(answer.articles).to.have.length(12);
    expect(answer.total).to.equal(10_005);
  });

  it('lets the page have its turn now and then', async () => {
    const now = turn();
    expect(now()).to.equal(undefined);
    const start = performance.now();
    while (performance.now() - start < 20);
    let isPageDone = false;
    setTimeout(() => (isPageDone = true));
    await now();
    expect(isPageDone).to.equal(true);
    expect(now()).to.equal(undefined);
  });
});

async function timed(work: () => Promise<FeedsAnswer>): Promise<[FeedsAnswer, number]> {
  const start = performance.now();
  const answer = await work();
  return [answer, performance.now() - start];
}

/** Does some work at a later time, as `Date.now` tells it. */
async function later(milliseconds: number, work: () => Promise<unknown>): Promise<void> {
  const now = Date.now;
  Date.now = () => now() + milliseconds;
  try {
    await work();
  } finally {
    Date.now = now;
  }
}
