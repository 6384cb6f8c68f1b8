import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement } from 'lit';

import {
  ArticlesController,
  type ArticlesState,
} from '../../../src/articles/articles-controller.js';
import { forgetPages } from '../../../src/articles/feeds/feed-cache.js';
import { warningsDuring } from '../../support/console-warnings.js';

class FeedReader extends LitElement {
  readonly articles = new ArticlesController(this);
  /** Every state that was rendered. */
  readonly rendered: ArticlesState[] = [];

  protected override updated(): void {
    this.rendered.push(this.articles.state);
  }
}
customElements.define('feed-reader', FeedReader);

const other = location.origin.replace('localhost', '127.0.0.1');
let names = 0;

function row(answers: string): string {
  names += 1;
  return `/test-feeds/row/${Date.now()}-c${names}?row=${answers}`;
}

async function reader(src = '', pageSize = 3, type = ''): Promise<FeedReader> {
  const element = await fixture<FeedReader>(html`<feed-reader></feed-reader>`);
  element.articles.follow({ src, type, pageSize });
  return element;
}

async function settled({ articles }: FeedReader): Promise<ArticlesState> {
  await waitUntil(
    () => articles.state.phase !== 'loading' && !articles.state.isLoadingMore,
    'The feed never came to an end.',
    { timeout: 25_000 },
  );
  return articles.state;
}

function titles({ articles }: ArticlesState): readonly (string | undefined)[] {
  return articles.map(({ headline }) => headline);
}

const { now } = Date;

/** Sets the clock of this page forward, until the test ends. */
function goOnBy(milliseconds: number): void {
  Date.now = () => now() + milliseconds;
}

beforeEach(forgetPages);
afterEach(() => {
  Date.now = now;
});

