import { ContextEvent } from '@lit/context';
import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';

import type { ConsultAnswers } from '../../src/consultations/consult-request.js';
import '../../src/elements/practice-card/define.js';
import type { PracticeCard } from '../../src/elements/practice-card/practice-card.js';
import '../../src/elements/practice-consultation-cta/define.js';
import type { PracticeConsultationCta } from '../../src/elements/practice-consultation-cta/practice-consultation-cta.js';
import '../../src/elements/practice-phone-link/define.js';
import '../../src/elements/practice-profile/define.js';
import { gatherCircumstances } from '../../src/elements/practice-tele-consult-form/request-circumstances.js';
import type { PracticeCallEvent } from '../../src/practice/practice-call-event.js';
import { practiceContext } from '../../src/practice/practice-context.js';
import type { Practice } from '../../src/practice/practice.js';
import { fakeClock, type FakeClock } from '../practice/fake-clock.js';
import { warningsDuring } from '../support/console-warnings.js';
import { listenersOf } from '../support/count-listeners.js';

const everything: Practice = {
  id: 'gulf',
  name: 'Gulf Harbor Spine',
  telephone: '727-MY-SPINE',
  url: '/gulf',
  address: {
    streetAddress: '12 Pier Road',
    addressLocality: 'Tampa',
    addressRegion: 'FL',
    postalCode: '33602',
  },
  openingHours: ['Mo-Fr 08:00-17:00'],
  timeZone: 'America/New_York',
  medicalSpecialty: ['Spine surgery', 'Pain medicine'],
  availableLanguage: ['en', 'es'],
  isAcceptingNewPatients: true,
  telehealth: true,
  consultUrl: '/gulf/visit',
};

const show = async (template: unknown): Promise<PracticeCard> => {
  const box = await fixture<HTMLElement>(html`<div lang="en">${template}</div>`);
  const card = box.querySelector('practice-card');
  if (!card) throw new Error('There is no card.');
  await card.updateComplete;
  return card;
};

const showPractice = (practice: Practice, inside?: unknown) =>
  show(html`<practice-card .practice=${practice}>${inside}</practice-card>`);

