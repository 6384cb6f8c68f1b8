import { expect } from '@open-wc/testing';

import { articleDate } from '../../src/articles/article-date.js';

const farWest = 'Pacific/Pago_Pago';
const farEast = 'Pacific/Kiritimati';

describe('The date of an article', () => {
  it('is the same day everywhere when it is a date alone', () => {
    for (const zone of [farWest, farEast, undefined]) {
      expect(articleDate('2024-03-05', 'en-US', zone)).to.deep.equal({
        dateTime: '2024-03-05',
        text: 'March 5, 2024',
      });
    }
  });

  it('is the day as written when the time has no zone', () => {
    for (const written of ['2024-03-05T23:30:00', '2024-03-05 23:30:00']) {
      expect(articleDate(written, 'en-US', farWest)).to.deep.equal({
        dateTime: '2024-03-05T23:30:00',
        text: 'March 5, 2024',
      });
    }
    expect(articleDate('2024-03-05T23:30', 'en')?.dateTime).to.equal('2024-03-05T23:30:00');
  });

  it('is the visitor’s day when it is a moment', () => {
    expect(articleDate('2024-03-05T23:30:00-05:00', 'en-US', 'America/New_York')).to.deep.equal({
      dateTime: '2024-03-06T04:30:00Z',
      text: 'March 5, 2024',
    });
    expect(articleDate('2024-03-05T23:30:00-0500', 'en-US', 'UTC')?.text).to.equal('March 6, 2024');
    expect(articleDate('2024-03-05T12:00:00.25Z', 'en-US', farEast)?.text).to.equal(
      'March 6, 2024',
    );
    expect(articleDate('2024-03-05T12:00:00.25Z', 'en')?.dateTime).to.equal('2024-03-05T12:00:00Z');
    expect(articleDate('2024-03-05T05:00+05:30', 'en')?.dateTime).to.equal('2024-03-04T23:30:00Z');
  });

  it('is read as RSS writes it', () => {
    const moments: [string, string][] = [
      ['Tue, 05 Mar 2024 10:20:30 GMT', '2024-03-05T10:20:30Z'],
      ['Tue, 5 Mar 2024 10:20 EST', '2024-03-05T15:20:00Z'],
      ['5 mar 24 10:20:30 -0800', '2024-03-05T18:20:30Z'],
      ['05 March 2024 10:20:30 +0530', '2024-03-05T04:50:30Z'],
      ['Fri, 31 Dec 99 23:59:59 UT', '1999-12-31T23:59:59Z'],
      ['Tue, 05 Mar 2024 10:20:30 X', '2024-03-05T10:20:30Z'],
      ['Tue, 05 Mar 2024 10:20', '2024-03-05T10:20:00'],
      ['Tue, 05 Mar 2024', '2024-03-05'],
      ['Tue, 05 Mar 124', '2024-03-05'],
    ];
    for (const [written, dateTime] of moments) {
      expect(articleDate(written, 'en')?.dateTime, written).to.equal(dateTime);
    }
  });

  it('is read as feeds and databases write it, names and seconds missing or odd', () => {
    const moments: [string, string][] = [
      ['Tue, 05-Mar-24 10:20:30 GMT', '2024-03-05T10:20:30Z'],
      ['5 Sept. 2024 01:20 CEST', '2024-09-04T23:20:00Z'],
      ['Thu, 5 September, 2024 1:20:30 JST', '2024-09-04T16:20:30Z'],
      ['Tue, 05 Mar 2024 10:20:30 +0000 (UTC)', '2024-03-05T10:20:30Z'],
      ['Tue, 05 Mar 2024 10:20:30 GMT+01:00', '2024-03-05T09:20:30Z'],
      ['Tue, 05 Mar 2024 23:59:60 GMT', '2024-03-05T23:59:59Z'],
      ['Tue Mar  5 10:20:30 2024', '2024-03-05T10:20:30'],
      ['Tue Mar 5 10:20:30 EST 2024', '2024-03-05T15:20:30Z'],
      ['Tue Mar 05 2024 10:20:30 GMT+0100 (Central European Time)', '2024-03-05T09:20:30Z'],
      ['2024-03-05 10:20:30 UTC', '2024-03-05T10:20:30Z'],
      ['2024-03-05 10:20:30 -0500', '2024-03-05T15:20:30Z'],
      ['2024-03-05 10:20:30-05', '2024-03-05T15:20:30Z'],
      ['2024-3-5 9:05', '2024-03-05T09:05:00'],
      ['2024/03/05 10:20', '2024-03-05T10:20:00'],
      ['2024.03.05', '2024-03-05'],
      ['20240305', '2024-03-05'],
      ['20240305T102030Z', '2024-03-05T10:20:30Z'],
    ];
    for (const [written, dateTime] of moments) {
      expect(articleDate(written, 'en')?.dateTime, written).to.equal(dateTime);
    }
  });

  it('stays a month or a year where no more is written', () => {
    for (const zone of [farWest, farEast]) {
      expect(articleDate('2024-03', 'en', zone)).to.deep.equal({
        dateTime: '2024-03',
        text: 'March 2024',
      });
      expect(articleDate('2024', 'es', zone)).to.deep.equal({ dateTime: '2024', text: '2024' });
    }
  });

  it('is none where it cannot be read', () => {
    const unreadable = [
      '',
      '  ',
      'soon',
      'March 5, 2024',
      '03/05/2024',
      '2024-02-30',
      '2023-02-29',
      '2024-13-01',
      '2024-00',
      '2024-13',
      '2024-03/05',
      '1709632800',
      'Tue Xyz  5 10:20:30 2024',
      'Tue Mar  5 10:20:30',
      '0000-00-00 00:00:00',
      '2024-03-05T25:00:00',
      '2024-03-05T24:00:00Z',
      '2024-03-05T10:61:00',
      '2024-03-05T10:00:00+25:00',
      '2024-03-05 and later',
      'Tue, 32 Mar 2024 10:00:00 GMT',
      'Tue, 05 Arm 2024 10:00:00 GMT',
      'Tue, 05 Anf 2024 10:00:00 GMT',
    ];
    for (const written of unreadable) {
      expect(articleDate(written, 'en'), written).to.equal(undefined);
    }
    expect(articleDate('2024-02-29', 'en')?.dateTime).to.equal('2024-02-29');
  });

  it('is written in the language and the order of the locale', () => {
    expect(articleDate('2024-03-05', 'es')?.text).to.equal('5 de marzo de 2024');
    expect(articleDate('2024-03-05', 'en-GB')?.text).to.equal('5 March 2024');
    expect(articleDate('2024-03-05', 'en-US')?.text).to.equal('March 5, 2024');
  });

  it('is written in the Persian calendar for readers of Persian', () => {
    expect(articleDate('2024-03-05', 'fa')?.text).to.equal('۱۵ اسفند ۱۴۰۲');
  });

  it('is never in the browser’s own language where the browser lacks the wanted one', () => {
    expect(articleDate('2024-03-05', 'zz')?.text).to.equal('March 5, 2024');
    // Neither Chromium nor Firefox has dates in Haitian Creole.
    expect(articleDate('2024-03-05', 'ht')?.text).to.match(/^5 ma\w+ 2024$/);
  });
});
