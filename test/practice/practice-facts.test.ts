import { expect } from '@open-wc/testing';

import {
  addressText,
  distanceText,
  kilometres,
  languagesOf,
  mapAddress,
  specialtiesOf,
  withSource,
} from '../../src/practice/practice-facts.js';
import { practicesIn } from '../../src/practice/practice-json-ld.js';

describe('what is said of a practice', () => {
  it('names languages as the reader does, each once, and keeps names that are written', () => {
    const practice = {
      availableLanguage: ['en', 'es', 'Spanish', 'Haitian Creole', 'xx', 'zh_Hant'],
    };
    expect(languagesOf(practice, 'en')).to.deep.equal([
      'English',
      'Spanish',
      'Haitian Creole',
      'xx',
      'Traditional Chinese',
    ]);
    expect(languagesOf(practice, 'es')[0]).to.equal('inglés');
  });

  it('reads specialties by their words', () => {
    const medicalSpecialty = ['https://schema.org/PrimaryCare', 'schema.org', 'Spine surgery'];
    expect(specialtiesOf({ medicalSpecialty })).to.deep.equal([
      'Primary Care',
      'schema.org',
      'Spine surgery',
    ]);
  });

  it('writes an address in one line, with a country only where it is another one', () => {
    const address = {
      streetAddress: '12 Pier Road',
      addressLocality: 'Tampa',
      addressRegion: 'FL',
      postalCode: '33602',
      addressCountry: 'US',
    };
    expect(addressText(address)).to.equal('12 Pier Road, Tampa, FL 33602');
    expect(addressText({ ...address, addressCountry: 'Canada' })).to.match(/33602, Canada$/);
    expect(addressText(undefined)).to.equal('');
  });

  it('writes a distance as the reader does, and leaves what it can’t read', () => {
    expect(distanceText('2.5 mi', 'en')).to.equal('2.5 mi');
    expect(distanceText('2.5 km', 'es')).to.equal('2,5 km');
    expect(distanceText('around the corner', 'en')).to.equal('around the corner');
    expect(kilometres('10 miles')).to.be.closeTo(16.09, 0.01);
    expect(kilometres('10')).to.equal(undefined);
  });

  it('leads to the map that the data give, else to a search for the address', () => {
    const address = { streetAddress: '1 A & B St', postalCode: '33602' };
    expect(mapAddress({ hasMap: '/map', address })).to.equal('/map');
    expect(mapAddress({ address })).to.equal(
      'https://www.google.com/maps/search/?api=1&query=1%20A%20%26%20B%20St%2C%2033602',
    );
    expect(mapAddress({ address: { addressLocality: 'Tampa' } })).to.equal('');
  });

  it('tells a practice’s page who sent the visitor, and nothing else of it', () => {
    const said = 'utm_source=Sun%20%26%20Co&utm_medium=directory';
    expect(withSource('/a', 'Sun & Co')).to.equal(`/a?${said}`);
    expect(withSource('/a?b=1#c?d', 'Sun & Co')).to.equal(`/a?b=1&${said}#c?d`);
    expect(withSource('/a?utm_source=x', 'Sun & Co')).to.equal('/a?utm_source=x');
    expect(withSource('/a', undefined)).to.equal('/a');
    expect(withSource('', 'x')).to.equal('');
  });
});

describe('a list of practices', () => {
  const names = (value: unknown) => practicesIn(value).map(({ name }) => name);
  const north = { name: 'North' };
  const south = { '@type': 'Dentist', name: 'South' };

  it('may be an array, an object with practices, an ItemList, a graph, or one practice', () => {
    expect(names([north, south])).to.deep.equal(['North', 'South']);
    expect(names({ name: 'Our directory', practices: [north, south] })).to.deep.equal([
      'North',
      'South',
    ]);
    const itemListElement = [{ '@type': 'ListItem', position: 1, item: south }, south];
    expect(names({ '@type': 'ItemList', name: 'List', itemListElement })).to.deep.equal([
      'South',
      'South',
    ]);
    expect(names({ '@graph': [{ '@type': 'WebSite', name: 'Site' }, south] })).to.deep.equal([
      'South',
    ]);
    expect(names(south)).to.deep.equal(['South']);
  });

  it('leaves out who publishes it, and what has no name', () => {
    const publisher = { '@type': 'Organization', name: 'Directory Inc.' };
    expect(names({ '@graph': [publisher, south, { '@type': 'Dentist' }] })).to.deep.equal([
      'South',
    ]);
    expect(names([{}, null, 3, 'North', [], { name: 4 }])).to.deep.equal(['4']);
    expect(names(undefined)).to.deep.equal([]);
  });

  it('tells what a directory asks of a practice', () => {
    const [practice] = practicesIn({
      ...south,
      id: 's1',
      logo: { '@type': 'ImageObject', url: '/logo.svg' },
      hasMap: { '@type': 'Map', url: 'https://maps.example/s1' },
      isAcceptingNewPatients: 'https://schema.org/False',
      telehealth: true,
      distance: '3 km',
      locale: 'es-US',
      potentialAction: {
        '@type': 'ReserveAction',
        target: { '@type': 'EntryPoint', urlTemplate: 'https://s1.example/visit' },
      },
    });
    expect(practice).to.deep.equal({
      id: 's1',
      name: 'South',
      image: '/logo.svg',
      hasMap: 'https://maps.example/s1',
      isAcceptingNewPatients: false,
      telehealth: true,
      distance: '3 km',
      locale: 'es-US',
      consultUrl: 'https://s1.example/visit',
    });
  });
});
