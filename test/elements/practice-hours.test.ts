import { expect, fixture, html } from '@open-wc/testing';

import '../../src/elements/practice-hours/define.js';
import '../../src/elements/practice-profile/define.js';
import type { PracticeHours } from '../../src/elements/practice-hours/practice-hours.js';
import { fakeClock, type FakeClock } from '../practice/fake-clock.js';
import { warningsDuring } from '../support/console-warnings.js';
import { listenersOf } from '../support/count-listeners.js';

const office = 'Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-14:00';

/** A zone that is this machine's in no season. */
const elsewhere = new Date().getTimezoneOffset() === 600 ? 'Asia/Tokyo' : 'Pacific/Honolulu';
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const show = (attributes: { hours?: string; zone?: string; layout?: string } = {}) =>
  fixture<PracticeHours>(html`
    <practice-hours
      hours=${attributes.hours ?? office}
      time-zone=${attributes.zone ?? 'America/New_York'}
      layout=${attributes.layout ?? 'full'}
    ></practice-hours>
  `);

const part = (element: Element, name: string) =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const textOf = (node: Element | null) =>
  (node?.textContent ?? '').replace(/[\s\u202f\u00a0]+/g, ' ').trim();
const state = (element: Element) => textOf(part(element, 'state'));
const isSlotted = (element: Element) => Boolean(element.querySelector('p')?.assignedSlot);
const rows = (element: Element, table = 'week') =>
  [...(part(element, table)?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.children].map((cell) => textOf(cell)).join(': '),
  );

