import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';

import { calendarEntry, type CalendarEntry } from '../../src/consultations/calendar-entry.js';

const entry: CalendarEntry = {
  uid: 'R-7KQ2@spine.example',
  stamp: new Date('2026-11-12T15:04:06.789Z'),
  start: new Date('2026-11-13T08:00:00-05:00'),
  end: new Date('2026-11-13T12:00:00-05:00'),
  title: 'Possible call from St. Pete Spine',
};

/** What a calendar program reads. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const components = calendar.getAllSubcomponents();
  const [event] = components;
  if (!event) throw new Error('No entry.');
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString();
  const names = event.getAllProperties().map((property) => property.name);
  return { calendar, components, event, value, names };
}

/** The lines as they are stored, which a break of its own ends. */
const linesOf = (text: string) => text.slice(0, -2).split('\r\n');
const octets = (text: string) => new TextEncoder().encode(text).length;

describe('A calendar entry', () => {
  it('is a file that calendars read', () => {
    const { calendar, components, value } = read(calendarEntry(entry));
    expect(calendar.name).to.equal('vcalendar');
    expect(calendar.getFirstPropertyValue('version')).to.equal('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).to.match(/^-\/\/.+\/\/EN$/);
    expect(components.map(({ name }) => name)).to.deep.equal(['vevent']);
    expect(value('uid')).to.equal('R-7KQ2@spine.example');
    expect(value('summary')).to.equal('Possible call from St. Pete Spine');
  });

  it('says its times in UTC', () => {
    const text = calendarEntry(entry);
    expect(linesOf(text)).to.include.members([
      'DTSTAMP:20261112T150406Z',
      'DTSTART:20261113T130000Z',
      'DTEND:20261113T170000Z',
    ]);
    const event = new ICAL.Event(read(text).event);
    expect(event.startDate.toJSDate()).to.deep.equal(entry.start);
    expect(event.endDate.toJSDate()).to.deep.equal(entry.end);
    expect(text).to.not.contain('TZ');
  });

  it('is tentative, private, keeps no time busy, and nobody is invited', () => {
    const { value, names } = read(calendarEntry({ ...entry, url: 'https://spine.example/' }));
    expect(value('status')).to.equal('TENTATIVE');
    expect(value('class')).to.equal('PRIVATE');
    expect(value('transp')).to.equal('TRANSPARENT');
    expect(names.sort()).to.deep.equal(
      ['class', 'dtend', 'dtstamp', 'dtstart', 'status', 'summary', 'transp', 'uid', 'url'].sort(),
    );
  });

  it('ends every line with CRLF, the last too', () => {
    const text = calendarEntry({ ...entry, description: 'One\nTwo' });
    expect(text).to.match(/^BEGIN:VCALENDAR\r\n(?:[^\r\n]+\r\n)+END:VCALENDAR\r\n$/);
  });

  const texts: Record<string, string> = {
    'commas, semicolons, backslashes and colons': 'Call, maybe; or "not" \\n: C:\\new, ok\\',
    lines: 'One\nTwo\n\nThree',
    emoji: '📞 Call 👩‍⚕️👨🏽‍⚕️ '.repeat(20).trim(),
    Arabic: 'مكالمة محتملة من عيادة العمود الفقري، '.repeat(8).trim(),
    'Chinese without a space': '可能的電話'.repeat(60),
    'a name of 300 letters': 'S'.repeat(300),
    'a name of 300 letters of two octets': 'é'.repeat(300),
    'combining marks': 'e\u0301'.repeat(120),
    'nothing but spaces inside': `a${' '.repeat(160)}b`,
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`comes out as it went in: ${name}`, () => {
      const file = calendarEntry({ ...entry, title: text, description: text });
      const { value, names } = read(file);
      expect(value('summary')).to.equal(text);
      expect(value('description')).to.equal(text);
      expect(names).to.have.length(9);
      for (const line of linesOf(file)) {
        expect(octets(line), line).to.be.at.most(75);
        expect(line).to.not.contain('\ufffd');
      }
    });
  }

  it('reads every kind of line break as one', () => {
    const file = calendarEntry({
      ...entry,
      description: 'One\r\nTwo\rThree\u2028Four\u2029Five\vSix',
    });
    expect(read(file).value('description')).to.equal('One\nTwo\nThree\nFour\nFive\nSix');
  });

  it('fills its lines to the last octet', () => {
    const lines = linesOf(calendarEntry({ ...entry, title: 'x'.repeat(200) }));
    const start = lines.findIndex((line) => line.startsWith('SUMMARY:'));
    expect(lines.slice(start, start + 3).map(octets)).to.deep.equal([75, 75, 60]);
    const exact = linesOf(calendarEntry({ ...entry, title: 'x'.repeat(67) }));
    expect(exact.filter((line) => line.startsWith(' '))).to.have.length(0);
  });

  it('breaks between characters at every length', () => {
    for (let length = 0; length < 80; length++) {
      const title = `${'x'.repeat(length)}é🦴頸é🦴`;
      const file = calendarEntry({ ...entry, title });
      const bytes = new TextEncoder().encode(file);
      const decoder = new TextDecoder('utf-8', { fatal: true });
      for (const line of splitBytes(bytes)) {
        expect(line.length).to.be.at.most(75);
        expect(decoder.decode(line)).to.not.contain('\ufffd');
      }
      expect(read(file).value('summary')).to.equal(title);
    }
  });

  it('lets nobody write a line of their own', () => {
    const evils = [
      '\r\n',
      '\r',
      '\n',
      '\r\n ',
      '\u2028',
      '\u2029',
      '\u0085',
      '\v',
      '\f',
      '\\n',
      '\n\r',
    ];
    for (const evil of evils) {
      const text = `x${evil}ATTENDEE:mailto:e@evil.example${evil}END:VEVENT`;
      const file = calendarEntry({
        ...entry,
        uid: text,
        title: text,
        description: text,
        url: `https://spine.example/${text}`,
      });
      const { components, names } = read(file);
      expect(components).to.have.length(1);
      expect(names).to.not.include('attendee');
      expect(names).to.have.length(10);
      expect(linesOf(file).filter((line) => /^(?:ATTENDEE|END:VEVENT$)/.test(line))).to.deep.equal([
        'END:VEVENT',
      ]);
    }
  });

  it('holds no control characters and no half characters', () => {
    const file = calendarEntry({ ...entry, title: 'a\u0000b\u0007c\td\u007fe\ud83df\udc00' });
    expect(read(file).value('summary')).to.equal('a b c d e f ');
    expect(file.replace(/\r\n/g, '')).to.not.match(/\p{Cc}|\p{Cs}/u);
  });

  it('links only where a person can go', () => {
    const url = (address: string) => read(calendarEntry({ ...entry, url: address })).value('url');
    expect(url('https://spine.example/a?b=1,2;c')).to.equal('https://spine.example/a?b=1,2;c');
    expect(url('tel:+17276977463')).to.equal('tel:+17276977463');
    expect(url('java\nscript:alert(1)')).to.equal(undefined);
    expect(url('data:text/html,x')).to.equal(undefined);
    expect(url('/contact')).to.equal(undefined);
    expect(url('')).to.equal(undefined);
  });

  it('refuses a time that is none', () => {
    expect(() => calendarEntry({ ...entry, start: new Date('soon') })).to.throw(RangeError);
  });
});

function splitBytes(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 10) return;
    lines.push(bytes.slice(start, index - 1));
    start = index + 1;
  });
  return lines;
}
