import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '../src/elements/practice-consultation-cta/define.js';
import '../src/elements/practice-phone-link/define.js';
import '../src/elements/practice-profile/define.js';
import '../src/elements/practice-tele-consult-form/define.js';

const form = html`<practice-tele-consult-form
  slot="form"
  endpoint="consult-requests"
  privacy-href="#privacy"
></practice-tele-consult-form>`;

const meta: Meta = {
  title: 'Elements/Consultation call to action',
  component: 'practice-consultation-cta',
  parameters: { anatomy: { story: 'With Disclosure', height: '24rem' } },
  decorators: [
    (story) => html`
      <practice-profile name="St. Pete Spine" phone="727-MY-SPINE">${story()}</practice-profile>
    `,
  ],
};

export default meta;

/** A button that opens the form, and a line to call. */
export const WithForm: StoryObj = {
  args: { label: '', placement: 'article-footer' },
  render: ({ label, placement }) => html`
    <practice-consultation-cta label=${label} placement=${placement}>
      <h2>Schedule a Free Consultation or Tele-Consult</h2>
      ${form}
    </practice-consultation-cta>
  `,
};

/** A link to the page where the practice takes requests. */
export const WithLink: StoryObj = {
  args: { label: 'Book a visit', href: '#book' },
  render: ({ label, href }) => html`
    <practice-consultation-cta label=${label} href=${href}>
      <h2>Talk to a spine specialist this week</h2>
    </practice-consultation-cta>
  `,
};

/** A link of the page is there before the script, and without it. */
export const OwnActionOfThePage: StoryObj = {
  name: "The page's own action",
  render: () => html`
    <practice-consultation-cta>
      <a slot="action" href="#book">Schedule a Free Consultation or Tele-Consult</a>
      ${form}
    </practice-consultation-cta>
  `,
};

/** The page writes the phone line itself. */
export const OwnSentenceOfThePage: StoryObj = {
  name: "The page's own sentence",
  render: () => html`
    <practice-consultation-cta href="#book">
      <p slot="phone">
        Nurses answer at <practice-phone-link></practice-phone-link>, day and night.
      </p>
    </practice-consultation-cta>
  `,
};

/** In a narrow column, such as beside an article. */
export const Narrow: StoryObj = {
  render: () => html`
    <div style="max-inline-size: 15em">
      <practice-consultation-cta href="#book">
        <h2>Talk to a spine specialist this week</h2>
      </practice-consultation-cta>
    </div>
  `,
};

/** Without a heading of the page, the action says it all. */
export const ActionOnly: StoryObj = {
  render: () => html`<practice-consultation-cta href="#book"></practice-consultation-cta>`,
};

/** A practice without a number has no phone line. */
export const NoPhone: StoryObj = {
  render: () => html`
    <practice-profile name="Bayside Back Clinic">
      <practice-consultation-cta href="#book">
        <h2>Talk to a spine specialist this week</h2>
      </practice-consultation-cta>
    </practice-profile>
  `,
};

/** The legal line stands with the action. */
export const WithDisclosure: StoryObj = {
  render: () => html`
    <practice-consultation-cta href="#book">
      <h2>Schedule a Free Consultation</h2>
      <p slot="disclosure">
        The first visit is free. You may cancel within 72 hours of asking for any further service.
      </p>
    </practice-consultation-cta>
  `,
};

export const LongWords: StoryObj = {
  render: () => html`
    <practice-consultation-cta
      href="#book"
      label="Ask for an appointment with the neuromusculoskeletal rehabilitation team"
    >
      <h2>Electroencephalographically monitored neurorehabilitation consultations</h2>
    </practice-consultation-cta>
  `,
};

/** Two tokens make it the site's own. */
export const OwnColours: StoryObj = {
  render: () => html`
    <div style="--practice-color-accent: #ffd166; --practice-radius: 2em">
      <practice-consultation-cta href="#book">
        <h2>Talk to a spine specialist this week</h2>
      </practice-consultation-cta>
    </div>
  `,
};

