import { expect } from '@open-wc/testing';

import { articleFacts } from '../../src/articles/article.js';

describe('What is known of an article', () => {
  it('is read by the names of schema.org', () => {
    const facts = articleFacts(
      {
        headline: ' Spine ',
        articleSection: 'Back Surgery',
        datePublished: '2024-03-05',
        author: { honorificPrefix: 'Dr.', name: 'Ada Lovelace', url: '/ada' },
        image: { url: '/a.png', alt: 'A spine', width: 400, height: 300, srcset: '/a2.png 2x' },
        url: '/spine',
        abstract: 'Short.',
        articleBody: 'Long.',
        inLanguage: 'en',
      },
      {},
    );
    expect(facts).to.deep.equal({
      heading: 'Spine',
      category: 'Back Surgery',
      published: '2024-03-05',
      author: 'Dr. Ada Lovelace',
      authorUrl: '/ada',
      url: '/spine',
      excerpt: 'Short.',
      body: 'Long.',
      language: 'en',
      image: '/a.png',
      imageAlt: 'A spine',
      srcset: '/a2.png 2x',
      imageWidth: 400,
      imageHeight: 300,
    });
  });

  it('is what the attributes say before what the data says, field by field', () => {
    const data = {
      headline: 'Data',
      articleSection: 'Spine',
      datePublished: '2024-03-05',
      url: '/d',
    };
    const facts = articleFacts(data, { heading: 'Said', category: ' ', url: '/s' });
    expect(facts).to.include({ heading: 'Said', category: 'Spine', url: '/s' });
    expect(facts.published).to.equal('2024-03-05');
  });

  it('keeps a picture’s description and size with their own picture', () => {
    const data = { image: { url: '/a.png', alt: 'A spine', width: 4, height: 3, srcset: '/b 2x' } };
    const other = articleFacts(data, { image: '/other.png' });
    expect(other).to.include({ image: '/other.png', imageAlt: '', imageWidth: 0, srcset: '' });
    expect(articleFacts(data, { imageAlt: 'Said' })).to.include({
      image: '/a.png',
      imageAlt: 'Said',
      imageWidth: 4,
    });
  });

  it('keeps an author’s link with its own author', () => {
    const data = { author: { name: 'Ada', url: '/ada' } };
    expect(articleFacts(data, { author: 'Grace' }).authorUrl).to.equal('');
    expect(articleFacts(data, { author: 'Grace', authorUrl: '/grace' }).authorUrl).to.equal(
      '/grace',
    );
  });

  it('names every author, and links none of several', () => {
    const author = [{ name: 'Ada', url: '/ada' }, 'Grace'];
    expect(articleFacts({ author }, {})).to.include({ author: 'Ada, Grace', authorUrl: '' });
  });

  it('takes plain texts and lists where schema.org allows them', () => {
    const data = { author: 'Ada', image: ['/a.png', '/b.png'], articleSection: ['Back', 'Neck'] };
    const facts = articleFacts(data, {});
    expect(facts).to.include({ author: 'Ada', image: '/a.png', category: 'Back, Neck' });
  });

  it('is empty where the data is nothing that was expected', () => {
    const empty = articleFacts(undefined, {});
    const strange = { headline: 1, author: null, image: [], articleSection: {}, url: ['/'] };
    for (const data of [null, 'text', 7, [], strange]) {
      expect(articleFacts(data, {}), JSON.stringify(data)).to.deep.equal(empty);
    }
    expect(Object.values(empty).filter(Boolean)).to.deep.equal([]);
  });

  it('has a picture’s size only where both sides are known', () => {
    expect(articleFacts({ image: { url: '/a', width: 4 } }, {}).imageWidth).to.equal(0);
    expect(articleFacts({ image: { url: '/a', width: 'x', height: 3 } }, {}).imageHeight).to.equal(
      0,
    );
  });
});
