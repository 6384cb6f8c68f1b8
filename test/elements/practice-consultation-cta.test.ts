import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { render } from 'lit';

import '../../src/elements/practice-consultation-cta/define.js';
import '../../src/elements/practice-phone-link/define.js';
import '../../src/elements/practice-profile/define.js';
import type { PracticeConsultEvent } from '../../src/consultations/practice-consult-event.js';
import type { PracticeConsultationCta } from '../../src/elements/practice-consultation-cta/practice-consultation-cta.js';
import { warningsDuring } from '../support/console-warnings.js';
import { listenersOf } from '../support/count-listeners.js';

const part = (element: Element, name: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part='${name}']`);

const cta = (page: Element): PracticeConsultationCta => {
  const found = page.querySelector('practice-consultation-cta');
  if (!found) throw new Error('There is no call to action.');
  return found;
};

const dialogOf = (element: Element) => part(element, 'dialog') as HTMLDialogElement;

const slotted = () => html`
  <practice-consultation-cta placement="footer">
    <h2>Talk to us</h2>
    <form slot="form">
      <label>Name <input name="name" /></label>
    </form>
  </practice-consultation-cta>
`;

const click = (target: Element | null | undefined, options: MouseEventInit = {}) => {
  const event = new MouseEvent('click', {
    bubbles: true,
    composed: true,
    cancelable: true,
    ...options,
  });
  target?.dispatchEvent(event);
  return event;
};

/** A link is pressed without leaving the page. */
const pressLink = (link: Element | null | undefined, options: MouseEventInit = {}) => {
  let canceled = false;
  const stay = (event: Event) => {
    canceled = event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', stay, { once: true });
  click(link, options);
  return canceled;
};

describe('practice-consultation-cta', () => {
  describe('what a visitor gets', () => {
    it('opens the form in a dialog by keyboard, and comes back by Escape', async () => {
      const element = await fixture<PracticeConsultationCta>(slotted());
      await expect(element).to.be.accessible();
      part(element, 'action')?.focus();
      await sendKeys({ press: 'Enter' });
      expect(dialogOf(element).open).to.equal(true);
      expect(element.shadowRoot?.activeElement?.id).to.equal('title');
      await expect(element).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      expect(dialogOf(element).open).to.equal(false);
      expect(element.shadowRoot?.activeElement).to.equal(part(element, 'action'));
    });

    it('keeps what was typed when the dialog is closed', async () => {
      const element = await fixture<PracticeConsultationCta>(slotted());
      element.open();
      const input = element.querySelector('input');
      if (input) input.value = 'Jane';
      element.close();
      element.open();
      expect(element.querySelector('input')?.value).to.equal('Jane');
    });

    it("says the practice's number in a sentence, in the page's language", async () => {
      const page = await fixture(html`
        <practice-profile phone="727-MY-SPINE" lang="en">
          <practice-consultation-cta href="/consult"></practice-consultation-cta>
        </practice-profile>
      `);
      const element = page.querySelector('practice-consultation-cta');
      const line = () => part(element as Element, 'phone');
      const words = () => line()?.textContent.replace(/\s+/g, ' ').trim();
      expect(words()).to.equal(
        'Or call 727-MY-SPINE (727-697-7463) to talk to a patient care specialist.',
      );
      expect(line()?.querySelector('a')?.getAttribute('href')).to.equal('tel:+17276977463');
      page.setAttribute('lang', 'es-US');
      await nextFrame();
      expect(words()).to.equal(
        'O llame al 727-MY-SPINE (727-697-7463) para hablar con un especialista.',
      );
      expect(part(element as Element, 'action')?.textContent).to.equal('Pida una consulta');
      expect(part(element as Element, 'invitation')?.lang).to.equal('es');
    });

    it('has an action of at least 44 pixels', async () => {
      const element = await fixture(slotted());
      const box = part(element, 'action')?.getBoundingClientRect();
      expect(box?.height).to.be.at.least(44);
    });

    it('has no empty room above the action for what an editor noted in a comment', async () => {
      const bare = await fixture(
        html`<practice-consultation-cta href="#book"></practice-consultation-cta>`,
      );
      const noted = await fixture(
        html`<practice-consultation-cta href="#book"><!-- a block --></practice-consultation-cta>`,
      );
      const room = (element: Element) => element.getBoundingClientRect().height;
      expect(room(bare)).to.be.above(44);
      expect(room(noted)).to.equal(room(bare));
    });

    it('keeps its words readable on any accent', async () => {
      const element = await fixture<PracticeConsultationCta>(slotted());
      for (const accent of ['#ffff00', '#000080', '#7f7f7f', '#ff0000', '#ffffff', '#000']) {
        element.style.setProperty('--practice-color-accent', accent);
        const style = getComputedStyle(part(element, 'action') as Element);
        expect(contrast(style.color, style.backgroundColor), accent).to.be.at.least(4.5);
      }
    });

    for (const layout of ['banner', 'card', 'inline', 'sticky']) {
      it(`is accessible as ${layout}, with targets of 44 pixels`, async () => {
        const page = await fixture(html`
          <practice-profile phone="727-MY-SPINE">
            <practice-consultation-cta
              layout=${layout}
              href="#x"
              heading="Talk to us"
              disclosure="You may cancel within 72 hours."
            ></practice-consultation-cta>
          </practice-profile>
        `);
        const element = cta(page);
        await expect(page).to.be.accessible();
        for (const target of element.shadowRoot?.querySelectorAll('.invitation :is(.action, a)') ??
          []) {
          expect(target.getBoundingClientRect().height).to.be.at.least(44);
        }
        expect(page.scrollWidth).to.be.at.most(page.clientWidth);
        expect(part(element, 'heading')?.localName).to.equal('h2');
      });
    }

    it('reads the legal line with the action', async () => {
      const element = await fixture(html`
        <practice-consultation-cta href="#x" disclosure="72 hours"></practice-consultation-cta>
      `);
      const note = part(element, 'action')?.getAttribute('aria-describedby') ?? '';
      const line = element.shadowRoot?.getElementById(note);
      expect(line?.textContent.trim()).to.equal('72 hours');
      expect(line?.checkVisibility()).to.equal(true);
    });

    describe('while the hours are known', () => {
      const { now } = Date;
      // A Monday, in New York.
      const at = (time: string) => {
        Date.now = () => Date.parse(`2026-11-23T${time}:00-05:00`);
      };
      const open = async () => {
        const page = await fixture(html`
          <practice-profile
            phone="727-MY-SPINE"
            hours="Mo-Fr 09:00-17:00"
            time-zone="America/New_York"
          >
            <practice-consultation-cta href="#x"></practice-consultation-cta>
          </practice-profile>
        `);
        return cta(page);
      };
      const order = (element: Element) => {
        const shown = element.shadowRoot?.querySelectorAll('.invitation .action, .phone') ?? [];
        return [...shown].map(({ part: name }) => name.value);
      };
      const state = (element: Element) =>
        part(element, 'state')?.textContent.replace(/\s+/g, ' ').trim();
      afterEach(() => {
        Date.now = now;
      });

      it('has the phone first while it is answered', async () => {
        at('10:00');
        const element = await open();
        expect(order(element)).to.deep.equal(['phone', 'action']);
        expect(part(element, 'phone')?.textContent).to.match(/^Call /);
        expect(state(element)).to.equal('Open now · until 5:00 PM');
        await expect(element).to.be.accessible();
      });

      it('has the form first while it is not, and says when the phone is', async () => {
        at('20:00');
        const element = await open();
        expect(order(element)).to.deep.equal(['action', 'phone']);
        expect(part(element, 'phone')?.textContent).to.match(/^Or call /);
        expect(state(element)).to.match(/^Closed · opens .*Tuesday.* 9:00 AM$/);
      });

      it('prints the number, and nothing that is true of now', async () => {
        if (!navigator.userAgent.includes('Chrome')) return;
        at('10:00');
        const element = await open();
        await emulateMedia({ media: 'print' });
        expect(part(element, 'phone')?.checkVisibility()).to.equal(true);
        expect(part(element, 'state')?.checkVisibility()).to.equal(false);
        expect(part(element, 'action')?.checkVisibility()).to.equal(false);
        await emulateMedia({ media: 'screen' });
      });

      it('moves nothing under somebody’s hands', async () => {
        at('10:00');
        const element = await open();
        part(element, 'action')?.focus();
        at('20:00');
        element.requestUpdate();
        await element.updateComplete;
        expect(order(element)).to.deep.equal(['phone', 'action']);
        expect(element.shadowRoot?.activeElement).to.equal(part(element, 'action'));
        part(element, 'action')?.blur();
        element.requestUpdate();
        await element.updateComplete;
        expect(order(element)).to.deep.equal(['action', 'phone']);
      });
    });

    describe('as a bar that stays in sight', () => {
      const long = () => html`
        <main>
          ${Array.from({ length: 40 }, (_, at) => html`<p><a href="#${at}">Link ${at}</a></p>`)}
          <practice-consultation-cta layout="sticky" href="#x"></practice-consultation-cta>
        </main>
      `;
      it('is at the lower edge of the window, and covers no end of the page', async () => {
        const page = await fixture(long());
        window.scrollTo(0, 0);
        expect(cta(page).getBoundingClientRect().bottom).to.be.closeTo(innerHeight, 1);
        window.scrollTo(0, document.documentElement.scrollHeight);
        await nextFrame();
        const last = [...page.querySelectorAll('p')].at(-1);
        const { top } = cta(page).getBoundingClientRect();
        expect(last?.getBoundingClientRect().bottom).to.be.at.most(top);
        window.scrollTo(0, 0);
      });

      it('never lies over what has the focus', async () => {
        const page = await fixture(long());
        window.scrollTo(0, 0);
        const links = [...page.querySelectorAll('a')];
        links[0]?.focus();
        for (let stop = 1; stop < links.length; stop++) {
          await sendKeys({ press: 'Tab' });
          const focused = document.activeElement;
          if (!focused || !page.contains(focused) || cta(page).contains(focused)) break;
          const { bottom } = focused.getBoundingClientRect();
          const { top } = cta(page).getBoundingClientRect();
          expect(bottom, focused.textContent).to.be.at.most(top + 1);
        }
        window.scrollTo(0, 0);
      });

      it('can be closed', async () => {
        const page = await fixture(long());
        const buttons = cta(page).shadowRoot?.querySelectorAll<HTMLElement>('.sticky button') ?? [];
        [...buttons].at(-1)?.click();
        await cta(page).updateComplete;
        expect(cta(page).getBoundingClientRect().height).to.equal(0);
      });
    });
  });

  describe('what a site can listen to', () => {
    it('tells of the wish for a consultation, once, with practice and place', async () => {
      const element = await fixture<PracticeConsultationCta>(slotted());
      const wishes: PracticeConsultEvent[] = [];
      element.addEventListener('practice-consult', (wish) => wishes.push(wish));
      click(part(element, 'action'));
      expect(wishes.map(({ placement }) => placement)).to.deep.equal(['footer']);
      element.close();
      element.open();
      expect(wishes, 'a script opened it').to.have.length(1);
    });

    it('stays closed when the wish is canceled', async () => {
      const element = await fixture<PracticeConsultationCta>(slotted());
      element.addEventListener('practice-consult', (wish) => wish.preventDefault());
      click(part(element, 'action'));
      expect(dialogOf(element).open).to.equal(false);
    });

    it('tells of a call by its own phone link, which can be canceled', async () => {
      const page = await fixture(html`
        <practice-profile name="North" phone="727-555-0123">
          <practice-consultation-cta href="/consult"></practice-consultation-cta>
        </practice-profile>
      `);
      page.addEventListener('practice-call', (call) => call.preventDefault());
      const cta = page.querySelector('practice-consultation-cta');
      expect(pressLink(part(cta as Element, 'phone')?.querySelector('a'))).to.equal(true);
    });
  });

  describe('what a site can change', () => {
    it("uses the page's own link as the action, and lets it be a link", async () => {
      const element = await fixture<PracticeConsultationCta>(html`
        <practice-consultation-cta>
          <a slot="action" href="/contact">Book now</a>
          <form slot="form"></form>
        </practice-consultation-cta>
      `);
      const link = element.querySelector('a');
      expect(pressLink(link, { ctrlKey: true }), 'a new tab').to.equal(false);
      expect(dialogOf(element).open).to.equal(false);
      expect(pressLink(link)).to.equal(true);
      expect(dialogOf(element).open).to.equal(true);
      expect(element.shadowRoot?.querySelector('#title')?.textContent).to.equal('Book now');
    });

    it('follows href where no form is slotted', async () => {
      const element = await fixture(
        html`<practice-consultation-cta href="/consult" label="Go"></practice-consultation-cta>`,
      );
      const action = part(element, 'action');
      expect(action?.getAttribute('href')).to.equal('/consult');
      expect(action?.textContent).to.equal('Go');
      expect(pressLink(action)).to.equal(false);
    });

    it("keeps the page's own sentence around its phone link", async () => {
      const element = await fixture(html`
        <practice-consultation-cta href="/consult">
          <p slot="phone">Ring <a href="tel:+17275550123">727-555-0123</a>.</p>
        </practice-consultation-cta>
      `);
      expect(part(element, 'phone')?.textContent.trim()).to.equal('');
    });

    it('leads to a form elsewhere on the page, with the focus', async () => {
      const page = await fixture(html`
        <div>
          <practice-consultation-cta for="request"></practice-consultation-cta>
          <p style="block-size: 200vh"></p>
          <form id="request" tabindex="-1"><button>Send</button></form>
        </div>
      `);
      const action = part(page.querySelector('practice-consultation-cta') as Element, 'action');
      expect(action?.getAttribute('href')).to.equal('#request');
      pressLink(action);
      await nextFrame();
      await nextFrame();
      expect(document.activeElement?.id).to.equal('request');
      window.scrollTo(0, 0);
    });

    it('warns once when it offers something for free without a legal line', async () => {
      const offers = async (words: string, disclosure = '') =>
        warningsDuring(() =>
          fixture(html`
            <practice-consultation-cta href="#x" disclosure=${disclosure}>
              <h2>${words}</h2>
            </practice-consultation-cta>
          `),
        );
      for (const words of ['A Free Consultation', 'Consulta gratis', 'Una cita gratuita']) {
        const [warning, ...others] = await offers(words);
        expect(warning, words).to.contain('456.062');
        expect(others).to.deep.equal([]);
      }
      expect(await offers('A Free Consultation', 'You may cancel.')).to.deep.equal([]);
      for (const words of ['Call toll-free', 'Feel free to ask', 'Freedom to move']) {
        expect(await offers(words), words).to.deep.equal([]);
      }
    });

    it('puts its sentence around a bare phone link', async () => {
      const element = await fixture(html`
        <practice-consultation-cta href="/consult">
          <practice-phone-link slot="phone" phone="727-555-0123"></practice-phone-link>
        </practice-consultation-cta>
      `);
      expect(part(element, 'phone')?.textContent.replace(/\s+/g, ' ').trim()).to.equal(
        'Or call to talk to a patient care specialist.',
      );
    });

    it('shows no action that leads nowhere, and warns once', async () => {
      const warnings = await warningsDuring(async () => {
        const element = await fixture<PracticeConsultationCta>(
          html`<practice-consultation-cta><p>Hello</p></practice-consultation-cta>`,
        );
        element.placement = 'x';
        await element.updateComplete;
        expect(part(element, 'action')).to.equal(null);
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('leads nowhere');
    });
  });

  describe("on somebody else's page", () => {
    it('stands hostile styles', async () => {
      const style = document.createElement('style');
      style.textContent = `* { all: unset !important; color: red !important }
        practice-consultation-cta { display: none !important; opacity: 0 !important }
        button { font-size: 1px !important }`;
      const element = await fixture<PracticeConsultationCta>(slotted());
      const size = () => part(element, 'action')?.getBoundingClientRect().toJSON() as DOMRect;
      const before = size();
      document.head.append(style);
      const after = size();
      const { display, opacity } = getComputedStyle(element);
      style.remove();
      expect({ display, opacity }).to.deep.equal({ display: 'block', opacity: '1' });
      expect(after.height).to.be.closeTo(before.height, 2);
      expect(after.width).to.be.closeTo(before.width, 2);
    });

    it("follows the visitor's font size, not the site's", async () => {
      const element = await fixture(slotted());
      const size = () => getComputedStyle(part(element, 'action') as Element).fontSize;
      const before = size();
      document.documentElement.style.fontSize = '62.5%';
      const after = size();
      document.documentElement.style.fontSize = '';
      expect(after).to.equal(before);
    });

    it('takes a phone link that comes after it', async () => {
      const element = await fixture<PracticeConsultationCta>(
        html`<practice-consultation-cta href="/consult"></practice-consultation-cta>`,
      );
      expect(part(element, 'phone')).to.equal(null);
      const link = document.createElement('practice-phone-link');
      link.phone = '727-555-0123';
      link.slot = 'phone';
      element.append(link);
      await nextFrame();
      expect(part(element, 'phone')?.textContent).to.contain('Or call');
      expect(link.assignedSlot?.name).to.equal('phone');
      expect(link.checkVisibility()).to.equal(true);
    });

    it('throws nothing when a script is quicker than its first rendering', () => {
      const element = document.createElement('practice-consultation-cta');
      const form = document.createElement('form');
      form.slot = 'form';
      element.append(form);
      document.body.append(element);
      element.open();
      element.close();
      element.remove();
    });

    it('shares one timer with a hundred others of fifty practices, and leaves nothing', async () => {
      const { setTimeout, clearTimeout } = window;
      const timers = new Set<unknown>();
      const box = await fixture(html`<div></div>`);
      const counted = [window, document].map(listenersOf);
      const count = () => counted.reduce((sum, each) => sum + each.now(), 0);
      const before = count();
      window.setTimeout = ((work: () => void, delay?: number) => {
        const timer = setTimeout(() => {
          timers.delete(timer);
          work();
        }, delay);
        // What is due at once is no timer that goes on.
        if ((delay ?? 0) > 500) timers.add(timer);
        return timer;
      }) as typeof window.setTimeout;
      window.clearTimeout = (timer) => {
        timers.delete(timer);
        clearTimeout(timer);
      };
      const practices = Array.from(
        { length: 50 },
        (_, at) => `65155501${String(at).padStart(2, '0')}`,
      );
      render(
        practices.map(
          (phone, at) => html`
            <practice-profile
              name=${`Practice ${at}`}
              phone=${phone}
              hours="Mo-Su 0${at % 10}:00-1${at % 10}:30"
              time-zone=${at % 2 ? 'America/Chicago' : 'America/New_York'}
            >
              <practice-consultation-cta href="#a"></practice-consultation-cta>
              <practice-consultation-cta href="#b"></practice-consultation-cta>
            </practice-profile>
          `,
        ),
        box as HTMLElement,
      );
      await nextFrame();
      await nextFrame();
      const all = [...box.querySelectorAll('practice-consultation-cta')];
      const dialled = all.map((each) => part(each, 'phone')?.querySelector('a')?.href);
      expect(dialled).to.deep.equal(
        practices.flatMap((each) => [`tel:+1${each}`, `tel:+1${each}`]),
      );
      expect(all.every((each) => part(each, 'state'))).to.equal(true);
      expect(timers.size).to.equal(1);
      box.replaceChildren();
      await nextFrame();
      expect(timers.size).to.equal(0);
      expect(count()).to.equal(before);
      counted.forEach((each) => each.stop());
      Object.assign(window, { setTimeout, clearTimeout });
    });

    it('works after it was moved', async () => {
      const page = await fixture<HTMLElement>(
        html`<div>
          ${slotted()}
          <p></p>
        </div>`,
      );
      const element = page.querySelector('practice-consultation-cta');
      if (!element) throw new Error('nothing there');
      page.querySelector('p')?.append(element);
      click(part(element, 'action'));
      expect(dialogOf(element).open).to.equal(true);
      element.remove();
      page.append(element);
      await nextFrame();
      click(part(element, 'action'));
      expect(dialogOf(element).open).to.equal(true);
    });
  });
});

/** WCAG 2.2 contrast ratio of two computed colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
