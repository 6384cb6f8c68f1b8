import { expect } from '@open-wc/testing';

import {
  dateRange,
  partHours,
  visitSpan,
  type PartOfDay,
} from '../../src/consultations/visit-times.js';
import { offsetsOf } from '../../src/practice/zone-time.js';

const newYork = offsetsOf('America/New_York');

/** Start and end as `2026-03-08T08:00:00-04:00 12:00:00-04:00`. */
const span = (date: string, part: PartOfDay, zone: string) => {
  const { start = '', end = '' } = visitSpan(date, part, offsetsOf(zone)) ?? {};
  return `${start} ${end.slice(11)}`;
};

describe('A preferred time', () => {
  it('is a part of a day by the clock of the practice', () => {
    expect(visitSpan('2026-11-13', 'morning', newYork)).to.deep.equal({
      start: '2026-11-13T08:00:00-05:00',
      end: '2026-11-13T12:00:00-05:00',
    });
    expect(span('2026-11-13', 'afternoon', 'UTC')).to.equal(
      '2026-11-13T12:00:00+00:00 17:00:00+00:00',
    );
    expect(span('2026-11-13', 'evening', 'Asia/Kolkata')).to.equal(
      '2026-11-13T17:00:00+05:30 20:00:00+05:30',
    );
    expect(Object.keys(partHours)).to.deep.equal(['morning', 'afternoon', 'evening']);
  });

  const changes: readonly (readonly [zone: string, date: string, offset: string])[] = [
    ['America/New_York', '2026-03-07', '-05:00'],
    ['America/New_York', '2026-03-08', '-04:00'],
    ['America/New_York', '2026-10-31', '-04:00'],
    ['America/New_York', '2026-11-01', '-05:00'],
    ['Europe/Madrid', '2026-03-28', '+01:00'],
    ['Europe/Madrid', '2026-03-29', '+02:00'],
    ['Europe/Madrid', '2026-10-24', '+02:00'],
    ['Europe/Madrid', '2026-10-25', '+01:00'],
    ['Pacific/Auckland', '2026-04-04', '+13:00'],
    ['Pacific/Auckland', '2026-04-05', '+12:00'],
    ['Pacific/Auckland', '2026-09-26', '+12:00'],
    ['Pacific/Auckland', '2026-09-27', '+13:00'],
    ['Pacific/Honolulu', '2026-03-08', '-10:00'],
    ['Pacific/Marquesas', '2026-03-08', '-09:30'],
    ['Pacific/Kiritimati', '2026-03-08', '+14:00'],
  ];
  for (const [zone, date, offset] of changes) {
    it(`has the offset of the zone then: ${zone} on ${date}`, () => {
      for (const [part, hours] of [
        ['morning', ['08', '12']],
        ['evening', ['17', '20']],
      ] as const) {
        const [from, until] = hours;
        const wanted = `${date}T${from}:00:00${offset} ${until}:00:00${offset}`;
        expect(span(date, part, zone)).to.equal(wanted);
      }
    });
  }

  it('is that instant: the clocks of the zone show it, every day of two years', () => {
    for (const zone of ['America/New_York', 'Australia/Lord_Howe', 'Europe/London']) {
      const offsetAt = offsetsOf(zone);
      const clock = new Intl.DateTimeFormat('sv', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      });
      for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000) {
        const date = new Date(day).toISOString().slice(0, 10);
        const { start = '', end = '' } = visitSpan(date, 'morning', offsetAt) ?? {};
        expect(clock.format(Date.parse(start)), zone).to.equal(`${date} 08:00:00`);
        expect(clock.format(Date.parse(end)), zone).to.equal(`${date} 12:00:00`);
      }
    }
  });

  it('is none on a date that does not exist', () => {
    for (const date of ['', '2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-04-31']) {
      expect(visitSpan(date, 'morning', newYork), date).to.equal(undefined);
    }
    for (const date of [
      '26-01-01',
      '0026-01-01',
      '2026-1-1',
      '2026-01-01T08:00',
      'tomorrow',
      '+',
    ]) {
      expect(visitSpan(date, 'morning', newYork), date).to.equal(undefined);
    }
    expect(visitSpan('2028-02-29', 'morning', newYork)).to.be.an('object');
  });
});

describe('The dates that can be asked for', () => {
  // In New York it is still the 12th, at half past nine.
  const now = Date.parse('2026-11-13T02:30:00Z');

  it('begin today where the practice is, and end 90 days on', () => {
    expect(dateRange(now, newYork)).to.deep.equal({ min: '2026-11-12', max: '2027-02-10' });
    const kolkata = dateRange(now, offsetsOf('Asia/Kolkata'));
    expect(kolkata).to.deep.equal({ min: '2026-11-13', max: '2027-02-11' });
  });

  it('are 90 dates on over a change of the clocks, late in the evening too', () => {
    const beforeSpring = Date.parse('2026-03-07T23:45:00-05:00');
    expect(dateRange(beforeSpring, newYork)).to.deep.equal({
      min: '2026-03-07',
      max: '2026-06-05',
    });
    const beforeFall = Date.parse('2026-10-31T00:15:00-04:00');
    expect(dateRange(beforeFall, newYork)).to.deep.equal({ min: '2026-10-31', max: '2027-01-29' });
  });
});
