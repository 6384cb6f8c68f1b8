import { expect } from '@open-wc/testing';

import {
  authorNames,
  categoryNames,
  chosenArticles,
  namesToChoose,
  type ArticleChoice,
} from '../../src/articles/article-filter.js';
import { foldText } from '../../src/language/fold-text.js';

const spine = {
  headline: 'Muscle Spasms & Spine Surgery',
  articleSection: ['Back Surgery', { name: 'Pain' }],
  author: { honorificPrefix: 'Dr.', name: 'Hamid Abbasi' },
  abstract: 'What helps after an operation.',
};
const neck = {
  headline: 'Ejercicios para la columna cérvical',
  articleSection: 'Neck',
  author: ['José Núñez', { name: 'Ada Smith, MD' }],
  keywords: [{ name: 'Tele-Consult' }],
};
const bare = { headline: 'Straße und Λόγος' };
const all = [spine, neck, bare];

const found = (choice: ArticleChoice) =>
  chosenArticles(all, choice).map(({ headline }) => headline);

describe('a text that is compared', () => {
  it('has no capitals and no accents', () => {
    expect(foldText('Cérvical')).to.equal(foldText('CERVICAL'));
    expect(foldText('Núñez')).to.equal(foldText('nunez'));
    expect(foldText('مُحَمَّد')).to.equal(foldText('محمد'));
  });

  it('is the same in every form that a letter has', () => {
    expect(foldText('Straße')).to.equal(foldText('STRASSE'));
    expect(foldText('λόγος')).to.equal(foldText('ΛΟΓΟΣ'));
    expect(foldText('ﬁx')).to.equal(foldText('fix'));
  });
});

describe('the names of an article', () => {
  it('are read from texts, terms and people', () => {
    expect(categoryNames(spine)).to.deep.equal(['Back Surgery', 'Pain']);
    expect(authorNames(spine)).to.deep.equal(['Dr. Hamid Abbasi']);
    expect(authorNames(neck)).to.deep.equal(['José Núñez', 'Ada Smith, MD']);
  });

  it('are none where data have another type than they should', () => {
    for (const odd of [null, 7, 'text', { articleSection: [7, null, ' '], author: [{}, 7] }]) {
      expect([...categoryNames(odd), ...authorNames(odd)]).to.deep.equal([]);
    }
  });

  it('are offered once each, in the order of the language', () => {
    const terms = ['Zahn', 'ärzte', 'Back', 'BACK', 'Item 10', 'Item 9'];
    const articles = terms.map((articleSection) => ({ articleSection }));
    const names = ['ärzte', 'Back', 'Item 9', 'Item 10', 'Zahn'];
    expect(namesToChoose(articles, categoryNames, 'de')).to.deep.equal(names);
    expect(namesToChoose(articles, categoryNames, 'sv').at(-1)).to.equal('ärzte');
  });
});

describe('a choice of articles', () => {
  it('is all of them, in order and the same list, where nothing is chosen', () => {
    expect(chosenArticles(all, {})).to.equal(all);
    expect(chosenArticles(all, { search: '  ', categories: [''] })).to.equal(all);
  });

  it('is of one of the categories', () => {
    expect(found({ categories: ['pain'] })).to.deep.equal([spine.headline]);
    expect(found({ categories: ['Pain', 'NECK'] })).to.deep.equal([spine.headline, neck.headline]);
    expect(found({ categories: ['Pai'] })).to.deep.equal([]);
  });

  it('is of an author, with or without the title before the name', () => {
    expect(found({ authors: ['hamid abbasi'] })).to.deep.equal([spine.headline]);
    expect(found({ authors: ['Dr. Hamid Abbasi'] })).to.deep.equal([spine.headline]);
    expect(found({ authors: ['Jose Nunez'] })).to.deep.equal([neck.headline]);
  });

  it('holds all words that are searched, wherever they stand', () => {
    expect(found({ search: 'columna CERVICAL' })).to.deep.equal([neck.headline]);
    expect(found({ search: 'abbasi operation' })).to.deep.equal([spine.headline]);
    expect(found({ search: 'tele consult' })).to.deep.equal([neck.headline]);
    expect(found({ search: 'strasse λογοσ' })).to.deep.equal([bare.headline]);
    expect(found({ search: 'spine neck' })).to.deep.equal([]);
  });

  it('has all that was chosen at once', () => {
    expect(found({ categories: ['Neck'], search: 'spine' })).to.deep.equal([]);
    expect(found({ categories: ['Neck'], authors: ['José Núñez'], search: 'ada' })).to.deep.equal([
      neck.headline,
    ]);
  });

  it('never finds a text that runs from one field into the next', () => {
    expect(found({ search: 'surgerywhat' })).to.deep.equal([]);
  });
});
