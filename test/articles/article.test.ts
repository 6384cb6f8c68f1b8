import { expect } from '@open-wc/testing';

import { articleFacts } from '../../src/articles/article.js';

describe('What is known of an article', () => {
  it('is read by the names of schema.org', () => {
    const facts = articleFacts(
      {
        headline: ' Spine ',
        keywords: 'Spine, Pain,, ',
        dateModified: '2024-03-09',
        reviewedBy: { honorificPrefix: 'Dr.', name: 'Grace', url: '/grace' },
        lastReviewed: '2024-04-01',
        timeRequired: 'PT5M',
        wordCount: 900,
        articleMarkup: '<p>Long.</p>',
        articleSection: { name: 'Back Surgery', url: '/back' },
        datePublished: '2024-03-05',
        author: {
          honorificPrefix: 'Dr.',
          name: 'Ada Lovelace',
          url: '/ada',
          jobTitle: 'Surgeon',
          image: '/ada.png',
        },
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
      categoryUrl: '/back',
      tags: [
        { name: 'Spine', url: '' },
        { name: 'Pain', url: '' },
      ],
      published: '2024-03-05',
      modified: '2024-03-09',
      author: 'Dr. Ada Lovelace',
      authorUrl: '/ada',
      authorRole: 'Surgeon',
      authorImage: '/ada.png',
      reviewer: 'Dr. Grace',
      reviewerUrl: '/grace',
      reviewed: '2024-04-01',
      url: '/spine',
      excerpt: 'Short.',
      body: 'Long.',
      markup: '<p>Long.</p>',
      timeRequired: 'PT5M',
      wordCount: 900,
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
    const strange = {
      headline: 1,
      author: null,
      image: [],
      articleSection: {},
      url: ['/'],
      keywords: [7, null, { name: 1 }],
      reviewedBy: 3,
      wordCount: 'many',
    };
    for (const data of [null, 'text', 7, [], strange]) {
      expect(articleFacts(data, {}), JSON.stringify(data)).to.deep.equal(empty);
    }
    const { tags, ...texts } = empty;
    expect(tags).to.deep.equal([]);
    expect(Object.values(texts).filter(Boolean)).to.deep.equal([]);
  });

  it('has a picture’s size only where both sides are known', () => {
    expect(articleFacts({ image: { url: '/a', width: 4 } }, {}).imageWidth).to.equal(0);
    expect(articleFacts({ image: { url: '/a', width: 'x', height: 3 } }, {}).imageHeight).to.equal(
      0,
    );
  });

  it('keeps role, photo and link with their own author, category and reviewer', () => {
    const data = {
      articleSection: { name: 'Back', url: '/back' },
      author: { name: 'Ada', url: '/ada', jobTitle: 'Surgeon', image: '/ada.png' },
      reviewedBy: { name: 'Grace', url: '/grace' },
    };
    const own = { author: 'Mary', category: 'Neck', reviewer: 'Joan' };
    expect(articleFacts(data, own)).to.include({
      authorUrl: '',
      authorRole: '',
      authorImage: '',
      categoryUrl: '',
      reviewerUrl: '',
    });
    expect(articleFacts(data, {})).to.include({ categoryUrl: '/back', reviewerUrl: '/grace' });
  });

  it('is what the embedded data says where the other data says nothing', () => {
    const image = { url: '/a.png', alt: 'A spine' };
    const embedded = { headline: 'Embedded', url: '/e', image, abstract: 'Short.' };
    const facts = articleFacts({ headline: 'Data', url: '', image: '/d.png' }, {}, embedded);
    expect(facts).to.include({ heading: 'Data', url: '/e', excerpt: 'Short.' });
    // The description of the one picture is not that of the other.
    expect(facts).to.include({ image: '/d.png', imageAlt: '' });
    expect(articleFacts(undefined, { heading: 'Said' }, embedded).heading).to.equal('Said');
    expect(articleFacts(undefined, {}, 'text')).to.deep.equal(articleFacts(undefined, {}));
  });

  it('has tags as texts, as terms with a page, and as a text with commas', () => {
    const keywords = ['Spine, Neck', { name: 'Pain', url: '/pain' }];
    expect(articleFacts({ keywords }, {}).tags).to.deep.equal([
      { name: 'Spine', url: '' },
      { name: 'Neck', url: '' },
      { name: 'Pain', url: '/pain' },
    ]);
  });
});
