import { expect } from '@open-wc/testing';

import { articleMinutes, minutesOf, readingMinutes } from '../../src/articles/reading-time.js';

const nothing = { timeRequired: '', wordCount: 0, body: '', language: '' };

describe('The time that an article takes to be read', () => {
  it('is a minute for each 230 words, rounded up', () => {
    expect(readingMinutes('word '.repeat(230), 'en')).to.equal(1);
    expect(readingMinutes('word – '.repeat(231), 'en')).to.equal(2);
    expect(readingMinutes('palabra, '.repeat(1150), 'es')).to.equal(5);
    expect(readingMinutes('One.', 'en')).to.equal(1);
  });

  it('is a minute for each 500 characters of Chinese and Japanese', () => {
    expect(readingMinutes('脊'.repeat(500), 'zh')).to.equal(1);
    expect(readingMinutes('脊椎。'.repeat(251), 'zh-Hant')).to.equal(2);
    expect(readingMinutes('せき'.repeat(500) + 'ツイ'.repeat(250), 'ja')).to.equal(3);
    expect(readingMinutes('脊'.repeat(500) + ' word'.repeat(230), 'zh')).to.equal(2);
  });

  it('counts the words of a language that writes no spaces', () => {
    // Three words: I, love, Thailand.
    expect(readingMinutes('ฉันรักประเทศไทย'.repeat(150), 'th')).to.be.within(2, 3);
  });

  it('is nothing for no text', () => {
    for (const text of ['', ' \n', '… – !']) expect(readingMinutes(text, 'en')).to.equal(0);
  });

  it('takes a malformed language for what it is', () => {
    expect(readingMinutes('word', 'th_')).to.equal(1);
    expect(readingMinutes('word', '')).to.equal(1);
  });

  it('is read from an ISO 8601 duration', () => {
    expect(minutesOf('PT5M')).to.equal(5);
    expect(minutesOf('PT1H30M')).to.equal(90);
    expect(minutesOf('PT90S')).to.equal(2);
    expect(minutesOf('P0DT4M20S')).to.equal(5);
    for (const text of ['', 'P', '5', 'soon', 'PT', 'PT-5M']) {
      expect(minutesOf(text), text).to.equal(0);
    }
  });

  it('is what the article says, else by its number of words, else by its text', () => {
    const body = 'word '.repeat(231);
    const facts = { ...nothing, timeRequired: 'PT9M', wordCount: 690, body };
    expect(articleMinutes(facts, 'en')).to.equal(9);
    expect(articleMinutes({ ...facts, timeRequired: 'soon' }, 'en')).to.equal(3);
    expect(articleMinutes({ ...nothing, body }, 'en')).to.equal(2);
    expect(articleMinutes(nothing, 'en')).to.equal(0);
  });
});
