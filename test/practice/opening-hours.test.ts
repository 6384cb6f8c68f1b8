import { expect } from '@open-wc/testing';

import { readOpeningHours } from '../../src/practice/opening-hours-reading.js';
import { statusText } from '../../src/practice/opening-hours-text.js';
import { intervalsOn, openingStatus, type OpeningHours } from '../../src/practice/opening-hours.js';
import type { Practice } from '../../src/practice/practice.js';

const day = 86_400_000;
const florida = 'America/New_York';
const times = (count: number, text: string) => Array<string>(count).fill(text);
/** 16 November 2026, a Monday. */
const monday = Date.UTC(2026, 10, 16) / day;

const hoursOf = (practice: Practice): OpeningHours => {
  const hours = readOpeningHours({ timeZone: florida, ...practice });
  if (typeof hours === 'string') throw new Error(hours);
  return hours;
};
const written = (...openingHours: readonly string[]) => hoursOf({ openingHours });

/** The week from Monday on, as it was understood: `9-12 13-17`. */
const weekOf = (hours: OpeningHours, from = monday) =>
  [0, 1, 2, 3, 4, 5, 6].map((ahead) =>
    intervalsOn(hours, from + ahead)
      .map(([opens, closes]) => `${opens / 60}-${closes / 60}`)
      .join(' '),
  );

const at = (hours: OpeningHours, instant: string) => openingStatus(hours, Date.parse(instant));
const plain = (texts: readonly string[]) => texts.join(' · ').replace(/[\u202f\u00a0]/g, ' ');
const english = { language: 'en', locale: 'en-US' } as const;
const spanish = { language: 'es', locale: 'es-US' } as const;

describe('the text of openingHours', () => {
  it('has days, lists and ranges of them, over the end of the week too', () => {
    expect(weekOf(written('Mo-Fr 09:00-17:00'))).to.deep.equal([
      ...['9-17', '9-17', '9-17', '9-17', '9-17'],
      ...['', ''],
    ]);
    expect(weekOf(written('Mo,We 09:00-17:00'))).to.deep.equal([
      '9-17',
      '',
      '9-17',
      ...times(4, ''),
    ]);
    expect(weekOf(written('Sa-Mo 10:00-11:00'))).to.deep.equal([
      '10-11',
      '',
      '',
      '',
      '',
      '10-11',
      '10-11',
    ]);
  });

  it('has several intervals a day, in one text or in many', () => {
    const lunch = ['9-12 13-17', ...times(6, '')];
    expect(weekOf(written('Mo 09:00-12:00,13:00-17:00'))).to.deep.equal(lunch);
    expect(weekOf(written('Mo 09:00-12:00 13:00-17:00'))).to.deep.equal(lunch);
    expect(weekOf(written('Mo 13:00-17:00', 'Mo 09:00-12:00'))).to.deep.equal(lunch);
    expect(weekOf(written('Mo 09:00-12:00, Tu 10:00-11:00'))[1]).to.equal('10-11');
    expect(weekOf(written('Mo 09:00-12:00; Mo 12:00-17:00'))[0]).to.equal('9-17');
  });

  it('is read as people write it: long names, dashes, seconds, am and pm', () => {
    for (const text of [
      'Monday 09:00-17:00',
      'Mon 9:00–17:00',
      'Mon. 09:00:00 - 17:00:00',
      'mo 9am-5pm',
      'Mo: 9:00 a.m. - 5:00 p.m.',
    ]) {
      expect(weekOf(written(text))[0], text).to.equal('9-17');
    }
    expect(weekOf(written('Mo 12am-12pm'))[0]).to.equal('0-12');
  });

  it('closes on the next day what closes before it opens', () => {
    expect(weekOf(written('Fr 22:00-06:00'))[4]).to.equal('22-30');
  });

  it('is open all day from 00:00 to 24:00, to 23:59, to 00:00, or where no time is said', () => {
    for (const text of ['Mo 00:00-24:00', 'Mo 00:00-23:59', 'Mo 00:00-00:00', 'Mo']) {
      expect(weekOf(written(text)), text).to.deep.equal(['0-24', ...times(6, '')]);
    }
  });

  it('leaves out public holidays: nobody says which days they are', () => {
    expect(weekOf(written('Mo 09:00-17:00; PH 10:00-12:00'))[0]).to.equal('9-17');
  });

  it('is not guessed at: what can not be read makes the hours unknown', () => {
    for (const text of [
      'Mo 9-5',
      'Xy 09:00-17:00',
      'Mo 09:00-25:00',
      'Mo 09:61-10:00',
      'Mo 09:00–?',
    ]) {
      const found = readOpeningHours({ timeZone: florida, openingHours: [text] });
      expect(found, text).to.contain("can't be read");
    }
  });
});

