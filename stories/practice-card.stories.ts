import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '../src/elements/practice-card/define.js';
import '../src/elements/practice-consultation-cta/define.js';
import '../src/elements/practice-hours/define.js';
import '../src/elements/practice-phone-link/define.js';
import type { Practice } from '../src/practice/practice.js';

interface Args {
  name: string;
  phone: string;
  address: string;
  specialties: string;
  languages: string;
  hours: string;
  timeZone: string;
  headingLevel: string;
  newPatients: string;
  telehealth: boolean;
  label: string;
  image: string;
  /** The page's own, where a story names none. */
  lang?: string;
  dir?: string;
  width?: string;
}

const logo = new URL('../.storybook/images/spine.svg', import.meta.url).href;
// A picture without a picture in it: it fails at once and nothing leaves the machine.
const broken = 'data:image/png;base64,AAAA';

const everything: Practice = {
  id: 'gulf-harbor-spine',
  name: 'Gulf Harbor Spine',
  telephone: '727-MY-SPINE',
  url: '#gulf-harbor',
  image: logo,
  address: {
    streetAddress: '12 Pier Road',
    addressLocality: 'St. Petersburg',
    addressRegion: 'FL',
    postalCode: '33701',
    addressCountry: 'US',
  },
  openingHours: ['Mo-Fr 08:00-17:00', 'Sa 09:00-13:00'],
  timeZone: 'America/New_York',
  medicalSpecialty: ['Spine surgery', 'Pain medicine'],
  availableLanguage: ['en', 'es', 'ht'],
  isAcceptingNewPatients: true,
  telehealth: true,
  distance: '2.5 mi',
  consultUrl: '#consult',
};

const meta: Meta<Args> = {
  id: 'elements-practice-card',
  title: 'Elements/Practice card',
  component: 'practice-card',
  args: {
    name: 'Gulf Harbor Spine',
    phone: '727-MY-SPINE',
    address: '12 Pier Road, St. Petersburg, FL 33701',
    specialties: 'Spine surgery, Pain medicine',
    languages: 'en, es, ht',
    hours: 'Mo-Fr 08:00-17:00; Sa 09:00-13:00',
    timeZone: 'America/New_York',
    headingLevel: '3',
    newPatients: 'yes',
    telehealth: true,
    label: '',
    image: logo,
  },
  argTypes: {
    headingLevel: { control: 'inline-radio', options: ['1', '2', '3', '4', '5', '6'] },
    lang: { control: 'inline-radio', options: ['en', 'es'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
  render: (args) => renderCard(args),
};

export default meta;
type Story = StoryObj<Args>;

/** What attributes can say of a practice. */
export const Attributes: Story = {};

/** All that can be known, from data. */
export const Everything: Story = { render: (args) => renderData(everything, args) };

/** A name and a number are enough. */
export const NameAndPhone: Story = {
  render: (args) => renderData({ name: 'North Clinic', telephone: '813-555-0123' }, args),
};

/** A practice that has only a page of its own. */
export const PageOnly: Story = {
  render: (args) => renderData({ name: 'North Clinic', url: '#north' }, args),
};

/** It takes no new patients now. */
export const NoNewPatients: Story = {
  render: (args) => renderData({ ...everything, isAcceptingNewPatients: false }, args),
};

/** The practice is in another time zone than the visitor: the time says which. */
export const OtherTimeZone: Story = {
  render: (args) => renderData({ ...everything, timeZone: 'Pacific/Honolulu' }, args),
};

/** Never closed. */
export const AlwaysOpen: Story = {
  render: (args) => renderData({ ...everything, openingHours: ['Mo-Su 00:00-24:00'] }, args),
};

/** The logo can't be loaded: its room stays. */
export const BrokenLogo: Story = {
  render: (args) => renderData({ ...everything, image: broken }, args),
};

/** What stands in the card serves its practice: hours in full, a sentence and a link of the page's. */
export const Slots: Story = {
  render: (args) =>
    renderData(
      everything,
      args,
      html`<p slot="phone" style="margin: 0">
          Call <a href="tel:+17276977463">727-697-7463</a> before noon.
        </p>
        <practice-hours slot="hours"></practice-hours>
        <a slot="action" href="#consult">Book online</a>
        <p slot="extra" style="margin: 0">Parking behind the house.</p>`,
    ),
};

/** A whole invitation in place of the action: it is never wider than the card. */
export const Invitation: Story = {
  render: (args) =>
    renderData(
      everything,
      args,
      html`<practice-consultation-cta
        slot="action"
        layout="card"
        heading="Talk to a spine specialist this week"
        href="#consult"
      ></practice-consultation-cta>`,
    ),
};

/** Nothing is known but what the page has written. */
export const Fallback: Story = {
  args: { name: '', phone: '' },
  render: () => html`
    <div style="max-inline-size: 24em">
      <practice-card>
        <h3>
          <a style="display: inline-block; padding-block: 0.25em" href="#north">North Clinic</a>
        </h3>
        <p>
          <a style="display: inline-block; padding-block: 0.25em" href="tel:+18135550123"
            >813-555-0123</a
          >
        </p>
      </practice-card>
    </div>
  `,
};

/** On a narrow screen, or magnified. */
export const Narrow: Story = {
  render: (args) => renderData(everything, { ...args, width: '17em' }),
};

/** The page's language is Spanish. */
export const Spanish: Story = {
  args: { lang: 'es' },
  render: (args) => renderData(everything, args),
};

/** One card in Spanish on a page in English. */
export const OwnLanguage: Story = {
  render: (args) => renderData({ ...everything, locale: 'es-US' }, args),
};

/** The page runs from right to left. */
export const RightToLeft: Story = {
  args: { lang: 'ar', dir: 'rtl' },
  render: (args) =>
    renderData(
      { ...everything, name: 'عيادة الخليج', medicalSpecialty: ['جراحة العمود الفقري'] },
      args,
    ),
};

/** Words longer than the card. */
export const LongWords: Story = {
  render: (args) =>
    renderData(
      {
        ...everything,
        name: 'Otorhinolaryngologicalpracticeofsaintpetersburg',
        medicalSpecialty: ['Gastroenterologicalradiographyandsonography'],
        telephone: '727-MY-SPINE ext. 1234',
      },
      { ...args, width: '17em' },
    ),
};

function renderCard(args: Args): TemplateResult {
  return framed(
    args,
    html`<practice-card
      name=${args.name}
      phone=${args.phone}
      address=${args.address}
      specialties=${args.specialties}
      languages=${args.languages}
      hours=${args.hours}
      time-zone=${args.timeZone}
      heading-level=${args.headingLevel}
      new-patients=${args.newPatients}
      ?telehealth=${args.telehealth}
      label=${args.label}
      image=${args.image}
      href="#gulf-harbor"
      consult-href="#consult"
    ></practice-card>`,
  );
}

function renderData(practice: Practice, args: Args, inside?: TemplateResult): TemplateResult {
  return framed(args, html`<practice-card .practice=${practice}>${inside}</practice-card>`);
}

function framed({ lang, dir, width = '24em' }: Args, card: TemplateResult): TemplateResult {
  return html`<div lang=${ifDefined(lang)} dir=${ifDefined(dir)} style="max-inline-size: ${width}">
    ${card}
  </div>`;
}
