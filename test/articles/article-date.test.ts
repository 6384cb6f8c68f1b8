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
});