describe('specifications of opening hours', () => {
  const weekdays = { dayOfWeek: ['Monday', 'Tuesday'], opens: '09:00', closes: '17:00' };

  it('name days by name, by URL, or not at all for every day', () => {
    const names = [
      'Monday',
      'https://schema.org/Monday',
      'http://purl.org/goodrelations/v1#Monday',
    ];
    for (const dayOfWeek of [...names, ['Monday'], 'Mo']) {
      const hours = hoursOf({ openingHoursSpecification: [{ ...weekdays, dayOfWeek }] });
      expect(weekOf(hours)).to.deep.equal(['9-17', ...times(6, '')]);
    }
    const every = hoursOf({ openingHoursSpecification: [{ opens: '09:00', closes: '10:00' }] });
    expect(weekOf(every)).to.deep.equal(times(7, '9-10'));
  });

  it('mean closed from 00:00 to 00:00, as Google reads them', () => {
    const closed = { dayOfWeek: 'Sunday', opens: '00:00', closes: '00:00' };
    const hours = hoursOf({ openingHoursSpecification: [weekdays, closed] });
    expect(weekOf(hours)).to.deep.equal(['9-17', '9-17', '', '', '', '', '']);
  });

  it('mean always open where they say so of the whole week', () => {
    const hours = hoursOf({ openingHoursSpecification: [{ opens: '00:00', closes: '00:00' }] });
    expect(at(hours, '2026-11-16T15:00:00Z').state).to.equal('always-open');
  });

  it('of some dates count before those of every week, and the fewer their dates the more', () => {
    const summer = {
      opens: '08:00',
      closes: '14:00',
      validFrom: '2026-06-01',
      validThrough: '2026-08-31',
    };
    const off = {
      opens: '00:00',
      closes: '00:00',
      validFrom: '2026-07-03',
      validThrough: '2026-07-03',
    };
    const hours = hoursOf({ openingHoursSpecification: [weekdays, summer, off] });
    const july = Date.UTC(2026, 5, 29) / day;
    expect(weekOf(hours, july)).to.deep.equal(['8-14', '8-14', '8-14', '8-14', '', '8-14', '8-14']);
  });

  it('of special days count before all others, for one date or for many', () => {
    const special = [
      { validFrom: '2026-11-17', opens: '10:00', closes: '12:00' },
      { validFrom: '2026-11-18', validThrough: '2026-11-19T00:00:00-05:00' },
    ];
    const hours = hoursOf({
      openingHours: ['Mo-Fr 09:00-17:00'],
      openingHoursSpecification: [
        { validFrom: '2026-11-18', validThrough: '2026-11-18', opens: '08:00', closes: '20:00' },
      ],
      specialOpeningHoursSpecification: special,
    });
    expect(weekOf(hours)).to.deep.equal(['9-17', '10-12', '', '', '9-17', '', '']);
  });

  it('without dates give way to texts, which attributes bring', () => {
    const off = { validFrom: '2026-11-17', validThrough: '2026-11-17' };
    const hours = hoursOf({
      openingHours: ['Mo-Tu 10:00-11:00'],
      openingHoursSpecification: [weekdays, off],
    });
    expect(weekOf(hours)).to.deep.equal(['10-11', ...times(6, '')]);
  });

  it('that can not be read make the hours unknown', () => {
    const read = (special: object) =>
      readOpeningHours({
        timeZone: florida,
        openingHours: ['Mo 09:00-17:00'],
        specialOpeningHoursSpecification: [special],
      });
    expect(read({ opens: '09:00', closes: '10:00' })).to.equal('special hours have no date');
    expect(read({ validFrom: 'Christmas' })).to.equal('"Christmas" can\'t be read');
    expect(read({ validFrom: '2026-12-24', opens: '09:00' })).to.equal('"" can\'t be read');
  });
});

