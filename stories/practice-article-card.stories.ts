import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '../src/elements/practice-article-card/define.js';

interface Args {
  href: string;
  heading: string;
  category: string;
  published: string;
  author: string;
  image: string;
  imageAlt: string;
  headingLevel: string;
  layout: string;
  excerpt: string;
  /** The page's own, where a story names none. */
  lang?: string;
  dir?: string;
}

const picture = new URL('../.storybook/images/spine.svg', import.meta.url).href;
// A picture without a picture in it: it fails at once and nothing leaves the machine.
const broken = 'data:image/png;base64,AAAA';

const meta: Meta<Args> = {
  id: 'elements-practice-article-card',
  title: 'Elements/Article card',
  component: 'practice-article-card',
  args: {
    href: '#muscle-spasms',
    heading: 'Muscle Spasms & Spine Surgery',
    category: 'Back Surgery',
    published: '2024-03-05',
    author: 'Dr. Hamid Abbasi',
    image: picture,
    imageAlt: 'A drawing of the human spine',
    headingLevel: '3',
    layout: 'stacked',
    excerpt: 'What causes muscle spasms before and after spine surgery, and what helps.',
  },
  argTypes: {
    headingLevel: { control: 'inline-radio', options: ['1', '2', '3', '4', '5', '6'] },
    layout: { control: 'inline-radio', options: ['stacked', 'horizontal'] },
    lang: { control: 'inline-radio', options: ['en', 'es'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
  render: (args) => renderCard(args, '22em'),
};

export default meta;
type Story = StoryObj<Args>;

/** The picture stands above the text. */
export const Stacked: Story = {};

/** The picture stands beside the text. */
export const Horizontal: Story = {
  args: { layout: 'horizontal' },
  render: (args) => renderCard(args, '44em'),
};

/** On a narrow screen, the picture of a horizontal card goes above the text. */
export const HorizontalNarrow: Story = {
  args: { layout: 'horizontal' },
  render: (args) => renderCard(args, '20em'),
};

/** Words longer than the card. */
export const LongWords: Story = {
  args: {
    heading: 'Pneumonoultramicroscopicsilicovolcanoconiosis after Esophagogastroduodenoscopy',
    category: 'Otorhinolaryngology and Neuroelectrophysiology',
    author: 'Dr. Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
  },
};

/** No date is known, so there is no label for one. */
export const MissingDate: Story = { args: { published: '' } };

/** No picture, and no room for one. */
export const MissingImage: Story = { args: { image: '', imageAlt: '' } };

/** The picture could not be loaded: its description stands in its place. */
export const BrokenImage: Story = { args: { image: broken } };

/** Titles of the second and the fourth level. */
export const HeadingLevels: Story = {
  render: (args) => html`
    ${renderCard({ ...args, headingLevel: '2' }, '22em')}
    ${renderCard({ ...args, headingLevel: '3' }, '22em')}
  `,
};

/** Only what was given leads somewhere: this card is no link. */
export const WithoutLink: Story = { args: { href: '' } };

/** Only a title: nothing else is known, and nothing else is shown. */
export const TitleOnly: Story = {
  args: { category: '', published: '', author: '', image: '', imageAlt: '' },
  render: (args) => html`
    <div style="max-inline-size: 22em">
      <practice-article-card href=${args.href} heading=${args.heading}></practice-article-card>
    </div>
  `,
};

/** Colours, space and corners of the site's own. */
export const OwnColours: Story = {
  render: (args) => html`
    <div style="--practice-color-accent: #7a2e8e; --practice-radius: 0; --practice-space: 1.5em">
      ${renderCard(args, '22em')}
    </div>
  `,
};

/** Cards of different lengths beside each other. */
export const SideBySide: Story = {
  render: (args) => html`
    <div
      style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); gap: 1.5em"
    >
      ${renderCard(args, 'none')} ${renderCard({ ...args, image: '', excerpt: 'Short.' }, 'none')}
      ${renderCard({ ...args, published: '', heading: 'Sitting all day' }, 'none')}
    </div>
  `,
};

/** All of it is the page's own: title with its link, picture and excerpt work without the script. */
export const SlottedContent: Story = {
  render: ({ category, lang, dir }) => html`
    <div lang=${ifDefined(lang)} dir=${ifDefined(dir)} style="max-inline-size: 22em">
      <practice-article-card category=${category}>
        <img slot="image" src=${picture} alt="" width="640" height="360" />
        <h3 slot="heading"><a href="#muscle-spasms">Muscle Spasms &amp; Spine Surgery</a></h3>
        <p slot="excerpt">What causes them, and <a href="#treatments">what helps</a>.</p>
      </practice-article-card>
    </div>
  `,
};

/** The page's language is Spanish. */
export const Spanish: Story = {
  args: {
    lang: 'es',
    heading: 'Espasmos musculares y cirugía de columna',
    category: 'Cirugía de espalda',
    imageAlt: 'Dibujo de la columna vertebral',
    excerpt: 'Qué causa los espasmos antes y después de una cirugía, y qué ayuda.',
  },
};

/** The page runs from right to left. */
export const RightToLeft: Story = {
  args: { dir: 'rtl', layout: 'horizontal' },
  render: (args) => renderCard(args, '44em'),
};

function renderCard(args: Args, width: string): TemplateResult {
  return html`
    <div
      lang=${ifDefined(args.lang)}
      dir=${ifDefined(args.dir)}
      style="max-inline-size: ${width}; margin-block: 1em"
    >
      <practice-article-card
        href=${args.href}
        heading=${args.heading}
        category=${args.category}
        published=${args.published}
        author=${args.author}
        image=${args.image}
        image-alt=${args.imageAlt}
        heading-level=${args.headingLevel}
        layout=${args.layout}
      >
        <p slot="excerpt">${args.excerpt}</p>
      </practice-article-card>
    </div>
  `;
}
