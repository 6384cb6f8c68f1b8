import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '../src/elements/practice-directory/define.js';
import type { Practice } from '../src/practice/practice.js';

interface Args {
  heading: string;
  headingLevel: string;
  filters: string;
  sort: string;
  pageSize: number;
  /** How many practices there are. */
  practices: number;
  /** A file in place of them. */
  src?: string;
  /** The page's own, where a story names none. */
  lang?: string;
  dir?: string;
  width?: string;
}

type Row = readonly [name: string, specialty: string, town: string, zip: string, zone: string];

const rows: readonly Row[] = [
  ['Gulf Harbor Spine', 'Spine surgery', 'St. Petersburg, FL', '33701', 'America/New_York'],
  ['Lakeview Dermatology', 'Dermatology', 'Chicago, IL', '60613', 'America/Chicago'],
  ['Juniper Children’s Clinic', 'Pediatrics', 'Denver, CO', '80203', 'America/Denver'],
  ['Mission Family Practice', 'Family medicine', 'Fresno, CA', '93721', 'America/Los_Angeles'],
  ['Ala Moana Heart Group', 'Cardiology', 'Honolulu, HI', '96814', 'Pacific/Honolulu'],
  ['Tampa Bay Pain Care', 'Pain medicine', 'Tampa, FL', '33602', 'America/New_York'],
];
const hours = ['Mo-Fr 08:00-17:00', 'Mo-Fr 10:00-19:00', 'Mo-Su 00:00-24:00', 'Tu-Sa 09:00-13:00'];
const spoken = [['en', 'es'], ['en'], ['es'], ['en', 'vi', 'zh']];

function practices(count: number): readonly Practice[] {
  return Array.from({ length: count }, (_, at) => {
    const [name, specialty, town, postalCode, timeZone] = rows[at % rows.length] ?? [
      '',
      '',
      '',
      '',
      '',
    ];
    const [addressLocality = '', addressRegion = ''] = town.split(', ');
    const round = Math.floor(at / rows.length);
    return {
      id: `p${at}`,
      name: round > 0 ? `${name} ${round + 1}` : name,
      telephone: `${['727', '312', '303', '559', '808', '813'][at % 6] ?? '727'}-555-01${String(at % 100).padStart(2, '0')}`,
      url: `#p${at}`,
      address: {
        streetAddress: `${12 + at} Main Street`,
        addressLocality,
        addressRegion,
        postalCode,
      },
      medicalSpecialty: [specialty],
      availableLanguage: spoken[at % 4] ?? [],
      openingHours: [hours[at % 4] ?? ''],
      timeZone,
      isAcceptingNewPatients: at % 3 !== 2,
      telehealth: at % 2 === 0,
      ...(at % 2 === 0 && { consultUrl: `#visit-${at}` }),
    };
  });
}

/** Answers in place of the network, for as long as a story is shown. */
function answerFile(answer: () => Promise<Response>): () => () => void {
  return () => {
    const { fetch } = window;
    window.fetch = (asked, options) =>
      typeof asked === 'string' && asked.includes('story-practices')
        ? answer()
        : fetch(asked, options);
    return () => {
      window.fetch = fetch;
    };
  };
}

const meta: Meta<Args> = {
  id: 'elements-practice-directory',
  title: 'Elements/Practice directory',
  component: 'practice-directory',
  parameters: { anatomy: { story: 'Filters', height: '70rem' } },
  args: {
    heading: 'Find a practice',
    headingLevel: '3',
    filters: 'all',
    sort: 'listed',
    pageSize: 6,
    practices: 14,
  },
  argTypes: {
    headingLevel: { control: 'inline-radio', options: ['1', '2', '3', '4', '5', '6'] },
    sort: { control: 'inline-radio', options: ['listed', 'name', 'open', 'distance'] },
    lang: { control: 'inline-radio', options: ['en', 'es'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
  render: (args) => renderDirectory(args),
};

export default meta;
type Story = StoryObj<Args>;

/** All that the data have a use for can be chosen by. */
export const Filters: Story = {};

/** Few practices, and nothing to choose by. */
export const WithoutFilters: Story = { args: { filters: 'none', practices: 3 } };

/** Where nothing differs, only words can be searched for. */
export const AllAlike: Story = {
  render: (args) =>
    renderDirectory(
      args,
      ['North', 'South'].map((name) => ({ name: `${name} Clinic`, telephone: '813-555-0123' })),
    ),
};

/** Those that are open come first. */
export const OpenFirst: Story = { args: { sort: 'open' } };

/** With distances, the nearest can come first. */
export const NearestFirst: Story = {
  args: { sort: 'distance' },
  render: (args) =>
    renderDirectory(
      args,
      practices(5).map((each, at) => ({ ...each, distance: `${(at * 7) % 5}.5 mi` })),
    ),
};

/** A visitor has chosen: the list can be copied as a link, and all be taken back. */
export const Chosen: Story = {
  play: async ({ canvasElement }) => {
    const box = (await rootOf(canvasElement)).querySelectorAll('input')[2];
    box?.click();
  },
};

/** A visitor has searched for what is not there. */
export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    const field = (await rootOf(canvasElement)).querySelector('input');
    if (!field) return;
    field.value = 'knee';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
};

/** There is nothing to show yet. */
export const Empty: Story = {
  args: { practices: 0 },
  play: async ({ canvasElement }) => {
    await rootOf(canvasElement);
  },
};

/** The file is being read. What comes within 150 ms shows nothing of this. */
export const Loading: Story = {
  args: { src: '/story-practices-slow.json' },
  beforeEach: answerFile(() => new Promise(() => undefined)),
};

/** The file can't be read: what the page has written inside stays. */
export const Failed: Story = {
  args: { src: '/story-practices-broken.json' },
  beforeEach: answerFile(() => Promise.resolve(new Response('', { status: 500 }))),
  play: async ({ canvasElement }) => {
    await rootOf(canvasElement, '.notice');
  },
};

/** Five hundred practices on one page. */
export const FiveHundred: Story = { args: { practices: 500, pageSize: 24 } };

/** Where the screen is narrow, or magnified. */
export const Narrow: Story = { args: { pageSize: 2, width: '20em' } };

/** The page's language is Spanish. */
export const Spanish: Story = {
  args: { lang: 'es', heading: 'Encuentre un consultorio', pageSize: 3 },
};

/** The page runs from right to left. */
export const RightToLeft: Story = {
  args: { lang: 'ar', dir: 'rtl', heading: 'ابحث عن عيادة', pageSize: 3 },
};

function renderDirectory(args: Args, given = practices(args.practices)): TemplateResult {
  const { lang, dir, width = 'none', src } = args;
  return html`<div lang=${ifDefined(lang)} dir=${ifDefined(dir)} style="max-inline-size: ${width}">
    <practice-directory
      heading=${args.heading}
      heading-level=${args.headingLevel}
      filters=${args.filters}
      sort=${args.sort}
      page-size=${args.pageSize}
      src=${ifDefined(src)}
      .practices=${src ? undefined : given}
    >
      ${src?.includes('broken') ? links : nothing}
    </practice-directory>
  </div>`;
}

/** What a page has written for those without the script. */
const links = html`<ul>
  <li>
    <a style="display: inline-block; padding-block: 0.25em" href="#north">North Clinic</a>
  </li>
</ul>`;

/** The list's own tree, once its other file has come. */
async function rootOf(canvas: HTMLElement, wanted = '.directory'): Promise<ShadowRoot> {
  for (;;) {
    const root = canvas.querySelector('practice-directory')?.shadowRoot;
    if (root?.querySelector(wanted)) return root;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