export const InSpanish: StoryObj = {
  render: () => html`
    <div lang="es">
      <practice-consultation-cta>
        <h2>Programe una consulta gratuita o a distancia</h2>
        ${form}
      </practice-consultation-cta>
    </div>
  `,
};

export const RightToLeft: StoryObj = {
  render: () => html`
    <div lang="ar" dir="rtl">
      <practice-consultation-cta label="اطلب استشارة" href="#book">
        <h2>تحدث مع أخصائي العمود الفقري هذا الأسبوع</h2>
        <p slot="phone">أو اتصل على <practice-phone-link></practice-phone-link></p>
      </practice-consultation-cta>
    </div>
  `,
};

/** What the action opens: the form, over the page. */
export const DialogOpen: StoryObj = {
  // Alone in its frame, or it would cover the other stories.
  parameters: { docs: { story: { inline: false, height: '40em' } } },
  render: () => html`
    <practice-consultation-cta>
      <h2>Schedule a Free Consultation or Tele-Consult</h2>
      ${form}
    </practice-consultation-cta>
  `,
  play: async ({ canvasElement }) => {
    const invitation = canvasElement.querySelector('practice-consultation-cta');
    await invitation?.updateComplete;
    invitation?.open();
  },
};

/** What a visitor does: opens the form, closes it, and stands where they stood. */
export const DialogClosedAgain: StoryObj = {
  ...DialogOpen,
  play: async (context) => {
    const invitation = context.canvasElement.querySelector('practice-consultation-cta');
    await DialogOpen.play?.(context);
    const dialog = invitation?.shadowRoot?.querySelector('dialog');
    if (!dialog?.open) throw new Error('The dialog has not opened.');
    dialog.querySelector('button')?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (dialog.matches('[open]')) throw new Error('The dialog has not closed.');
  },
};

/** Everything by attributes, for site builders that give a tag no content. */
export const AttributesOnly: StoryObj = {
  render: () => html`
    <practice-consultation-cta
      heading="Talk to a spine specialist this week"
      label="Book a visit"
      href="#book"
      disclosure="New patients are usually seen within five days."
    ></practice-consultation-cta>
  `,
};

/** Beside other cards, or in a column. */
export const Card: StoryObj = {
  render: () => html`
    <div style="max-inline-size: 24em">
      <practice-consultation-cta layout="card" href="#book">
        <h2>Talk to a spine specialist this week</h2>
        <p>Bring your pictures and reports, or ask us to fetch them.</p>
      </practice-consultation-cta>
    </div>
  `,
};

/** A low row between two parts of a text. */
export const Inline: StoryObj = {
  render: () => html`
    <practice-consultation-cta layout="inline" href="#book">
      <h2>Does your back keep you awake?</h2>
    </practice-consultation-cta>
  `,
};

/** A bar that stays in sight, up to its own place at the end of the page. It can be closed. */
export const Sticky: StoryObj = {
  render: () => html`
    <main>
      ${['What it is', 'What helps', 'When to call', 'What comes after'].map(
        (title) => html`
          <h2>${title}</h2>
          <p>
            ${'Most people have had a muscle spasm. There are many reasons why one may come. '.repeat(6)}
          </p>
        `,
      )}
      <practice-consultation-cta
        layout="sticky"
        heading="Talk to a spine specialist"
        href="#book"
      ></practice-consultation-cta>
    </main>
  `,
};

const withHours = (hours: string) => html`
  <practice-profile phone="727-MY-SPINE" hours=${hours} time-zone="America/New_York">
    <practice-consultation-cta href="#book">
      <h2>Talk to a spine specialist this week</h2>
    </practice-consultation-cta>
  </practice-profile>
`;

/** While the phone is answered, it comes first. */
export const WhileOpen: StoryObj = { render: () => withHours('Mo-Su 00:00-24:00') };

/** While it is not, the form comes first, and the line says when the phone is answered again. */
export const AfterHours: StoryObj = { render: () => withHours('Sa 03:00-03:01') };
