import { expect } from '@open-wc/testing';

import { practicesInJsonLd } from '../../src/practice/practice-json-ld.js';

const read = (value: unknown) => practicesInJsonLd(JSON.stringify(value));

describe('a schema.org JSON-LD text', () => {
  it('tells who the practice is, by schema.org names', () => {
    const [practice] = read({
      '@context': 'https://schema.org',
      '@type': 'MedicalClinic',
      '@id': 'https://spine.example/#clinic',
      name: 'Gulf Spine',
      telephone: '727-MY-SPINE',
      image: { '@type': 'ImageObject', url: 'https://spine.example/a.jpg' },
      address: { '@type': 'PostalAddress', addressLocality: 'Tampa', addressRegion: 'FL' },
      openingHours: 'Mo-Fr 09:00-17:00',
      openingHoursSpecification: [
        { dayOfWeek: 'https://schema.org/Monday', opens: '09:00', closes: '17:00' },
      ],
      availableLanguage: [{ '@type': 'Language', name: 'Spanish' }, 'en'],
      medicalSpecialty: 'Orthopedic',
    });
    expect(practice).to.deep.equal({
      id: 'https://spine.example/#clinic',
      name: 'Gulf Spine',
      telephone: '727-MY-SPINE',
      image: 'https://spine.example/a.jpg',
      address: { addressLocality: 'Tampa', addressRegion: 'FL' },
      openingHours: ['Mo-Fr 09:00-17:00'],
      openingHoursSpecification: [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '17:00' }],
      availableLanguage: ['Spanish', 'en'],
      medicalSpecialty: ['Orthopedic'],
    });
  });

  it('tells holidays and seasons', () => {
    const [practice] = read({
      '@type': 'MedicalClinic',
      specialOpeningHoursSpecification: {
        '@type': 'OpeningHoursSpecification',
        opens: '00:00',
        closes: '00:00',
        validFrom: '2026-12-24',
        validThrough: '2026-12-26',
      },
    });
    expect(practice?.specialOpeningHoursSpecification).to.deep.equal([
      {
        dayOfWeek: [],
        opens: '00:00',
        closes: '00:00',
        validFrom: '2026-12-24',
        validThrough: '2026-12-26',
      },
    ]);
  });

  it('tells what schema.org has no names for, by ours', () => {
    const own = {
      consultEndpoint: '/consult',
      timeZone: 'America/Chicago',
      licensedStates: ['IL'],
    };
    const [practice] = read({ '@type': 'MedicalClinic', ...own });
    expect(practice).to.deep.equal(own);
  });

  it('finds the practice in a graph and prefers the medical type', () => {
    const [practice] = read({
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        { '@type': 'Organization', name: 'Holding' },
        { '@type': ['Physician', 'LocalBusiness'], name: 'Dr. Roe' },
        { '@type': 'LocalBusiness', name: 'Parking' },
      ],
    });
    expect(practice?.name).to.equal('Dr. Roe');
  });

  it('takes no page or condition for a practice', () => {
    expect(read({ '@type': 'MedicalWebPage', name: 'About spasms' })).to.deep.equal([]);
    expect(read({ '@type': 'MedicalCondition', name: 'Spasm' })).to.deep.equal([]);
    expect(read([null, 3, 'text', { name: 'no type' }])).to.deep.equal([]);
  });

  it('says what is wrong with broken JSON', () => {
    expect(() => practicesInJsonLd('{"name": ')).to.throw(SyntaxError);
  });
});
