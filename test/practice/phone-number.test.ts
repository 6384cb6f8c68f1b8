import { expect } from '@open-wc/testing';

import { parsePhoneNumber } from '../../src/practice/phone-number.js';

const uri = (text: string) => parsePhoneNumber(text)?.uri;

describe('a phone number', () => {
  it('dials the letters of a word by the keypad', () => {
    expect(parsePhoneNumber('727-MY-SPINE')).to.deep.equal({
      uri: 'tel:+17276977463',
      e164: '+17276977463',
      digits: '727-697-7463',
      written: '727-MY-SPINE',
      extension: '',
    });
  });

  it('counts ten digits after a leading 1, even where the word is longer', () => {
    expect(uri('1-800-CONTACTS')).to.equal('tel:+18002668228');
    expect(uri('888-GIBILL-1')).to.equal('tel:+18884424551');
    expect(uri('1 (727) 555-0123')).to.equal('tel:+17275550123');
  });

  it('reads what people type, whatever stands between the digits', () => {
    for (const text of ['7275550123', '(727) 555-0123', '727.555.0123', '+1 727 555 0123']) {
      expect(uri(text), text).to.equal('tel:+17275550123');
    }
  });

  it('keeps an extension apart', () => {
    for (const text of ['727-555-0123 x12', '727-555-0123 ext. 12', '727-555-0123,12']) {
      expect(uri(text), text).to.equal('tel:+17275550123;ext=12');
    }
    expect(uri('800-555-0FOX')).to.equal('tel:+18005550369');
  });

  it('dials service codes bare', () => {
    expect(uri('911')).to.equal('tel:911');
    expect(uri('tel:711')).to.equal('tel:711');
  });

  it('dials the crisis line bare, and a code with dashes in it', () => {
    expect(uri('988')).to.equal('tel:988');
    expect(uri('9-1-1')).to.equal('tel:911');
    expect(uri('+911')).to.equal(undefined);
  });

  it('keeps TTY in what is shown, and out of what is dialled', () => {
    expect(parsePhoneNumber('TTY: 711')).to.include({ uri: 'tel:711', written: 'TTY 711' });
    const tty = parsePhoneNumber('TTY/TDD 1-800-555-0199');
    expect(tty).to.include({ uri: 'tel:+18005550199', written: 'TTY 1-800-555-0199' });
  });

  it('takes no word before the number for a part of it', () => {
    const call = parsePhoneNumber('Call us toll-free: 1-800-555-0100 ext. 4');
    expect(call).to.include({ uri: 'tel:+18005550100;ext=4', written: '1-800-555-0100' });
    expect(uri('Phone 727-555-0123')).to.equal('tel:+17275550123');
  });

  it('reads what a link of the page dials', () => {
    expect(uri('tel:(727)%20555-0123')).to.equal('tel:+17275550123');
    expect(uri('tel:+17275550123,12')).to.equal('tel:+17275550123;ext=12');
    expect(uri('sms:+17275550123')).to.equal('tel:+17275550123');
  });

  it('dials other countries from North America and with their 0 in brackets', () => {
    expect(uri('011 44 20 7946 0958')).to.equal('tel:+442079460958');
    expect(uri('+44 (0)20 7946 0958')).to.equal('tel:+442079460958');
  });

  it('takes international numbers of 7 to 15 digits', () => {
    expect(uri('+44 20 7946 0958')).to.equal('tel:+442079460958');
    expect(uri('+4412')).to.equal(undefined);
    expect(uri('+1234567890123456')).to.equal(undefined);
  });

  it('knows what can not be dialled', () => {
    for (const text of ['', 'call us', '727-555-012', '72755501234', '127-555-0123', '@727']) {
      expect(uri(text), text).to.equal(undefined);
    }
  });
});
