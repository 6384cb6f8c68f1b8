import { expect } from '@open-wc/testing';

import { directoryFragment, directoryState } from '../../src/practice/directory-address.js';
import {
  choosesNothing,
  chosenPractices,
  facetsOf,
  nothingChosen,
  sortedPractices,
  type DirectoryChoice,
} from '../../src/practice/directory-search.js';
import type { Practice } from '../../src/practice/practice.js';

const spine: Practice = {
  name: 'Núñez Spine',
  medicalSpecialty: ['Spine surgery', 'https://schema.org/PrimaryCare'],
  availableLanguage: ['en', 'es'],
  address: { addressLocality: 'Tampa', addressRegion: 'FL', postalCode: '33602-1234' },
  isAcceptingNewPatients: true,
  distance: '4 km',
};
const skin: Practice = {
  name: 'Lakeview 10',
  medicalSpecialty: ['Dermatology'],
  availableLanguage: ['Spanish'],
  address: { addressLocality: 'Chicago', addressRegion: 'IL', postalCode: '60613' },
  telehealth: true,
  distance: '2 mi',
};
const heart: Practice = { name: 'Lakeview 9', address: { postalCode: '336 01' } };
const all = [spine, skin, heart];
const open = new Map<Practice, boolean>([
  [spine, false],
  [skin, true],
]);
const isOpen = (practice: Practice) => open.get(practice);

const found = (choice: Partial<DirectoryChoice>, locale = 'en') =>
  chosenPractices(all, { ...nothingChosen, ...choice }, locale, isOpen).map(({ name }) => name);

describe('a search in a directory', () => {
  it('finds everything while nothing is chosen', () => {
    expect(found({})).to.have.length(3);
    expect(choosesNothing(nothingChosen)).to.be.true;
    expect(choosesNothing({ ...nothingChosen, search: '  ' })).to.be.true;
    expect(choosesNothing({ ...nothingChosen, open: true })).to.be.false;
  });

  it('finds words of the name, the specialties and the town, without accents and capitals', () => {
    expect(found({ search: 'nunez' })).to.deep.equal(['Núñez Spine']);
    expect(found({ search: 'TAMPA surg' })).to.deep.equal(['Núñez Spine']);
    expect(found({ search: 'primary care' })).to.deep.equal(['Núñez Spine']);
    expect(found({ search: 'tampa chicago' })).to.deep.equal([]);
  });

  it('finds a language by its tag and by its name, in the reader’s own language', () => {
    expect(found({ language: 'es' })).to.deep.equal(['Núñez Spine', 'Lakeview 10']);
    expect(found({ language: 'spanish' })).to.deep.equal(['Núñez Spine', 'Lakeview 10']);
    expect(found({ language: 'español' }, 'es')).to.deep.equal(['Núñez Spine']);
  });

  it('finds the beginning of a ZIP code, however it is written', () => {
    expect(found({ zip: '336' })).to.deep.equal(['Núñez Spine', 'Lakeview 9']);
    expect(found({ zip: '33602 1' })).to.deep.equal(['Núñez Spine']);
    expect(found({ zip: '602' })).to.deep.equal([]);
  });

  it('finds who is open, takes new patients, or sees them by video', () => {
    expect(found({ open: true })).to.deep.equal(['Lakeview 10']);
    expect(found({ newPatients: true })).to.deep.equal(['Núñez Spine']);
    expect(found({ telehealth: true })).to.deep.equal(['Lakeview 10']);
    expect(found({ telehealth: true, specialty: 'Spine surgery' })).to.deep.equal([]);
  });
});

describe('a directory’s order', () => {
  const sorted = (order: Parameters<typeof sortedPractices>[1]) =>
    sortedPractices(all, order, 'en', isOpen).map(({ name }) => name);

  it('is that of the data, of names as people read them, of who is open, of the way', () => {
    expect(sorted('listed')).to.deep.equal(['Núñez Spine', 'Lakeview 10', 'Lakeview 9']);
    expect(sorted('name')).to.deep.equal(['Lakeview 9', 'Lakeview 10', 'Núñez Spine']);
    expect(sorted('open')).to.deep.equal(['Lakeview 10', 'Núñez Spine', 'Lakeview 9']);
    expect(sorted('distance')).to.deep.equal(['Lakeview 10', 'Núñez Spine', 'Lakeview 9']);
    expect(all[0]).to.equal(spine);
  });
});

describe('what a directory can be chosen by', () => {
  it('is what its practices differ in', () => {
    const facets = facetsOf(all, 'en', isOpen);
    expect(facets.specialties).to.deep.equal(['Dermatology', 'Primary Care', 'Spine surgery']);
    expect(facets.languages.map(({ name }) => name)).to.deep.equal(['English', 'Spanish']);
    expect(facets).to.include({ hasCodes: true, hasHours: true, hasNewPatients: true });
    expect(facets).to.include({ hasTelehealth: true, hasDistances: true });
  });

  it('is nothing where they are alike', () => {
    const facets = facetsOf([heart, heart], 'en', () => undefined);
    expect(facets).to.deep.equal({
      specialties: [],
      languages: [],
      hasCodes: false,
      hasHours: false,
      hasNewPatients: false,
      hasTelehealth: false,
      hasDistances: false,
    });
  });
});

describe('the address of a directory as it is chosen', () => {
  const choice: DirectoryChoice = {
    search: 'Núñez & Co #1',
    specialty: 'Spine surgery',
    language: 'es',
    zip: '336',
    open: true,
    newPatients: true,
    telehealth: true,
  };

  it('is a fragment that gives the same choice again', () => {
    const fragment = directoryFragment('find', { choice, order: 'name' });
    expect(fragment).to.match(/^#find\?/);
    expect(fragment.slice(1)).to.not.include('#');
    expect(directoryState('find', fragment)).to.deep.equal({ choice, order: 'name' });
  });

  it('says only what is chosen', () => {
    const only = { ...nothingChosen, specialty: 'Dermatology' };
    expect(directoryFragment('practices', { choice: only, order: undefined })).to.equal(
      '#practices?specialty=Dermatology',
    );
  });

  it('is nobody else’s fragment', () => {
    for (const other of ['', '#', '#practices', '#/practices?open=1', '#!/x?open=1', '#findx?a']) {
      expect(directoryState('find', other), other).to.equal(undefined);
    }
  });

  it('does no harm when somebody has made it up', () => {
    const state = directoryState('find', `#find?q=${'x'.repeat(9999)}&sort=<b>&open=yes&%E0%A4%A`);
    expect(state?.choice.search).to.have.length(100);
    expect(state).to.deep.include({ order: undefined });
    expect(state?.choice.open).to.be.false;
  });
});
