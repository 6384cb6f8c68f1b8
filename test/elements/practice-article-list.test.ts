import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import type { Article } from '../../src/articles/article.js';
import '../../src/elements/practice-article-card/define.js';
import '../../src/elements/practice-article-list/define.js';
import type { PracticeArticleList } from '../../src/elements/practice-article-list/practice-article-list.js';
import { warningsDuring } from '../support/console-warnings.js';
import { listenersOf } from '../support/count-listeners.js';

const picture =
  'data:image/svg+xml,' +
  encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>');
const broken = 'data:image/png;base64,AAAA';

const categories = ['Back Surgery', 'Exercises', 'Cuello y espalda'];
const authors = ['Dr. Ada', 'José Núñez', 'Ada Smith, MD'];

/** Articles with all that a card shows: every third one is of the same category and author. */
const many = (count: number): Article[] =>
  [...Array(count).keys()].map((at) => ({
    headline: `Article ${at + 1}`,
    url: `/articles/${at + 1}`,
    articleSection: categories[at % 3] ?? '',
    author: authors[at % 3] ?? '',
    datePublished: '2024-03-05',
    abstract: at === 4 ? 'Ejercicios para la columna cérvical.' : 'What it says.',
    image: { url: picture, alt: '' },
  }));

const show = async (template: unknown) =>
  fixture<PracticeArticleList>(html`<div lang="en">${template}</div>`).then((box) => {
    const list = box.querySelector('practice-article-list');
    if (!list) throw new Error('There is no list.');
    return list.updateComplete.then(() => list);
  });

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector
function all<T extends Element = HTMLElement>(list: Element, selector: string): readonly T[] {
  const found: NodeListOf<T> | undefined = list.shadowRoot?.querySelectorAll<T>(selector);
  return [...(found ?? [])];
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector
function one<T extends Element = HTMLElement>(list: Element, selector: string): T {
  const [found] = all<T>(list, selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** Gives a list so many pixels of room. */
function place({ parentElement: box }: Element, width: number): void {
  if (box) box.style.inlineSize = `${width}px`;
}

const words = (element?: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim();
/** A machine may be busy. */
const until = (isSo: () => boolean) => waitUntil(isSo, isSo.toString(), { timeout: 8000 });
const titles = (list: Element) => all(list, 'a.link').map(words);
const status = (list: Element) => words(one(list, '[role="status"]'));
const focused = (list: Element) => list.shadowRoot?.activeElement;

function button(list: Element, text: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(list, 'button').find((each) => words(each) === text);
  if (!found) throw new Error(`There is no button ${text}.`);
  return found;
}

async function press(list: PracticeArticleList, text: string): Promise<void> {
  button(list, text).focus();
  button(list, text).click();
  await list.updateComplete;
}

async function choose(list: PracticeArticleList, at: number, value: string): Promise<void> {
  const control = all<HTMLSelectElement | HTMLInputElement>(list, '.control')[at];
  if (!control) throw new Error('There is no such control.');
  control.value = value;
  const kind = control instanceof HTMLInputElement ? 'input' : 'change';
  control.dispatchEvent(new Event(kind, { bubbles: true }));
  await list.updateComplete;
}

/** Timers of the element, which run when a test says so. */
class Clock {
  readonly #setTimeout = window.setTimeout;
  readonly #clearTimeout = window.clearTimeout;
  readonly #waiting = new Map<number, { work: () => void; delay: number }>();
  #next = -1;

  start(): void {
    const later = (work: () => void, delay = 0) => {
      // All others, those of the test runner too, go their way.
      if (![100, 150, 600].includes(delay)) return this.#setTimeout.call(window, work, delay);
      this.#waiting.set(this.#next, { work, delay });
      return this.#next--;
    };
    window.setTimeout = later as typeof setTimeout;
    window.clearTimeout = ((id?: number) => {
      if (!this.#waiting.delete(id ?? 0)) this.#clearTimeout.call(window, id);
    }) as typeof clearTimeout;
  }

  get delays(): readonly number[] {
    return [...this.#waiting.values()].map(({ delay }) => delay);
  }

  run(): void {
    const due = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { work } of due) work();
  }

  stop(): void {
    this.run();
    Object.assign(window, { setTimeout: this.#setTimeout, clearTimeout: this.#clearTimeout });
  }
}

/** Answers for feeds, by their path; what none is given for is not answered until it is. */
class Feeds {
  readonly #fetch = window.fetch;
  readonly #answers = new Map<string, () => Response>();
  readonly asked: string[] = [];
  #wake: (() => void)[] = [];

  start(): void {
    window.fetch = async (asked, options) => {
      const address = typeof asked === 'string' ? new URL(asked, location.href).href : '';
      const path = address.replace(location.origin, '');
      if (!path.startsWith('/feeds/')) return this.#fetch.call(window, asked, options);
      this.asked.push(path);
      for (;;) {
        const answer = this.#answers.get(path);
        if (answer) return Object.defineProperty(answer(), 'url', { value: address });
        await new Promise<void>((resolve) => this.#wake.push(resolve));
      }
    };
  }

  answer(path: string, answer: () => Response): void {
    this.#answers.set(path, answer);
    for (const wake of this.#wake.splice(0)) wake();
  }

  forget(path: string): void {
    this.#answers.delete(path);
  }

  stop(): void {
    window.fetch = this.#fetch;
  }
}

const jsonFeed = (articles: readonly Article[], next?: string) =>
  Response.json({
    version: 'https://jsonfeed.org/version/1.1',
    ...(next && { next_url: new URL(next, location.href).href }),
    items: articles.map(({ headline, url, articleSection }) => ({
      id: url,
      url: new URL(String(url), location.href).href,
      title: headline,
      tags: [articleSection],
      content_text: 'Text.',
    })),
  });

const refused = () => new Response('', { status: 500 });
let feedsMade = 0;
/** An address that no test has asked before: answers are kept for a while. */
const newFeed = () => `/feeds/${++feedsMade}.json`;

describe('practice-article-list', () => {
  const clock = new Clock();
  const feeds = new Feeds();
  let followed: (string | null)[] = [];

  const keepPage = (click: MouseEvent) => {
    const link = click.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link) return;
    followed.push(link.getAttribute('href'));
    click.preventDefault();
  };

  before(() => {
    feeds.start();
    document.addEventListener('click', keepPage);
  });
  after(() => {
    feeds.stop();
    document.removeEventListener('click', keepPage);
  });
  beforeEach(() => {
    followed = [];
  });

  describe('perceived by a visitor', () => {
    for (const layout of ['grid', 'list', 'carousel', 'magazine']) {
      it(`is accessible as a ${layout}, with all controls`, async () => {
        const list = await show(html`
          <practice-article-list
            layout=${layout}
            heading="Articles"
            filters="category author search"
            paging="pages"
            page-size="2"
            .articles=${many(7)}
          ></practice-article-list>
        `);
        await expect(list).to.be.accessible();
        expect(titles(list)).to.deep.equal(['Article 1', 'Article 2']);
      });
    }

    it('is a list with one link to each article, and headings in order', async () => {
      const list = await show(html`
        <practice-article-list heading="Read on" heading-level="4" .articles=${many(3)}>
        </practice-article-list>
      `);
      expect(one(list, '.cards').getAttribute('role')).to.equal('list');
      expect(all(list, '.cards > li a')).to.have.length(3);
      const heading = one(list, '[role="heading"]');
      expect([words(heading), heading.ariaLevel]).to.deep.equal(['Read on', '3']);
      expect(all(list, 'h4').map(words)).to.deep.equal(titles(list));
    });

    it('speaks Spanish on a Spanish page, and changes with it', async () => {
      const list = await show(html`
        <practice-article-list lang="es" filters="search" page-size="2" .articles=${many(3)}>
        </practice-article-list>
      `);
      expect(words(one(list, '.field'))).to.equal('Buscar');
      expect(words(one(list, '.count'))).to.equal('3 artículos');
      expect(words(one(list, '.meta'))).to.equal('5 de marzo de 2024 Por Dr. Ada');
      button(list, 'Ver más artículos');
      list.lang = 'en';
      await until(() => words(one(list, '.field')) === 'Search');
      expect(words(one(list, '.meta'))).to.equal('March 5, 2024 By Dr. Ada');
    });

    for (const layout of ['grid', 'list', 'carousel', 'magazine']) {
      it(`fits into 320 px as a ${layout}, and into half of it`, async () => {
        const list = await show(html`
          <practice-article-list
            layout=${layout}
            heading="Wolfeschlegelsteinhausenbergerdorff"
            filters="category author search"
            paging="pages"
            page-size="2"
            .articles=${many(40)}
          ></practice-article-list>
        `);
        for (const width of [320, 160]) {
          place(list, width);
          await nextFrame();
          expect(one(list, '.list').scrollWidth).to.be.at.most(width);
          for (const each of all(list, '.control, .bar, .pager > *, .pager ul button')) {
            expect(each.getBoundingClientRect().right).to.be.at.most(
              list.getBoundingClientRect().right + 0.5,
            );
          }
        }
      });
    }
  });

  describe('leafed through', () => {
    it('shows more, goes to the first new one and tells how many there are', async () => {
      const list = await show(html`
        <practice-article-list page-size="3" .articles=${many(8)}></practice-article-list>
      `);
      expect([titles(list).length, status(list)]).to.deep.equal([3, '']);
      button(list, 'Show more articles').focus();
      await sendKeys({ press: 'Enter' });
      await list.updateComplete;
      expect(titles(list)).to.have.length(6);
      expect(words(focused(list))).to.equal('Article 4');
      expect(status(list)).to.equal('3 more articles, 6 in all.');
      await press(list, 'Show more articles');
      expect(titles(list)).to.have.length(8);
      expect(words(focused(list))).to.equal('Article 7');
      expect(status(list)).to.equal('2 more articles, 8 in all.');
      expect(all(list, 'button')).to.have.length(0);
    });

    it('has numbered pages, the current one marked', async () => {
      const list = await show(html`
        <practice-article-list paging="pages" page-size="3" .articles=${many(8)}>
        </practice-article-list>
      `);
      const pages = one(list, 'nav');
      expect(pages.getAttribute('aria-label')).to.equal('Pages of articles');
      expect(words(pages)).to.equal('1 2 3 Next');
      await press(list, '3');
      expect(titles(list)).to.deep.equal(['Article 7', 'Article 8']);
      expect(words(focused(list))).to.equal('Article 7');
      expect(status(list)).to.equal('Page 3');
      expect(words(one(list, '[aria-current="page"]'))).to.equal('3');
      expect(words(pages)).to.equal('Previous 1 2 3');
      await press(list, 'Previous');
      expect(titles(list)[0]).to.equal('Article 4');
    });

    it('has neither where all is shown', async () => {
      const list = await show(html`
        <practice-article-list paging="none" page-size="3" .articles=${many(8)}>
        </practice-article-list>
      `);
      expect(titles(list)).to.have.length(8);
      expect(all(list, 'button')).to.have.length(0);
      list.paging = 'pages';
      list.pageSize = 8;
      await list.updateComplete;
      expect(all(list, 'button')).to.have.length(0);
    });

    it('leaves focus where the visitor has put it meanwhile', async () => {
      const src = newFeed();
      const next = newFeed();
      feeds.answer(src, () => jsonFeed(many(2), next));
      const list = await show(html`
        <practice-article-list src=${src} page-size="2" filters="search"></practice-article-list>
      `);
      await until(() => titles(list).length === 2);
      await press(list, 'Show more articles');
      expect(words(one(list, '.more'))).to.equal('Loading articles…');
      expect(focused(list)).to.equal(one(list, '.more'));
      one(list, 'input').focus();
      feeds.answer(next, () => jsonFeed(many(4).slice(2)));
      await until(() => titles(list).length === 4);
      expect(focused(list)).to.equal(one(list, 'input'));
      expect(status(list)).to.equal('2 more articles, 4 in all.');
    });

    it('does not lose focus where the feed has ended after all', async () => {
      const src = newFeed();
      const next = newFeed();
      feeds.answer(src, () => jsonFeed(many(2), next));
      feeds.answer(next, () => jsonFeed([]));
      const list = await show(html`
        <practice-article-list src=${src} page-size="2"></practice-article-list>
      `);
      await until(() => titles(list).length === 2);
      await press(list, 'Show more articles');
      await until(() => all(list, 'button').length === 0);
      expect(status(list)).to.equal('There are no more articles.');
      expect(words(focused(list))).to.equal('Article 2');
    });

    it('reads on in the feed until a rare category fills the page', async () => {
      const [first, second, third] = [newFeed(), newFeed(), newFeed()];
      feeds.answer(first, () => jsonFeed(many(3).slice(1), second));
      feeds.answer(second, () => jsonFeed(many(6).slice(4), third));
      feeds.answer(third, () => jsonFeed([]));
      const list = await show(html`
        <practice-article-list
          .articles=${undefined}
          src=${first}
          page-size="2"
          author="Nobody"
        ></practice-article-list>
      `);
      // A notice alone is not the end: it may be said between two readings.
      await until(() => feeds.asked.includes(third) && all(list, '.notice').length === 1);
      expect([first, second, third].every((path) => feeds.asked.includes(path))).to.equal(true);
      expect(titles(list)).to.deep.equal([]);
    });
  });

  describe('narrowed by a visitor', () => {
    const filtered = () =>
      show(html`
        <practice-article-list
          filters="search author category"
          page-size="4"
          .articles=${many(9)}
        ></practice-article-list>
      `);

    beforeEach(() => clock.start());
    afterEach(() => clock.stop());

    it('offers each category and author once, under names that can be seen', async () => {
      const list = await filtered();
      const named = all<HTMLLabelElement>(list, 'label').map(({ control }) => control?.localName);
      expect(named).to.deep.equal(['select', 'select', 'input']);
      expect(all(list, 'label > span').map(words)).to.deep.equal(['Category', 'Author', 'Search']);
      const [category, author] = all<HTMLSelectElement>(list, 'select');
      expect([...(category?.options ?? [])].map(({ text }) => text)).to.deep.equal([
        'All categories',
        'Back Surgery',
        'Cuello y espalda',
        'Exercises',
      ]);
      expect(author?.options.length).to.equal(4);
    });

    it('shows what was chosen, and tells how many there are once', async () => {
      const list = await filtered();
      await press(list, 'Show more articles');
      await choose(list, 0, 'Exercises');
      expect(titles(list)).to.deep.equal(['Article 2', 'Article 5', 'Article 8']);
      expect(words(one(list, '.count'))).to.equal('3 articles');
      clock.run();
      await list.updateComplete;
      expect(status(list)).to.equal('3 articles');
      await choose(list, 1, 'José Núñez');
      expect(titles(list)).to.have.length(3);
      await choose(list, 0, '');
      await choose(list, 1, '');
      expect(titles(list)).to.have.length(4);
    });

    it('searches while one types, and tells when one has stopped', async () => {
      const list = await filtered();
      await choose(list, 2, 'col');
      expect(titles(list)).to.deep.equal(['Article 5']);
      await choose(list, 2, 'COLUMNA cervical');
      expect(titles(list)).to.deep.equal(['Article 5']);
      expect([clock.delays, status(list)]).to.deep.equal([[600], '']);
      clock.run();
      await list.updateComplete;
      expect(status(list)).to.equal('1 article');
    });

    it('says when nothing is found, and shows all again', async () => {
      const list = await filtered();
      await choose(list, 2, 'knee');
      expect(words(one(list, '.notice'))).to.equal('No articles found. Show all articles');
      clock.run();
      await list.updateComplete;
      expect(status(list)).to.equal('No articles found.');
      await press(list, 'Show all articles');
      expect(titles(list)).to.have.length(4);
      expect(one<HTMLInputElement>(list, 'input').value).to.equal('');
      expect(focused(list)).to.equal(one(list, '.control'));
      clock.run();
      await list.updateComplete;
      expect(status(list)).to.equal('9 articles');
    });
  });

  describe('reading a feed', () => {
    beforeEach(() => clock.start());
    afterEach(() => clock.stop());

    it('keeps the room of the cards, and says that it loads only when that takes a while', async () => {
      const src = newFeed();
      const list = await show(
        html`<practice-article-list src=${src} page-size="3"></practice-article-list>`,
      );
      const skeleton = one(list, '[part="skeleton"]');
      expect(skeleton.ariaHidden).to.equal('true');
      expect(skeleton.children.length).to.equal(3);
      expect(getComputedStyle(skeleton).animationDelay).to.equal('0.15s');
      expect(one(list, '.list').ariaBusy).to.equal('true');
      const room = one(list, '.row').offsetHeight;
      expect(status(list)).to.equal('');
      clock.run();
      await list.updateComplete;
      expect(status(list)).to.equal('Loading articles…');
      await expect(list).to.be.accessible();
      feeds.answer(src, () => jsonFeed(many(3)));
      await until(() => titles(list).length === 3);
      expect([status(list), one(list, '.list').ariaBusy]).to.deep.equal(['3 articles', null]);
      expect(room).to.be.greaterThan(one(list, '.row').offsetHeight * 0.8);
    });

    it('says nothing where it was quick', async () => {
      const src = newFeed();
      feeds.answer(src, () => jsonFeed(many(3)));
      const list = await show(html`<practice-article-list src=${src}></practice-article-list>`);
      await until(() => titles(list).length === 3);
      clock.run();
      await list.updateComplete;
      expect(status(list)).to.equal('');
    });

    it('says when it has failed, keeps what is inside, and can be tried again', async () => {
      const src = newFeed();
      feeds.answer(src, refused);
      let list!: PracticeArticleList;
      const messages = await warningsDuring(async () => {
        list = await show(html`
          <practice-article-list src=${src}><a href="/own">Own</a></practice-article-list>
        `);
        await until(() => all(list, '.notice').length > 0);
      });
      expect(messages).to.have.length(1);
      expect(words(one(list, '.notice'))).to.equal('The articles could not be loaded. Try again');
      expect(status(list)).to.equal('The articles could not be loaded.');
      expect(titles(list)).to.deep.equal(['Own']);
      await expect(list).to.be.accessible();
      feeds.answer(src, () => jsonFeed(many(2)));
      await press(list, 'Try again');
      expect(focused(list)).to.equal(one(list, '.row'));
      await until(() => titles(list).length === 2);
      expect(all(list, '.notice')).to.have.length(0);
    });

    it('tells of a second failure again', async () => {
      const src = newFeed();
      feeds.answer(src, refused);
      await warningsDuring(async () => {
        const list = await show(html`<practice-article-list src=${src}></practice-article-list>`);
        await until(() => all(list, '.notice').length > 0);
        const before = one(list, '[role="status"]').textContent;
        await press(list, 'Try again');
        await until(() => all(list, '.notice').length > 0);
        expect(one(list, '[role="status"]').textContent).to.not.equal(before);
        expect(status(list)).to.equal('The articles could not be loaded.');
      });
    });

    it('shows what it has, with a note, when a part of it can’t be had', async () => {
      const [good, bad] = [newFeed(), newFeed()];
      feeds.answer(good, () => jsonFeed(many(2)));
      feeds.answer(bad, refused);
      await warningsDuring(async () => {
        const list = await show(
          html`<practice-article-list src=${`${good} ${bad}`}></practice-article-list>`,
        );
        await until(() => all(list, '.notice').length > 0);
        expect(titles(list)).to.have.length(2);
        expect(status(list)).to.equal('These articles may not be up to date.');
      });
    });

    it('says when it is empty', async () => {
      const src = newFeed();
      feeds.answer(src, () => jsonFeed([]));
      const list = await show(html`<practice-article-list src=${src}></practice-article-list>`);
      await until(() => all(list, '.notice').length > 0);
      expect(words(one(list, '.notice'))).to.equal('There are no articles here yet.');
      expect(status(list)).to.equal('There are no articles here yet.');
    });

    it('shows what the page has written until it has been read', async () => {
      const src = newFeed();
      const list = await show(html`
        <practice-article-list src=${src}><a href="/own">Own</a></practice-article-list>
      `);
      expect(titles(list)).to.deep.equal(['Own']);
      expect(one(list, '.skeleton').children).to.have.length(11);
      feeds.answer(src, () => jsonFeed(many(1)));
      await until(() => titles(list)[0] === 'Article 1');
      expect(all(list, '.skeleton')).to.have.length(0);
    });

    it('shows what it can’t read as it is until then', async () => {
      const list = await show(html`
        <practice-article-list src=${newFeed()}
          ><p>Our articles come soon.</p></practice-article-list
        >
      `);
      expect(list.querySelector('p')?.checkVisibility()).to.equal(true);
      expect(all(list, '.skeleton')).to.have.length(0);
    });
  });

  describe('as a carousel', () => {
    const carousel = async (dir: string) => {
      const list = await show(html`
        <practice-article-list
          dir=${dir}
          layout="carousel"
          heading="Read on"
          .articles=${many(7)}
        ></practice-article-list>
      `);
      place(list, 600);
      one(list, '.row').style.scrollBehavior = 'auto';
      await until(() => button(list, 'Next').ariaDisabled !== 'true');
      return list;
    };

    it('is a region with a name, which the keyboard can scroll', async () => {
      const list = await carousel('ltr');
      const row = one(list, '.row');
      expect([row.role ?? row.getAttribute('role'), row.ariaLabel]).to.deep.equal([
        'region',
        'Read on',
      ]);
      row.focus();
      expect(focused(list)).to.equal(row);
      await sendKeys({ press: 'ArrowRight' });
      await until(() => row.scrollLeft > 0);
    });

    it('shows a part of the next card', async () => {
      const list = await carousel('ltr');
      const { right } = one(list, '.row').getBoundingClientRect();
      const cut = all(list, '.item').filter((item) => {
        const box = item.getBoundingClientRect();
        return box.left < right - 20 && box.right > right + 20;
      });
      expect(cut).to.have.length(1);
    });

    for (const dir of ['ltr', 'rtl']) {
      it(`is moved by its buttons, one of which is off at each end, ${dir}`, async () => {
        const list = await carousel(dir);
        const row = one(list, '.row');
        const [back, next] = [button(list, 'Previous'), button(list, 'Next')];
        await until(() => back.ariaDisabled === 'true');
        back.click();
        expect(row.scrollLeft).to.equal(0);
        next.click();
        await until(() => Math.abs(row.scrollLeft) > 100);
        await until(() => back.ariaDisabled === null);
        expect(Math.sign(row.scrollLeft)).to.equal(dir === 'rtl' ? -1 : 1);
        for (let at = 0; at < 5; at++) {
          const before = row.scrollLeft;
          next.click();
          if (next.ariaDisabled === null) await until(() => row.scrollLeft !== before);
          await nextFrame();
          await nextFrame();
        }
        await until(() => next.ariaDisabled === 'true');
        next.focus();
        expect(focused(list)).to.equal(next);
      });
    }
  });

  describe('changed by a site', () => {
    it('has cards of the layout that fits, or of the one that is asked for', async () => {
      const list = await show(
        html`<practice-article-list
          layout="magazine"
          .articles=${many(3)}
        ></practice-article-list>`,
      );
      const layouts = () => all(list, '.card').map(({ classList }) => classList.item(1));
      expect(layouts()).to.deep.equal(['horizontal', 'stacked', 'stacked']);
      list.layout = 'list';
      await list.updateComplete;
      expect(new Set(layouts())).to.deep.equal(new Set(['horizontal']));
      list.cardLayout = 'compact';
      await list.updateComplete;
      expect(new Set(layouts())).to.deep.equal(new Set(['compact']));
    });

    it('falls back with one warning for each value that it does not know', async () => {
      const messages = await warningsDuring(async () => {
        const list = await show(html`
          <practice-article-list
            layout="round"
            card-layout="odd"
            limit="-1"
            page-size="0"
            paging="endless"
            filters="category shoe"
            heading-level="7"
            excerpt-lines="many"
            new-for="ever"
            .articles=${many(30)}
          ></practice-article-list>
        `);
        expect(titles(list)).to.have.length(12);
        list.requestUpdate();
        await list.updateComplete;
      });
      expect(messages).to.have.length(9);
    });

    it('shows only some of the articles', async () => {
      const list = await show(html`
        <practice-article-list limit="2" category="exercises" .articles=${many(9)}>
        </practice-article-list>
      `);
      expect(titles(list)).to.deep.equal(['Article 2', 'Article 5']);
      list.limit = 0;
      list.category = 'Exercises; Back Surgery';
      await list.updateComplete;
      expect(titles(list)).to.have.length(6);
      list.author = 'Ada Smith, MD';
      await list.updateComplete;
      expect(words(one(list, '.notice'))).to.equal('There are no articles here yet.');
      list.category = '';
      await list.updateComplete;
      expect(titles(list)).to.deep.equal(['Article 3', 'Article 6', 'Article 9']);
    });

    it('cuts excerpts to the lines that it is given', async () => {
      const long = [{ headline: 'A', url: '/a', abstract: 'So many words. '.repeat(80) }];
      const list = await show(
        html`<practice-article-list .articles=${long}></practice-article-list>`,
      );
      const height = () => one(list, '.excerpt').offsetHeight;
      const three = height();
      list.excerptLines = 1;
      await list.updateComplete;
      expect(height() * 3).to.be.closeTo(three, 1);
      list.excerptLines = 0;
      await list.updateComplete;
      expect(height()).to.be.greaterThan(three * 1.5);
    });

    it('takes whatever a script hands over', async () => {
      const odd = [null, 7, 'text', {}, { headline: 'Good', url: '/good' }, { author: [null] }];
      const list = await show(html`
        <practice-article-list filters="category author search" .articles=${odd}>
        </practice-article-list>
      `);
      expect(titles(list)).to.deep.equal(['Good']);
      list.articles = 'none' as unknown as Article[];
      await list.updateComplete;
      expect(all(list, '.notice')).to.have.length(1);
    });

    it('shows an article twice where it is there twice', async () => {
      const [article = {}] = many(1);
      const list = await show(
        html`<practice-article-list .articles=${[article, article]}></practice-article-list>`,
      );
      expect(titles(list)).to.deep.equal(['Article 1', 'Article 1']);
    });

    it('reads articles that the page has written', async () => {
      const list = await show(html`
        <practice-article-list>
          <article lang="es">
            <a href="/c" rel="category tag">Back</a>
            <h3>
              <a href="/a">First <em>one</em></a>
            </h3>
            <p><time datetime="2024-03-05">In March</time> <span class="author">By Ada</span></p>
            <p>What it says.</p>
            <img src=${picture} alt="A spine" />
            <a href="/a">Read more</a>
          </article>
          <a href="/navigation">All articles</a>
        </practice-article-list>
      `);
      expect(words(one(list, '.text'))).to.equal(
        'Back First one March 5, 2024 By Ada What it says.',
      );
      expect(one(list, 'a.link').getAttribute('href')).to.equal('/a');
      expect(one<HTMLImageElement>(list, '.picture img').alt).to.equal('A spine');
      expect(one(list, '.card').lang).to.equal('es');
      expect(titles(list)).to.have.length(1);
    });

    it('reads items of a list, cards and plain links', async () => {
      const items = await show(html`
        <practice-article-list>
          <ul>
            <li><a href="/a">A</a></li>
            <li><a href="/b">B</a> <time datetime="2024-03-05"></time></li>
          </ul>
        </practice-article-list>
      `);
      expect(titles(items)).to.deep.equal(['A', 'B']);
      const cards = await show(html`
        <practice-article-list>
          <practice-article-card href="/a" heading="A" category="Back"></practice-article-card>
          <practice-article-card category="Neck">
            <h3 slot="heading"><a href="/b">B</a></h3>
            <p slot="excerpt">Says <a href="/x">this</a>.</p>
          </practice-article-card>
        </practice-article-list>
      `);
      expect(all(cards, '.card').map(words)).to.deep.equal(['Back A', 'Neck B Says this.']);
      const links = await show(html`
        <practice-article-list><a href="/a">A</a> <a href="/b">B</a></practice-article-list>
      `);
      expect(titles(links)).to.deep.equal(['A', 'B']);
    });

    it('reads JSON inside it, a list of schema.org too', async () => {
      const script = (data: unknown) => {
        const element = document.createElement('script');
        element.type = 'application/json';
        element.textContent = typeof data === 'string' ? data : JSON.stringify(data);
        return element;
      };
      const item = { '@type': 'ListItem', item: { headline: 'A', url: '/a' } };
      const listed = await show(html`
        <practice-article-list>${script({ itemListElement: [item] })}</practice-article-list>
      `);
      expect(titles(listed)).to.deep.equal(['A']);
      const plain = await show(html`
        <practice-article-list>${script(many(2))}<a href="/x">X</a></practice-article-list>
      `);
      expect(titles(plain)).to.deep.equal(['Article 1', 'Article 2']);
      const messages = await warningsDuring(async () => {
        const bad = await show(html`
          <practice-article-list>${script('{"')}<a href="/x">X</a></practice-article-list>
        `);
        expect(titles(bad)).to.deep.equal(['X']);
      });
      expect(messages).to.have.length(1);
    });

    it('takes what is written later, and what a script hands over wins', async () => {
      const list = await show(html`<practice-article-list></practice-article-list>`);
      expect(all(list, '.notice, .card')).to.have.length(0);
      const link = document.createElement('a');
      link.href = '/late';
      link.textContent = 'Late';
      list.append(link);
      await until(() => titles(list)[0] === 'Late');
      link.textContent = 'Later';
      await until(() => titles(list)[0] === 'Later');
      list.articles = many(1);
      await list.updateComplete;
      expect(titles(list)).to.deep.equal(['Article 1']);
    });

    it('follows the link of a card wherever that is clicked', async () => {
      const list = await show(
        html`<practice-article-list .articles=${many(2)}></practice-article-list>`,
      );
      all(list, '.excerpt')[1]?.click();
      expect(followed).to.deep.equal(['/articles/2']);
      one(list, '.cards').click();
      expect(followed).to.have.length(1);
    });

    it('loads the first picture at once where it is asked to, the others never', async () => {
      const list = await show(
        html`<practice-article-list priority .articles=${many(2)}></practice-article-list>`,
      );
      const loading = () =>
        all<HTMLImageElement>(list, 'img').map((image) => image.getAttribute('loading'));
      expect(loading()).to.deep.equal([null, 'lazy']);
      list.priority = false;
      await list.updateComplete;
      expect(loading()).to.deep.equal(['lazy', 'lazy']);
    });

    it('puts a box in the place of a picture that can’t be loaded, and remembers it', async () => {
      const [first = {}, second = {}] = many(2);
      const articles = [{ ...first, image: { url: broken, alt: 'A spine' } }, second];
      await warningsDuring(async () => {
        const list = await show(html`
          <practice-article-list priority .articles=${articles}></practice-article-list>
        `);
        await until(() => all(list, '.missing').length === 1);
        list.articles = [second, ...articles.slice(0, 1)];
        await list.updateComplete;
        expect(all(list, 'img')).to.have.length(1);
        expect(words(one(list, '.missing'))).to.equal('A spine');
      });
    });

    it('tells search engines which articles it leads to, whatever a visitor chooses', async () => {
      const list = await show(html`
        <practice-article-list filters="search" .articles=${many(3)}></practice-article-list>
      `);
      const told = () =>
        [...list.querySelectorAll('[itemprop="itemListElement"] [itemprop="name"]')].map((name) =>
          name.getAttribute('content'),
        );
      expect(told()).to.deep.equal(['Article 1', 'Article 2', 'Article 3']);
      await choose(list, 0, 'knee');
      expect(told()).to.have.length(3);
      list.articles = undefined;
      await list.updateComplete;
      expect([told(), titles(list)]).to.deep.equal([[], []]);
    });
  });

  describe('on somebody else’s page', () => {
    it('renders two screens of cards at once and the rest in slices, none of them far from sight', async () => {
      const box = await fixture<HTMLElement>(html`<div lang="en"></div>`);
      const list = document.createElement('practice-article-list');
      list.paging = 'none';
      list.articles = many(260);
      box.append(list);
      // Nothing idle comes between the first update and this.
      await list.updateComplete;
      expect(titles(list)).to.have.length(48);
      expect(getComputedStyle(one(list, '.chunk')).contentVisibility).to.equal('auto');
      await expect(list).to.be.accessible();
      await until(() => titles(list).length === 260);
      expect(titles(list).at(-1)).to.equal('Article 260');
      list.articles = many(99);
      await list.updateComplete;
      expect(getComputedStyle(one(list, '.item')).contentVisibility).to.equal('visible');
      list.articles = many(260);
      await list.updateComplete;
      expect(titles(list).length).to.be.at.most(110);
    });

    it('renders at once what a visitor asks for, however far down', async () => {
      const list = await show(html`
        <practice-article-list page-size="150" .articles=${many(400)}></practice-article-list>
      `);
      await press(list, 'Show more articles');
      expect(words(focused(list))).to.equal('Article 151');
    });

    it('keeps the cards of articles that are still there', async () => {
      const articles = many(4);
      const list = await show(
        html`<practice-article-list .articles=${articles}></practice-article-list>`,
      );
      const [, second] = all(list, '.item');
      all(list, 'a.link')[1]?.focus();
      list.articles = [{ headline: 'New', url: '/new' }, ...articles];
      await list.updateComplete;
      expect(all(list, '.item')[2]).to.equal(second);
      expect(words(focused(list))).to.equal('Article 2');
    });

    it('has few nodes a card, and no listener of its own for any of them', async () => {
      const { addEventListener } = EventTarget.prototype;
      let added = 0;
      EventTarget.prototype.addEventListener = function (...all: [string, EventListener]) {
        if (this instanceof Element && this.closest('.card')) added++;
        addEventListener.apply(this, all);
      };
      try {
        const list = await show(
          html`<practice-article-list
            page-size="20"
            .articles=${many(20)}
          ></practice-article-list>`,
        );
        expect(all(list, '.item')).to.have.length(20);
        for (const item of all(list, '.item')) {
          expect(item.querySelectorAll('*').length).to.be.within(8, 23);
        }
        expect(added).to.equal(0);
      } finally {
        EventTarget.prototype.addEventListener = addEventListener;
      }
    });

    it('keeps its size and colours from rules that the page has for everything', async () => {
      const box = await fixture(html`
        <div style="font-size: 6px">
          <style>
            * {
              margin: 40px;
              text-transform: uppercase;
            }
          </style>
          <practice-article-list .articles=${many(1)}></practice-article-list>
        </div>
      `);
      const { marginTop, textTransform, fontSize } = getComputedStyle(
        box.querySelector('practice-article-list') as Element,
      );
      expect([marginTop, textTransform, fontSize]).to.deep.equal(['0px', 'none', '16px']);
    });

    it('takes properties set before the upgrade', async () => {
      const late = document.createElement('template');
      late.innerHTML = '<practice-article-list></practice-article-list>';
      const list = late.content.firstElementChild as PracticeArticleList;
      list.articles = many(2);
      document.body.append(list);
      await list.updateComplete;
      expect(titles(list)).to.have.length(2);
      list.remove();
    });

    it('goes on working after it was moved', async () => {
      const list = await show(html`
        <practice-article-list page-size="2" layout="carousel" .articles=${many(5)}>
        </practice-article-list>
      `);
      const place = await fixture(html`<div></div>`);
      place.append(list);
      await list.updateComplete;
      await press(list, 'Show more articles');
      expect(titles(list)).to.have.length(4);
      await until(() => button(list, 'Previous').ariaDisabled === 'true');
    });

    it('leaves no listener and no timer when it is removed', async () => {
      clock.start();
      const counts = [listenersOf(document), listenersOf(window)];
      const list = await show(html`
        <practice-article-list src=${newFeed()} filters="search"></practice-article-list>
      `);
      expect(clock.delays).to.deep.equal([150]);
      list.remove();
      expect(clock.delays).to.deep.equal([]);
      expect(counts.map((count) => count.now())).to.deep.equal([0, 0]);
      for (const count of counts) count.stop();
      clock.stop();
    });

    it('survives a second copy of the library', async () => {
      const first = customElements.get('practice-article-list');
      const path = '../../src/elements/practice-article-list/define.ts?second';
      const messages = await warningsDuring(
        () => import(new URL(path, import.meta.url).href) as Promise<unknown>,
      );
      expect(customElements.get('practice-article-list')).to.equal(first);
      expect(messages).to.have.length(1);
    });
  });
});
