import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import '../../src/elements/practice-article-card/define.js';
import type { PracticeArticleCard } from '../../src/elements/practice-article-card/practice-article-card.js';
import { warningsDuring } from '../support/console-warnings.js';
import { listenersOf } from '../support/count-listeners.js';

const picture =
  'data:image/svg+xml,' +
  encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>');
const broken = 'data:image/png;base64,AAAA';

const full = html`
  <practice-article-card
    lang="en-US"
    href="/spine"
    heading="Muscle Spasms & Spine Surgery"
    category="Back Surgery"
    published="2024-03-05"
    author="Dr. Ada"
    image=${picture}
    image-alt="A spine"
  >
    <p slot="excerpt">Possible causes, and <a href="/treatments">treatments</a>.</p>
  </practice-article-card>
`;

function part(element: Element, name: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);
  if (!found) throw new Error(`There is no part ${name}.`);
  return found;
}

const parts = (element: Element, name: string) =>
  element.shadowRoot?.querySelectorAll(`[part="${name}"]`).length;

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

const shadowLinks = (element: Element) => [...(element.shadowRoot?.querySelectorAll('a') ?? [])];

function imageOf(element: Element): HTMLImageElement {
  const image = part(element, 'image').querySelector('img');
  if (!image) throw new Error('There is no image.');
  return image;
}

