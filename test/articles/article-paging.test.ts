import { expect } from '@open-wc/testing';

import { lastPage, pageNumbers, shownRange } from '../../src/articles/article-paging.js';

describe('what is shown of a list', () => {
  it('grows from the start where a page adds to the one before', () => {
    expect(shownRange({ paging: 'more', pageSize: 12, page: 1 })).to.deep.equal({
      from: 0,
      to: 12,
    });
    expect(shownRange({ paging: 'more', pageSize: 12, page: 3 })).to.deep.equal({
      from: 0,
      to: 36,
    });
  });

  it('is one page where pages have numbers', () => {
    const range = shownRange({ paging: 'pages', pageSize: 12, page: 3 });
    expect(range).to.deep.equal({ from: 24, to: 36 });
  });

  it('is all of it where there are no pages', () => {
    const range = shownRange({ paging: 'none', pageSize: 12, page: 1 });
    expect([1, 2, 3].slice(range.from, range.to)).to.deep.equal([1, 2, 3]);
  });
});

describe('the last page', () => {
  it('holds what is left over, and exists even of nothing', () => {
    expect([0, 1, 12, 13, 24].map((count) => lastPage(count, 12, false))).to.deep.equal([
      1, 1, 1, 2, 2,
    ]);
  });

  it('is the next one while there are articles to read', () => {
    expect([0, 10, 12, 20, 24].map((count) => lastPage(count, 12, true))).to.deep.equal([
      1, 1, 2, 2, 3,
    ]);
  });
});

describe('the pages to offer', () => {
  const shown = (current: number, last: number) => pageNumbers(current, last).join(' ');

  it('are all of them up to seven', () => {
    for (let last = 1; last <= 7; last++) {
      const all = [1, 2, 3, 4, 5, 6, 7].slice(0, last).join(' ');
      for (let current = 1; current <= last; current++) expect(shown(current, last)).to.equal(all);
    }
  });

  it('leave out what is far from the current one', () => {
    expect(shown(1, 9)).to.equal('1 2 3 4 5 0 9');
    expect(shown(4, 9)).to.equal('1 2 3 4 5 0 9');
    expect(shown(5, 9)).to.equal('1 0 4 5 6 0 9');
    expect(shown(6, 9)).to.equal('1 0 5 6 7 8 9');
    expect(shown(9, 9)).to.equal('1 0 5 6 7 8 9');
    expect(shown(500, 1000)).to.equal('1 0 499 500 501 0 1000');
  });

  it('are always seven where there are so many, the current one among them', () => {
    for (let current = 1; current <= 40; current++) {
      const pages = pageNumbers(current, 40);
      expect(pages).to.have.length(7);
      expect(pages).to.include(current);
    }
  });
});
