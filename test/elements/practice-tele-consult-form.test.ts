import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';

import '../../src/elements/practice-profile/define.js';
import '../../src/elements/practice-tele-consult-form/define.js';
import { hashText } from '../../src/consultations/consent.js';
import type { ConsultRequest } from '../../src/consultations/consult-request.js';
import type { PracticeTeleConsultForm } from '../../src/elements/practice-tele-consult-form/practice-tele-consult-form.js';
import { rawRecords } from '../consultations/outbox-device.js';

import {
  beginEachAnew,
  control,
  described,
  find,
  focused,
  jane,
  part,
  press,
  root,
  send,
  status,
  text,
  type,
} from './form-in-use.js';

interface Row {
  readonly reference: string;
  readonly suspect: boolean;
  readonly body: ConsultRequest;
}

describe('practice-tele-consult-form', () => {
  const realFetch = window.fetch;
  const realNow = Date.now;
  const beginning = beginEachAnew('form');

  afterEach(() => {
    window.fetch = realFetch;
    Date.now = realNow;
  });

  /** A form inside a practice; the endpoint is the real intake server's unless a fault is named. */
  async function form(
    endpoint = '/test-intake/consult-requests',
    lang = 'en',
  ): Promise<PracticeTeleConsultForm> {
    const profile = await fixture(html`
      <practice-profile
        practice-id=${beginning.practiceId}
        name="St. Pete Spine"
        phone="727-MY-SPINE"
        endpoint=${endpoint}
        time-zone="America/New_York"
        lang=${lang}
      >
        <practice-tele-consult-form privacy-href="/privacy"></practice-tele-consult-form>
      </practice-profile>
    `);
    const element = find(profile, 'practice-tele-consult-form') as PracticeTeleConsultForm;
    await element.updateComplete;
    return element;
  }

  async function rows(): Promise<Row[]> {
    return (await realFetch(`/test-intake-rows/${beginning.practiceId}`)).json() as Promise<Row[]>;
  }

  describe('perceived by a visitor', () => {
    it('begins with the emergency number, as a link that dials', async () => {
      const element = await form();
      const link = find(root(element), 'a');
      expect(link.getAttribute('href')).to.equal('tel:911');
      expect(text(part(element, 'emergency'))).to.equal(
        'If this is an emergency, call 911. This form is not monitored around the clock.',
      );
      const first = root(element).querySelector('[part]');
      expect(first?.getAttribute('part')).to.equal('emergency');
    });

    it('is accessible, empty, with errors and when sent', async () => {
      const element = await form();
      await expect(element).to.be.accessible();
      await press(element);
      await expect(element).to.be.accessible();
      type(element, jane);
      await send(element);
      await expect(element).to.be.accessible();
    });

    it('has labels, purposes and no field that autofill could not know', async () => {
      const element = await form();
      const purposes: Record<string, string> = {
        'First name': 'given-name',
        'Last name': 'family-name',
        'Phone number': 'tel',
        'Email address': 'email',
        'State where you will be during the visit': 'address-level1',
      };
      for (const [label, purpose] of Object.entries(purposes)) {
        expect(control(element, label).getAttribute('autocomplete'), label).to.equal(purpose);
      }
      expect(control(element, 'Phone number').getAttribute('type')).to.equal('tel');
      expect(control(element, 'Email address').getAttribute('type')).to.equal('email');
      const states = control(element, 'State where you will be during the visit');
      expect(states.querySelectorAll('option[value]:not([value=""])')).to.have.length(56);
    });

    it('marks the way of contact that was not chosen as optional', async () => {
      const element = await form();
      const optional = () =>
        [...root(element).querySelectorAll('.label')]
          .map(text)
          .filter((label) => label.endsWith('(optional)'));
      expect(optional()).to.deep.equal(['What would you like help with? (optional)']);
      type(element, { Email: 'on' });
      await element.updateComplete;
      expect(optional()[0]).to.equal('Phone number (optional)');
      expect(control(element, 'Email address').getAttribute('aria-required')).to.equal('true');
      type(element, { 'Text message': 'on' });
      await element.updateComplete;
      expect(optional()[0]).to.equal('Email address (optional)');
      expect(control(element, 'Phone number').getAttribute('aria-required')).to.equal('true');
    });

    it('speaks Spanish where the page does, and follows a change', async () => {
      const element = await form(undefined, 'es-US');
      expect(text(part(element, 'submit'))).to.equal('Enviar solicitud');
      expect(part(element, 'submit').closest('[lang]')?.getAttribute('lang')).to.equal('es');
      await press(element);
      expect(text(part(element, 'summary'))).to.match(/^Hay un problema Escriba su nombre/);
      element.parentElement?.setAttribute('lang', 'en');
      await waitUntil(() => text(part(element, 'submit')) === 'Send request');
      expect(text(part(element, 'summary'))).to.match(/^There is a problem Enter your first name/);
    });

    it('lists what is wrong, takes the focus there and says the same at each field', async () => {
      const element = await form();
      await press(element);
      const summary = part(element, 'summary');
      expect(focused(element)).to.equal(summary.id);
      expect(summary.querySelectorAll('[role="alert"]')).to.have.length(1);
      const listed = [...summary.querySelectorAll('li')].map(text);
      expect(listed).to.deep.equal([
        'Enter your first name',
        'Enter your last name',
        'Choose how we should reach you',
        'Choose the state where you will be during the visit',
        'Check the box so that the practice may reply to you',
      ]);
      const shown = [...root(element).querySelectorAll('[part="error"]')].map(text);
      expect(shown).to.deep.equal(listed.map((error) => `Error: ${error}`));
      const name = control(element, 'First name');
      expect(name.getAttribute('aria-invalid')).to.equal('true');
      expect(described(element, name)).to.equal('Error: Enter your first name');
    });

    it('takes a visitor from an entry of the list to its field', async () => {
      const element = await form();
      await press(element);
      const links = part(element, 'summary').querySelectorAll('a');
      const before = location.href;
      links[1]?.click();
      expect(focused(element)).to.equal(control(element, 'Last name').id);
      links[2]?.click();
      expect(focused(element)).to.equal(control(element, 'Phone call').id);
      links[4]?.click();
      expect(root(element).activeElement?.getAttribute('type')).to.equal('checkbox');
      expect(location.href).to.equal(before);
    });

    it('keeps what was typed when something is wrong', async () => {
      const element = await form();
      type(element, { ...jane, 'Phone number': 'soon' });
      await press(element);
      expect(text(part(element, 'summary'))).to.include('Enter a phone number with its area code');
      expect(control(element, 'Phone number').value).to.equal('soon');
      expect(control(element, 'First name').value).to.equal('Jane');
    });

    it('wants an email address from who chose email', async () => {
      const element = await form();
      type(element, { ...jane, Email: 'on' });
      await press(element);
      expect([...part(element, 'summary').querySelectorAll('li')].map(text)).to.deep.equal([
        'Enter an email address',
      ]);
    });

    it('counts the characters of the reason once they run short, and never cuts them', async () => {
      const element = await form();
      const reason = 'What would you like help with?';
      const said = () => text(root(element).querySelector('.field [role="status"]'));
      type(element, { [reason]: 'x'.repeat(1799) });
      await element.updateComplete;
      expect(said()).to.equal('');
      type(element, { [reason]: 'x'.repeat(1801) });
      await element.updateComplete;
      expect(said()).to.equal('Characters left: 199');
      type(element, { [reason]: 'x'.repeat(1850) });
      await element.updateComplete;
      expect(said(), 'between two thresholds').to.equal('Characters left: 199');
      type(element, { ...jane, [reason]: 'x'.repeat(2003) });
      await element.updateComplete;
      expect(said()).to.equal('Characters too many: 3');
      expect(control(element, reason).value).to.have.length(2003);
      await press(element);
      expect(text(part(element, 'summary'))).to.include('use 2,000 characters at most');
    });

    it('hides the trap from people', async () => {
      const element = await form();
      const trap = find(root(element), '[aria-hidden="true"] input') as HTMLInputElement;
      expect(trap.tabIndex).to.equal(-1);
      expect(trap.autocomplete).to.equal('off');
      const { width, height } = find(root(element), '.visually-hidden').getBoundingClientRect();
      expect(width * height).to.be.at.most(1);
    });

    it('has targets of 44 pixels and fits into 320', async () => {
      const element = await form();
      const page = element.parentElement?.parentElement;
      if (page) page.style.width = '320px';
      const targets = root(element).querySelectorAll('.input, .choice, button, .notice');
      expect(targets.length).to.equal(12);
      for (const target of targets) {
        expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(44);
        expect(target.getBoundingClientRect().width, target.outerHTML).to.be.at.most(320);
      }
    });
  });

  describe('sending', () => {
    it('hands the server everything that was typed, and the words that were agreed to', async () => {
      const element = await form();
      type(element, jane);
      await send(element);
      const [row, ...more] = await rows();
      expect(more).to.have.length(0);
      const consent = 'I agree that St. Pete Spine may use these answers to reply to my request.';
      expect(row?.body).to.deep.include({
        practice: { id: beginning.practiceId, name: 'St. Pete Spine' },
        patient: { name: { given: 'Jane', family: 'Doe' }, minor: false },
        contact: { preferred: 'phone', phone: '+17275550123', extension: null, email: null },
        location: { country: 'US', state: 'FL' },
        visit: { reason: 'A stiff neck' },
      });
      expect(row?.body.consent).to.have.length(1);
      expect(row?.body.consent[0]).to.include({
        type: 'privacy',
        granted: true,
        textHash: await hashText(consent),
        locale: 'en',
      });
      expect(row?.body.client.timeZone).to.equal(
        new Intl.DateTimeFormat().resolvedOptions().timeZone,
      );
    });

    it('confirms with the reference and the time of the reply, and takes the focus there', async () => {
      const element = await form();
      type(element, jane);
      await send(element);
      const [row] = await rows();
      const receipt = part(element, 'receipt');
      expect(text(receipt)).to.include(`Your reference is ${row?.reference ?? 'missing'}.`);
      expect(text(receipt)).to.match(/reply by \w+day, \w+ \d+ at \d+:\d\d [AP]M E[SD]T\./);
      expect(focused(element)).to.equal(find(receipt, 'h2').id);
      expect(text(part(element, 'emergency'))).to.include('call 911');
    });

    it('takes the focus into its first field when it is told to', async () => {
      const element = await form();
      element.focus();
      expect(root(element).activeElement?.getAttribute('name')).to.equal('given');
    });

    it('forgets the answers once they are sent', async () => {
      const element = await form();
      type(element, jane);
      const fields = [...root(element).querySelectorAll('input, textarea, select')];
      await send(element);
      expect(root(element).querySelectorAll('form')).to.have.length(0);
      const left = fields.map((field) => (field as HTMLInputElement).value).join(' ');
      expect(left).to.not.match(/Jane|Doe|727|neck|FL/);
    });

    it('sends once, however often and however fast it is pressed', async () => {
      const element = await form();
      type(element, jane);
      const form_ = find(root(element), 'form') as HTMLFormElement;
      const sent = oneEvent(element, 'practice-consult-sent');
      for (let count = 0; count < 5; count++) form_.requestSubmit();
      await element.updateComplete;
      form_.requestSubmit();
      await sent;
      expect(await rows()).to.have.length(1);
    });

    it('never disables its button, and keeps the focus on it while it sends', async () => {
      const element = await form('/test-faults/hang');
      type(element, jane);
      control(element, 'First name').focus();
      find(root(element), 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
      await waitUntil(() => status(element) === 'Sending…');
      const button = part(element, 'submit') as HTMLButtonElement;
      expect(button.disabled).to.equal(false);
      expect(button.getAttribute('aria-disabled')).to.equal(null);
      expect(focused(element)).to.equal(button.id);
      expect(text(part(element, 'emergency'))).to.include('call 911');
      expect(text(part(element, 'call'))).to.equal(
        'You can also call 727-MY-SPINE (727-697-7463).',
      );
    });

    it('marks what a program typed, and sends it all the same', async () => {
      const element = await form();
      type(element, jane);
      (find(root(element), '[aria-hidden="true"] input') as HTMLInputElement).value = 'x'.repeat(
        9e3,
      );
      await send(element);
      const [row] = await rows();
      expect(row?.body.guard.trap).to.match(/^x+$/);
      expect(row?.suspect).to.equal(true);
    });

    it("shows the server's errors at their fields, and others in the list alone", async () => {
      const element = await form('/test-faults/422');
      type(element, jane);
      await press(element);
      await waitUntil(() => root(element).querySelector('[part="summary"]'));
      await element.updateComplete;
      const summary = part(element, 'summary');
      expect([...summary.querySelectorAll('li')].map(text)).to.deep.equal([
        'Enter a phone number with its area code, like 727-555-0123',
        'The practice’s server did not accept this request',
      ]);
      expect(summary.querySelectorAll('a')).to.have.length(1);
      expect(focused(element)).to.equal(summary.id);
      expect(control(element, 'Phone number').getAttribute('aria-invalid')).to.equal('true');
      expect(control(element, 'Phone number').value).to.equal('(727) 555-0123');
    });

    it('says plainly that a request could not be sent, and keeps the answers', async () => {
      for (const fault of ['400', '413']) {
        const element = await form(`/test-faults/${fault}`);
        type(element, jane);
        await press(element);
        await waitUntil(() => status(element) !== '' && status(element) !== 'Sending…');
        expect(status(element)).to.equal(
          'Your request could not be sent. Your answers are still here.',
        );
        expect(control(element, 'First name').value).to.equal('Jane');
        expect(find(part(element, 'call'), 'a').getAttribute('href')).to.equal('tel:+17276977463');
      }
    });

    it('does not take a login page for a confirmation', async () => {
      const element = await form('/test-faults/html');
      type(element, jane);
      await press(element);
      await waitUntil(() => status(element).startsWith('We could not confirm'));
      expect(root(element).querySelectorAll('[part="receipt"]')).to.have.length(0);
    });

    it('waits for a server that is away, says so, and sends when told to', async () => {
      const element = await form();
      type(element, jane);
      let away = true;
      window.fetch = (url, init) => {
        if (!away) return realFetch(url, init);
        return Promise.resolve(new Response('', { status: 503, headers: { 'Retry-After': '40' } }));
      };
      await press(element);
      await waitUntil(() => text(part(element, 'submit')) === 'Try again now');
      const said = text(find(root(element), '.foot [role="status"]'));
      expect(said).to.match(
        /^Not sent yet. We will try again in 40 seconds. It is kept on this device until \S.+:\d\d.+\. If you leave, it is sent when you come back to this site.$/,
      );
      expect(status(element)).to.match(/^Not sent yet. We will try again in (40|39) seconds./);
      const now = Date.now();
      Date.now = () => now + 30_000;
      element.requestUpdate();
      await element.updateComplete;
      Date.now = realNow;
      expect(status(element), 'seen, as the time runs').to.match(/in (10|9) seconds/);
      expect(text(find(root(element), '.foot [role="status"]')), 'heard once').to.equal(said);
      expect(find(root(element), '.topics').hasAttribute('inert')).to.equal(true);
      expect(await rows()).to.have.length(0);
      away = false;
      await send(element);
      expect(await rows()).to.have.length(1);
    });

    it('gives the answers back to who wants to change them while it waits', async () => {
      const element = await form('/test-faults/429');
      type(element, jane);
      await press(element);
      await waitUntil(() => text(part(element, 'submit')) === 'Try again now');
      const change = [...root(element).querySelectorAll('button')].find(
        (button) => text(button) === 'Change my answers',
      );
      change?.focus();
      change?.click();
      await element.updateComplete;
      expect(find(root(element), '.topics').hasAttribute('inert')).to.equal(false);
      expect(control(element, 'First name').value).to.equal('Jane');
      expect(text(part(element, 'submit'))).to.equal('Send request');
      expect(focused(element)).to.equal(part(element, 'submit').id);
    });

    it('tries an odd answer again under the same key, and changed answers under another', async () => {
      const element = await form();
      const keys: string[] = [];
      window.fetch = (_url, init) => {
        keys.push(new Headers(init?.headers).get('Idempotency-Key') ?? '');
        return Promise.resolve(new Response('OK', { status: 201 }));
      };
      const pressAndFail = async () => {
        const failed = oneEvent(element, 'practice-consult-failed');
        find(root(element), 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
        await failed;
        await element.updateComplete;
      };
      type(element, jane);
      await pressAndFail();
      await pressAndFail();
      type(element, { 'First name': 'Joan' });
      await pressAndFail();
      expect(keys).to.have.length(3);
      expect(keys[1]).to.equal(keys[0]);
      expect(keys[2]).to.not.equal(keys[0]);
    });

    it('leaves the focus of a visitor who is elsewhere by the time of the answer', async () => {
      const element = await form();
      const elsewhere = document.createElement('button');
      element.parentElement?.append(elsewhere);
      type(element, jane);
      let answer: ((response: Response) => void) | undefined;
      window.fetch = () => new Promise((resolve) => (answer = resolve));
      await press(element);
      await waitUntil(() => answer && status(element) === 'Sending…');
      elsewhere.focus();
      answer?.(await realFetch('/test-faults/422', { method: 'POST' }));
      await waitUntil(() => root(element).querySelector('[part="summary"]'));
      await element.updateComplete;
      expect(document.activeElement === elsewhere).to.equal(true);
    });
  });

  describe('listened to by a site', () => {
    it('tells the reference of what was sent, and nothing that was typed', async () => {
      const element = await form();
      type(element, jane);
      const heard = oneEvent(document, 'practice-consult-sent');
      await press(element);
      const event: Event = await heard;
      const [row] = await rows();
      expect(event).to.include({ reference: row?.reference, bubbles: true, composed: true });
      expect(Object.keys(event)).to.have.members(['isTrusted', 'reference']);
    });

    it('tells the status of what failed, and nothing else', async () => {
      const element = await form('/test-faults/400');
      type(element, jane);
      const heard = oneEvent(document, 'practice-consult-failed');
      await press(element);
      const event: Event = await heard;
      expect(event).to.include({ status: 400, bubbles: true, composed: true });
      expect(Object.keys(event)).to.have.members(['isTrusted', 'status']);
    });

    it('can keep the phone line from dialling', async () => {
      const element = await form();
      element.addEventListener('practice-call', (call) => call.preventDefault());
      const click = new MouseEvent('click', { bubbles: true, cancelable: true });
      expect(find(part(element, 'call'), 'a').dispatchEvent(click)).to.equal(false);
    });
  });

  describe('changed by a site', () => {
    it('posts to its own endpoint before the one of the practice', async () => {
      const element = await form('/test-faults/400');
      element.endpoint = '/test-intake/consult-requests';
      type(element, jane);
      await send(element);
      expect(await rows()).to.have.length(1);
    });

    it('takes a heading from the page', async () => {
      const element = await form();
      const heading = document.createElement('h3');
      heading.slot = 'heading';
      element.append(heading);
      const slot = find(root(element), 'slot[name="heading"]') as HTMLSlotElement;
      expect(heading.assignedSlot === slot).to.equal(true);
    });

    it('says where it can’t send that it can’t, and lets nobody type in vain', async () => {
      for (const endpoint of ['', 'http://', 'javascript:alert(1)']) {
        const element = await form(endpoint);
        expect(status(element)).to.equal('Requests can’t be sent from this page.');
        expect(getComputedStyle(find(root(element), 'form')).display).to.equal('none');
        expect(text(part(element, 'call'))).to.include('727-697-7463');
        expect(text(part(element, 'emergency'))).to.include('call 911');
        await expect(element).to.be.accessible();
      }
      const told = beginning.warnings.filter((warning) => warning.includes('no valid endpoint'));
      expect(told).to.have.length(3);
    });

    it('tells the developer once of a missing privacy notice', async () => {
      const element = await form();
      element.removeAttribute('privacy-href');
      await element.updateComplete;
      element.requestUpdate();
      await element.updateComplete;
      expect(
        beginning.warnings.filter((warning) => warning.includes('privacy-href')),
      ).to.have.length(1);
    });
  });

  describe("living on somebody else's page", () => {
    it('keeps what was typed when it is moved, and when it is removed and added again', async () => {
      const element = await form();
      const profile = element.parentElement;
      type(element, jane);
      profile?.prepend(element);
      await element.updateComplete;
      expect(control(element, 'First name').value).to.equal('Jane');
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      profile?.append(element);
      await element.updateComplete;
      expect(control(element, 'First name').value).to.equal('Jane');
      await send(element);
      expect(await rows()).to.have.length(1);
    });

    it('tries nothing while it is removed, and goes on when it is added again', async () => {
      const element = await form();
      const profile = element.parentElement;
      type(element, jane);
      let tries = 0;
      window.fetch = (url, init) =>
        tries++ === 0 ? Promise.reject(new TypeError()) : realFetch(url, init);
      await press(element);
      await waitUntil(() => text(part(element, 'submit')) === 'Try again now');
      element.remove();
      window.dispatchEvent(new Event('online'));
      expect(tries).to.equal(1);
      profile?.append(element);
      const sent = oneEvent(element, 'practice-consult-sent');
      window.dispatchEvent(new Event('online'));
      await sent;
      expect(tries).to.equal(2);
    });

    it('takes properties that were set before it was upgraded', async () => {
      const element = document.createElement('practice-tele-consult-form');
      element.endpoint = '/test-faults/400';
      element.privacyHref = '/notice';
      await fixture(html`${element}`);
      expect(find(root(element), '.notice').getAttribute('href')).to.equal('/notice');
      expect(getComputedStyle(find(root(element), 'form')).display).to.not.equal('none');
    });

    it('shows what a site has set while it was removed', async () => {
      const element = document.createElement('practice-tele-consult-form');
      await fixture(html`${element}`);
      const page = element.parentElement;
      expect(status(element)).to.equal('Requests can’t be sent from this page.');
      element.remove();
      element.endpoint = '/test-faults/400';
      await element.updateComplete;
      page?.append(element);
      await element.updateComplete;
      expect(status(element)).to.equal('');
    });

    it('leaves nothing that was typed in storage or the address', async () => {
      const element = await form('/test-faults/503');
      type(element, jane);
      await press(element);
      await waitUntil(() => text(part(element, 'submit')) === 'Try again now');
      const kept = [localStorage, sessionStorage].map((storage) => JSON.stringify(storage)).join();
      expect(`${kept}${document.cookie}${location.href}${document.title}`).to.not.match(
        /Jane|Doe|5550123|stiff/,
      );
      expect(beginning.warnings.join()).to.not.match(/Jane|Doe|5550123|stiff/);
    });

    it('sends on the next visit what a visit before has left, and says so', async () => {
      const first = await form();
      type(first, jane);
      window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      await press(first);
      await waitUntil(() => text(part(first, 'submit')) === 'Try again now');
      first.parentElement?.remove();
      window.fetch = realFetch;
      let sent: string | undefined;
      const hear = (event: GlobalEventHandlersEventMap['practice-consult-sent']) =>
        void (sent = event.reference);
      document.addEventListener('practice-consult-sent', hear);
      const next = await form();
      await waitUntil(() => sent !== undefined, 'sent');
      document.removeEventListener('practice-consult-sent', hear);
      await next.updateComplete;
      const [row, ...others] = await rows();
      expect(others).to.have.length(0);
      expect(sent).to.equal(row?.reference);
      expect(text(part(next, 'earlier'))).to.equal(
        `Your earlier request was sent. Your reference is ${sent ?? ''}.`,
      );
      expect(control(next, 'First name').value, 'free for another request').to.equal('');
      expect(find(root(next), '.fields').hasAttribute('inert')).to.equal(false);
      await expect(next).to.be.accessible();
    });

    it('says of an earlier request until when it is kept, and deletes it when told to', async () => {
      window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      const first = await form();
      type(first, jane);
      await press(first);
      await waitUntil(() => text(part(first, 'submit')) === 'Try again now');
      first.parentElement?.remove();
      const next = await form();
      await waitUntil(() => root(next).querySelector('[part="earlier"] button'));
      expect(text(find(root(next), '[part="earlier"] [role="status"]'))).to.match(
        /^Your earlier request has not been sent yet. It is kept on this device until .+:\d\d/,
      );
      expect(text(part(next, 'submit'))).to.equal('Send request');
      const [again, remove] = root(next).querySelectorAll<HTMLElement>('[part="earlier"] button');
      expect([text(again), text(remove)]).to.deep.equal(['Try again now', 'Delete it']);
      again?.focus();
      again?.click();
      expect(focused(next)).to.equal('earlier');
      await waitUntil(() => text(part(next, 'earlier')).startsWith('Your earlier request has not'));
      remove?.focus();
      remove?.click();
      await next.updateComplete;
      expect(focused(next)).to.equal('submit');
      expect(root(next).querySelectorAll('[part="earlier"]')).to.have.length(0);
      await waitUntil(async () => (await rawRecords()).length === 0, 'wiped');
    });

    it('keeps nothing on a shared computer, and says so', async () => {
      const element = await form('/test-faults/503');
      element.setAttribute('shared-computer', '');
      type(element, jane);
      await press(element);
      await waitUntil(() => text(part(element, 'submit')) === 'Try again now');
      expect(status(element)).to.match(
        /Nothing is kept on this device, so please keep this page open.$/,
      );
      expect(await indexedDB.databases()).to.deep.equal([]);
    });

    it('stands in the direction of the page', async () => {
      const element = await form();
      element.parentElement?.setAttribute('dir', 'rtl');
      const field = find(root(element), '#email');
      expect(getComputedStyle(find(root(element), '#given')).direction).to.equal('rtl');
      expect(getComputedStyle(field).direction).to.equal('ltr');
    });
  });
});
