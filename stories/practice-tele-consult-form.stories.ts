import type { Args, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';

import '../src/elements/practice-profile/define.js';
import '../src/elements/practice-tele-consult-form/define.js';
import type { PracticeTeleConsultForm } from '../src/elements/practice-tele-consult-form/practice-tele-consult-form.js';

// A port that browsers never open: the request fails at once and nothing leaves the machine.
const unreachable = 'http://127.0.0.1:9/consult-requests';

const receipt = {
  id: '0b6f2f3a-3f5a-4f0e-8f53-0c8b0b0c2a51',
  reference: '7K4M-2QXD',
  receivedAt: '2026-11-12T15:04:06.512Z',
  expectedResponseBy: '2026-11-13T15:04:06.512Z',
};

const everything =
  'requester name contact best-times voicemail language interpreter state visit-type times reason heard-from sms';

/** Who asks for herself, in the state where the practice is licensed. */
const jane = {
  patient: 'self',
  given: 'Jane',
  family: 'Doe',
  preferred: 'phone',
  phone: '727-555-0123 x12',
  state: 'FL',
  reason: 'A stiff neck since last week.',
};

// States that are played move focus, each in a frame of its own.
const framed = { docs: { story: { inline: false, height: '46em' } } };

const meta: Meta = {
  title: 'Elements/Tele-consultation form',
  component: 'practice-tele-consult-form',
  parameters: { anatomy: { story: 'Errors', height: '60rem' } },
  args: { endpoint: unreachable, privacyHref: '#privacy' },
  // What one story could not send is kept on the device, and would be in the next one.
  beforeEach: forgetKept,
  afterEach: forgetKept,
  render: ({ endpoint, privacyHref }) => html`
    <practice-tele-consult-form
      endpoint=${endpoint}
      privacy-href=${privacyHref}
    ></practice-tele-consult-form>
  `,
  decorators: [
    (story) => html`
      <practice-profile
        practice-id="st-pete-spine"
        name="St. Pete Spine"
        phone="727-MY-SPINE"
        time-zone="America/New_York"
        licensed-states="FL GA"
      >
        ${story()}
      </practice-profile>
    `,
  ],
};

export default meta;

/** What a visitor finds: the emergency line first, then the fields. */
export const Form: StoryObj = {};

/** A heading of the page in place of the form's own. */
export const OwnHeadingOfThePage: StoryObj = {
  name: "The page's own heading",
  render: ({ endpoint, privacyHref }) => html`
    <practice-tele-consult-form endpoint=${endpoint} privacy-href=${privacyHref}>
      <h2 slot="heading">Talk to a spine specialist this week</h2>
    </practice-tele-consult-form>
  `,
};

/** The page's language is Spanish. */
export const Spanish: StoryObj = {
  decorators: [(story) => html`<div lang="es">${story()}</div>`],
};

/** On a narrow screen. */
export const Narrow: StoryObj = {
  decorators: [(story) => html`<div style="max-inline-size: 320px">${story()}</div>`],
};

/** No endpoint is known: nobody types in vain, and the phone line stands. */
export const NoEndpoint: StoryObj = { args: { endpoint: '' } };

/** Sent without an answer: what is wrong, in a list and at each field. */
export const Errors: StoryObj = {
  parameters: framed,
  play: async ({ canvasElement }) => {
    await press(canvasElement);
    await inForm(canvasElement, '[part~="summary"]');
  },
};

/** On its way; a slow server takes its time. */
export const Sending: StoryObj = {
  parameters: framed,
  beforeEach: () => answerWith(() => new Promise<Response>(() => undefined)),
  play: async ({ canvasElement }) => {
    await fillAndPress(canvasElement);
    await inForm(canvasElement, '[role="status"].status');
  },
};

/** The server is away: the form waits, says for how long and tries again. */
export const NotSentYet: StoryObj = {
  parameters: framed,
  // A server that says when to come back: the words stay the same for a minute.
  beforeEach: () =>
    answerWith(() => new Response('', { status: 503, headers: { 'retry-after': '300' } })),
  play: async ({ canvasElement }) => {
    await fillAndPress(canvasElement);
    await inForm(canvasElement, '.action.quiet');
  },
};

/** The network is gone. */
export const Offline: StoryObj = {
  parameters: framed,
  beforeEach: () => answerWith(() => Promise.reject(new TypeError('offline'))),
  play: async ({ canvasElement }) => {
    await fillAndPress(canvasElement);
    await inForm(canvasElement, '.action.quiet');
  },
};

/** The server has found fault with an answer: it stands at its field, in the visitor's words. */
export const Refused: StoryObj = {
  parameters: framed,
  beforeEach: () => answerWith(refusal),
  play: async ({ canvasElement }) => {
    await fillAndPress(canvasElement);
    await inForm(canvasElement, '[part~="summary"]');
  },
};

/** The server has no use for the request. */
export const Failed: StoryObj = {
  parameters: framed,
  beforeEach: () => answerWith(() => new Response('{}', { status: 400 })),
  play: ({ canvasElement }) => fillAndHear(canvasElement, 'practice-consult-failed'),
};

/** The server has confirmed. */
export const Sent: StoryObj = {
  parameters: framed,
  beforeEach: () => answerWith(() => Response.json(receipt, { status: 201 })),
  play: ({ canvasElement }) => fillAndHear(canvasElement, 'practice-consult-sent'),
};

/** What a visitor does: sends it empty, reads what is missing, fills it in, and is confirmed. */
export const ErrorsThenSent: StoryObj = {
  ...Sent,
  play: async ({ canvasElement }) => {
    await press(canvasElement);
    await inForm(canvasElement, '[part~="summary"]');
    await fillAndHear(canvasElement, 'practice-consult-sent');
    const receipt = await inForm(canvasElement, '[part~="receipt"]');
    if (!receipt.textContent.includes('7K4M-2QXD')) throw new Error('The reference is not shown.');
  },
};

/** Narrow, with an error at every field. */
export const ErrorsNarrow: StoryObj = {
  ...Errors,
  decorators: [(story) => html`<div style="max-inline-size: 320px">${story()}</div>`],
};

/** A practice with a long name, in the consent. */
export const LongWords: StoryObj = {
  decorators: [
    (story) => html`
      <practice-profile
        name="Neuroelectrophysiological and Otorhinolaryngological Rehabilitation Associates"
        phone="1-800-CONTACTS"
      >
        <div style="max-inline-size: 320px">${story()}</div>
      </practice-profile>
    `,
  ],
};

/** All that a practice can ask, divided by headings. */
export const AllFields: StoryObj = {
  name: 'All fields',
  render: (args) => form(args, { fields: everything }),
};

/** A mother asks for her child: the words say whose name is meant. */
export const ForAChild: StoryObj = {
  name: 'For a child',
  render: (args) =>
    form(args, {
      fields: 'requester name contact state',
      prefill: { patient: 'child', relationship: 'parent', state: 'FL' },
    }),
};

/** The practice is licensed elsewhere: it says so, offers a visit in person, and still takes the request. */
export const NotLicensedThere: StoryObj = {
  name: 'Not licensed there',
  render: (args) => form(args, { prefill: { state: 'TX' } }),
};

/** Questions of the practice's own, of every kind. */
export const OwnQuestions: StoryObj = {
  name: "The practice's own questions",
  render: (args) =>
    form(args, {
      fields: 'name contact state reason mri since',
      extraFields: [
        { name: 'mri', type: 'choice', label: 'Have you had an MRI?', options: ['Yes', 'No'] },
        { name: 'since', type: 'date', label: 'Since when does it hurt?' },
        { name: 'doctor', type: 'text', label: 'Your family doctor', hint: 'Name and town.' },
        { name: 'new', type: 'checkbox', label: 'I am a new patient', required: true },
      ],
    }),
};

/** The crisis line, and the signs of a spine practice that can't wait. */
export const RedFlags: StoryObj = {
  name: 'Red flags',
  render: ({ endpoint, privacyHref }) => html`
    <practice-tele-consult-form endpoint=${endpoint} privacy-href=${privacyHref} crisis-line>
      <p slot="red-flags">
        New loss of bladder or bowel control, or numbness between the legs? Go to an emergency room
        now.
      </p>
    </practice-tele-consult-form>
  `,
};

/** One topic after the other: the first step. */
export const Steps: StoryObj = {
  render: (args) => form(args, { mode: 'steps', fields: everything }),
};

/** What a step lacks is said before the next one. */
export const StepErrors: StoryObj = {
  name: 'Steps, with errors',
  parameters: framed,
  render: (args) => form(args, { mode: 'steps', fields: everything }),
  play: async ({ canvasElement }) => {
    await press(canvasElement);
    await inForm(canvasElement, '[part~="summary"]');
  },
};

/** The answers to check before sending, each with a way to change it. */
export const Review: StoryObj = {
  name: 'Steps, the review',
  parameters: framed,
  render: (args) =>
    form(args, { mode: 'steps', fields: 'requester name contact state reason', prefill: jane }),
  play: async ({ canvasElement }) => {
    await filledIn(canvasElement);
    for (let step = 0; step < 4; step++) await press(canvasElement);
    await inForm(canvasElement, '[part~="review"]');
  },
};

/** On a narrow screen. */
export const ReviewNarrow: StoryObj = {
  ...Review,
  name: 'Steps, the review on a narrow screen',
  decorators: [(story) => html`<div style="max-inline-size: 320px">${story()}</div>`],
};

/** What was typed before is back, after a closed tab. */
export const BroughtBack: StoryObj = {
  name: 'Answers brought back',
  parameters: framed,
  play: async ({ canvasElement }) => {
    const element = await theForm(canvasElement);
    const given = (await inForm(canvasElement, '#given')) as HTMLInputElement;
    given.value = 'Jane';
    given.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await until(() => keptRecords().then((count) => count > 0));
    const next = document.createElement('practice-tele-consult-form');
    next.endpoint = element.endpoint;
    next.privacyHref = element.privacyHref;
    element.replaceWith(next);
    await inForm(canvasElement, '#notice.status');
  },
};

/** Before everything is cleared, the visitor is asked. */
export const Clearing: StoryObj = {
  parameters: framed,
  render: (args) => form(args, { prefill: jane }),
  play: async ({ canvasElement }) => {
    await filledIn(canvasElement);
    (await inForm(canvasElement, 'button#clear')).click();
    await inForm(canvasElement, '.clearing');
  },
};

/** What an earlier visit could not send is sent from here. */
export const EarlierRequest: StoryObj = {
  name: 'An earlier request waits',
  parameters: framed,
  beforeEach: () =>
    answerWith(() => new Response('', { status: 503, headers: { 'retry-after': '300' } })),
  play: async ({ canvasElement }) => {
    await fillAndPress(canvasElement);
    await inForm(canvasElement, '.action.quiet');
    const element = await theForm(canvasElement);
    const next = document.createElement('practice-tele-consult-form');
    next.endpoint = element.endpoint;
    next.privacyHref = element.privacyHref;
    element.replaceWith(next);
    await inForm(canvasElement, '[part~="earlier"] button');
  },
};

/** Others use this device too: nothing is kept on it, and the form says so. */
export const SharedComputer: StoryObj = {
  ...NotSentYet,
  name: 'Not sent yet, on a shared computer',
  render: (args) => form(args, { sharedComputer: true }),
};

/** Sent, with times that were asked for: they can go into a calendar. */
export const SentWithTimes: StoryObj = {
  ...Sent,
  name: 'Sent, with times for a calendar',
  render: (args) =>
    form(args, {
      fields: 'name contact state times reason',
      // A day far ahead is the same in every picture.
      prefill: { ...jane, 'date-0': '2031-03-04', 'part-0': 'morning' },
    }),
};

/** Nobody knows where requests go: the page's own form is there. */
export const Fallback: StoryObj = {
  name: "The page's own form",
  args: { endpoint: '' },
  render: ({ privacyHref }) => html`
    <practice-tele-consult-form privacy-href=${privacyHref}>
      <form slot="fallback" method="post">
        <label
          >Your phone number
          <input
            name="phone"
            type="tel"
            autocomplete="tel"
            style="box-sizing: border-box; max-inline-size: 100%; min-block-size: 44px"
        /></label>
        <button style="min-block-size: 44px; background: #ddd; color: #000">Ask for a call</button>
      </form>
    </practice-tele-consult-form>
  `,
};

function refusal(): Response {
  const problem = {
    type: 'about:blank',
    title: 'Unprocessable Content',
    status: 422,
    errors: [{ pointer: '/contact/phone', code: 'invalid', detail: 'No such number.' }],
  };
  const headers = { 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify(problem), { status: 422, headers });
}

/** Puts a server of the story's own in place of the network; returns what ends that. */
function answerWith(answer: () => Response | Promise<Response>): () => void {
  const network = window.fetch;
  window.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    return url === unreachable ? Promise.resolve(answer()) : network(input, init);
  };
  return () => {
    window.fetch = network;
  };
}