const words = (element?: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim();
const part = (card: Element, name: string) =>
  card.shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`) ?? null;
const link = (card: Element, name: string) => {
  const found = part(card, name);
  const anchor = found instanceof HTMLAnchorElement ? found : found?.querySelector('a');
  if (!anchor) throw new Error(`There is no link in ${name}.`);
  return anchor;
};
const stay = (click: Event) => click.preventDefault();
const stories: readonly [string, unknown][] = [
  ['only a name', { name: 'North' }],
  ['all that can be known', everything],
];

describe('practice-card', () => {
  let clock: FakeClock | undefined;

  beforeEach(() => addEventListener('click', stay));

  afterEach(() => {
    removeEventListener('click', stay);
    clock?.stop();
    clock = undefined;
  });

  describe('what a visitor perceives', () => {
    for (const [what, practice] of stories) {
      it(`is accessible with ${what}`, async () => {
        await expect(await showPractice(practice as Practice)).to.be.accessible();
      });
    }

    it('shows all that is known of the practice', async () => {
      const card = await showPractice(everything);
      expect(words(part(card, 'heading'))).to.equal('Gulf Harbor Spine');
      expect(words(part(card, 'specialties'))).to.equal('Spine surgery · Pain medicine');
      expect(words(part(card, 'marks'))).to.equal('Takes new patients Video visits');
      expect(words(part(card, 'address'))).to.contain('12 Pier Road, Tampa, FL 33602');
      expect(words(part(card, 'languages'))).to.equal('Speaks English and Spanish');
      expect(words(part(card, 'phone'))).to.equal('Call 727-MY-SPINE (727-697-7463)');
      expect(link(card, 'phone').href).to.equal('tel:+17276977463');
      expect(link(card, 'heading').getAttribute('href')).to.equal('/gulf');
      expect(link(card, 'action').getAttribute('href')).to.equal('/gulf/visit');
    });

    it('shows nothing of what is not known', async () => {
      const card = await showPractice({ name: 'North' });
      expect(words(part(card, 'card'))).to.equal('North');
    });

    it('opens a map in a new tab, says so, and tells the map nothing of the page', async () => {
      const map = link(await showPractice(everything), 'map');
      expect(words(map)).to.equal('Map (opens a new tab), Gulf Harbor Spine');
      expect(map.target).to.equal('_blank');
      expect(map.rel).to.equal('noopener noreferrer');
    });

    it('leads to the practice’s page where there is no page to ask for a visit', async () => {
      const practice = { ...everything, consultUrl: '' };
      const action = link(await showPractice(practice), 'action');
      expect(words(action)).to.equal('Practice page, Gulf Harbor Spine');
      expect(action.getAttribute('href')).to.equal('/gulf');
    });

    it('tells whether the practice is open in its own time zone, and when that changes', async () => {
      clock = fakeClock('2026-11-16T21:20:00Z');
      const card = await showPractice({ ...everything, timeZone: 'America/Denver' });
      // What waits for the next frame has its turn before the clock is anybody else's.
      await nextFrame();
      clock.pass(100);
      const hours = () => words(part(card, 'hours'));
      expect(hours()).to.match(/^Open now · until 5:00 PM/);
      clock.pass(2.2 * 3_600_000);
      await card.updateComplete;
      expect(hours()).to.match(/^Closing soon · at 5:00 PM/);
      clock.pass(3_600_000);
      await card.updateComplete;
      expect(hours()).to.match(/^Closed · opens Tuesday at 8:00 AM/);
    });

    it('names the time zone where it is not the visitor’s', async () => {
      const own = -new Date().getTimezoneOffset() / 60;
      const [near, far] = ['Etc/UTC', 'Pacific/Honolulu'];
      const zoneIsOurs = await showPractice({ ...everything, timeZone: own === 0 ? near : far });
      const other = await showPractice({ ...everything, timeZone: own === -10 ? near : far });
      if (own === 0) expect(words(part(zoneIsOurs, 'hours'))).to.not.contain('(');
      expect(words(part(other, 'hours'))).to.match(/\((Hawaii|GMT|Coordinated).*\)$/);
    });

    it('speaks the language of its place, of its own locale, or of its practice', async () => {
      const box = await fixture<HTMLElement>(html`
        <div lang="es">
          <practice-card .practice=${everything}></practice-card>
          <practice-card lang="en" .practice=${everything}></practice-card>
          <practice-card locale="en-US" .practice=${everything}></practice-card>
          <practice-card .practice=${{ ...everything, locale: 'en' }}></practice-card>
        </div>
      `);
      const cards = [...box.querySelectorAll('practice-card')];
      for (const card of cards) await card.updateComplete;
      // WebKit begins names of languages with a capital in Spanish, too.
      const said = cards.map((card) => words(part(card, 'languages'))?.toLowerCase());
      expect(said).to.deep.equal([
        'se habla inglés y español',
        'speaks english and spanish',
        'speaks english and spanish',
        'speaks english and spanish',
      ]);
    });
  });

  describe('what a site can listen to', () => {
    const calledOf = async (card: PracticeCard) => {
      const call = oneEvent(card, 'practice-call');
      link(card, 'phone').click();
      return (await call) as Event as PracticeCallEvent;
    };

    it('tells whom the visitor is about to call, where, and which directory led there', async () => {
      const card = await show(html`
        <practice-card
          .practice=${everything}
          placement="results"
          source=" Sunshine "
        ></practice-card>
      `);
      const { practice, placement, source } = await calledOf(card);
      expect({ practice, placement, source }).to.deep.equal({
        practice: 'gulf',
        placement: 'results',
        source: 'Sunshine',
      });
    });

    it('tells that a visit is asked for, and follows no link when that is canceled', async () => {
      removeEventListener('click', stay);
      const practice = { ...everything, consultUrl: '#visit' };
      const card = await show(
        html`<practice-card .practice=${practice} source="Sun"></practice-card>`,
      );
      const asked = oneEvent(card, 'practice-consult');
      card.addEventListener('practice-consult', stay, { once: true });
      link(card, 'action').click();
      expect(await asked).to.include({ practice: 'gulf', source: 'Sun', stage: 'invitation' });
      expect(location.hash).to.equal('');
    });

    it('tells nothing when somebody only goes to the practice’s page', async () => {
      const practice = { ...everything, consultUrl: '' };
      const card = await showPractice(practice);
      let count = 0;
      card.addEventListener('practice-consult', () => (count += 1));
      link(card, 'action').click();
      expect(count).to.equal(0);
    });

    it('tells once of what the page put in place of the action', async () => {
      const card = await showPractice(
        everything,
        html`<practice-consultation-cta slot="action" href="#x"></practice-consultation-cta>`,
      );
      const told: unknown[] = [];
      card.addEventListener('practice-consult', (event) => told.push(event.practice));
      const cta = card.querySelector('practice-consultation-cta');
      await cta?.updateComplete;
      cta?.shadowRoot?.querySelector<HTMLElement>('a.action')?.click();
      expect(told).to.deep.equal(['gulf']);
      const plain = await showPractice(everything, html`<a slot="action" href="#x">Ask</a>`);
      plain.addEventListener('practice-consult', (event) => told.push(event.practice));
      plain.querySelector('a')?.click();
      expect(told).to.deep.equal(['gulf', 'gulf']);
    });
  });

  describe('what a site can change', () => {
    it('holds an invitation on a narrow phone, and at twice the text size', async () => {
      const page = await fixture(html`
        <div style="inline-size: 288px; --practice-font-size: 32px">
          <practice-card .practice=${everything}>
            <practice-consultation-cta slot="action" href="#x"></practice-consultation-cta>
          </practice-card>
        </div>
      `);
      const card = page.querySelector<PracticeCard>('practice-card');
      const invitation = page.querySelector<PracticeConsultationCta>('practice-consultation-cta');
      if (!card || !invitation) throw new Error('There is no invitation in a card.');
      await Promise.all([card.updateComplete, invitation.updateComplete]);
      const right = (element: Element) => element.getBoundingClientRect().right;
      expect(right(invitation)).to.be.below(right(card));
      const box = invitation.shadowRoot?.querySelector<HTMLElement>('.invitation');
      expect(box?.scrollWidth).to.equal(box?.clientWidth);
    });

    it('is filled by attributes, which win over data field by field', async () => {
      const card = await show(html`
        <practice-card
          .practice=${everything}
          phone="813-555-0123"
          address="1 New Street"
          specialties="Pain, Sleep"
          languages="fr"
          new-patients="no"
          distance="3 km"
          href="/new"
          consult-href="/ask"
          map-href="/map"
          label="Write to us"
          heading-level="2"
        ></practice-card>
      `);
      expect(words(part(card, 'heading'))).to.equal('Gulf Harbor Spine');
      expect(part(card, 'heading')?.localName).to.equal('h2');
      expect(words(part(card, 'phone'))).to.equal('Call 813-555-0123');
      expect(words(part(card, 'address'))).to.match(/^1 New Street Map/);
      expect(words(part(card, 'specialties'))).to.equal('Pain · Sleep');
      expect(words(part(card, 'languages'))).to.equal('Speaks French');
      expect(words(part(card, 'marks'))).to.equal(
        'Takes no new patients now Video visits 3 km away',
      );
      expect(link(card, 'map').getAttribute('href')).to.equal('/map');
      expect(words(link(card, 'action'))).to.equal('Write to us, Gulf Harbor Spine');
    });

    it('tells the practice’s pages which directory led there, where the site wants it', async () => {
      const card = await show(
        html`<practice-card .practice=${everything} source="Sun"></practice-card>`,
      );
      const said = 'utm_source=Sun&utm_medium=directory';
      expect(link(card, 'heading').getAttribute('href')).to.equal(`/gulf?${said}`);
      expect(link(card, 'action').getAttribute('href')).to.equal(`/gulf/visit?${said}`);
      expect(link(card, 'map').href).to.not.contain('utm_');
    });

    it('reads a file, and JSON inside the tag', async () => {
      const { fetch } = window;
      window.fetch = () =>
        Promise.resolve(Response.json({ '@type': 'Dentist', name: 'From file' }));
      try {
        const card = await show(html`<practice-card src="/p.json"><p>Old</p></practice-card>`);
        for (let tries = 0; !part(card, 'heading') && tries < 50; tries++) {
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        expect(words(part(card, 'heading'))).to.equal('From file');
      } finally {
        window.fetch = fetch;
      }
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = '{"@type":"Dentist","name":"Inside"}';
      const inside = await show(html`<practice-card>${script}</practice-card>`);
      expect(words(part(inside, 'heading'))).to.equal('Inside');
    });

    it('keeps what the page has written while nothing else is known', async () => {
      const { fetch } = window;
      window.fetch = () => Promise.resolve(new Response('', { status: 404 }));
      try {
        let card: PracticeCard | undefined;
        const warnings = await warningsDuring(async () => {
          card = await show(html`<practice-card src="/none.json"><p>North</p></practice-card>`);
          await new Promise((resolve) => setTimeout(resolve, 50));
        });
        const slot = card?.shadowRoot?.querySelector('slot:not([name])');
        expect((slot as HTMLSlotElement).assignedElements().map(words)).to.deep.equal(['North']);
        expect(warnings.join()).to.contain('answered 404');
      } finally {
        window.fetch = fetch;
      }
    });

    it('gives its practice to what stands inside, and takes none from around it', async () => {
      const box = await fixture<HTMLElement>(html`
        <practice-profile name="Page" phone="813-555-0199">
          <practice-card .practice=${everything}>
            <practice-phone-link slot="phone"></practice-phone-link>
          </practice-card>
          <practice-card name="No phone"></practice-card>
        </practice-profile>
      `);
      const [first, second] = [...box.querySelectorAll('practice-card')];
      await first?.updateComplete;
      await first?.querySelector('practice-phone-link')?.updateComplete;
      expect(first?.querySelector('a')?.href).to.equal('tel:+17276977463');
      expect(second && part(second, 'phone')).to.equal(null);
    });

    it('has requests from a form inside it say which directory led there', async () => {
      const card = await show(html`<practice-card name="North" source="Sun"></practice-card>`);
      let practice: Practice = {};
      const hear = (given: Practice) => {
        practice = given;
      };
      card.append(document.createElement('p'));
      const [inside] = card.children;
      if (!inside) throw new Error('Nothing stands inside.');
      inside.dispatchEvent(new ContextEvent(practiceContext, inside, hear));
      const { attribution } = await gatherCircumstances({
        practice,
        locale: 'en',
        answers: { privacyConsent: true } as ConsultAnswers,
        consentTexts: { privacy: 'Yes', sms: '' },
        attribution: { utm: { source: 'mail' }, source: 'page' },
        placement: '',
        extra: {},
        elapsedMs: 1,
      });
      expect(attribution).to.deep.equal({ utm: { source: 'mail' }, source: 'Sun' });
    });

    it('drops addresses that are none, and warns', async () => {
      let card: PracticeCard | undefined;
      const warnings = await warningsDuring(async () => {
        card = await show(html`
          <practice-card
            name="North"
            href="javascript:alert(1)"
            consult-href="data:text/html,x"
            image="javascript:x"
            map-href="javascript:y"
          ></practice-card>
        `);
      });
      expect(card?.shadowRoot?.querySelectorAll('a, img')).to.have.length(0);
      expect(warnings).to.have.length(4);
    });
  });

  describe('living on somebody else’s page', () => {
    it('renders what is set before its upgrade', async () => {
      const late = document.createElement('practice-card');
      late.practice = everything;
      const box = await fixture<HTMLElement>(html`<div></div>`);
      box.append(late);
      await late.updateComplete;
      expect(words(part(late, 'heading'))).to.equal('Gulf Harbor Spine');
    });

    it('is not harmed by what is no practice', async () => {
      const odds = [null, 3, 'x', [], { name: {} }, { name: 'N', address: [[]], openingHours: 1 }];
      await warningsDuring(async () => {
        for (const odd of odds) {
          const card = await show(html`<practice-card .practice=${odd}></practice-card>`);
          expect(card.hasUpdated).to.be.true;
        }
      });
    });

    it('goes on when it is moved, and leaves nothing behind when it is removed', async () => {
      const [page, view] = [listenersOf(document), listenersOf(window)];
      try {
        const before = [page.now(), view.now()];
        const card = await showPractice(everything);
        const other = await fixture<HTMLElement>(html`<div lang="es"></div>`);
        other.append(card);
        await card.updateComplete;
        expect(words(part(card, 'languages'))).to.match(/^Se habla/);
        card.remove();
        await card.updateComplete;
        expect([page.now(), view.now()]).to.deep.equal(before);
      } finally {
        page.stop();
        view.stop();
      }
    });

    it('tells search engines of the first thirty cards of a page alone', async () => {
      const box = await fixture<HTMLElement>(html`
        <div>
          ${Array.from({ length: 40 }, (_, at) => ({
            name: `P${at}`,
            telephone: `727-555-01${String(at).padStart(2, '0')}`,
          })).map((each) => html`<practice-card .practice=${each}></practice-card>`)}
        </div>
      `);
      for (const card of box.querySelectorAll('practice-card')) await card.updateComplete;
      expect(box.querySelectorAll('[itemtype$="/MedicalBusiness"]')).to.have.length(30);
    });
  });
});