describe('practice-hours', () => {
  let clock: FakeClock;

  beforeEach(() => {
    // A Monday, ten in the morning in New York.
    clock = fakeClock('2026-11-16T15:00:00Z');
  });

  afterEach(() => clock.stop());

  /** Asks axe-core, which needs timers that run. */
  const isAccessible = async (element: Element) => {
    clock.stop();
    await expect(element).to.be.accessible();
  };

  describe('what a visitor gets', () => {
    it('says whether the practice is open, and until when', async () => {
      const element = await show();
      expect(state(element)).to.equal('Open now · until 12:00 PM');
      await isAccessible(element);
    });

    it('shows the week as a table, with a caption and the days as its headers', async () => {
      const element = await show();
      expect(rows(element)).to.deep.equal([
        'Monday: 9:00 AM to 12:00 PM, 1:00 PM to 5:00 PM',
        'Tuesday: 9:00 AM to 12:00 PM, 1:00 PM to 5:00 PM',
        'Wednesday: 9:00 AM to 12:00 PM, 1:00 PM to 5:00 PM',
        'Thursday: 9:00 AM to 12:00 PM, 1:00 PM to 5:00 PM',
        'Friday: 9:00 AM to 12:00 PM, 1:00 PM to 5:00 PM',
        'Saturday: 10:00 AM to 2:00 PM',
        'Sunday: Closed',
      ]);
      const table = part(element, 'week');
      expect(textOf(table?.querySelector('caption') ?? null)).to.equal('Opening hours');
      expect(table?.querySelectorAll('th[scope="row"]')).to.have.length(7);
    });

    it('marks today by the clock of the practice, for eyes and for ears', async () => {
      const element = await show({ hours: 'Mo-Su 09:00-17:00', zone: 'Asia/Tokyo' });
      const today = part(element, 'today');
      expect(textOf(today?.querySelector('th') ?? null)).to.equal('Tuesday');
      expect(element.shadowRoot?.querySelectorAll('[aria-current="date"]')).to.have.length(1);
      expect(today?.querySelector('th')?.getAttribute('aria-current')).to.equal('date');
      if (!today) throw new Error('no row of today');
      expect(getComputedStyle(today).fontWeight).to.equal('700');
    });

    it('shows the special days ahead, and none of them as a usual day', async () => {
      const profile = document.createElement('practice-profile');
      profile.practice = {
        timeZone: 'America/New_York',
        openingHours: ['Mo-Fr 09:00-17:00'],
        specialOpeningHoursSpecification: [
          { validFrom: '2026-11-19', opens: '00:00', closes: '00:00' },
          { validFrom: '2026-12-24', validThrough: '2026-12-31', opens: '10:00', closes: '12:00' },
          { validFrom: '2026-11-01' },
          { validFrom: '2027-11-25' },
        ],
      };
      profile.append(document.createElement('practice-hours'));
      const page = await fixture<HTMLElement>(html`<div>${profile}</div>`);
      const element = page.querySelector('practice-hours');
      await element?.updateComplete;
      if (!element) throw new Error('nothing there');
      expect(rows(element)[3]).to.equal('Thursday, November 19: Closed');
      expect(rows(element, 'exceptions')).to.deep.equal([
        'Thursday, November 19: Closed',
        'December 24 – 31: 10:00 AM to 12:00 PM',
      ]);
      await isAccessible(element);
    });

    it('says that it is open all day', async () => {
      const element = await show({ hours: 'Mo-Su' });
      expect(state(element)).to.equal('Open 24 hours a day');
      expect(rows(element)[0]).to.equal('Monday: Open 24 hours a day');
    });

    it("names both time zones where the visitor's differs, and none where it does not", async () => {
      const far = await show({ zone: elsewhere });
      expect(textOf(part(far, 'zone'))).to.match(/^Times are in .+\. Your device is set to .+\.$/);
      if (elsewhere === 'Pacific/Honolulu') {
        expect(textOf(part(far, 'zone'))).to.contain('Times are in Hawaii');
      }
      const near = await show({ zone: here });
      expect(textOf(part(near, 'zone'))).to.equal('');
    });

    it('speaks Spanish, with times as they are written there', async () => {
      const page = await fixture<HTMLElement>(html`
        <div lang="es-US">
          <practice-hours hours=${office} time-zone="America/New_York"></practice-hours>
        </div>
      `);
      const [element] = page.children;
      if (!element) throw new Error('nothing there');
      expect(state(element)).to.match(/^Abierto ahora · hasta las 12:00 p\. ?m\.$/);
      expect(rows(element)[6]).to.equal('domingo: Cerrado');
      expect(part(element, 'hours')?.getAttribute('lang')).to.equal('es');
      page.lang = 'en-GB';
      // The language is told by an observer, whose turn comes after this one.
      await Promise.resolve();
      await (element as PracticeHours).updateComplete;
      expect(rows(element)[5]).to.equal('Saturday: 10:00 to 14:00');
      page.lang = 'es';
      await Promise.resolve();
      await (element as PracticeHours).updateComplete;
      await isAccessible(element);
    });

    it('is whole at 320 pixels, with type of twice the size too, and breaks no word', async () => {
      const box = await fixture<HTMLElement>(html`
        <div>
          <practice-hours hours=${office} time-zone="America/New_York"></practice-hours>
        </div>
      `);
      box.style.inlineSize = '320px';
      for (const size of ['16px', '32px']) {
        box.style.setProperty('--practice-font-size', size);
        expect(box.scrollWidth, size).to.equal(320);
        const [element] = box.children;
        const day = element?.shadowRoot?.querySelectorAll('th')[2];
        expect(textOf(day ?? null)).to.equal('Wednesday');
        expect(day?.querySelector('bdi')?.getClientRects(), size).to.have.length(1);
      }
    });

    it('keeps English in its order on a page from right to left', async () => {
      const page = await fixture<HTMLElement>(html`
        <div dir="rtl" lang="ar">
          <practice-hours hours="Mo-Fr 09:00-17:00" time-zone=${here}></practice-hours>
        </div>
      `);
      const [element] = page.children;
      if (!element) throw new Error('nothing there');
      const [day, time] = element.shadowRoot?.querySelector('tr')?.children ?? [];
      if (!day || !time) throw new Error('no row');
      expect(day.getBoundingClientRect().left).to.be.greaterThan(time.getBoundingClientRect().left);
      expect(time.firstElementChild?.localName).to.equal('bdi');
      expect(page.scrollWidth).to.equal(page.clientWidth);
    });

    it('stays a table for ears, though its rows may wrap', async () => {
      const element = await show();
      const roles = [...(part(element, 'week')?.querySelectorAll('[role]') ?? [])];
      expect(part(element, 'week')?.getAttribute('role')).to.equal('table');
      expect(new Set(roles.map((each) => each.getAttribute('role')))).to.deep.equal(
        new Set(['row', 'rowheader', 'cell']),
      );
    });

    it('is announced by nobody when it changes', async () => {
      const element = await show();
      expect(element.shadowRoot?.querySelectorAll('[aria-live], [role="status"]').length).to.equal(
        0,
      );
    });
  });

  describe('keeping current', () => {
    const after = async (element: PracticeHours, minutes: number) => {
      clock.pass(minutes * 60_000);
      await element.updateComplete;
      return state(element);
    };

    it('follows the day: closing soon, closed, open again, the next morning', async () => {
      const element = await show();
      expect(await after(element, 89)).to.equal('Open now · until 12:00 PM');
      expect(await after(element, 1)).to.equal('Closing soon · at 12:00 PM');
      expect(await after(element, 30)).to.equal('Closed · opens at 1:00 PM');
      expect(await after(element, 60)).to.equal('Open now · until 5:00 PM');
      expect(await after(element, 240)).to.equal('Closed · opens Tuesday at 9:00 AM');
      expect(await after(element, 420)).to.equal('Closed · opens at 9:00 AM');
      expect(textOf(part(element, 'today')?.querySelector('th') ?? null)).to.equal('Tuesday');
    });

    it('is right at once when the visitor comes back', async () => {
      const element = await show();
      clock.set('2026-11-16T23:00:00Z');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await element.updateComplete;
      expect(state(element)).to.equal('Closed · opens Tuesday at 9:00 AM');
    });

    it('needs one timer for a hundred, and none when the last has gone', async () => {
      const listeners = listenersOf(window);
      const page = await fixture<HTMLElement>(html`<div></div>`);
      for (let at = 0; at < 100; at++) {
        const element = document.createElement('practice-hours');
        element.hours = `Mo-Fr 09:${String(at % 60).padStart(2, '0')}-17:00`;
        element.timeZone = at % 2 ? 'America/New_York' : 'America/Chicago';
        page.append(element);
      }
      const elements = [...page.querySelectorAll('practice-hours')];
      await Promise.all(elements.map((element) => element.updateComplete));
      expect(clock.timers()).to.equal(1);
      expect(listeners.now()).to.equal(2);
      clock.pass(1_000_000);
      expect(clock.timers()).to.equal(1);
      page.replaceChildren();
      expect(clock.timers()).to.equal(0);
      expect(listeners.now()).to.equal(0);
      listeners.stop();
    });
  });

  describe('what a site can change', () => {
    it('takes the hours of its practice, and its own before them', async () => {
      const page = await fixture<HTMLElement>(html`
        <practice-profile hours="Mo 09:00-11:00" time-zone="America/New_York">
          <practice-hours></practice-hours>
          <practice-hours hours="Mo 09:00-10:30"></practice-hours>
        </practice-profile>
      `);
      const [first, second] = [...page.querySelectorAll('practice-hours')];
      if (!first || !second) throw new Error('nothing there');
      expect(state(first)).to.equal('Open now · until 11:00 AM');
      expect(state(second)).to.equal('Closing soon · at 10:30 AM');
      page.setAttribute('hours', 'Mo 09:00-18:00');
      await (page as unknown as PracticeHours).updateComplete;
      await first.updateComplete;
      expect(state(first)).to.equal('Open now · until 6:00 PM');
    });

    it('says one line where it is asked to', async () => {
      const element = await show({ layout: 'line', zone: here, hours: 'Mo-Su 00:00-23:00' });
      expect(element.shadowRoot?.querySelectorAll('table').length).to.equal(0);
      expect(textOf(part(element, 'hours'))).to.equal(state(element));
    });

    it('warns of a layout that is none, and shows all', async () => {
      const warnings = await warningsDuring(async () => {
        const element = await show({ layout: 'grid' });
        expect(part(element, 'week')).to.exist;
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('layout="grid" is unknown');
    });

    it("keeps the page's heading", async () => {
      const element = await fixture(html`
        <practice-hours hours=${office} time-zone="America/New_York">
          <h2 slot="heading">When we are open</h2>
        </practice-hours>
      `);
      const slot = element.querySelector('h2')?.assignedSlot;
      expect(slot?.name).to.equal('heading');
    });

    for (const [fault, attributes] of Object.entries({
      'no opening hours are known': { hours: '' },
      'no time zone is known': { zone: '' },
      'time zone "Florida" is unknown': { zone: 'Florida' },
      '"9" can\'t be read': { hours: 'Mo 9-5' },
    })) {
      it(`shows nothing of its own and warns once: ${fault}`, async () => {
        const warnings = await warningsDuring(async () => {
          const element = await show(attributes);
          element.layout = 'line';
          await element.updateComplete;
          expect(textOf(element.shadowRoot?.querySelector('*') ?? null)).to.equal('');
          expect(clock.timers()).to.equal(0);
        });
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.contain(fault);
      });
    }

    it("shows the page's own hours while it can't tell them for certain", async () => {
      const warnings = await warningsDuring(async () => {
        const element = await fixture<PracticeHours>(html`
          <practice-hours hours="Mo 9-5" time-zone="America/New_York">
            <p>Mondays from nine to five.</p>
          </practice-hours>
        `);
        expect(isSlotted(element)).to.equal(true);
        element.hours = 'Mo 09:00-17:00';
        await element.updateComplete;
        expect(isSlotted(element)).to.equal(false);
        expect(state(element)).to.equal('Open now · until 5:00 PM');
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('"9" can\'t be read');
    });
  });

  describe("on somebody else's page", () => {
    it('is the same after it was moved, and knows what time it is by then', async () => {
      const page = await fixture<HTMLElement>(html`
        <div>
          <practice-hours hours=${office} time-zone="America/New_York"></practice-hours>
        </div>
      `);
      const element = page.querySelector('practice-hours');
      if (!element) throw new Error('nothing there');
      const week = rows(element);
      element.remove();
      clock.pass(3 * 3_600_000);
      page.append(element);
      await element.updateComplete;
      expect(rows(element)).to.deep.equal(week);
      expect(state(element)).to.equal('Open now · until 5:00 PM');
      expect(clock.timers()).to.equal(1);
    });

    it('goes without a word, and leaves no timer', async () => {
      const warnings = await warningsDuring(async () => {
        const page = await fixture<HTMLElement>(html`
          <practice-profile hours=${office} time-zone="America/New_York">
            <practice-hours></practice-hours>
          </practice-profile>
        `);
        const element = page.querySelector('practice-hours');
        page.remove();
        await element?.updateComplete;
      });
      expect(warnings).to.deep.equal([]);
      expect(clock.timers()).to.equal(0);
    });

    it('gives the same when its properties were set before it was upgraded', async () => {
      const early = document.createElement('practice-hours');
      early.hours = office;
      early.timeZone = 'America/New_York';
      const page = await fixture<HTMLElement>(html`<div>${early}</div>`);
      const late = await show();
      expect(rows(page.querySelector('practice-hours') ?? early)).to.deep.equal(rows(late));
    });

    it('changes nothing of the page', async () => {
      const element = await show();
      const before = element.outerHTML;
      clock.pass(5 * 3_600_000);
      await element.updateComplete;
      expect(element.outerHTML).to.equal(before);
    });

    it("keeps its look under the page's rules for tables", async () => {
      const page = await fixture<HTMLElement>(html`
        <div>
          <style>
            practice-hours,
            table,
            td {
              display: none !important;
              color: red !important;
            }
          </style>
          <practice-hours hours=${office} time-zone="America/New_York"></practice-hours>
        </div>
      `);
      const element = page.querySelector('practice-hours');
      const table = element && part(element, 'week');
      if (!table) throw new Error('no table');
      expect(getComputedStyle(table).display).to.equal('block');
      expect(getComputedStyle(table).color).to.not.equal('rgb(255, 0, 0)');
      expect(element.getBoundingClientRect().height).to.be.greaterThan(100);
    });
  });
});
