import { expect, fixture, html, waitUntil } from '@open-wc/testing';

import '../../src/elements/practice-profile/define.js';
import '../../src/elements/practice-tele-consult-form/define.js';
import { hashText } from '../../src/consultations/consent.js';
import type { ConsultRequest } from '../../src/consultations/consult-request.js';
import type { PracticeConsultEvent } from '../../src/consultations/practice-consult-event.js';
import { missingInSmsConsent } from '../../src/consultations/sms-consent-text.js';
import { messages } from '../../src/elements/practice-tele-consult-form/practice-tele-consult-form.messages.js';
import type { PracticeTeleConsultForm } from '../../src/elements/practice-tele-consult-form/practice-tele-consult-form.js';
import { dump, rawRecords } from '../consultations/outbox-device.js';

import {
  beginEachAnew,
  control,
  find,
  focused,
  jane,
  part,
  press,
  root,
  send,
  text,
  type,
} from './form-in-use.js';

const everything =
  'requester name contact best-times voicemail language interpreter state visit-type times reason heard-from sms';

describe('practice-tele-consult-form, its fields', () => {
  const address = location.href;
  const beginning = beginEachAnew('fields');

  afterEach(() => {
    history.replaceState(null, '', address);
  });

  async function form(
    changes: Partial<PracticeTeleConsultForm> = {},
    lang = 'en',
  ): Promise<PracticeTeleConsultForm> {
    const profile = await fixture(html`
      <practice-profile
        practice-id=${beginning.practiceId}
        name="St. Pete Spine"
        phone="727-MY-SPINE"
        endpoint="/test-intake/consult-requests"
        time-zone="America/New_York"
        hours="Mo-Su 00:00-24:00"
        licensed-states="FL GA"
        lang=${lang}
      >
        <practice-tele-consult-form privacy-href="/privacy"></practice-tele-consult-form>
      </practice-profile>
    `);
    const element = find(profile, 'practice-tele-consult-form') as PracticeTeleConsultForm;
    Object.assign(element, changes);
    await element.updateComplete;
    return element;
  }

  async function received(): Promise<ConsultRequest | undefined> {
    const answer = await fetch(`/test-intake-rows/${beginning.practiceId}`);
    const rows = (await answer.json()) as { readonly body: ConsultRequest }[];
    expect(rows).to.have.length(1);
    return rows[0]?.body;
  }

  const listed = (element: Element) =>
    [...part(element, 'summary').querySelectorAll('li')].map(text);

  describe('that are asked', () => {
    it('are those that the site wants, in its order', async () => {
      const element = await form({ fields: 'reason* contact name state heard-from' });
      const labels = [...root(element).querySelectorAll('.fields .label')].map(text);
      expect(labels).to.deep.equal([
        'What would you like help with?',
        'How did you hear of us? (optional)',
        'How should we reach you?',
        'Phone number',
        'Email address',
        'First name',
        'Last name',
        'State where you will be during the visit',
      ]);
      await press(element);
      expect(listed(element)[0]).to.equal('Say what you would like help with');
    });

    it('keep what was typed when the site asks for others', async () => {
      const element = await form();
      type(element, { 'Last name': 'Doe', 'Email address': 'jane@example.com' });
      element.fields = 'contact requester name state';
      await element.updateComplete;
      expect(control(element, 'Last name').value).to.equal('Doe');
      expect(control(element, 'Email address').value).to.equal('jane@example.com');
    });

    it('ask for no birth date, insurance or social security number', async () => {
      const element = await form({ fields: everything });
      expect(text(find(root(element), 'form'))).to.not.match(/birth|insurance|social security/i);
    });

    it('tell the developer of a name that nobody knows', async () => {
      await form({ fields: 'name contact state ssn' });
      await waitUntil(() => beginning.warnings.some((each) => each.includes('"ssn" is unknown')));
    });

    it('are accessible all together, in English and Spanish, on a page and in steps', async function () {
      this.timeout(60_000);
      for (const lang of ['en', 'es']) {
        for (const mode of ['page', 'steps']) {
          const element = await form({ fields: everything, mode }, lang);
          await expect(element).to.be.accessible();
          await press(element);
          await expect(element).to.be.accessible();
        }
      }
    });
  });

  describe('that are answered', () => {
    it('reach the practice, every one', async () => {
      const element = await form({
        fields: everything,
        placement: 'article-footer',
        extraFields: [
          { name: 'mri', type: 'choice', label: 'An MRI?', options: ['Yes', 'No'] },
          { name: 'since', type: 'date', label: 'Since when?' },
          { name: 'new', type: 'checkbox', label: 'I am a new patient' },
          { name: 'doctor', type: 'text', label: 'Your doctor' },
        ],
      });
      type(element, { 'My child, under 18': 'on' });
      await element.updateComplete;
      type(element, {
        Parent: 'on',
        'Your first name': 'Ann',
        'Your last name': 'Roe',
        'Patient’s first name': 'Sam',
        'Patient’s last name': 'Doe',
        'Text message': 'on',
        'Phone number': '727.555.0123 ext 12',
        'Email address': 'ann@example.com',
        'Weekday mornings': 'on',
        'Weekend evenings': 'on',
        'You may leave a voicemail about my request': 'on',
        'Which language do you want to speak?': 'ht',
        'I need an interpreter (free)': 'on',
        'State where the patient will be during the visit': 'FL',
        'At the practice': 'on',
        Day: nextDay(3),
        'Time of day': 'afternoon',
        'What does the patient need help with?': 'A stiff neck',
        'How did you hear of us?': 'A friend',
        'An MRI?': 'Yes',
        'Since when?': '2026-01-02',
        'I am a new patient': 'on',
        'Your doctor': 'Dr. Who',
        'I agree that St. Pete Spine may use these answers to reply to my request.': 'on',
      });
      control(element, smsText).checked = true;
      await send(element);
      const request = await received();
      expect(request).to.deep.include({
        kind: 'in-person',
        requester: { relationship: 'parent', name: { given: 'Ann', family: 'Roe' } },
        patient: { name: { given: 'Sam', family: 'Doe' }, minor: true },
        contact: {
          preferred: 'text',
          phone: '+17275550123',
          extension: '12',
          email: 'ann@example.com',
          voicemailOk: true,
          bestTimes: ['weekday-am', 'weekend-evening'],
          language: 'ht',
          interpreter: true,
        },
        attribution: { placement: 'article-footer', heardFrom: 'A friend' },
        extra: { mri: 'Yes', since: '2026-01-02', new: true, doctor: 'Dr. Who' },
      });
      const [span, ...more] = request?.visit.requested ?? [];
      expect(more).to.have.length(0);
      expect(span?.start).to.match(new RegExp(`^${nextDay(3)}T12:00:00-0[45]:00$`));
      expect(span?.end).to.match(new RegExp(`^${nextDay(3)}T17:00:00-0[45]:00$`));
    });

    it('leave out of the request what was not asked', async () => {
      const element = await form();
      type(element, jane);
      await send(element);
      const request = await received();
      expect(Object.keys(request?.contact ?? {})).to.deep.equal([
        'preferred',
        'phone',
        'extension',
        'email',
      ]);
      expect(request).to.not.have.any.keys('extra', 'attribution');
      expect(request?.visit).to.deep.equal({ reason: 'A stiff neck' });
    });

    it('are asked of somebody else where that is who it is for', async () => {
      const element = await form({ fields: 'requester name contact state' });
      expect(root(element).querySelector('#relationship')).to.equal(null);
      type(element, { 'Someone else I care for': 'on' });
      await element.updateComplete;
      const group = find(root(element), '#relationship').closest('fieldset');
      const ways = [...(group?.querySelectorAll('label') ?? [])].map(text);
      expect(ways).to.deep.equal(['Legal guardian', 'Caregiver', 'Other relative or friend']);
      await press(element);
      expect(listed(element).slice(0, 5)).to.deep.equal([
        'Choose what you are to the patient',
        'Enter your first name',
        'Enter your last name',
        'Enter the patient’s first name',
        'Enter the patient’s last name',
      ]);
      // One's own name is what a browser may fill in, not somebody else's.
      const purpose = (label: string) => control(element, label).getAttribute('autocomplete');
      expect(purpose('Your first name')).to.equal('given-name');
      expect(purpose('Patient’s first name')).to.equal('off');
    });

    it('say a phone number back as it was understood', async () => {
      const element = await form();
      type(element, { 'Phone number': '1 (727) 555 0123 x12' });
      await element.updateComplete;
      expect(text(find(root(element), '.understood'))).to.equal(
        'We will use this number: 727-555-0123 ext. 12',
      );
      type(element, { 'Phone number': '911' });
      await element.updateComplete;
      expect(text(find(root(element), '.understood'))).to.equal('');
    });

    it('want a day with its time of day, and no day that has passed', async () => {
      const element = await form({ fields: 'name contact state times' });
      type(element, { ...withoutReason(jane), Day: '2020-01-02', 'Time of day': 'morning' });
      await press(element);
      expect(listed(element)).to.deep.equal(['Choose a day from today on']);
      type(element, { Day: nextDay(2), 'Time of day': '' });
      await press(element);
      expect(listed(element)).to.deep.equal(['Choose a day and a time of day']);
      const link = find(part(element, 'summary'), 'a');
      link.click();
      expect(focused(element)).to.equal('date-0');
    });

    it('take up to three days, each where the focus goes', async () => {
      const element = await form({ fields: 'name contact state times' });
      const more = () => root(element).querySelector<HTMLElement>('.times button');
      more()?.click();
      await waitUntil(() => focused(element) === 'date-1');
      more()?.click();
      await waitUntil(() => focused(element) === 'date-2');
      expect(more()).to.equal(null);
      expect(find(root(element), '#times-hint').textContent).to.match(/Eastern Time/);
    });
  });

  describe('and licences', () => {
    const stateLabel = 'State where you will be during the visit';

    it('say where the practice is licensed, offer a visit in person, and still send', async () => {
      const element = await form();
      const notice = () => text(part(element, 'licensure'));
      type(element, { ...jane, [stateLabel]: 'GA' });
      await element.updateComplete;
      expect(notice()).to.equal('');
      type(element, { [stateLabel]: 'TX' });
      await element.updateComplete;
      expect(notice()).to.match(/^St. Pete Spine is licensed in Florida and Georgia\. .+ in Texas/);
      expect(part(element, 'licensure').getAttribute('role')).to.equal('status');
      type(element, { 'At the practice': 'on' });
      await send(element);
      expect(await received()).to.deep.include({
        kind: 'in-person',
        location: { country: 'US', state: 'TX' },
      });
    });
  });

  describe('and consents', () => {
    it('record the exact words, those that were declined too', async () => {
      const element = await form({ fields: 'name contact state sms' }, 'es-US');
      const words = messages.es;
      expect((find(root(element), '#sms') as HTMLInputElement).checked).to.equal(false);
      type(element, {
        Nombre: 'Ana',
        Apellidos: 'Ruiz',
        'Llamada telefónica': 'on',
        'Número de teléfono': '727-555-0123',
        'Estado donde estará durante la consulta': 'FL',
        [words.consent('St. Pete Spine')]: 'on',
      });
      await send(element);
      const [privacy, sms] = (await received())?.consent ?? [];
      expect(privacy).to.include({ type: 'privacy', granted: true, locale: 'es-US' });
      expect(sms).to.include({
        type: 'sms',
        granted: false,
        textHash: await hashText(words.sms('St. Pete Spine')),
      });
    });

    it('say all that a consent to text messages has to say', () => {
      for (const words of [messages.en, messages.es]) {
        expect(missingInSmsConsent(words.sms('St. Pete Spine'), 'St. Pete Spine')).to.deep.equal(
          [],
        );
      }
    });

    it('tell the developer what the site’s own words lack', async () => {
      const smsText = 'I agree to texts from St. Pete Spine about my appointments. Reply STOP.';
      const element = await form({ fields: 'name contact state sms', smsText });
      expect(text(find(root(element), '#sms-text'))).to.equal(smsText);
      expect(beginning.warnings.join()).to.match(
        /sms-text .*: frequency, rates, help, not-a-condition/,
      );
    });

    it('are never filled in for anybody', async () => {
      const element = await form({
        fields: 'name contact state sms',
        prefill: { given: 'Jane', consent: 'yes', sms: true, subject: 'x' },
      });
      await waitUntil(() => control(element, 'First name').value === 'Jane');
      for (const id of ['consent', 'sms']) {
        expect((find(root(element), `#${id}`) as HTMLInputElement).checked).to.equal(false);
      }
      expect((find(root(element), '#subject') as HTMLInputElement).value).to.equal('');
    });
  });

  describe('that the site fills in', () => {
    it('take anything from a property or an attribute', async () => {
      const element = await form({ fields: everything });
      element.setAttribute(
        'prefill',
        JSON.stringify({
          patient: 'other',
          relationship: 'caregiver',
          given: 'Jo',
          state: 'GA',
          'best-times': ['weekday-pm'],
          voicemail: true,
          'date-1': nextDay(1),
          'visit-type': 'in-person',
        }),
      );
      await waitUntil(
        () => root(element).querySelector<HTMLInputElement>('#relationship-caregiver')?.checked,
      );
      expect(control(element, 'Patient’s first name').value).to.equal('Jo');
      expect(control(element, 'Weekday afternoons').checked).to.equal(true);
      expect((find(root(element), '#voicemail') as HTMLInputElement).checked).to.equal(true);
      expect((find(root(element), '#date-1') as HTMLInputElement).value).to.equal(nextDay(1));
      expect(control(element, 'At the practice').checked).to.equal(true);
    });

    it('leave alone what a person has typed', async () => {
      const element = await form();
      type(element, { 'First name': 'Jane' });
      element.prefill = { given: 'Jo', family: 'Doe' };
      await waitUntil(() => control(element, 'Last name').value === 'Doe');
      expect(control(element, 'First name').value).to.equal('Jane');
    });

    it('pass over what is no JSON', async () => {
      const element = await form();
      element.setAttribute('prefill', '{state:');
      element.setAttribute('extra-fields', 'mri');
      await element.updateComplete;
      expect(root(element).querySelectorAll('.fields .field').length).to.be.above(5);
    });

    it('take only what names nobody from the page’s address, and tell it to the practice', async () => {
      history.replaceState(
        null,
        '',
        '?utm_source=dir&utm_campaign=jane@doe.example&service=spine&given=Eve&reason=pain&locale=es-MX',
      );
      const element = await form({ fields: 'name contact language state reason' });
      // A page that changes its address without loading.
      history.replaceState(null, '', address);
      await waitUntil(
        () => control(element, 'Which language do you want to speak?').value === 'es',
      );
      expect(control(element, 'First name').value).to.equal('');
      type(element, jane);
      await send(element);
      expect((await received())?.attribution).to.deep.equal({
        utm: { source: 'dir' },
        service: 'spine',
      });
    });
  });

  describe('in steps', () => {
    const steps = { mode: 'steps', fields: 'requester name contact state reason' };
    const title = (element: Element) =>
      text(root(element).querySelector('.topic:not([hidden]) .topic-title'));

    it('show one topic each, check it, go back without a loss, and end with a review', async () => {
      const element = await form(steps);
      const reached: unknown[] = [];
      element.addEventListener('practice-consult-step', ({ step, topic }) => {
        reached.push([step, topic]);
      });
      expect(text(part(element, 'progress'))).to.equal('Step 1 of 5');
      expect(text(part(element, 'submit'))).to.equal('Continue');
      await press(element);
      expect(listed(element)).to.deep.equal([
        'Choose who this is for',
        'Enter your first name',
        'Enter your last name',
      ]);
      type(element, { Me: 'on', 'First name': 'Jane', 'Last name': 'Doe' });
      await press(element);
      await waitUntil(() => focused(element) === 'topic-contact');
      expect(title(element)).to.equal('How we reach you');
      back(element);
      await waitUntil(() => title(element) === 'Who it is for');
      expect(control(element, 'First name').value).to.equal('Jane');
      await press(element);
      type(element, { 'Phone call': 'on', 'Phone number': '727-555-0123' });
      await press(element);
      type(element, { 'State where you will be during the visit': 'FL' });
      await press(element);
      type(element, { 'What would you like help with?': 'A stiff neck' });
      await press(element);
      await waitUntil(() => title(element) === 'Check your answers');
      expect(reached).to.deep.equal([
        [2, 'contact'],
        [1, 'person'],
        [2, 'contact'],
        [3, 'visit'],
        [4, 'reason'],
        [5, 'consent'],
      ]);
      const rows = [...part(element, 'review').children].map(text);
      expect(rows).to.include('First name Jane Change First name');
      expect(rows).to.include(
        'State where you will be during the visit Florida Change State where you will be during the visit',
      );
      expect(text(part(element, 'submit'))).to.equal('Send request');
    });

    it('lead from an answer to its field and back to the review, then send', async () => {
      const element = await form({ ...steps, prefill: raw });
      await waitUntil(() => control(element, 'First name').value === 'Jane');
      for (let step = 0; step < 4; step++) await press(element);
      await waitUntil(() => title(element) === 'Check your answers');
      const change = [...part(element, 'review').querySelectorAll('button')].find(
        (button) => text(button) === 'Change Phone number',
      );
      change?.click();
      await waitUntil(() => focused(element) === 'phone');
      expect(text(part(element, 'progress'))).to.equal('Step 2 of 5');
      type(element, { 'Phone number': '727-555-0199' });
      await press(element);
      await waitUntil(() => title(element) === 'Check your answers');
      expect(text(part(element, 'review'))).to.include('727-555-0199');
      type(element, {
        'I agree that St. Pete Spine may use these answers to reply to my request.': 'on',
      });
      await send(element);
      expect((await received())?.contact.phone).to.equal('+17275550199');
      expect(text(part(element, 'receipt'))).to.match(/^Request sent/);
    });
  });

  describe('and what is kept of them', () => {
    it('come back after a reload, encrypted meanwhile, without the consent', async () => {
      const element = await form({ fields: 'requester name contact state' });
      type(element, { 'My child, under 18': 'on' });
      await element.updateComplete;
      type(element, { Parent: 'on', 'Your first name': 'Canary-7', ...consentOnly });
      await waitUntil(async () => (await rawRecords()).length === 1);
      expect(await dump()).to.not.include('Canary-7');
      element.remove();
      const next = await form({ fields: 'requester name contact state' });
      await waitUntil(
        () => root(next).querySelector<HTMLInputElement>('#requester-given')?.value === 'Canary-7',
      );
      expect(control(next, 'Parent').checked).to.equal(true);
      expect((find(root(next), '#consent') as HTMLInputElement).checked).to.equal(false);
      expect(text(find(root(next), '#notice'))).to.match(/^Your answers from before are back/);
    });

    it('are wiped when they are sent, and when the visitor clears them', async () => {
      const element = await form();
      type(element, jane);
      await waitUntil(async () => (await rawRecords()).length === 1);
      await send(element);
      await waitUntil(async () => (await rawRecords()).length === 0, 'wiped after sending');
      const next = await form();
      type(next, { 'First name': 'Jane' });
      await waitUntil(async () => (await rawRecords()).length === 1);
      (find(root(next), '#clear') as HTMLButtonElement).click();
      await waitUntil(() => text(find(root(next), '#clear')).startsWith('Clear everything'));
      expect(control(next, 'First name').value, 'asked first').to.equal('Jane');
      find(root(next), '.clearing button').click();
      await waitUntil(() => focused(next) === 'notice');
      expect(control(next, 'First name').value).to.equal('');
      await waitUntil(async () => (await rawRecords()).length === 0, 'wiped');
    });

    it('stay off a shared computer', async () => {
      const element = await form({ sharedComputer: true });
      type(element, jane);
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await rawRecords()).to.deep.equal([]);
      // A browser remembers what it knows the purpose of, and offers it to who comes next.
      const purposes = [...root(element).querySelectorAll('[autocomplete]')].map((field) =>
        field.getAttribute('autocomplete'),
      );
      expect(new Set(purposes)).to.deep.equal(new Set(['off']));
    });
  });

  describe('to a site', () => {
    it('tell that somebody has begun, once and without a value', async () => {
      const element = await form();
      let count = 0;
      element.addEventListener('practice-consult-started', () => count++);
      type(element, jane);
      expect(count).to.equal(1);
    });

    it('let a listener add to a request, or keep it from being sent', async () => {
      const element = await form({ placement: 'footer' });
      type(element, jane);
      const events: PracticeConsultEvent[] = [];
      const cancel = (consult: PracticeConsultEvent) => {
        events.push(consult);
        consult.preventDefault();
      };
      element.addEventListener('practice-consult', cancel);
      await press(element);
      expect(text(part(element, 'submit'))).to.equal('Send request');
      element.removeEventListener('practice-consult', cancel);
      element.addEventListener('practice-consult', ({ extra }) => {
        extra['campaign-id'] = '42';
        extra.returning = true;
        Object.assign(extra, { odd: { nested: 1 }, long: 'x'.repeat(3000) });
      });
      await send(element);
      expect((await received())?.extra).to.deep.equal({
        'campaign-id': '42',
        returning: true,
        long: 'x'.repeat(2000),
      });
      expect(
        events.map(({ practice, placement, stage }) => [practice, placement, stage]),
      ).to.deep.equal([[beginning.practiceId, 'footer', 'sending']]);
    });

    it('put a word before the page’s title while there are errors', async () => {
      const element = await form();
      document.title = 'Spine care';
      await press(element);
      expect(document.title).to.equal('Error: Spine care');
      type(element, jane);
      await send(element);
      expect(document.title).to.equal('Spine care');
      const next = await form();
      await press(next);
      expect(document.title).to.equal('Error: Spine care');
      next.remove();
      expect(document.title).to.equal('Spine care');
    });

    it('ask recorders to look away, and tell the developer of one that runs', async () => {
      const element = await form();
      const sheet = find(root(element), '.sheet');
      expect(sheet.hasAttribute('data-hj-suppress')).to.equal(true);
      expect(sheet.classList.contains('fs-exclude')).to.equal(true);
      (window as { _hjSettings?: unknown })._hjSettings = { hjid: 1 };
      type(element, { 'First name': 'J' });
      delete (window as { _hjSettings?: unknown })._hjSettings;
      expect(beginning.warnings.join()).to.match(/Hotjar may record/);
    });

    it('go where the page’s own form goes, and show it where nothing else does', async () => {
      const fallback = html`<form
        slot="fallback"
        method="post"
        action="/test-intake/consult-requests"
      >
        <button>Send</button>
      </form>`;
      const element = await fixture<PracticeTeleConsultForm>(
        html`<practice-tele-consult-form>${fallback}</practice-tele-consult-form>`,
      );
      expect(part(element, 'form').hidden).to.equal(false);
      expect(find(element, 'button').checkVisibility()).to.equal(false);
      find(element, 'form').setAttribute('action', 'javascript:alert(1)');
      find(element, 'form').removeAttribute('method');
      element.requestUpdate();
      await element.updateComplete;
      expect(part(element, 'form').hidden).to.equal(true);
      expect(find(element, 'button').checkVisibility()).to.equal(true);
      expect(beginning.warnings.join()).to.match(/Add method="post"/);
    });
  });

  describe('and what stands around them', () => {
    it('name the crisis line and the signs that can’t wait, in every state', async () => {
      const element = await form({ crisisLine: true });
      element.innerHTML = '<p slot="red-flags">Numb between the legs? Go to an emergency room.</p>';
      type(element, jane);
      await press(element);
      await waitUntil(() => root(element).querySelector('[part="receipt"]'));
      const emergency = part(element, 'emergency');
      expect(emergency.querySelector('a[href="tel:988"]')?.textContent).to.equal('988');
      const slot = find(emergency, 'slot') as HTMLSlotElement;
      expect(slot.assignedElements().map(text).join()).to.match(/^Numb between/);
    });

    it('end with what comes next, and a calendar entry without a word of health', async () => {
      const element = await form({ fields: 'name contact state times reason' });
      type(element, { ...jane, Day: nextDay(3), 'Time of day': 'morning' });
      await send(element);
      const receipt = part(element, 'receipt');
      expect(text(receipt)).to.match(/Open 24 hours|Open now/);
      expect(text(receipt)).to.match(/Until then, keep your phone near you/);
      const files: Blob[] = [];
      const real = URL.createObjectURL;
      URL.createObjectURL = (file) => (files.push(file as Blob), real.call(URL, file));
      // The download itself is the browser's.
      const stop = (click: Event) => click.preventDefault();
      const clicked = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = () => undefined;
      find(receipt, '.spans button').click();
      HTMLAnchorElement.prototype.click = clicked;
      URL.createObjectURL = real;
      document.removeEventListener('click', stop);
      const entry = (await files[0]?.text()) ?? '';
      expect(entry).to.match(/SUMMARY:Possible appointment: St\. Pete Spine\r\n/);
      expect(entry).to.match(/STATUS:TENTATIVE/);
      expect(entry).to.not.match(/Jane|Doe|neck|555/);
    });
  });
});

const smsText =
  'I agree to get text messages from St. Pete Spine about my request and my appointments. Message frequency varies. Message and data rates may apply. Reply STOP to end them or HELP for help. Consent is not a condition of getting care.';

const consentOnly = {
  'I agree that St. Pete Spine may use these answers to reply to my request.': 'on',
};

const raw = {
  patient: 'self',
  given: 'Jane',
  family: 'Doe',
  preferred: 'phone',
  phone: '727-555-0123',
  state: 'FL',
};

function withoutReason(answers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers).filter(([label]) => !label.startsWith('What would')),
  );
}

/** A date to come, as the practice in New York has it. */
function nextDay(days: number): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' });
  return format.format(Date.now() + days * 86_400_000);
}

function back(element: Element): void {
  const button = [...root(element).querySelectorAll<HTMLElement>('.foot button')].find(
    (each) => text(each) === 'Back',
  );
  button?.click();
}