describe('what is not known', () => {
  it('is said in words: no hours, no zone, a zone that is none', () => {
    expect(readOpeningHours({ timeZone: florida })).to.equal('no opening hours are known');
    expect(readOpeningHours({ openingHours: ['Mo 09:00-10:00'] })).to.equal(
      'no time zone is known',
    );
    const nowhere = { openingHours: ['Mo 09:00-10:00'], timeZone: 'America/Nowhere' };
    expect(readOpeningHours(nowhere)).to.equal('time zone "America/Nowhere" is unknown');
  });
});

describe('whether a practice is open', () => {
  const office = written('Mo-Fr 09:00-17:00; Sa 10:00-12:00');

  it('is told by the clock of the practice, whatever the visitor has', () => {
    expect(at(office, '2026-11-16T13:59:59.999Z').state).to.equal('closed');
    expect(at(office, '2026-11-16T14:00:00Z').state).to.equal('open');
    expect(at(office, '2026-11-16T21:29:59.999Z').state).to.equal('open');
    expect(at(office, '2026-11-16T21:30:00Z').state).to.equal('closing-soon');
    expect(at(office, '2026-11-16T22:00:00Z').state).to.equal('closed');
  });

  it('is true over midnight, and over a chain of nights', () => {
    const night = written('Mo-Su 18:00-08:00; Mo-Su 08:00-18:00');
    expect(at(night, '2026-11-16T15:00:00Z').state).to.equal('always-open');
    const bar = written('Fr 22:00-06:00');
    expect(at(bar, '2026-11-21T10:45:00Z').state).to.equal('closing-soon');
    expect(at(bar, '2026-11-21T11:00:00Z').state).to.equal('closed');
  });

  it('is said in words', () => {
    const said = (hours: OpeningHours, instant: string, reader: typeof english | typeof spanish) =>
      plain(statusText(hours, at(hours, instant), reader));
    const morning = '2026-11-16T15:00:00Z';
    expect(said(office, morning, english)).to.equal('Open now · until 5:00 PM');
    expect(said(office, '2026-11-16T21:45:00Z', english)).to.equal('Closing soon · at 5:00 PM');
    expect(said(office, '2026-11-16T12:00:00Z', english)).to.equal('Closed · opens at 9:00 AM');
    expect(said(office, '2026-11-15T12:00:00Z', english)).to.equal(
      'Closed · opens Monday at 9:00 AM',
    );
    const holidays = hoursOf({
      openingHours: ['Mo-Fr 09:00-17:00'],
      specialOpeningHoursSpecification: [{ validFrom: '2026-12-21', validThrough: '2027-01-03' }],
    });
    expect(said(holidays, '2026-12-21T15:00:00Z', english)).to.equal(
      'Closed · opens Monday, January 4 at 9:00 AM',
    );
    expect(said(office, morning, spanish)).to.match(/^Abierto ahora · hasta las 5:00 p\.\s?m\.$/);
    const early = written('Mo 13:00-14:00');
    expect(said(early, morning, spanish)).to.match(/^Cerrado · abre a la 1:00 p\.\s?m\.$/);
    expect(said(early, '2026-11-15T15:00:00Z', spanish)).to.match(
      /^Cerrado · abre el lunes a la 1:00/,
    );
    const closing = plain(statusText(office, at(office, '2026-11-16T21:45:00Z'), spanish));
    expect(closing).to.match(/^Cierra pronto · a las 5:00/);
  });

  it('names the day where a practice closes later than tonight', () => {
    const said = (text: string, instant: string) => {
      const hours = written(text);
      return plain(statusText(hours, at(hours, instant), english));
    };
    expect(said('Mo 09:00-02:00', '2026-11-16T15:00:00Z')).to.equal('Open now · until 2:00 AM');
    expect(said('Mo 09:00-11:00', '2026-11-16T15:00:00Z')).to.equal('Open now · until 11:00 AM');
    expect(said('Mo 09:00-24:00', '2026-11-16T15:00:00Z')).to.equal('Open now · until 12:00 AM');
    expect(said('Mo 00:00-24:00; Tu 00:00-20:00', '2026-11-16T15:00:00Z')).to.equal(
      'Open now · until Tuesday at 8:00 PM',
    );
    expect(said('Mo-Su', '2026-11-16T15:00:00Z')).to.equal('Open 24 hours a day · ');
  });
});
