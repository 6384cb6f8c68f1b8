import { expect, fixture, html, oneEvent } from '@open-wc/testing';

import type { Article } from '../../src/articles/article.js';
import { cardLayouts } from '../../src/articles/card-template.js';
import '../../src/elements/practice-article-card/define.js';
import type { PracticeArticleCard } from '../../src/elements/practice-article-card/practice-article-card.js';
import { warningsDuring } from '../support/console-warnings.js';

const picture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
)}`;

const everything: Article = {
  headline: 'Spine',
  url: '/spine',
  articleSection: { name: 'Back', url: '/back' },
  keywords: [{ name: 'Pain', url: '/pain' }, { name: 'Rest', url: '/rest' }, 'Work', 'Sleep'],
  datePublished: '2024-03-05',
  dateModified: '2024-03-09',
  author: {
    honorificPrefix: 'Dr.',
    name: 'Ada',
    jobTitle: 'Spine surgeon',
    url: '/ada',
    image: picture,
  },
  reviewedBy: { name: 'Grace', url: '/grace' },
  lastReviewed: '2024-04-01',
  image: { url: picture, alt: 'A spine', srcset: `${picture} 2x` },
  abstract: 'What causes it. '.repeat(40),
  timeRequired: 'PT5M',
};

async function cardOf(article: Article, layout = 'stacked', lang = 'en-US') {
  return fixture<PracticeArticleCard>(html`
    <practice-article-card
      lang=${lang}
      layout=${layout}
      style="inline-size: 22em"
      .article=${article}
    ></practice-article-card>
  `);
}

const all = (card: PracticeArticleCard, selector: string) => [
  ...card.renderRoot.querySelectorAll<HTMLElement>(selector),
];

const words = (card: PracticeArticleCard, selector: string) =>
  all(card, selector)
    .map((element) => element.textContent.replace(/\s+/g, ' ').trim())
    .join(' | ');

function one(card: PracticeArticleCard, selector: string): HTMLElement {
  const found = card.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function imageOf(card: PracticeArticleCard): HTMLImageElement {
  const image = one(card, '.picture img');
  if (!(image instanceof HTMLImageElement)) throw new Error('There is no image.');
  return image;
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

describe('What a card shows', () => {
  it('is all that is known, in the layouts that have room for it', async () => {
    for (const layout of ['stacked', 'horizontal', 'overlay']) {
      const card = await cardOf(everything, layout);
      expect(words(card, '.category, .heading, .meta, .review, .tags'), layout).to.equal(
        'Back | Spine | March 5, 2024 Updated March 9, 2024 By Dr. Ada, Spine surgeon 5 min read' +
          ' | Medically reviewed by Grace on April 1, 2024 | PainRestWork',
      );
      expect(all(card, '.picture img, .photo')).to.have.length(2);
      const links = all(card, 'a').map((link) => link.getAttribute('href'));
      expect(links).to.deep.equal(['/back', '/spine', '/ada', '/grace', '/pain', '/rest']);
      await expect(card).to.be.accessible();
    }
  });

  it('is title and dates, with a small picture, in the compact one', async () => {
    const card = await cardOf(everything, 'compact');
    expect(words(card, '.text > :not(slot)')).to.equal(
      'Spine | March 5, 2024 Updated March 9, 2024',
    );
    expect(one(card, '.picture').offsetWidth).to.be.within(40, 100);
    await expect(card).to.be.accessible();
  });

  it('is title and facts, without pictures, as a headline', async () => {
    const card = await cardOf(everything, 'headline');
    expect(words(card, '.text > :not(slot)')).to.equal(
      'Spine | March 5, 2024 Updated March 9, 2024 By Dr. Ada 5 min read',
    );
    expect(all(card, 'img, .picture')).to.deep.equal([]);
    await expect(card).to.be.accessible();
  });

  it('is said in Spanish on a page in Spanish', async () => {
    const card = await cardOf(everything, 'stacked', 'es');
    expect(words(card, '.meta, .review')).to.equal(
      '5 de marzo de 2024 Actualizado el 9 de marzo de 2024 Por Dr. Ada, Spine surgeon' +
        ' 5 min de lectura | Revisión médica: Grace, 1 de abril de 2024',
    );
  });

  it('is 24 elements at most, in every layout', async () => {
    for (const layout of cardLayouts) {
      const card = await cardOf(everything, layout);
      const count = card.shadowRoot?.querySelectorAll('*').length;
      expect(count, layout).to.be.within(6, 24);
    }
  });

  it('needs one listener at most, in every layout', async () => {
    // The first card of a page brings the listeners that all of them share.
    await cardOf(everything);
    const { addEventListener } = EventTarget.prototype;
    let types: string[] = [];
    EventTarget.prototype.addEventListener = function (...given: [string, EventListener]) {
      types.push(given[0]);
      addEventListener.apply(this, given);
    };
    try {
      for (const layout of cardLayouts) {
        types = [];
        await cardOf(everything, layout);
        expect(types, layout).to.deep.equal(layout === 'headline' ? [] : ['error']);
      }
    } finally {
      EventTarget.prototype.addEventListener = addEventListener;
    }
  });

  it('leads to web addresses only, wherever they come from', async () => {
    const url = 'javascript:alert(1)';
    const messages = await warningsDuring(async () => {
      const card = await cardOf({
        headline: 'A',
        url,
        articleSection: { name: 'B', url },
        author: { name: 'C', url, image: url },
        reviewedBy: { name: 'D', url },
        keywords: [{ name: 'E', url }],
        image: url,
      });
      expect(all(card, 'a, img')).to.deep.equal([]);
      expect(words(card, '.text > :not(slot)')).to.equal(
        'B | A | By C | Medically reviewed by D | E',
      );
    });
    expect(messages).to.have.length(7);
  });

  it('is marked as new for as many days as the page says', async () => {
    const card = await cardOf({ headline: 'A', datePublished: daysAgo(6) });
    expect(words(card, '.mark')).to.equal('');
    card.setAttribute('new-for', '7');
    await card.updateComplete;
    expect(words(card, '.mark')).to.equal('New');
    card.modified = daysAgo(1);
    await card.updateComplete;
    expect(words(card, '.meta')).to.not.contain('Updated');
    card.setAttribute('new-for', '5');
    await card.updateComplete;
    expect(words(card, '.mark')).to.equal('');
  });

  it('tells of a change on a later day only', async () => {
    const posted = { headline: 'A', datePublished: '2024-03-05T08:00:00' };
    const changed = async (dateModified: string) =>
      words(await cardOf({ ...posted, dateModified }), '.meta');
    expect(await changed('2024-03-05T23:00:00')).to.equal('March 5, 2024');
    expect(await changed('2024-03-01')).to.equal('March 5, 2024');
    expect(await changed('2024-03-06')).to.equal('March 5, 2024 Updated March 6, 2024');
  });

  it('is an excerpt of so many lines, and all of it where none are said', async () => {
    const card = await cardOf(everything);
    const excerpt = one(card, '.excerpt');
    const line = parseFloat(getComputedStyle(excerpt).lineHeight);
    expect(excerpt.offsetHeight).to.be.greaterThan(line * 5);
    for (const lines of [2, 3]) {
      card.excerptLines = lines;
      await card.updateComplete;
      expect(excerpt.offsetHeight).to.be.closeTo(line * lines, 2);
    }
    card.excerptLines = 'all';
    await card.updateComplete;
    expect(excerpt.offsetHeight).to.be.greaterThan(line * 5);
    expect(card.getAttribute('style')).to.equal('inline-size: 22em');
  });
});

describe('The picture of a card', () => {
  it('waits until it is near, and is as small as the layout allows', async () => {
    for (const [layout, sizes] of [
      ['stacked', 'auto, (min-width: 40em) 24em, 100vw'],
      ['horizontal', 'auto, (min-width: 40em) 16em, 100vw'],
      ['compact', 'auto, 6em'],
    ] as const) {
      const { loading, sizes: used } = imageOf(await cardOf(everything, layout));
      expect([loading, used]).to.deep.equal(['lazy', sizes]);
    }
  });

  it('is loaded at once where the page says so, in the size that it says', async () => {
    const card = await fixture<PracticeArticleCard>(html`
      <practice-article-card
        heading="A"
        image=${picture}
        image-srcset="${picture} 640w"
        image-sizes="10em"
        priority
      ></practice-article-card>
    `);
    const image = imageOf(card);
    expect([image.getAttribute('loading'), image.fetchPriority, image.sizes]).to.deep.equal([
      null,
      'high',
      '10em',
    ]);
    expect(image.srcset).to.equal(`${picture} 640w`);
  });

  it('keeps its room where it is missing, only where the row would be uneven', async () => {
    for (const layout of cardLayouts) {
      const card = await cardOf({ headline: 'A' }, layout);
      const isKept = layout === 'overlay' || layout === 'compact';
      expect(all(card, '.picture'), layout).to.have.length(isKept ? 1 : 0);
      const slotted = await fixture<PracticeArticleCard>(html`
        <practice-article-card layout=${layout} heading="A">
          <img slot="image" src=${picture} alt="" />
        </practice-article-card>
      `);
      expect(all(slotted, '.picture'), layout).to.deep.equal([]);
    }
  });

  it('leaves a quiet box of the same size in every layout when it does not load', async () => {
    for (const layout of cardLayouts.filter((each) => each !== 'headline')) {
      await warningsDuring(async () => {
        const card = await cardOf({ headline: 'A', url: '/a' }, layout);
        card.article = { headline: 'A', image: { url: 'data:image/png;base64,AAAA', alt: 'It' } };
        await card.updateComplete;
        const before = one(card, '.picture').getBoundingClientRect();
        await oneEvent(one(card, '.picture img'), 'error');
        await card.updateComplete;
        const { width, height } = one(card, '.picture').getBoundingClientRect();
        expect([width, height], layout).to.deep.equal([before.width, before.height]);
        expect(words(card, '.picture')).to.equal('It');
      });
    }
  });

  it('is shaded under text so that white can be read on any picture', async () => {
    const card = await cardOf(everything, 'overlay');
    const text = getComputedStyle(one(card, '.text'));
    expect(text.color).to.equal('rgb(255, 255, 255)');
    expect(getComputedStyle(one(card, '.category a')).color).to.equal('rgb(255, 255, 255)');
    // The last colour is that above the text, where it thins out.
    const alphas = [...text.backgroundImage.matchAll(/rgba\(0, 0, 0, ([\d.]+)\)/g)].map(
      ([, alpha]) => Number(alpha),
    );
    expect(alphas).to.have.length(3);
    const thinnest = Math.min(...alphas.slice(0, 2));
    const luminance = (((1 - thinnest) * 1 + 0.055) / 1.055) ** 2.4;
    expect(1.05 / (luminance + 0.05)).to.be.greaterThan(4.5);
    expect(parseFloat(text.paddingTop)).to.equal(4 * parseFloat(text.fontSize));
    expect(text.backgroundImage).to.contain(`100% - ${text.paddingTop}`);
  });
});

describe('JSON inside the tag of a card', () => {
  const json = (text: string, type = 'application/json') => {
    const script = document.createElement('script');
    script.type = type;
    script.textContent = text;
    return script;
  };
  const data = '{"headline": "Json", "url": "/json", "articleSection": "Back"}';

  it('fills the card, after its attributes and its property', async () => {
    for (const type of ['application/json', 'application/ld+json']) {
      const card = document.createElement('practice-article-card');
      card.append(json(data, type));
      card.category = 'Neck';
      card.article = { url: '/property' };
      document.body.append(card);
      await card.updateComplete;
      expect(words(card, '.text > :not(slot)')).to.equal('Neck | Json');
      expect(one(card, '.link').getAttribute('href')).to.equal('/property');
      card.remove();
    }
  });

  it('may come late, change and go', async () => {
    const card = await fixture<PracticeArticleCard>(
      html`<practice-article-card category="Neck" heading="A"></practice-article-card>`,
    );
    const script = card.appendChild(json(data));
    const settled = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await card.updateComplete;
      return card.renderRoot.querySelector('.link')?.getAttribute('href') ?? '';
    };
    expect(await settled()).to.equal('/json');
    script.textContent = '{"url": "/other"}';
    expect(await settled()).to.equal('/other');
    script.remove();
    expect(await settled()).to.equal('');
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(card);
    card.append(json(data));
    expect(await settled()).to.equal('/json');
  });

  it('is passed over with one warning where it can’t be read', async () => {
    const messages = await warningsDuring(async () => {
      const card = await fixture<PracticeArticleCard>(
        html`<practice-article-card heading="A">${json('{"url": ')}</practice-article-card>`,
      );
      expect(words(card, '.heading')).to.equal('A');
      card.category = 'Back';
      await card.updateComplete;
      expect(all(card, '.link')).to.deep.equal([]);
    });
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('JSON');
  });
});
