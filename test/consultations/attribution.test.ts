import { expect } from '@open-wc/testing';

import { readAttribution, readLocale } from '../../src/consultations/attribution.js';

const page = 'https://spine.example/pain';
const source = (value: string) =>
  readAttribution(`${page}?source=${encodeURIComponent(value)}`).source;

describe('Attribution', () => {
  it('is what the campaign keys of the address say', () => {
    const keys = 'utm_source=dir&utm_medium=cpc&utm_campaign=fall&utm_term=neck&utm_content=b2';
    expect(readAttribution(`${page}?${keys}&source=card&service=tele#top`)).to.deep.equal({
      utm: { source: 'dir', medium: 'cpc', campaign: 'fall', term: 'neck', content: 'b2' },
      source: 'card',
      service: 'tele',
    });
  });

  it('holds nothing else, however it is called', () => {
    const keys = 'name=Jane&email=j&gclid=x&utm_id=7&locale=es&heardFrom=x&placement=y&__proto__=z';
    expect(readAttribution(`${page}?${keys}`)).to.deep.equal({});
    expect(readAttribution(`${page}?UTM_SOURCE=dir&utm_source[]=x`)).to.deep.equal({});
  });

  it('leaves out what is empty', () => {
    const keys = 'utm_source=&utm_medium=+%20%09&source=&utm_term=neck';
    expect(readAttribution(`${page}?${keys}`)).to.deep.equal({ utm: { term: 'neck' } });
  });

  it('takes the first of a repeated key, and no other one where that is refused', () => {
    expect(readAttribution(`${page}?source=one&source=two`).source).to.equal('one');
    expect(readAttribution(`${page}?source=j@x.example&source=two`)).to.deep.equal({});
    expect(readAttribution(`${page}?source=&source=two`)).to.deep.equal({});
  });

  it('is trimmed and free of what can not be seen', () => {
    expect(source('  spring\u0000 fair\r\n\u202e ')).to.equal('spring fair');
    expect(source('\u2066Zürich\u2069 – 頸椎 👩‍⚕️')).to.equal('Zürich – 頸椎 👩‍⚕️');
  });

  it('is 200 characters at most, without half a one', () => {
    expect(source('é'.repeat(250))).to.equal('é'.repeat(200));
    expect(source(`${'é'.repeat(199)}🦴🦴`)).to.equal('é'.repeat(199));
    expect(source(`${'é'.repeat(198)}🦴🦴`)).to.equal(`${'é'.repeat(198)}🦴`);
  });

  it('is never an email address', () => {
    for (const value of [
      'jane@example.org',
      'from <Jane.Doe+x@mail.example.org> today',
      'jane%40example.org',
      'jane%2525%2540example%2Eorg',
      'jane＠example．org',
      `${'x'.repeat(220)} jane@example.org`,
    ]) {
      expect(source(value), value).to.equal(undefined);
    }
    expect(source('@ the fair'), 'no domain').to.equal('@ the fair');
  });

  it('is never a phone number or another long number', () => {
    for (const value of [
      '7275550123',
      '(727) 555-0123',
      '+1.727.555.0123',
      '727 555 0123 evening',
      '727_697/7463',
      '555-0123',
      '727%2D555%2D0123',
      '٧٢٧٥٥٥٠١٢٣',
      '７２７－５５５－０１２３',
    ]) {
      expect(source(value), value).to.equal(undefined);
    }
    expect(source('fall-2026-b2'), 'a year').to.equal('fall-2026-b2');
    expect(source('123456'), 'six').to.equal('123456');
  });

  it('survives odd addresses', () => {
    for (const address of ['', '?', '#', 'about:blank', 'about:srcdoc', 'not a url', '//', '%%%']) {
      expect(readAttribution(address), address).to.deep.equal({});
    }
    expect(readAttribution('?source=a%ZZ%E0%A4')).to.deep.equal({ source: 'a%ZZ\ufffd' });
    expect(readAttribution('?&&=&source&source=b;=&?source=c')).to.deep.equal({});
    expect(readAttribution('blob?source=a?b?c')).to.deep.equal({ source: 'a?b?c' });
  });

  it('is not read from behind the #', () => {
    expect(readAttribution(`${page}#?source=x`)).to.deep.equal({});
    expect(readAttribution(`${page}?service=a#x?source=x&service=b`)).to.deep.equal({
      service: 'a',
    });
  });
});

describe('The locale in an address', () => {
  const locale = (value: string) => readLocale(`${page}?locale=${value}`);

  it('is a language, with script and region if need be', () => {
    expect(locale('es')).to.equal('es');
    expect(locale('es-us')).to.equal('es-US');
    expect(locale('es_US')).to.equal('es-US');
    expect(locale('ZH-hant-tw')).to.equal('zh-Hant-TW');
    expect(locale('es-419')).to.equal('es-419');
  });

  it('is nothing else', () => {
    const odd = ['', 'english', 'e', 'en-x-jane-doe', 'en-u-ca-buddhist', 'en-', '7275550123'];
    for (const value of odd) expect(locale(value), value).to.equal(undefined);
    expect(readLocale('')).to.equal(undefined);
    expect(readLocale(`${page}#?locale=es`)).to.equal(undefined);
  });
});
