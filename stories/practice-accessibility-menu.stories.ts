import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '../src/elements/practice-accessibility-menu/define.js';
import '../src/elements/practice-consultation-cta/define.js';

const openMenu: NonNullable<StoryObj['play']> = async ({ canvasElement }) => {
  const menu = canvasElement.querySelector('practice-accessibility-menu');
  await menu?.updateComplete;
  menu?.open();
};

// The panel covers the window that it is in, so it stands alone in its frame.
const framed = { docs: { story: { inline: false, height: '46em' } } };

const meta: Meta = {
  title: 'Elements/Accessibility menu',
  component: 'practice-accessibility-menu',
  parameters: { ...framed, anatomy: { story: 'Panel Open', height: '46rem' } },
  // What was chosen is kept for the document, which several stories share.
  beforeEach: () => () => {
    document.querySelectorAll('practice-accessibility-menu').forEach((menu) => menu.reset());
  },
  decorators: [
    (story) => html`
      ${story()}
      <main>
        <h1>Muscle Spasms &amp; Spine Surgery</h1>
        <p>
          Most people have experienced a muscle spasm to some extent in the past.
          <a href="#causes">There are many potential reasons</a> why you may be experiencing spasms.
        </p>
        <practice-consultation-cta href="#book">
          <h2>Schedule a Free Consultation or Tele-Consult</h2>
        </practice-consultation-cta>
      </main>
    `,
  ],
};

export default meta;

/** The button stands where the site puts it: first on the page, where the keyboard finds it first. */
export const Inline: StoryObj = {
  args: { statementHref: '/accessibility', feedbackHref: 'mailto:access@example.com' },
  render: ({ statementHref, feedbackHref }) => html`
    <practice-accessibility-menu
      storage="none"
      statement-href=${statementHref}
      feedback-href=${feedbackHref}
    ></practice-accessibility-menu>
  `,
};

/** The panel leaves most of a wide page in sight, so that every change can be seen. */
export const PanelOpen: StoryObj = { ...Inline, play: openMenu };

/** What a visitor does: opens the panel, enlarges the text twice, and sees the page follow. */
export const EnlargesText: StoryObj = {
  ...Inline,
  play: async (context) => {
    const menu = context.canvasElement.querySelector('practice-accessibility-menu');
    const text = context.canvasElement.querySelector('h1');
    await menu?.updateComplete;
    const before = fontSize(text);
    menu?.shadowRoot?.querySelector<HTMLElement>('[part~="button"]')?.click();
    await until(() => menu?.shadowRoot?.querySelector('.larger')?.checkVisibility() === true);
    for (const times of [1, 2]) {
      const last = fontSize(text);
      menu?.shadowRoot?.querySelector<HTMLElement>('.larger')?.click();
      await until(() => fontSize(text) > last, `the title grows, ${times}`);
    }
    if (fontSize(text) < before * 1.1) throw new Error('The title has hardly grown.');
  },
};

/** What a visitor does who has seen enough: everything is as it was. */
export const Reset: StoryObj = {
  ...Inline,
  play: async (context) => {
    const text = context.canvasElement.querySelector('h1');
    const menu = context.canvasElement.querySelector('practice-accessibility-menu');
    await menu?.updateComplete;
    const before = fontSize(text);
    await EnlargesText.play?.(context);
    menu?.shadowRoot?.querySelector<HTMLElement>('[part~="reset"]')?.click();
    await until(() => fontSize(text) === before, 'the title has its first size');
  },
};

/** In a corner of the window that neither a chat nor the call to action needs. */
export const InACorner: StoryObj = {
  args: { position: 'bottom-left' },
  argTypes: {
    position: {
      control: 'select',
      options: ['inline', 'bottom-left', 'bottom-right', 'top-left', 'top-right'],
    },
  },
  render: ({ position }) => html`
    <practice-accessibility-menu storage="none" position=${position}></practice-accessibility-menu>
  `,
};

/** A site that has a dark mode of its own may leave the colors to it. */
export const FewerAdjustments: StoryObj = {
  render: () => html`
    <practice-accessibility-menu
      storage="none"
      hidden-adjustments="contrast motion"
    ></practice-accessibility-menu>
  `,
  play: openMenu,
};

/** What a visitor has changed shows without relying on colour. */
export const Adjusted: StoryObj = {
  render: () => html` <practice-accessibility-menu storage="none"></practice-accessibility-menu> `,
  play: async (context) => {
    await openMenu(context);
    const menu = context.canvasElement.querySelector('practice-accessibility-menu');
    await menu?.updateComplete;
    menu?.shadowRoot?.querySelector<HTMLElement>('.larger')?.click();
    menu?.shadowRoot?.querySelector<HTMLElement>('.toggle')?.click();
  },
};

/** Two tokens make it the site's own. */
export const OwnColours: StoryObj = {
  render: () => html`
    <div style="--practice-color-accent: #ffd166; --practice-radius: 2em">
      <practice-accessibility-menu storage="none"></practice-accessibility-menu>
    </div>
  `,
  play: openMenu,
};

export const Dark: StoryObj = {
  render: () => html`
    <div style="color-scheme: dark; background: #111; color: #eee">
      <practice-accessibility-menu storage="none"></practice-accessibility-menu>
    </div>
  `,
  play: openMenu,
};

export const InSpanish: StoryObj = {
  render: () => html`
    <div lang="es">
      <practice-accessibility-menu storage="none"></practice-accessibility-menu>
    </div>
  `,
  play: openMenu,
};

export const RightToLeft: StoryObj = {
  render: () => html`
    <div dir="rtl">
      <practice-accessibility-menu storage="none"></practice-accessibility-menu>
    </div>
  `,
  play: openMenu,
};

function fontSize(element: Element | null): number {
  return element ? Number.parseFloat(getComputedStyle(element).fontSize) : 0;
}

async function until(isTrue: () => boolean, what = 'the panel is open'): Promise<void> {
  for (let count = 0; count < 100; count++) {
    if (isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`In vain: ${what}.`);
}
