import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { Article } from '../src/articles/article.js';
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
const white =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><path fill="#fff" d="M0 0h640v360H0z"/></svg>',
  );
const layouts = ['stacked', 'horizontal', 'overlay', 'compact', 'headline'];

/** All that can be known of an article. */
const everything: Article = {
  headline: 'Muscle Spasms & Spine Surgery',
  url: '/articles/muscle-spasms',
  articleSection: { name: 'Back Surgery', url: '/articles/back-surgery' },
  keywords: [
    { name: 'Muscle spasms', url: '/articles/spasms' },
    { name: 'Recovery', url: '/articles/recovery' },
  ],
  datePublished: '2024-03-05',
  dateModified: '2024-04-02',
  author: {
    honorificPrefix: 'Dr.',
    name: 'Hamid Abbasi',
    jobTitle: 'Spine surgeon',
    url: '/articles/dr-abbasi',
    image: picture,
  },
  reviewedBy: { honorificPrefix: 'Dr.', name: 'Ana Ruiz', url: '/articles/dr-ruiz' },
  lastReviewed: '2024-03-20',
  image: { url: picture, alt: 'A drawing of the human spine' },
  abstract: 'What causes muscle spasms before and after spine surgery, and what helps.',
  timeRequired: 'PT5M',
};

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
    layout: { control: 'inline-radio', options: layouts },
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

/** The text stands on the picture, on a shade that lets it be read on any picture. */
export const Overlay: Story = { args: { layout: 'overlay' } };

/** On a picture that is all white, the text can be read too. */
export const OverlayOnWhite: Story = { args: { layout: 'overlay', image: white } };

/** Without a picture, the card keeps its place in the row. */
export const OverlayWithoutImage: Story = {
  args: { layout: 'overlay', image: '', imageAlt: '' },
};

/** A small picture, the title and the date; cards without a picture keep the same edge. */
export const Compact: Story = {
  args: { layout: 'compact' },
  render: (args) => html`
    ${renderCard(args, '22em')} ${renderCard({ ...args, image: '', imageAlt: '' }, '22em')}
    ${renderCard({ ...args, image: broken }, '22em')}
  `,
};

/** Titles and facts alone, for long lists. */
export const Headline: Story = {
  args: { layout: 'headline' },
  render: (args) => html`
    ${renderCard(args, '32em')} ${renderCard({ ...args, heading: 'Sitting all day' }, '32em')}
  `,
};

/** All that can be known, from data: links of category, author and tags keep working. */
export const Everything: Story = { render: ({ layout }) => renderData(everything, layout) };

/** All that can be known, in every layout. */
export const EveryLayout: Story = {
  render: ({ lang, dir }) => html`
    <div
      lang=${ifDefined(lang)}
      dir=${ifDefined(dir)}
      style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr)); gap: 1.5em; align-items: start"
    >
      ${layouts.map((layout) => renderData(everything, layout))}
    </div>
  `,
};

/** Every layout on a page in Spanish. */
export const EveryLayoutSpanish: Story = { ...EveryLayout, args: { lang: 'es' } };

/** Every layout on a page in Arabic, from right to left. */
export const EveryLayoutArabic: Story = {
  args: { lang: 'ar', dir: 'rtl' },
  render: ({ lang, dir }) => html`
    <div
      lang=${ifDefined(lang)}
      dir=${ifDefined(dir)}
      style="display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr)); gap: 1.5em; align-items: start"
    >
      ${layouts.map((layout) => renderData(arabic, layout))}
    </div>
  `,
};

/** Posted within the days that `new-for` names. */
export const New: Story = {
  render: ({ layout }) => html`
    <div style="max-inline-size: 22em">
      <practice-article-card
        layout=${layout}
        new-for="14"
        .article=${{ ...everything, datePublished: new Date().toISOString().slice(0, 10) }}
      ></practice-article-card>
    </div>
  `,
};

/** A long excerpt, cut to three lines. */
export const ExcerptLines: Story = {
  render: ({ layout }) => html`
    <div style="max-inline-size: 22em">
      <practice-article-card
        layout=${layout}
        excerpt-lines="3"
        .article=${{ ...everything, abstract: 'What causes it, and what helps. '.repeat(20) }}
      ></practice-article-card>
    </div>
  `,
};

/** The article as JSON inside the tag, for pages that a machine writes. */
export const Json: Story = {
  render: () => html`
    <div style="max-inline-size: 22em">
      <practice-article-card>
        ${jsonScript({ ...everything, image: { url: picture, alt: '' } })}
      </practice-article-card>
    </div>
  `,
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
        <h3 slot="heading">
          <a href="/articles/muscle-spasms">Muscle Spasms &amp; Spine Surgery</a>
        </h3>
        <p slot="excerpt">What causes them, and <a href="/articles/treatments">what helps</a>.</p>
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

const arabic: Article = {
  ...everything,
  headline: 'تشنجات العضلات وجراحة العمود الفقري',
  articleSection: { name: 'جراحة الظهر', url: '/articles/back-surgery' },
  keywords: [{ name: 'تشنجات', url: '/articles/spasms' }],
  abstract: 'ما يسبب تشنجات العضلات قبل جراحة العمود الفقري وبعدها، وما يساعد.',
  inLanguage: 'ar',
};

function renderData(article: Article, layout: string): TemplateResult {
  return html`
    <div style="max-inline-size: ${layout === 'horizontal' ? '44em' : '22em'}">
      <practice-article-card layout=${layout} .article=${article}></practice-article-card>
    </div>
  `;
}

function jsonScript(article: Article): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(article);
  return script;
}

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
