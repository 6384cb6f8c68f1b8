import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';

// Whole pages take whatever element there is.
import.meta.glob('../src/elements/*/define.ts', { eager: true });

const picture = new URL('./images/spine.svg', import.meta.url).href;
// A port that browsers never open: nothing leaves the machine.
const unreachable = 'http://127.0.0.1:9/consult-requests';

const meta: Meta = {
  title: 'Recipes',
  // Each is a page of its own.
  tags: ['!autodocs'],
  parameters: { docs: { story: { inline: false, height: '48rem' } }, layout: 'fullscreen' },
  decorators: [
    (story) => html`
      <practice-profile
        name="Gulf Harbor Spine"
        phone="727-MY-SPINE"
        endpoint=${unreachable}
        time-zone="America/New_York"
      >
        <div class="recipe">${story()}</div>
      </practice-profile>
    `,
  ],
};

export default meta;

/** An article that ends with what the reader can do next. The menu's button comes first. */
export const ArticlePage: StoryObj = {
  render: () => html`
    <practice-accessibility-menu
      storage="none"
      statement-href="#accessibility"
    ></practice-accessibility-menu>
    <main>
      <practice-article
        category="Back Surgery"
        published="2024-03-05"
        author="Dr. Hamid Abbasi"
        image=${picture}
        image-alt="Drawing of a spine between the muscles of the back; one of them is tense"
      >
        <h1 slot="heading">Muscle Spasms &amp; Spine Surgery</h1>
        <p>Most people have had a muscle spasm. There are many reasons why one may come.</p>
        <h2>What are muscle spasms?</h2>
        <p>A muscle spasm is a movement of a muscle that you did not intend. Causes include:</p>
        <ul>
          <li>too little stretching before exercise</li>
          <li>dehydration</li>
          <li>pinched nerves</li>
        </ul>
        <practice-consultation-cta slot="cta" placement="article-footer">
          <h2>Schedule a Free Consultation or Tele-Consult</h2>
          ${form('form')}
        </practice-consultation-cta>
      </practice-article>
    </main>
  `,
};

/** A phone number for those who would rather talk, and the form for those who would rather write. */
export const ContactPage: StoryObj = {
  render: () => html`
    <main>
      <h1>Contact us</h1>
      <p>
        Call <practice-phone-link></practice-phone-link> on weekdays, or send a request and we call
        you back.
      </p>
      ${form()}
    </main>
  `,
};

/** Cards in a grid of the page's own: each one stacks or lies down by the room that it has. */
export const ListOfCards: StoryObj = {
  render: () => html`
    <main>
      <h1>Articles</h1>
      <ul class="recipe-cards">
        ${card('Muscle Spasms & Spine Surgery', 'What causes them before and after surgery.')}
        ${card('Sitting All Day', 'Five habits that spare your back at a desk.')}
        ${card('Before Your First Visit', 'What to bring, and what we will ask you.')}
      </ul>
      <practice-consultation-cta href="#book">
        <h2>A question that no article answers?</h2>
      </practice-consultation-cta>
    </main>
  `,
};

function form(slot = ''): TemplateResult {
  return html`<practice-tele-consult-form
    slot=${slot}
    privacy-href="#privacy"
  ></practice-tele-consult-form>`;
}

function card(heading: string, excerpt: string): TemplateResult {
  return html`<li>
    <practice-article-card
      href="#article"
      heading=${heading}
      category="Back care"
      author="Dr. Hamid Abbasi"
      image=${picture}
      heading-level="2"
    >
      <p slot="excerpt">${excerpt}</p>
    </practice-article-card>
  </li>`;
}
