import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '../src/elements/practice-accessibility-menu/define.js';
import '../src/elements/practice-consultation-cta/define.js';

const openMenu: NonNullable<StoryObj['play']> = async ({ canvasElement }) => {
  const menu = canvasElement.querySelector('practice-accessibility-menu');
  await menu?.updateComplete;
  menu?.open();
  await until(() => !!menu?.shadowRoot?.querySelector('.sections'), 'the panel is whole');
};

/** Opens the folded part with this title, and brings it into sight. */
const unfold = (menu: Element | null, title: string): void => {
  const summaries = [...(menu?.shadowRoot?.querySelectorAll('summary') ?? [])];
  const summary = summaries.find((each) => each.textContent.trim().startsWith(title));
  summary?.parentElement?.setAttribute('open', '');
  summary?.scrollIntoView({ block: 'start' });
};

/** A story of the panel with one part unfolded. */
const unfolded = (title: string, choices: Readonly<Record<string, string>> = {}): StoryObj => ({
  ...Inline,
  play: async (context) => {
    const menu = context.canvasElement.querySelector('practice-accessibility-menu');
    await openMenu(context);
    Object.entries(choices).forEach(([name, level]) => menu?.choose(name, level));
    await menu?.updateComplete;
    unfold(menu, title);
  },
});

/** A story of the view of one tool. */
const toolOpen = (tool: string): StoryObj => ({
  ...Inline,
  play: async (context) => {
    const menu = context.canvasElement.querySelector('practice-accessibility-menu');
    if (menu) menu.glossary = { spasm: 'A muscle that tightens by itself.' };
    await openMenu(context);
    const button = () => menu?.shadowRoot?.querySelector<HTMLElement>(`[data-tool="${tool}"]`);
    await until(() => !!button(), tool);
    button()?.click();
    await until(() => !!menu?.shadowRoot?.querySelector('.view')?.childElementCount, tool);
  },
});

/** A story of the page with something on, and the panel closed. */
const pageWith = (choices: Readonly<Record<string, string>>): StoryObj => ({
  ...Inline,
  play: async ({ canvasElement }) => {
    const menu = canvasElement.querySelector('practice-accessibility-menu');
    await menu?.updateComplete;
    Object.entries(choices).forEach(([name, level]) => menu?.choose(name, level));
    // What draws over the page is loaded first, and follows the focus then.
    await new Promise((resolve) => setTimeout(resolve, 400));
    canvasElement.querySelector<HTMLElement>('main a')?.focus();
    await new Promise((resolve) => setTimeout(resolve, 100));
  },
});

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
      <main style="overflow-wrap: anywhere">
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

/** Everything about text, under its heading. */
export const TextControls: StoryObj = unfolded('Text', { font: 'plain', 'line-height': '2' });

/** Seven pairs of colors, each shown as it will look. */
export const ColorControls: StoryObj = unfolded('Colors', { contrast: 'soft-dark' });

export const FindingControls: StoryObj = unfolded('Finding', { focus: 'strong' });

export const MotionControls: StoryObj = unfolded('Motion');

export const ReadingControls: StoryObj = unfolded('Help');

/** What is not as the site has it, each with its own way back. */
export const WhatIsChanged: StoryObj = unfolded('What you', {
  'text-size': '150',
  links: 'boxed',
  contrast: 'black-on-yellow',
});

/** Where the button stands, how large it is, and what is kept on the device. */
export const ThisMenu: StoryObj = unfolded('This menu');

export const OwnColorsTool: StoryObj = toolOpen('own-colors');

export const PageStructureTool: StoryObj = toolOpen('page-structure');

export const GlossaryTool: StoryObj = toolOpen('glossary');

export const MySettingsTool: StoryObj = toolOpen('my-settings');

export const ReadingLine: StoryObj = pageWith({ 'reading-line': 'on' });

export const ReadingWindow: StoryObj = pageWith({ 'reading-mask': 'on' });

export const Magnifier: StoryObj = pageWith({ magnifier: '200' });

/** A page at its clearest: larger, bolder, black on white, marked headings, a strong focus. */
export const LargerAndClearer: StoryObj = pageWith({
  'text-size': '150',
  'text-weight': 'heavy',
  contrast: 'high',
  links: 'underlined',
  headings: 'marked',
  focus: 'strong',
  targets: 'large',
});

/** The site brings a button of its own. */
export const OwnTrigger: StoryObj = {
  render: () => html`
    <practice-accessibility-menu storage="none">
      <button
        slot="trigger"
        style="min-block-size: 44px; border: 1px solid; background: Canvas; color: CanvasText"
      >
        Adjust this page
      </button>
    </practice-accessibility-menu>
  `,
};

/** A visitor has moved the button out of the way and made it small. */
export const SmallInACorner: StoryObj = {
  ...Inline,
  play: async (context) => {
    await unfolded('This menu').play?.(context);
    const root = context.canvasElement.querySelector('practice-accessibility-menu')?.shadowRoot;
    const corner = root?.querySelectorAll<HTMLInputElement>('input[name="corner"]')[2];
    corner?.click();
    const small = [...(root?.querySelectorAll<HTMLElement>('.toggle') ?? [])];
    small.find((each) => each.textContent.includes('Small button'))?.click();
    context.canvasElement.querySelector('practice-accessibility-menu')?.close();
  },
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
