import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '../src/elements/practice-phone-link/define.js';
import '../src/elements/practice-profile/define.js';

const meta: Meta = {
  title: 'Elements/Profile',
  component: 'practice-profile',
};

export default meta;

/** Empty, it serves the whole page: the phone links below it know the number. */
export const PageWide: StoryObj = {
  // Alone in its frame, or it would serve the other stories as well.
  parameters: { docs: { story: { inline: false, height: '8em' } } },
  args: { name: 'St. Pete Spine', phone: '727-MY-SPINE' },
  render: ({ name, phone }) => html`
    <practice-profile name=${name} phone=${phone}></practice-profile>
    <p>Call us: <practice-phone-link></practice-phone-link></p>
    <footer>Questions? <practice-phone-link label="Talk to a person"></practice-phone-link></footer>
  `,
};

/** With content, it serves its content only. */
export const AroundContent: StoryObj = {
  args: { name: 'St. Pete Spine', phone: '727-MY-SPINE' },
  render: ({ name, phone }) => html`
    <practice-profile name=${name} phone=${phone}>
      <p>Call us: <practice-phone-link></practice-phone-link></p>
    </practice-profile>
  `,
};

/** A directory page: each practice around its own entry. */
export const TwoPractices: StoryObj = {
  render: () => html`
    <practice-profile name="St. Pete Spine" phone="727-MY-SPINE">
      <h2>St. Pete Spine</h2>
      <p>Call: <practice-phone-link></practice-phone-link></p>
    </practice-profile>
    <practice-profile name="Bayside Back Clinic" phone="(651) 555-0143">
      <h2>Bayside Back Clinic</h2>
      <p>Call: <practice-phone-link></practice-phone-link></p>
    </practice-profile>
  `,
};

/** A practice of which only the name is known: no link leads nowhere. */
export const WithoutPhone: StoryObj = {
  render: () => html`
    <practice-profile name="Bayside Back Clinic">
      <p>
        Call us:
        <practice-phone-link><a href="tel:+16515550143">(651) 555-0143</a></practice-phone-link>
      </p>
    </practice-profile>
  `,
};

/** What search engines read says it already: nothing is written twice. */
export const FromJsonLd: StoryObj = {
  name: 'From JSON-LD',
  render: () => html`
    <practice-profile>
      <script type="application/ld+json">
        {
          "@context": "https://schema.org",
          "@type": "MedicalClinic",
          "name": "St. Pete Spine",
          "telephone": "727-MY-SPINE"
        }
      </script>
      <p>Call us: <practice-phone-link></practice-phone-link></p>
    </practice-profile>
  `,
};
