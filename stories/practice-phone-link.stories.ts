import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '../src/elements/practice-phone-link/define.js';

const meta: Meta = {
  title: 'Elements/Phone link',
  component: 'practice-phone-link',
  args: { phone: '727-MY-SPINE', extension: '', label: '', sms: false },
  render: ({ phone, extension, label, sms }) => html`
    <p>
      Call
      <practice-phone-link
        phone=${phone}
        extension=${extension}
        label=${label}
        ?sms=${sms}
      ></practice-phone-link>
      to talk to a patient care specialist.
    </p>
  `,
};

export default meta;

/** A word to remember, and the digits to dial it by. */
export const WordsAndDigits: StoryObj = {};

export const DigitsOnly: StoryObj = { args: { phone: '(727) 555-0143' } };

/** A toll-free word that is longer than a number: only its ten digits are dialled. */
export const LongWord: StoryObj = { args: { phone: '1-800-CONTACTS' } };

/** In a column that is narrower than the number. */
export const Narrow: StoryObj = {
  render: ({ phone }) => html`
    <p style="inline-size: 8em">Call <practice-phone-link phone=${phone}></practice-phone-link></p>
  `,
};

/** Dialled after the call is answered. */
export const Extension: StoryObj = { args: { extension: '12' } };

export const OwnWords: StoryObj = { args: { label: 'Talk to a nurse' } };

/** Writes a text message instead of calling. */
export const TextMessage: StoryObj = { args: { sms: true, label: 'Text us' } };

/** The page's own link works without the script; the element adds the digits. */
export const OwnLinkOfThePage: StoryObj = {
  name: "The page's own link",
  render: () => html`
    <p>
      Call <practice-phone-link><a href="tel:+17276977463">727-MY-SPINE</a></practice-phone-link
      >.
    </p>
  `,
};

/** Without a number that can be dialled nothing is shown, and the console says why. */
export const NoNumber: StoryObj = { args: { phone: '' } };

export const InSpanish: StoryObj = {
  render: ({ phone }) => html`
    <p lang="es">
      Llame al <practice-phone-link phone=${phone}></practice-phone-link> para hablar con nosotros.
    </p>
  `,
};

/** The number keeps its direction. */
export const RightToLeft: StoryObj = {
  render: ({ phone }) => html`
    <p lang="ar" dir="rtl">
      اتصل على <practice-phone-link phone=${phone}></practice-phone-link> للتحدث مع أحد المختصين.
    </p>
  `,
};