describe('the articles of an element', () => {
  it('are none without a source', async () => {
    const element = await reader();
    expect(element.articles.state).to.include({ phase: 'idle', hasMore: false });
  });

  it('are loading, then there', async () => {
    const element = await reader('/test-feeds/good');
    await settled(element);
    await element.updateComplete;
    expect(element.rendered.map(({ phase }) => phase)).to.deep.equal(['idle', 'loading', 'ready']);
    expect(titles(element.articles.state)).to.deep.equal(['Article 1', 'Article 2', 'Article 3']);
    expect(element.articles.state).to.include({ hasMore: true, total: 5, isStale: false });
  });

  it('may be none at all', async () => {
    const state = await settled(await reader('/test-feeds/nothing'));
    expect(state).to.deep.include({ phase: 'ready', articles: [], hasMore: false, total: 0 });
  });

  it('are more when more are wanted, until there are no more', async () => {
    const element = await reader('/test-feeds/good');
    const [first] = (await settled(element)).articles;
    element.articles.loadMore();
    expect(element.articles.state).to.include({ phase: 'ready', isLoadingMore: true });
    const state = await settled(element);
    expect(state.articles).to.have.length(5);
    expect(state.articles[0]).to.equal(first);
    expect(state).to.include({ hasMore: false, total: 5 });
    element.articles.loadMore();
    expect(element.articles.state).to.equal(state);
  });

  it('are not read again when the same is said again', async () => {
    const element = await reader('/test-feeds/good');
    const state = await settled(element);
    element.articles.follow({ src: '/test-feeds/good', type: '', pageSize: 3 });
    expect(element.articles.state).to.equal(state);
  });

  it('are those of another source when the source changes, whatever comes in between', async () => {
    const element = await reader('/test-feeds/row/slow?row=good&wait=200');
    element.articles.follow({ src: '/test-feeds/json', type: '', pageSize: 3 });
    expect(titles(await settled(element))).to.deep.equal(['In JSON']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(titles(element.articles.state)).to.deep.equal(['In JSON']);
    element.articles.follow({ src: '', type: '', pageSize: 3 });
    expect(element.articles.state).to.deep.include({ phase: 'idle', articles: [] });
  });

  it('come when the element comes back to the page', async () => {
    const element = await reader('/test-feeds/good');
    const parent = element.parentElement;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(element.articles.state).to.include({ phase: 'loading' });
    parent?.append(element);
    expect((await settled(element)).articles).to.have.length(3);
  });

  it('stay where a later page fails, and go on when the visitor tries again', async () => {
    const element = await reader(row('first-of-two,500,last-of-two'), 2);
    await settled(element);
    const warnings = await warningsDuring(async () => {
      element.articles.loadMore();
      const state = await settled(element);
      expect(titles(state)).to.deep.equal(['Article 1', 'Article 2']);
      expect(state).to.include({ phase: 'ready', isStale: true, hasMore: true });
    });
    expect(warnings).to.have.length(1);
    element.articles.retry();
    const state = await settled(element);
    expect(state.articles).to.have.length(4);
    expect(state).to.include({ isStale: false, hasMore: false });
  });

  it('can be tried again where there are none', async () => {
    const element = await reader(row('500,good'));
    await warningsDuring(() => settled(element));
    expect(element.articles.state).to.include({ phase: 'failed' });
    element.articles.retry();
    expect(element.articles.state).to.include({ phase: 'loading' });
    expect(await settled(element)).to.include({ phase: 'ready' });
  });

  it('become newer ones by themselves when old ones were kept', async () => {
    const src = row('good,newer');
    await settled(await reader(src));
    goOnBy(5 * 60_000 + 1);
    const element = await reader(src);
    await waitUntil(() => titles(element.articles.state)[0] === 'Article 0');
    const first = element.rendered.map((state) => titles(state)[0]).filter(Boolean);
    expect(first).to.include('Article 1');
  });
});

describe('what a developer is told', () => {
  it('is which address is none, while the others are shown', async () => {
    const warnings = await warningsDuring(async () => {
      const state = await settled(await reader('javascript:alert(1) /test-feeds/good'));
      expect(state.articles).to.have.length(3);
    });
    expect(warnings).to.deep.equal([
      '<feed-reader>: src has "javascript:alert(1)", which is no web address.',
    ]);
  });

  it('is which kind of feed is unknown', async () => {
    const warnings = await warningsDuring(async () => {
      expect((await settled(await reader('/test-feeds/good', 3, 'xml'))).phase).to.equal('ready');
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('type="xml" is unknown');
  });

  it('is told once, however many elements show the feed', async () => {
    const src = row('404');
    const warnings = await warningsDuring(async () => {
      await Promise.all([await reader(src), await reader(src), await reader(src)].map(settled));
    });
    expect(warnings).to.have.length(1);
  });
});

describe('a feed that is bad', () => {
  const faults: readonly (readonly [name: string, src: string, told: RegExp])[] = [
    ['is not there', '/test-feeds/404', /answered with status 404/],
    ['has a server in trouble', '/test-feeds/500', /answered with status 500/],
    ['is a web page', '/test-feeds/html', /answered with a web page/],
    ['is a web page that is called XML', '/test-feeds/html-as-xml', /answered with a web page/],
    ['is empty', '/test-feeds/empty', /is no feed that is known/],
    ['is JSON that was cut off', '/test-feeds/truncated-json', /is no feed that is known/],
    ['has 50 MB', '/test-feeds/large', /is larger than 2 MB/],
    ['says that it has 50 MB', '/test-feeds/large-and-said', /is larger than 2 MB/],
    ['has 50 MB of JSON', '/test-feeds/large-json?feed=json', /is larger than 2 MB/],
    ['has no end', '/test-feeds/endless', /is larger than 2 MB/],
    ['may not be read by this site', `${other}/test-feeds/good`, /could not be read.*CORS/],
    ['may not be read as JSON', `${other}/test-feeds/json?feed=json`, /could not be read.*CORS/],
    ['breaks off', '/test-feeds/drop', /could not be read/],
  ];

  faults.forEach(([name, src, told]) => {
    it(`${name}: fails, and tells why`, async () => {
      const warnings = await warningsDuring(async () => {
        const state = await settled(await reader(src));
        expect(state).to.deep.include({ phase: 'failed', articles: [], isLoadingMore: false });
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(told).and.to.contain(src.split('?')[0]);
    }).timeout(20_000);

    // Another server has no row of answers.
    if (src.startsWith('http')) return;

    it(`${name} from now on: stays what it was`, async () => {
      const kept = row(`good,${src.replace(/^\/test-feeds\/|\?.*$/g, '')}`);
      await settled(await reader(kept));
      goOnBy(5 * 60_000 + 1);
      const warnings = await warningsDuring(async () => {
        const element = await reader(kept);
        await waitUntil(() => element.articles.state.isStale, '', { timeout: 15_000 });
        expect(element.articles.state.articles).to.have.length(3);
        expect(element.articles.state).to.include({ phase: 'ready' });
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(told);
    }).timeout(20_000);
  });

  it('was cut off: shows what is whole, and tells', async () => {
    const warnings = await warningsDuring(async () => {
      const state = await settled(await reader('/test-feeds/truncated', 9));
      expect(titles(state)).to.deep.equal(['Article 1', 'Article 2']);
      expect(state).to.include({ phase: 'ready', isStale: false, hasMore: false });
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('is broken');
  });

  it('has 10,000 items: shows the first', async () => {
    const state = await settled(await reader('/test-feeds/many', 12));
    expect(state.articles).to.have.length(12);
    expect(state).to.include({ phase: 'ready', hasMore: true, total: 10_000 });
  });

  it('never answers: fails after ten seconds', async () => {
    const sources = ['/test-feeds/hang', '/test-feeds/hang?feed=json'];
    const warnings = await warningsDuring(async () => {
      const states = await Promise.all(sources.map(async (src) => settled(await reader(src))));
      expect(states.map(({ phase }) => phase)).to.deep.equal(['failed', 'failed']);
    });
    expect(warnings).to.have.length(2);
    warnings.forEach((each) => expect(each).to.contain('took longer than 10 seconds'));
  }).timeout(20_000);
});
