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

const meta: Meta = {
  title: 'Elements/Tele-consultation form',
  component: 'practice-tele-consult-form',
  args: { endpoint: unreachable, privacyHref: '#privacy' },
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
  decorators: [(story) => html`<div style="inline-size: 320px">${story()}</div>`],
};

/** No endpoint is known: nobody types in vain, and the phone line stands. */
export const NoEndpoint: StoryObj = { args: { endpoint: '' } };

/** Sent without an answer: what is wrong, in a list and at each field. */
export const Errors: StoryObj = { play: ({ canvasElement }) => press(canvasElement) };

/** The server is away: the form waits, says for how long and tries again. */
export const NotSentYet: StoryObj = {
  play: async ({ canvasElement }) => {
    await fillAndPress(canvasElement);
    await inForm(canvasElement, '.action.quiet');
  },
};

/** The server has no use for the request. */
export const Failed: StoryObj = {
  beforeEach: () => answerWith(() => new Response('{}', { status: 400 })),
  play: ({ canvasElement }) => fillAndHear(canvasElement, 'practice-consult-failed'),
};

/** The server has confirmed. */
export const Sent: StoryObj = {
  beforeEach: () => answerWith(() => Response.json(receipt, { status: 201 })),
  play: ({ canvasElement }) => fillAndHear(canvasElement, 'practice-consult-sent'),
};

/** Puts a server of the story's own in place of the network; returns what ends that. */
function answerWith(answer: () => Response): () => void {
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
