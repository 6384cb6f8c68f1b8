import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '../src/elements/practice-profile/define.js';
import '../src/elements/practice-tele-consult-form/define.js';

// A port that browsers never open: the request fails at once and nothing leaves the machine.
const unreachable = 'http://127.0.0.1:9/consult-requests';

const receipt = {
  id: '0b6f2f3a-3f5a-4f0e-8f53-0c8b0b0c2a51',
  reference: '7K4M-2QXD',
  receivedAt: '2026-11-12T15:04:06.512Z',
  expectedResponseBy: '2026-11-13T15:04:06.512Z',
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
  });
}