function within(box: Element, selector: string): HTMLElement {
  const found = box.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

const middleOf = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

describe('practice-article-card', () => {
  const { open } = window;
  let followed: (string | null)[];
  let opened: unknown[][];

  /** Tells which links were followed and keeps the page where it is. */
  const keepPage = (click: MouseEvent) => {
    const link = click.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link) return;
    followed.push(link.getAttribute('href'));
    click.preventDefault();
  };

  beforeEach(() => {
    followed = [];
    opened = [];
    window.open = (...words: unknown[]) => {
      opened.push(words);
      return null;
    };
  });

  afterEach(() => {
    document.getSelection()?.removeAllRanges();
    window.open = open;
  });

  before(() => document.addEventListener('click', keepPage));
  after(() => document.removeEventListener('click', keepPage));

  describe('perceived by a visitor', () => {
    it('is accessible, with and without picture and link', async () => {
      await expect(await fixture(full)).to.be.accessible();
      const bare = html`<practice-article-card heading="Spine"></practice-article-card>`;
      await expect(await fixture(bare)).to.be.accessible();
    });

    it('has one link, with the title as its name', async () => {
      const card = await fixture(full);
      expect(shadowLinks(card)).to.have.length(1);
      expect(words(part(card, 'link'))).to.equal('Muscle Spasms & Spine Surgery');
      expect(part(card, 'link').closest('h3') === part(card, 'heading')).to.equal(true);
    });

    it('shows category, date and author', async () => {
      const card = await fixture(full);
      expect(words(part(card, 'category'))).to.equal('Back Surgery');
      expect(words(part(card, 'meta'))).to.equal('March 5, 2024 By Dr. Ada');
      expect(part(card, 'meta').querySelector('time')?.dateTime).to.equal('2024-03-05');
    });

    it('shows nothing for what is missing', async () => {
      const card = await fixture(html`<practice-article-card heading="A"></practice-article-card>`);
      for (const name of ['image', 'category', 'meta', 'excerpt', 'link']) {
        expect(parts(card, name), name).to.equal(0);
      }
    });

    it('speaks the language of the page', async () => {
      const card = await fixture(html`
        <practice-article-card lang="es" heading="A" published="2024-03-05" author="Ada">
        </practice-article-card>
      `);
      expect(words(part(card, 'meta'))).to.equal('5 de marzo de 2024 Por Ada');
      expect(part(card, 'meta').lang).to.equal('es');
    });

    it('is reached once by the keyboard and followed by Enter', async () => {
      const card = await fixture(
        html`<practice-article-card heading="A" href="/a"></practice-article-card>`,
      );
      part(card, 'link').focus();
      await sendKeys({ press: 'Enter' });
      expect(followed).to.deep.equal(['/a']);
    });

    it('loads its picture late and without blocking, in a box that is there before', async () => {
      const card = await fixture(full);
      const image = imageOf(card);
      expect([image.loading, image.decoding, image.alt]).to.deep.equal([
        'lazy',
        'async',
        'A spine',
      ]);
      const before = card.getBoundingClientRect().height;
      if (!image.complete) await oneEvent(image, 'load');
      expect(card.getBoundingClientRect().height).to.equal(before);
      const { width, height } = part(card, 'image').getBoundingClientRect();
      expect(width / height).to.be.closeTo(16 / 9, 0.01);
    });

    it('puts a placeholder of the same size for a broken picture, with one warning', async () => {
      const card = await fixture<PracticeArticleCard>(
        html`<practice-article-card heading="A" image-alt="A spine"></practice-article-card>`,
      );
      const messages = await warningsDuring(async () => {
        card.image = broken;
        await card.updateComplete;
        const before = card.getBoundingClientRect().height;
        await oneEvent(imageOf(card), 'error');
        await card.updateComplete;
        expect(card.getBoundingClientRect().height).to.equal(before);
      });
      expect(part(card, 'image').querySelectorAll('img').length).to.equal(0);
      expect(words(part(card, 'image'))).to.equal('A spine');
      expect(messages).to.have.length(1);
    });

    it('puts the picture beside the text where there is room, and above where there is not', async () => {
      const box = await fixture<HTMLElement>(html`
        <div style="inline-size: 700px">
          <practice-article-card layout="horizontal" heading="A" image=${picture}>
            <p slot="excerpt">${'Text '.repeat(400)}</p>
          </practice-article-card>
        </div>
      `);
      const card = within(box, 'practice-article-card');
      const beside = () =>
        part(card, 'image').getBoundingClientRect().right <=
        part(card, 'heading').getBoundingClientRect().left;
      expect(beside()).to.equal(true);
      expect(part(card, 'image').offsetHeight).to.equal(part(card, 'card').clientHeight);
      expect(part(card, 'image').offsetWidth / card.offsetWidth).to.be.closeTo(0.36, 0.01);
      box.style.inlineSize = '320px';
      expect(beside()).to.equal(false);
    });

    it('puts a slotted picture beside the text too', async () => {
      const box = await fixture(html`
        <div style="inline-size: 700px">
          <practice-article-card layout="horizontal" heading="A">
            <img slot="image" src=${picture} alt="" />
            <p slot="excerpt">${'Text '.repeat(400)}</p>
          </practice-article-card>
        </div>
      `);
      const image = within(box, 'img').getBoundingClientRect();
      const card = within(box, 'practice-article-card');
      expect(image.right).to.be.at.most(part(card, 'heading').getBoundingClientRect().left);
      expect(image.width / card.offsetWidth).to.be.closeTo(0.36, 0.01);
    });

    it('stands from right to left on a page that does', async () => {
      const box = await fixture(html`
        <div dir="rtl" style="inline-size: 700px">
          <practice-article-card layout="horizontal" heading="A" image=${picture}>
          </practice-article-card>
        </div>
      `);
      const card = within(box, 'practice-article-card');
      expect(part(card, 'image').getBoundingClientRect().left).to.be.greaterThan(
        part(card, 'heading').getBoundingClientRect().right - 1,
      );
    });

    it('fits 320 px, long words included', async () => {
      for (const layout of ['stacked', 'horizontal']) {
        const box = await fixture<HTMLElement>(html`
          <div style="inline-size: 320px">
            <practice-article-card
              layout=${layout}
              heading=${'Spine'.repeat(30)}
              category=${'Back'.repeat(30)}
              author=${'Ada'.repeat(60)}
              image=${picture}
            ></practice-article-card>
          </div>
        `);
        expect(box.scrollWidth, layout).to.equal(320);
      }
    });
  });

  describe('listened to by a site', () => {
    it('follows its link wherever it is clicked', async () => {
      const card = await fixture(full);
      for (const place of [within(card, 'p'), part(card, 'image'), part(card, 'category')]) {
        place.click();
      }
      expect(followed).to.deep.equal(['/spine', '/spine', '/spine']);
    });

    it('follows its link once when the link itself is clicked', async () => {
      const card = await fixture(full);
      part(card, 'link').click();
      expect(followed).to.deep.equal(['/spine']);
    });

    it('leaves links inside the slots to themselves', async () => {
      const card = await fixture(full);
      within(card, 'a').click();
      expect(followed).to.deep.equal(['/treatments']);
    });

    it('does not follow its link when text was selected', async () => {
      const card = await fixture(full);
      for (const place of [within(card, 'p'), part(card, 'category')]) {
        document.getSelection()?.selectAllChildren(place);
        place.click();
        expect(followed, words(place)).to.deep.equal([]);
      }
    });

    it('has nothing on top of its text, so that the mouse can select it', async () => {
      const card = await fixture(full);
      for (const place of [within(card, 'p'), part(card, 'category')]) {
        const root = place.getRootNode() as Document | ShadowRoot;
        expect(root.elementFromPoint(...middleOf(place)) === place, words(place)).to.equal(true);
      }
    });

    it('opens elsewhere by the middle button and by Ctrl, Cmd and Shift', async () => {
      const card = await fixture(full);
      const target = part(card, 'category');
      const all = { bubbles: true, composed: true, cancelable: true };
      target.dispatchEvent(new MouseEvent('auxclick', { ...all, button: 1 }));
      for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
        target.dispatchEvent(new MouseEvent('click', { ...all, [key]: true }));
      }
      const url = new URL('/spine', location.href).href;
      expect(opened).to.deep.equal(Array(4).fill([url, '_blank', 'noopener']));
      expect(followed).to.deep.equal([]);
    });

    it('leaves the other buttons and Alt to the browser', async () => {
      const card = await fixture(full);
      const all = { bubbles: true, composed: true, cancelable: true };
      part(card, 'category').dispatchEvent(new MouseEvent('auxclick', { ...all, button: 2 }));
      part(card, 'category').dispatchEvent(new MouseEvent('click', { ...all, altKey: true }));
      expect([followed, opened]).to.deep.equal([[], []]);
    });

    it('does nothing when the page has canceled the click', async () => {
      const card = await fixture(full);
      within(card, 'p').addEventListener('click', (click) => click.preventDefault());
      within(card, 'p').click();
      expect(followed).to.deep.equal([]);
    });

    it('does nothing without an address', async () => {
      const card = await fixture(
        html`<practice-article-card heading="A" category="B"></practice-article-card>`,
      );
      part(card, 'category').click();
      expect([followed, opened]).to.deep.equal([[], []]);
    });
  });

  describe('changed by a site', () => {
    it('has a title of the level that the page asks for', async () => {
      const card = await fixture<PracticeArticleCard>(
        html`<practice-article-card heading="Spine"></practice-article-card>`,
      );
      expect(part(card, 'heading').localName).to.equal('h3');
      for (const level of ['1', '2', '3', '4', '5', '6']) {
        card.setAttribute('heading-level', level);
        await card.updateComplete;
        expect(part(card, 'heading').localName).to.equal(`h${level}`);
      }
    });

    it('falls back with one warning for each word that it does not know', async () => {
      const messages = await warningsDuring(async () => {
        const card = await fixture<PracticeArticleCard>(html`
          <practice-article-card heading="A" heading-level="0" layout="round">
          </practice-article-card>
        `);
        expect(part(card, 'heading').localName).to.equal('h3');
        expect(part(card, 'card').classList.contains('stacked')).to.equal(true);
        card.requestUpdate();
        await card.updateComplete;
      });
      expect(messages).to.have.length(2);
    });

    it('links a slotted title, without a heading inside a heading', async () => {
      const card = await fixture(html`
        <practice-article-card href="/a"><h2 slot="heading">Spine</h2></practice-article-card>
      `);
      expect(parts(card, 'heading')).to.equal(0);
      expect(part(card, 'link').querySelector('slot')?.assignedElements()[0]?.localName).to.equal(
        'h2',
      );
      const plain = await fixture(html`
        <practice-article-card href="/a"><span slot="heading">Spine</span></practice-article-card>
      `);
      expect(part(plain, 'heading').localName).to.equal('h3');
      await expect(plain).to.be.accessible();
    });

    it('takes a link in the slotted title for the card’s one link', async () => {
      const card = await fixture(html`
        <practice-article-card href="/other" category="Back">
          <h3 slot="heading"><a href="/page">Spine</a></h3>
        </practice-article-card>
      `);
      expect(shadowLinks(card)).to.deep.equal([]);
      part(card, 'category').click();
      expect(followed).to.deep.equal(['/page']);
      await expect(card).to.be.accessible();
    });

    it('takes a title that is slotted later', async () => {
      const card = await fixture<PracticeArticleCard>(
        html`<practice-article-card heading="Said" href="/a"></practice-article-card>`,
      );
      const slotted = document.createElement('h2');
      slotted.slot = 'heading';
      slotted.textContent = 'Later';
      card.append(slotted);
      await oneEvent(card.renderRoot, 'slotchange');
      await card.updateComplete;
      expect(parts(card, 'heading')).to.equal(0);
      expect(slotted.assignedSlot?.closest('a') === part(card, 'link')).to.equal(true);
    });

    it('is filled from data, field by field after the attributes', async () => {
      const data = {
        headline: 'Spine',
        url: '/data',
        articleSection: 'Back',
        abstract: 'Text <b>only</b>',
        author: { honorificPrefix: 'Dr.', name: 'Ada' },
        image: { url: picture, alt: 'A spine' },
        inLanguage: 'en',
      };
      const card = await fixture(
        html`<practice-article-card category="Neck" .article=${data}></practice-article-card>`,
      );
      expect(words(part(card, 'card'))).to.equal('Neck Spine By Dr. Ada Text <b>only</b>');
      expect(part(card, 'link').getAttribute('href')).to.equal('/data');
      expect(imageOf(card).alt).to.equal('A spine');
      expect(part(card, 'card').lang).to.equal('en');
    });

    it('drops URLs that are no web addresses, with a warning each', async () => {
      const messages = await warningsDuring(async () => {
        const card = await fixture(html`
          <practice-article-card
            heading="A"
            href="java&#10;script:alert(1)"
            image="javascript:alert(1)"
          ></practice-article-card>
        `);
        expect(card.shadowRoot?.querySelectorAll('a, img').length).to.equal(0);
      });
      expect(messages).to.have.length(2);
    });

    it('warns once when it has no title, and has no link then', async () => {
      const messages = await warningsDuring(async () => {
        const card = await fixture<PracticeArticleCard>(
          html`<practice-article-card href="/a"></practice-article-card>`,
        );
        expect(shadowLinks(card)).to.deep.equal([]);
        card.category = 'Back';
        await card.updateComplete;
        await expect(card).to.be.accessible();
      });
      expect(messages).to.have.length(1);
    });

    it('warns of a date that it can’t read, and shows none', async () => {
      const messages = await warningsDuring(async () => {
        const card = await fixture(
          html`<practice-article-card heading="A" published="soon"></practice-article-card>`,
        );
        expect(parts(card, 'meta')).to.equal(0);
      });
      expect(messages).to.have.length(1);
    });
  });

  describe('on somebody else’s page', () => {
    it('is small: 24 elements at most', async () => {
      const card = await fixture(full);
      expect(card.shadowRoot?.querySelectorAll('*').length).to.be.within(10, 24);
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
          <practice-article-card heading="A" category="Back"></practice-article-card>
        </div>
      `);
      const card = within(box, 'practice-article-card');
      const { marginTop, textTransform, fontSize } = getComputedStyle(card);
      expect([marginTop, textTransform, fontSize]).to.deep.equal(['0px', 'none', '16px']);
    });

    it('is as wide as its place in a grid, and never without width in a row', async () => {
      const box = await fixture(html`
        <div style="display: flex; inline-size: 600px">
          <practice-article-card layout="horizontal" heading="A"></practice-article-card>
        </div>
      `);
      expect(within(box, 'practice-article-card').offsetWidth).to.be.at.least(200);
    });

    it('takes properties set before the upgrade', async () => {
      const late = document.createElement('template');
      late.innerHTML = '<practice-article-card></practice-article-card>';
      const card = late.content.firstElementChild as PracticeArticleCard;
      card.heading = 'Early';
      card.article = { url: '/early' };
      document.body.append(card);
      await card.updateComplete;
      expect(part(card, 'link').getAttribute('href')).to.equal('/early');
      expect(words(part(card, 'link'))).to.equal('Early');
      card.remove();
    });

    it('follows its link after it was moved, once', async () => {
      const card = await fixture<PracticeArticleCard>(full);
      const place = await fixture(html`<div></div>`);
      place.append(card);
      await card.updateComplete;
      part(card, 'category').click();
      expect(followed).to.deep.equal(['/spine']);
    });

    it('leaves no listener on the document or the window when it is removed', async () => {
      const counts = [listenersOf(document), listenersOf(window)];
      const card = await fixture(html`<practice-article-card heading="A"></practice-article-card>`);
      card.remove();
      expect(counts.map((count) => count.now())).to.deep.equal([0, 0]);
      for (const count of counts) count.stop();
    });

    it('survives a second copy of the library', async () => {
      const first = customElements.get('practice-article-card');
      const path = '../../src/elements/practice-article-card/define.ts?second';
      const messages = await warningsDuring(
        () => import(new URL(path, import.meta.url).href) as Promise<unknown>,
      );
      expect(customElements.get('practice-article-card')).to.equal(first);
      expect(messages).to.have.length(1);
    });
  });
});
