import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import '../../src/elements/practice-directory/define.js';
import type { PracticeDirectory } from '../../src/elements/practice-directory/practice-directory.js';
import type { Practice } from '../../src/practice/practice.js';
import { fakeClock, type FakeClock } from '../practice/fake-clock.js';
import { warningsDuring } from '../support/console-warnings.js';
import { listenersOf } from '../support/count-listeners.js';

const specialties = ['Spine surgery', 'Dermatology', 'Pediatrics'];
const zones = ['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu'];
const spoken = [['en', 'es'], ['en'], ['fr']];

/** Practices of three kinds, one after the other. */
const many = (count: number): Practice[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `p${at + 1}`,
    name: `Practice ${at + 1}`,
    telephone: `727-555-01${String(at % 100).padStart(2, '0')}`,
    url: `/p/${at + 1}`,
    consultUrl: `/p/${at + 1}/visit`,
    address: { streetAddress: '1 Main', addressLocality: 'Tampa', postalCode: `336${at % 10}` },
    medicalSpecialty: [specialties[at % 3] ?? ''],
    availableLanguage: spoken[at % 3] ?? [],
    openingHours: ['Mo-Fr 08:00-17:00'],
    timeZone: zones[at % 3] ?? '',
    isAcceptingNewPatients: at % 2 === 0,
    telehealth: at % 3 === 0,
  }));

const until = (isSo: () => unknown) =>
  waitUntil(() => !!isSo(), isSo.toString(), { timeout: 8000 });

