import { aTimeout, expect, fixture, html } from '@open-wc/testing';

import { takeTurn } from '../../src/articles/card-turns.js';
import '../../src/elements/practice-article-card/define.js';
import type { PracticeArticleCard } from '../../src/elements/practice-article-card/practice-article-card.js';

function cardsIn(box: Element, count: number): PracticeArticleCard[] {
  const cards = Array.from({ length: count }, (_, index) => {
    const card = document.createElement('practice-article-card');
    card.article = { headline: `Part ${String(index)}`, url: `/${String(index)}` };
    return card;
  });
  box.append(...cards);
  return cards;
}

const isMade = (card: PracticeArticleCard) => card.renderRoot.querySelector('.link') !== null;
const allOf = (cards: readonly PracticeArticleCard[]) =>
  Promise.all(cards.map((card) => card.updateComplete));
const visibilityOf = (card?: PracticeArticleCard) =>
  card && getComputedStyle(card.renderRoot as HTMLElement).contentVisibility;

describe('Many cards at once', () => {
  let box: HTMLElement;

  beforeEach(async () => {
    box = await fixture<HTMLElement>(html`<div></div>`);
    // What other tests have begun is done.
    await aTimeout(200);
  });

  it('are made in turns: a screenful before the first frame, all of them soon', async () => {
    const cards = cardsIn(box, 200);
    await Promise.resolve();
    await Promise.resolve();
    await cards[0]?.updateComplete;
    expect(cards.filter(isMade).length).to.equal(24);
    await allOf(cards);
    expect(cards.every(isMade)).to.equal(true);
  });

  it('keep their room while they wait', async () => {
    const cards = cardsIn(box, 40);
    await cards[0]?.updateComplete;
    const waiting = cards[39];
    expect(waiting && isMade(waiting)).to.equal(false);
    expect(waiting?.offsetHeight).to.be.greaterThan(200);
    await allOf(cards);
    expect(
      box.querySelector('practice-article-card:last-child')?.shadowRoot?.querySelector('.room'),
    ).to.equal(null);
  });

  it('are all made at once where they are few', async () => {
    const cards = cardsIn(box, 24);
    await cards[0]?.updateComplete;
    expect(cards.every(isMade)).to.equal(true);
    expect(visibilityOf(cards[0])).to.equal('visible');
  });

  it('are not laid out while they are far, until they are few again', async () => {
    const cards = cardsIn(box, 80);
    await cards[0]?.updateComplete;
    expect(visibilityOf(cards[79])).to.equal('auto');
    await allOf(cards);
    for (const card of cards.slice(0, 40)) card.remove();
    expect(visibilityOf(cards[79])).to.equal('auto');
    for (const card of cards.slice(40, 60)) card.remove();
    expect(visibilityOf(cards[79])).to.equal('visible');
  });

  it('change at once after they were made', async () => {
    const cards = cardsIn(box, 60);
    await allOf(cards);
    for (const card of cards) card.heading = 'Other';
    await cards[59]?.updateComplete;
    expect(cards.every((card) => card.renderRoot.textContent.includes('Other'))).to.equal(true);
  });

  it('come first where the visitor looks', async () => {
    const { innerHeight } = window;
    const order: number[] = [];
    const places = Array.from({ length: 100 }, (_, index) => {
      const place = document.createElement('div');
      // The first fifty are above what is seen.
      Object.assign(place.style, {
        position: 'absolute',
        insetBlockStart: `${String((index - 50) * 10)}px`,
        blockSize: '5px',
      });
      box.append(place);
      return place;
    });
    box.style.cssText = `position: fixed; inset: 0; block-size: ${String(innerHeight)}px`;
    const turns = places.map((place, index) =>
      Promise.resolve(takeTurn(place, () => order.push(index))),
    );
    await Promise.all(turns);
    expect(order.slice(0, 24)).to.deep.equal(Array.from({ length: 24 }, (_, index) => index));
    expect(order.slice(24, 74)).to.deep.equal(Array.from({ length: 50 }, (_, index) => index + 50));
    expect(order.slice(74)).to.deep.equal(Array.from({ length: 26 }, (_, index) => index + 24));
  });

  it('fail alone', async () => {
    const turns = Array.from({ length: 30 }, (_, index) =>
      Promise.resolve(
        takeTurn(box, () => {
          if (index === 26) throw new Error('This one fails.');
        }),
      ),
    );
    const results = await Promise.allSettled(turns);
    expect(results.filter(({ status }) => status === 'rejected')).to.have.length(1);
  });
});
