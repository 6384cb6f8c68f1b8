import { expect, fixture, html, nextFrame } from '@open-wc/testing';

import '../../src/elements/practice-phone-link/define.js';
import '../../src/elements/practice-profile/define.js';
import type { PracticePhoneLink } from '../../src/elements/practice-phone-link/practice-phone-link.js';
import type { PracticeCallEvent } from '../../src/practice/practice-call-event.js';
import { warningsDuring } from '../support/console-warnings.js';
import { listenersOf } from '../support/count-listeners.js';

const linkIn = (element: Element) => {
  const link = element.querySelector('a');
  if (!link) throw new Error('no link');
  return link;
};

/** Presses a link without leaving the page. */
const press = (link: HTMLAnchorElement) => {
  const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  let canceled = false;
  const stay = (event: Event) => {
    canceled = event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', stay, { once: true });
  link.dispatchEvent(click);
  return canceled;
};

describe('practice-phone-link', () => {
  describe('what a visitor gets', () => {
    it('shows the words and the digits of a number, and dials the digits', async () => {
      const element = await fixture<PracticePhoneLink>(
        html`<practice-phone-link phone="727-MY-SPINE"></practice-phone-link>`,
      );
      expect(linkIn(element).href).to.equal('tel:+17276977463');
      expect(linkIn(element).textContent).to.equal('727-MY-SPINE (727-697-7463)');
      await expect(element).to.be.accessible();
    });

    it('shows digits once where there are no words', async () => {
      const element = await fixture(
        html`<practice-phone-link phone="(727) 555-0123"></practice-phone-link>`,
      );
      expect(linkIn(element).textContent).to.equal('(727) 555-0123');
    });

    it('keeps numbers whole, untranslated and from left to right', async () => {
      const element = await fixture(html`
        <p dir="rtl"><practice-phone-link phone="727-MY-SPINE"></practice-phone-link></p>
      `);
      const numbers = [...element.querySelectorAll('bdi')];
      expect(numbers).to.have.length(2);
      for (const number of numbers) {
        expect(number.translate).to.equal(false);
        expect(getComputedStyle(number).direction).to.equal('ltr');
        expect(getComputedStyle(number).whiteSpace).to.equal('nowrap');
      }
    });

    it('dials an extension and opens a text message where it is asked to', async () => {
      const element = await fixture<PracticePhoneLink>(
        html`<practice-phone-link phone="727-555-0123" extension="12"></practice-phone-link>`,
      );
      expect(linkIn(element).getAttribute('href')).to.equal('tel:+17275550123;ext=12');
      element.sms = true;
      await element.updateComplete;
      expect(linkIn(element).getAttribute('href')).to.equal('sms:+17275550123');
    });

    it('dials an extension after a pause where it is asked to', async () => {
      const element = await fixture<PracticePhoneLink>(
        html`<practice-phone-link phone="727-555-0123" extension="12" pause></practice-phone-link>`,
      );
      expect(linkIn(element).getAttribute('href')).to.equal('tel:+17275550123,12');
      expect(linkIn(element).textContent).to.equal('727-555-0123 ext. 12');
    });

    it('shows the word TTY and dials the relay', async () => {
      const element = await fixture(
        html`<practice-phone-link phone="TTY 711"></practice-phone-link>`,
      );
      expect(linkIn(element).getAttribute('href')).to.equal('tel:711');
      expect(linkIn(element).textContent).to.equal('TTY 711');
    });

    it('lets a label of words wrap and be translated, but not its digits', async () => {
      const element = await fixture(
        html`<practice-phone-link
          phone="727-555-0123"
          label="Talk to a nurse"
        ></practice-phone-link>`,
      );
      expect(linkIn(element).textContent).to.equal('Talk to a nurse (727-555-0123)');
      const [digits, ...others] = element.querySelectorAll('bdi');
      expect(digits?.textContent).to.equal('(727-555-0123)');
      expect(others).to.deep.equal([]);
    });

    it('has no label but the text that is seen', async () => {
      const element = await fixture(
        html`<practice-phone-link phone="727-MY-SPINE"></practice-phone-link>`,
      );
      expect(linkIn(element).getAttributeNames()).to.deep.equal(['href']);
      expect(String(element.getAttributeNames())).to.not.contain('aria');
    });

    it("takes the type of the page's sentence", async () => {
      const sentence = await fixture<HTMLElement>(
        html`<p><practice-phone-link phone="727-555-0123"></practice-phone-link></p>`,
      );
      sentence.style.fontSize = '31px';
      expect(getComputedStyle(linkIn(sentence)).fontSize).to.equal('31px');
    });
  });

  describe('what a site can listen to', () => {
    it('tells of a call, with the practice and the place and nothing else', async () => {
      const page = await fixture<HTMLElement>(html`
        <practice-profile practice-id="st-pete" phone="727-555-0123">
          <practice-phone-link placement="header"></practice-phone-link>
        </practice-profile>
      `);
      const calls: PracticeCallEvent[] = [];
      page.addEventListener('practice-call', (call) => calls.push(call));
      expect(press(linkIn(page))).to.equal(false);
      expect(calls).to.have.length(1);
      expect(calls[0]?.practice).to.equal('st-pete');
      expect(calls[0]?.placement).to.equal('header');
      expect(Object.keys(calls[0] ?? {}).sort()).to.deep.equal([
        'isTrusted',
        'open',
        'placement',
        'practice',
        'source',
      ]);
    });

    it('tells whether the practice is open, where its hours are known', async () => {
      const open = async (hours: string) => {
        const page = await fixture<HTMLElement>(html`
          <practice-profile phone="727-555-0123" hours=${hours} time-zone="America/New_York">
            <practice-phone-link></practice-phone-link>
          </practice-profile>
        `);
        let said: unknown = 'nothing';
        page.addEventListener('practice-call', (call) => (said = call.open));
        press(linkIn(page));
        return said;
      };
      const weekday = new Date().toLocaleDateString('en', {
        weekday: 'short',
        timeZone: 'America/New_York',
      });
      const others = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].filter(
        (each) => each !== weekday,
      );
      expect(await open('Mo-Su')).to.equal(true);
      expect(await open(`${others.join(',')} 10:00-11:00`)).to.equal(false);
      expect(await open('')).to.equal(undefined);
    });

    it('does not dial when the call is canceled', async () => {
      const element = await fixture<PracticePhoneLink>(
        html`<practice-phone-link phone="727-555-0123"></practice-phone-link>`,
      );
      element.addEventListener('practice-call', (call) => call.preventDefault());
      expect(press(linkIn(element))).to.equal(true);
    });
  });

  describe('what a site can change', () => {
    it("keeps the page's own link and adds the digits that it lacks", async () => {
      const element = await fixture(html`
        <practice-phone-link><a href="tel:+17276977463">727-MY-SPINE</a></practice-phone-link>
      `);
      expect(linkIn(element).textContent).to.equal('727-MY-SPINE (727-697-7463)');
      expect(linkIn(element).getAttribute('href')).to.equal('tel:+17276977463');
    });

    it('follows a link that a call-tracking script rewrites, and never fights it', async () => {
      const page = await fixture<HTMLElement>(html`
        <practice-profile phone="727-MY-SPINE"
          ><practice-phone-link></practice-phone-link
        ></practice-profile>
      `);
      const link = linkIn(page);
      link.href = 'tel:+18135550199';
      link.textContent = '813-555-0199';
      await nextFrame();
      page.setAttribute('name', 'Changed');
      await nextFrame();
      expect(linkIn(page)).to.equal(link);
      expect(link.getAttribute('href')).to.equal('tel:+18135550199');
      expect(link.textContent).to.equal('813-555-0199');
      link.href = 'tel:+18135550188';
      await nextFrame();
      expect(link.textContent).to.equal('813-555-0199 (813-555-0188)');
    });

    it('leaves a number alone that a script wrote over the digits before it wrote the link', async () => {
      const element = await fixture<HTMLElement>(html`
        <practice-phone-link><a href="tel:+17276977463">727-MY-SPINE</a></practice-phone-link>
      `);
      const link = linkIn(element);
      const digits = link.querySelector('bdi');
      if (!digits?.firstChild) throw new Error('no digits');
      digits.firstChild.nodeValue = '(813-555-0199)';
      await nextFrame();
      expect(link.textContent).to.equal('727-MY-SPINE (813-555-0199)');
      link.setAttribute('href', 'tel:+18135550199');
      await nextFrame();
      expect(link.textContent).to.equal('727-MY-SPINE (813-555-0199)');
      expect(link.getAttribute('href')).to.equal('tel:+18135550199');
    });

    it("follows its practice's number", async () => {
      const page = await fixture<HTMLElement>(html`
        <practice-profile phone="727-555-0100"
          ><practice-phone-link></practice-phone-link
        ></practice-profile>
      `);
      page.setAttribute('phone', '727-555-0111');
      await nextFrame();
      expect(linkIn(page).getAttribute('href')).to.equal('tel:+17275550111');
      expect(page.querySelectorAll('a')).to.have.length(1);
    });

    it('shows nothing and warns once where there is no number', async () => {
      const warnings = await warningsDuring(async () => {
        const element = await fixture<PracticePhoneLink>(
          html`<practice-phone-link></practice-phone-link>`,
        );
        element.placement = 'header';
        await element.updateComplete;
        expect(element.textContent).to.equal('');
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('no phone number is known');
    });

    it('shows nothing and says why where the number can not be dialled', async () => {
      const warnings = await warningsDuring(async () => {
        const element = await fixture(html`<practice-phone-link phone="12"></practice-phone-link>`);
        expect(element.textContent).to.equal('');
      });
      expect(warnings.join()).to.contain('phone "12" can\'t be dialled');
    });
  });

  describe("on somebody else's page", () => {
    it('is the same after it was moved, and leaves nothing behind', async () => {
      const count = listenersOf(document);
      const page = await fixture<HTMLElement>(
        html`<div><practice-phone-link phone="727-MY-SPINE"></practice-phone-link></div>`,
      );
      const element = page.firstElementChild;
      if (!element) throw new Error('nothing there');
      const before = element.innerHTML;
      page.prepend(document.createElement('p'));
      page.querySelector('p')?.append(element);
      await nextFrame();
      expect(element.innerHTML).to.equal(before);
      element.remove();
      expect(count.now()).to.equal(0);
      count.stop();
    });
  });
});