const show = async (template: unknown, lang = 'en'): Promise<PracticeDirectory> => {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}>${template}</div>`);
  const list = box.querySelector('practice-directory');
  if (!list) throw new Error('There is no directory.');
  await until(() => list.shadowRoot?.querySelector('.directory'));
  await list.updateComplete;
  return list;
};
const showMany = (count = 6, lang = 'en') =>
  show(html`<practice-directory .practices=${many(count)}></practice-directory>`, lang);

const words = (element?: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim();
const all = (list: Element, selector: string): readonly HTMLElement[] => [
  ...(list.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const names = (list: Element) => all(list, '[part="heading"]').map(words);
const count = (list: Element) => words(all(list, '[part="count"]')[0]);
const status = (list: Element) => words(all(list, '[role="status"]')[0]);
const stay = (click: Event) => click.preventDefault();

function field(list: Element, label: string): HTMLInputElement | HTMLSelectElement {
  const found = all(list, 'label').find((each) => words(each.querySelector('span')) === label);
  const control = found?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
  if (!control) throw new Error(`There is no field ${label}.`);
  return control;
}

async function choose(list: PracticeDirectory, label: string, value: string): Promise<void> {
  const control = field(list, label);
  control.value = value;
  const kind = control instanceof HTMLSelectElement ? 'change' : 'input';
  control.dispatchEvent(new Event(kind, { bubbles: true }));
  await list.updateComplete;
}

async function tick(list: PracticeDirectory, label: string): Promise<void> {
  field(list, label).click();
  await list.updateComplete;
}

function button(list: Element, label: string): HTMLElement {
  const found = all(list, 'button').find((each) => words(each) === label);
  if (!found) throw new Error(`There is no button ${label}.`);
  return found;
}

/** Answers in place of the network. */
async function answering(answer: () => Promise<Response>, work: () => Promise<void>) {
  const { fetch } = window;
  window.fetch = (asked, options) =>
    typeof asked === 'string' && asked.startsWith('/list') ? answer() : fetch(asked, options);
  try {
    await work();
  } finally {
    window.fetch = fetch;
  }
}

describe('practice-directory', () => {
  let clock: FakeClock | undefined;

  afterEach(() => {
    clock?.stop();
    clock = undefined;
    history.replaceState(null, '', location.pathname + location.search);
  });

  describe('what a visitor perceives', () => {
    it('is accessible, with a list, a search and its heading', async () => {
      const list = await show(html`
        <practice-directory heading="Find a practice" .practices=${many(4)}></practice-directory>
      `);
      await expect(list).to.be.accessible();
      expect(all(list, '[role="search"]')).to.have.length(1);
      expect(all(list, '[role="list"] > li')).to.have.length(4);
      expect(words(all(list, '[role="heading"][aria-level="2"]')[0])).to.equal('Find a practice');
      expect(count(list)).to.equal('4 practices');
    });

    it('searches by words, specialty, language and ZIP code', async () => {
      const list = await showMany(12);
      await choose(list, 'Name, specialty or town', 'derma tampa');
      expect(names(list)).to.deep.equal(['Practice 2', 'Practice 5', 'Practice 8', 'Practice 11']);
      await choose(list, 'ZIP code', '3364');
      expect(names(list)).to.deep.equal(['Practice 5']);
      expect(count(list)).to.equal('1 practice');
      button(list, 'Clear all').click();
      await list.updateComplete;
      expect(count(list)).to.equal('12 practices');
      await choose(list, 'Specialty', 'Pediatrics');
      await choose(list, 'Language spoken', 'fr');
      expect(count(list)).to.equal('4 practices');
      await tick(list, 'Takes new patients');
      expect(names(list)).to.deep.equal(['Practice 3', 'Practice 9']);
      await tick(list, 'Video visits');
      expect(words(all(list, '[part="notice"]')[0])).to.match(/^No practice fits/);
    });

    it('tells politely how many are left, once typing pauses', async () => {
      const list = await showMany();
      await choose(list, 'Name, specialty or town', 'derma');
      expect(status(list)).to.equal('');
      await until(() => status(list) === '2 practices');
      await choose(list, 'Name, specialty or town', 'knee');
      await until(() => status(list)?.startsWith('No practice fits'));
    });

    it('keeps the focus somewhere when the button that was pressed goes', async () => {
      const list = await showMany();
      await choose(list, 'ZIP code', '336');
      button(list, 'Clear all').focus();
      await sendKeys({ press: 'Enter' });
      await list.updateComplete;
      expect(list.shadowRoot?.activeElement).to.equal(field(list, 'Name, specialty or town'));
      expect(field(list, 'ZIP code').value).to.equal('');
    });

    it('shows who is open, and goes on with the time', async () => {
      const list = await showMany(3);
      await nextFrame();
      clock = fakeClock('2026-11-16T21:30:00Z');
      await tick(list, 'Open now');
      // 4:30 PM in Florida, 1:30 PM in California, 11:30 AM in Hawaii.
      expect(names(list)).to.deep.equal(['Practice 1', 'Practice 2', 'Practice 3']);
      clock.pass(40 * 60_000);
      await list.updateComplete;
      expect(names(list)).to.deep.equal(['Practice 2', 'Practice 3']);
      clock.pass(4 * 3_600_000);
      await list.updateComplete;
      expect(names(list)).to.deep.equal(['Practice 3']);
    });

    it('sorts by name, and with those that are open first', async () => {
      const list = await showMany(11);
      clock = fakeClock('2026-11-17T02:00:00Z');
      await choose(list, 'Sort by', 'name');
      expect(names(list).slice(-2)).to.deep.equal(['Practice 10', 'Practice 11']);
      await choose(list, 'Sort by', 'open');
      // Only Hawaii still is.
      expect(names(list).slice(0, 4)).to.deep.equal([
        'Practice 3',
        'Practice 6',
        'Practice 9',
        'Practice 1',
      ]);
    });

    it('shows more when asked, and goes to the first of them', async () => {
      const list = await show(html`
        <practice-directory page-size="4" .practices=${many(9)}></practice-directory>
      `);
      expect(count(list)).to.equal('4 of 9 practices');
      button(list, 'Show more practices').click();
      await list.updateComplete;
      expect(names(list)).to.have.length(8);
      expect(words(list.shadowRoot?.activeElement)).to.equal('Practice 5');
      await until(() => status(list) === '4 more practices, 8 in all.');
      button(list, 'Show more practices').click();
      await list.updateComplete;
      expect(names(list)).to.have.length(9);
      expect(all(list, '[part="more"]')).to.have.length(0);
    });

    it('offers only what makes a difference in the data', async () => {
      const list = await show(html`
        <practice-directory .practices=${[{ name: 'North' }, { name: 'South' }]}>
        </practice-directory>
      `);
      const labels = all(list, 'label > span').map(words);
      expect(labels).to.deep.equal(['Name, specialty or town', 'Sort by']);
    });

    it('speaks Spanish, and names languages in it', async () => {
      const list = await showMany(3, 'es');
      expect(count(list)).to.equal('3 consultorios');
      const options = [...field(list, 'Idioma').querySelectorAll('option')].map(words);
      // WebKit begins names of languages with a capital in Spanish, too.
      const named = options.map((each) => each?.toLowerCase());
      expect(named).to.deep.equal(['todos', 'español', 'francés', 'inglés']);
    });
  });

  describe('what is shared', () => {
    const fragment = '#practices?specialty=Pediatrics&open=1&sort=name';

    it('is nothing, until the visitor copies a link', async () => {
      const before = [location.href, history.length, JSON.stringify(history.state)];
      const list = await showMany();
      await choose(list, 'Specialty', 'Pediatrics');
      await choose(list, 'Name, specialty or town', 'practice');
      expect([location.href, history.length, JSON.stringify(history.state)]).to.deep.equal(before);
      expect(localStorage).to.have.length(0);
      expect(sessionStorage).to.have.length(0);
    });

    it('is a link with a fragment, copied or to be copied by hand', async () => {
      const copied: string[] = [];
      const real = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
      let mayCopy = true;
      const writeText = (text: string) =>
        mayCopy ? Promise.resolve(void copied.push(text)) : Promise.reject(new Error('no'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
      try {
        const list = await showMany();
        expect(all(list, '[part="copy"]')).to.have.length(0);
        await choose(list, 'Specialty', 'Pediatrics');
        button(list, 'Copy link to this list').click();
        await until(() => status(list) === 'Link copied.');
        const link = `${location.href.replace(/#.*/, '')}#practices?specialty=Pediatrics`;
        expect(copied).to.deep.equal([link]);
        mayCopy = false;
        button(list, 'Copy link to this list').click();
        await until(() => all(list, '.by-hand').length);
        expect(field(list, 'Copy this link:').value).to.equal(link);
        expect(location.hash).to.equal('');
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
        expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')).to.deep.equal(
          real,
        );
      }
    });

    it('is applied by the page that is opened with it, and taken out of its address', async () => {
      history.replaceState({ kept: 1 }, '', fragment);
      const list = await showMany();
      expect(field(list, 'Specialty').value).to.equal('Pediatrics');
      expect(field(list, 'Sort by').value).to.equal('name');
      expect((field(list, 'Open now') as HTMLInputElement).checked).to.be.true;
      expect(location.hash).to.equal('');
      expect(history.state).to.deep.equal({ kept: 1 });
    });

    it('is applied when it is followed on the page itself', async () => {
      const list = await showMany();
      location.hash = '#practices?zip=3361';
      await until(() => names(list).length === 1);
      expect(location.hash).to.equal('');
    });

    it('is for the directory that it names, and leaves a router’s fragment alone', async () => {
      history.replaceState(null, '', '#/practices?specialty=Pediatrics');
      const first = await show(html`
        <practice-directory id="first" .practices=${many(6)}></practice-directory>
      `);
      expect(names(first)).to.have.length(6);
      expect(location.hash).to.equal('#/practices?specialty=Pediatrics');
      history.replaceState(null, '', '#second?specialty=Pediatrics');
      const second = await show(html`
        <practice-directory id="third" .practices=${many(6)}></practice-directory>
        <practice-directory id="second" .practices=${many(6)}></practice-directory>
      `);
      expect(names(second)).to.have.length(6);
      const other = second.nextElementSibling as PracticeDirectory;
      await until(() => names(other).length === 2);
    });
  });

  describe('what a site can listen to', () => {
    before(() => addEventListener('click', stay));
    after(() => removeEventListener('click', stay));

    it('tells which practice is called or asked, where, and which directory led there', async () => {
      const list = await show(html`
        <practice-directory
          placement="find"
          source="Sun"
          .practices=${many(3)}
        ></practice-directory>
      `);
      const call = oneEvent(list, 'practice-call');
      all(list, '[part="phone"] a')[1]?.click();
      expect(await call).to.include({ practice: 'p2', placement: 'find', source: 'Sun' });
      const consult = oneEvent(list, 'practice-consult');
      all(list, '[part="action"]')[2]?.click();
      expect(await consult).to.include({ practice: 'p3', placement: 'find', source: 'Sun' });
      const [link] = all(list, '[part="link"]');
      expect(link?.getAttribute('href')).to.equal('/p/1?utm_source=Sun&utm_medium=directory');
    });
  });

  describe('what a site can change', () => {
    it('reads a file, and shows what the page has written until it has come', async () => {
      let answer: ((response: Response) => void) | undefined;
      const waiting = new Promise<Response>((resolve) => (answer = resolve));
      await answering(
        () => waiting,
        async () => {
          const list = await show(html`
            <practice-directory src="/list.json"><p>North</p></practice-directory>
          `);
          const slot = list.shadowRoot?.querySelector('slot');
          expect(slot?.assignedElements().map(words)).to.deep.equal(['North']);
          await until(() => status(list) === 'Loading practices…');
          expect(list.offsetHeight).to.be.at.least(innerHeight * 0.98);
          answer?.(Response.json({ practices: many(5) }));
          await until(() => names(list).length === 5);
          await until(() => status(list) === '5 practices');
          expect(list.shadowRoot?.querySelector('slot')).to.equal(null);
        },
      );
    });

    it('keeps room for cards where the page has written nothing', async () => {
      await answering(
        () => new Promise(() => undefined),
        async () => {
          const list = await show(html`
            <practice-directory src="/list.json">
              <script type="application/json"></script>
            </practice-directory>
          `);
          expect(all(list, '.skeleton .card')).to.have.length(3);
          list.append('North');
          list.requestUpdate();
          await list.updateComplete;
          expect(all(list, '.skeleton')).to.have.length(0);
        },
      );
    });

    it('says when a file can’t be read, keeps what the page has written, and tries again', async () => {
      let isBroken = true;
      const answer = () =>
        Promise.resolve(isBroken ? new Response('<p>', { status: 200 }) : Response.json(many(2)));
      await answering(answer, async () => {
        let list: PracticeDirectory | undefined;
        const warnings = await warningsDuring(async () => {
          list = await show(html`
            <practice-directory src="/list.json"><p>North</p></practice-directory>
          `);
          await until(() => list && all(list, '[part="notice"]').length);
        });
        if (!list) throw new Error('There is no directory.');
        expect(words(all(list, '[part="notice"] p')[0])).to.match(/could not be loaded/);
        expect(list.shadowRoot?.querySelector('slot')?.assignedElements()).to.have.length(1);
        expect(list.offsetHeight).to.be.below(innerHeight / 2);
        expect(warnings.join()).to.contain('/list.json');
        isBroken = false;
        button(list, 'Try again').click();
        await until(() => list && names(list).length === 2);
      });
    });

    it('says when there are none', async () => {
      const list = await showMany(0);
      expect(words(all(list, '[part="notice"]')[0])).to.equal('There are no practices here yet.');
    });

    it('has the controls that the site wants, and warns of those that there are not', async () => {
      const warnings = await warningsDuring(async () => {
        const list = await show(html`
          <practice-directory filters="zip open wheelchair" .practices=${many(4)}>
          </practice-directory>
        `);
        expect(all(list, 'label > span').map(words)).to.deep.equal([
          'ZIP code',
          'Sort by',
          'Open now',
        ]);
        list.filters = 'none';
        await list.updateComplete;
        expect(all(list, '[part="filters"]')).to.have.length(0);
      });
      expect(warnings.join()).to.contain('wheelchair');
    });

    it('shows each card in the language of its practice, and hours in its zone', async () => {
      const list = await show(html`
        <practice-directory
          .practices=${many(2).map((each, at) => ({ ...each, locale: at ? 'es-US' : 'en' }))}
        ></practice-directory>
      `);
      const said = all(list, '[part="languages"]').map((line) => words(line)?.toLowerCase());
      expect(said).to.deep.equal(['speaks english and spanish', 'se habla inglés']);
      expect(all(list, '.item').map((item) => item.lang)).to.deep.equal(['en', 'es-US']);
    });
  });

  describe('living on somebody else’s page', () => {
    it('draws a long list little by little, all of it in the end', async () => {
      const list = await show(html`
        <practice-directory page-size="0" .practices=${many(200)}></practice-directory>
      `);
      expect(names(list).length).to.be.lessThan(200);
      await until(() => names(list).length === 200);
      const [item] = all(list, '.many > .item');
      if (!item) throw new Error('There is no item.');
      expect(getComputedStyle(item).contentVisibility).to.equal('auto');
    });

    it('changes nothing of a card in which nothing has changed', async () => {
      const list = await showMany(6);
      const [card] = all(list, '.card');
      const seen = new MutationObserver(() => undefined);
      if (card) seen.observe(card, { subtree: true, childList: true, attributes: true });
      await choose(list, 'Name, specialty or town', 'p');
      expect(all(list, '.card')[0]).to.equal(card);
      expect(seen.takeRecords()).to.have.length(0);
    });

    it('goes on when it is moved, and leaves nothing behind when it is removed', async () => {
      const [page, view] = [listenersOf(document), listenersOf(window)];
      try {
        const before = [page.now(), view.now()];
        const list = await showMany(3);
        await choose(list, 'Specialty', 'Pediatrics');
        const other = await fixture<HTMLElement>(html`<div lang="es"></div>`);
        other.append(list);
        await list.updateComplete;
        expect(count(list)).to.equal('1 consultorio');
        list.remove();
        await list.updateComplete;
        expect([page.now(), view.now()]).to.deep.equal(before);
      } finally {
        page.stop();
        view.stop();
      }
    });

    it('is not harmed by what is no list', async () => {
      for (const odd of [3, 'x', {}, [null, 3, {}, { name: 'Only' }]]) {
        const list = await show(html`
          <practice-directory .practices=${odd}></practice-directory>
        `);
        expect(names(list).length).to.be.lessThan(2);
      }
    });

    it('tells search engines of the practices that have pages', async () => {
      const list = await showMany(40);
      await until(() => list.querySelector('[itemtype$="/ItemList"]'));
      expect(list.querySelectorAll('[itemtype$="/ListItem"]')).to.have.length(30);
    });
  });
});
