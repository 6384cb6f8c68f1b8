import { expect } from '@open-wc/testing';
import { render } from 'lit';

import { articleFacts } from '../../src/articles/article.js';
import { cardTemplate } from '../../src/articles/card-template.js';
import { cardMessages } from '../../src/articles/card-words.js';
import { decodeReferences } from '../../src/articles/character-references.js';
import { plainText } from '../../src/articles/markup-text.js';
import { articleData, listedArticles } from '../../src/articles/structured-data.js';

import { hostileMarkup, hostileUrls } from './hostile-markup.js';

const page = 'https://practice.example/blog/';

/** An article all of whose texts and addresses are what somebody hostile wrote. */
const hostileArticle = (text: string, url: string) => ({
  headline: text,
  abstract: text,
  articleSection: { name: text, url },
  keywords: [{ name: text, url }],
  author: { name: text, honorificPrefix: text, jobTitle: text, url, image: url },
  reviewedBy: { name: text, url },
  datePublished: text,
  dateModified: text,
  lastReviewed: text,
  timeRequired: text,
  inLanguage: text,
  image: { url, alt: text, width: text, height: text },
  url,
});

const cardOf = (text: string, url: string) => {
  const box = document.createElement('div');
  const facts = articleFacts(hostileArticle(text, url), {});
  const view = { layout: 'stacked', headingLevel: '3', language: 'en', locale: 'en-US' } as const;
  const [words, failImage] = [cardMessages.en, () => undefined];
  render(cardTemplate({ ...view, facts, words, failImage, priority: false, failed: false }), box);
  return box;
};

/** The elements of a card by their names, and the addresses of it as the browser understands them. */
const structureOf = (card: Element) =>
  [...card.querySelectorAll('*')].map(({ localName }) => localName).join(' ');

const addressesOf = (card: Element) =>
  [...card.querySelectorAll('a, img')].map((element) =>
    element instanceof HTMLAnchorElement ? element.href : (element as HTMLImageElement).src,
  );

/** Both as a feed would bring them and as an attribute would, which the page's parser has decoded. */
const urls = [...new Set([...hostileUrls, ...hostileUrls.map(decodeReferences)])];

describe('a card', () => {
  it('shows hostile texts as texts', () => {
    const harmless = structureOf(cardOf('text', ''));
    for (const markup of hostileMarkup) {
      for (const text of [markup, plainText(markup)].filter((each) => each.trim())) {
        const card = cardOf(text, '');
        expect(structureOf(card), text).to.equal(harmless);
        expect(card.querySelector('h3')?.textContent.trim(), text).to.equal(text.trim());
        expect(card.querySelector('.excerpt')?.textContent, text).to.equal(text.trim());
      }
    }
  });

  it('has no handler, and no address but of http and https, a picture’s own data apart', () => {
    for (const url of urls) {
      const card = cardOf('text', url);
      for (const address of addressesOf(card)) {
        expect(address, url).to.match(/^(?:https?:|data:image\/)/);
      }
      // ':' is what a browser says of an address that it can't read, and doesn't follow.
      for (const link of card.querySelectorAll('a')) {
        expect(link.protocol, url).to.match(/^(?:https?)?:$/);
      }
      for (const element of card.querySelectorAll('*')) {
        const handlers = element.getAttributeNames().filter((name) => name.startsWith('on'));
        expect(handlers, url).to.deep.equal([]);
      }
    }
    expect(addressesOf(cardOf('text', 'https://practice.example/a'))).to.have.length.above(3);
  });
});

describe('what search engines are told of a hostile article', () => {
  /** Every text of an item and of the items in it. */
  const textsIn = (value: unknown): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [String(value)];

  it('has no address but of http and https', () => {
    for (const url of urls) {
      const article = hostileArticle('text', url);
      const data = articleData(
        articleFacts(article, {}),
        article,
        { name: 'a', url, image: url },
        page,
      );
      for (const text of textsIn(data)) {
        if (text.includes(':')) expect(new URL(text).protocol, url).to.match(/^https?:$/);
      }
      for (const listed of listedArticles([{ heading: 'a', url }], page)) {
        expect(new URL(listed.url).protocol, url).to.match(/^https?:$/);
      }
    }
  });
});
