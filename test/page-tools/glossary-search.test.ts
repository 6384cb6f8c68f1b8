import { expect } from '@open-wc/testing';

import { findTerms } from '../../src/page-tools/glossary-search.js';

const find = (text: string, ...terms: string[]) =>
  [...findTerms([{ text }], terms)].map(([term, places]) => [
    term,
    places.map(({ at, length }) => text.slice(at, at + length)),
  ]);

describe('the search for explained words', () => {
  it('finds whole words only', () => {
    expect(find('The statins, a statin and nystatin.', 'statin')).to.deep.equal([
      ['statin', ['statin']],
    ]);
  });

  it('finds them whatever their capitals and accents, also written as two characters', () => {
    expect(find('ANGÍNA, angina or angi\u0301na', 'Angina')).to.deep.equal([
      ['Angina', ['ANGÍNA', 'angina', 'angi\u0301na']],
    ]);
  });

  it('finds terms of several words, whatever is between them', () => {
    expect(find('Blood  pressure and blood-pressure, no blood', 'blood pressure')).to.deep.equal([
      ['blood pressure', ['Blood  pressure', 'blood-pressure']],
    ]);
  });

  it('leaves out what is not there, and takes nonsense for nothing', () => {
    expect(find('x-ray', 'MRI', '', ' ', '.*', '(')).to.deep.equal([]);
  });

  it('tells in which text a word is', () => {
    const texts = [{ text: 'nothing' }, { text: 'an ECG' }];
    expect(findTerms(texts, ['ecg']).get('ecg')).to.deep.equal([
      { passage: texts[1], at: 3, length: 3 },
    ]);
  });
});
