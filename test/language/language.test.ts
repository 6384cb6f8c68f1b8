import { expect } from '@open-wc/testing';

import { formatLocale, wordsLanguage } from '../../src/language/language.js';

describe('a language tag', () => {
  it('finds the words that fit, English where none do', () => {
    expect(wordsLanguage('es-MX')).to.equal('es');
    expect(wordsLanguage('ES')).to.equal('es');
    expect(wordsLanguage('est')).to.equal('en');
    expect(wordsLanguage('vi')).to.equal('en');
  });

  it('keeps the region for formats, in the language of the words', () => {
    expect(formatLocale('es-us')).to.equal('es-US');
    expect(formatLocale('es'), 'hours and dates as in the United States').to.equal('es-US');
    expect(formatLocale('en-GB')).to.equal('en-GB');
    expect(formatLocale('ar')).to.equal('en');
    expect(formatLocale('en_US')).to.equal('en');
  });
});