async function fillAndHear(canvas: HTMLElement, event: string): Promise<void> {
  const heard = new Promise((resolve) => {
    canvas.addEventListener(event, resolve, { once: true });
  });
  await fillAndPress(canvas);
  await heard;
}

async function fillAndPress(canvas: HTMLElement): Promise<void> {
  const fields = { given: 'Jane', family: 'Doe', phone: '727-555-0123', state: 'FL' };
  for (const [id, answer] of Object.entries(fields)) {
    const field = (await inForm(canvas, `#${id}`)) as HTMLInputElement;
    field.value = answer;
  }
  for (const id of ['preferred', 'consent']) (await inForm(canvas, `#${id}`)).click();
  await press(canvas);
}

async function press(canvas: HTMLElement): Promise<void> {
  (await inForm(canvas, '#submit')).click();
}

/** A part of the form, as soon as it is there. */
async function inForm(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (let count = 0; count < 100; count++) {
    const form = canvas.querySelector('practice-tele-consult-form');
    await form?.updateComplete;
    const found = form?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The form has no ${selector}.`);
}

function forgetKept(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase('practice-widgets');
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
    // A device that is busy elsewhere must not hold up what is shown.
    setTimeout(resolve, 2000);
  });
}

/** A form with more than attributes can say. */
function form(args: Args, properties: Partial<PracticeTeleConsultForm>): TemplateResult {
  const { endpoint, privacyHref } = args as { endpoint: string; privacyHref: string };
  const { fields = '', mode = 'page', prefill = {}, extraFields = [] } = properties;
  return html`
    <practice-tele-consult-form
      endpoint=${endpoint}
      privacy-href=${privacyHref}
      fields=${fields}
      mode=${mode}
      ?shared-computer=${properties.sharedComputer}
      .prefill=${prefill}
      .extraFields=${extraFields}
    ></practice-tele-consult-form>
  `;
}

async function theForm(canvas: HTMLElement): Promise<PracticeTeleConsultForm> {
  await inForm(canvas, '#given');
  const element = canvas.querySelector('practice-tele-consult-form');
  if (!element) throw new Error('There is no form.');
  return element;
}

/** As soon as the answers of a property stand in their fields. */
async function filledIn(canvas: HTMLElement): Promise<void> {
  const given = (await inForm(canvas, '#given')) as HTMLInputElement;
  await until(() => Promise.resolve(given.value !== ''));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let count = 0; count < 100; count++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not come to that.');
}

/** How much is kept on the device. */
async function keptRecords(): Promise<number> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'practice-widgets')) return 0;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('practice-widgets');
    opening.onerror = () => reject(new Error('No database.'));
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction('outbox').objectStore('outbox').count();
      counting.onsuccess = () => {
        database.close();
        resolve(counting.result);
      };
    };
  });
}
