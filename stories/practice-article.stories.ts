import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '../src/elements/practice-article/define.js';

interface Args {
  heading: string;
  category: string;
  categoryHref: string;
  published: string;
  author: string;
  authorHref: string;
  image: string;
  imageAlt: string;
  headingLevel: string;
  /** The page's own, where a story names none. */
  lang?: string;
  dir?: string;
}

const picture = new URL('../.storybook/images/spine.svg', import.meta.url).href;
// A picture without a picture in it: it fails at once and nothing leaves the machine.
const broken = 'data:image/png;base64,AAAA';

const meta: Meta<Args> = {
  id: 'elements-practice-article',
  title: 'Elements/Article',
  component: 'practice-article',
  args: {
    heading: 'Muscle Spasms & Spine Surgery',
    category: 'Back Surgery',
    categoryHref: '',
    published: '2024-03-05',
    author: 'Dr. Hamid Abbasi',
    authorHref: '',
    image: picture,
    imageAlt: 'A drawing of the human spine',
    headingLevel: '1',
  },
  argTypes: {
    headingLevel: { control: 'inline-radio', options: ['1', '2', '3', '4', '5', '6'] },
    lang: { control: 'inline-radio', options: ['en', 'es'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
  render: (args) => renderArticle(args, englishText()),
};

export default meta;
type Story = StoryObj<Args>;

/** A title, what it is about, a date, an author, a picture and the page's own text. */
export const Article: Story = {};

/** Title and picture are the page's own too, and there is something to do at the end. */
export const SlottedContent: Story = {
  render: ({ category, author, lang, dir }) => html`
    <practice-article
      category=${category}
      author=${author}
      lang=${ifDefined(lang)}
      dir=${ifDefined(dir)}
    >
      <h1 slot="heading">Muscle Spasms &amp; Spine Surgery</h1>
      <img slot="image" src=${picture} alt="A drawing of the spine" width="640" height="360" />
      ${englishText()}
      <p slot="cta">
        <a href="#consultation" style="display: inline-block; padding-block: 0.5em">
          Schedule a consultation
        </a>
      </p>
    </practice-article>
  `,
};

/** Category and author lead somewhere. */
export const Links: Story = { args: { categoryHref: '#back', authorHref: '#author' } };

/** Words longer than a phone is wide. */
export const LongWords: Story = {
  args: {
    heading: 'Pneumonoultramicroscopicsilicovolcanoconiosis after Esophagogastroduodenoscopy',
    category: 'Otorhinolaryngology and Neuroelectrophysiology',
    author: 'Dr. Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh',
  },
  render: (args) => html`
    <div style="max-inline-size: 320px">${renderArticle(args, englishText())}</div>
  `,
};

/** No date is known, so there is no label for one. */
export const MissingDate: Story = { args: { published: '' } };

/** No picture, and no room for one. */
export const MissingImage: Story = { args: { image: '', imageAlt: '' } };

/** The picture could not be loaded: its description stands in its place. */
export const BrokenImage: Story = { args: { image: broken } };

/** The title is of the second level, below the page's own. */
export const HeadingLevel: Story = { args: { headingLevel: '2' } };

/** An article that only has a title and a text. */
export const TitleAndTextOnly: Story = {
  args: { category: '', published: '', author: '', image: '', imageAlt: '' },
};

/** On a small phone. */
export const Narrow: Story = {
  render: (args) => html`
    <div style="max-inline-size: 320px">${renderArticle(args, englishText())}</div>
  `,
};

/** All of it comes from data by schema.org's names. */
export const FromData: Story = {
  render: () => html`
    <practice-article
      .article=${{
        headline: 'Muscle Spasms & Spine Surgery',
        articleSection: 'Back Surgery',
        datePublished: '2024-03-05',
        author: { honorificPrefix: 'Dr.', name: 'Hamid Abbasi', url: '#author' },
        image: { url: picture, alt: 'A drawing of the human spine' },
        articleBody: 'Most people have had a muscle spasm.\n\nMost of them pass by themselves.',
      }}
    ></practice-article>
  `,
};

/** The page's language is Spanish. */
export const Spanish: Story = {
  args: {
    lang: 'es',
    heading: 'Espasmos musculares y cirugía de columna',
    category: 'Cirugía de espalda',
    imageAlt: 'Dibujo de la columna vertebral',
  },
  render: (args) => renderArticle(args, spanishText()),
};

/** The page runs from right to left. */
export const RightToLeft: Story = { args: { dir: 'rtl' } };

function renderArticle(args: Args, text: TemplateResult): TemplateResult {
  return html`
    <div lang=${ifDefined(args.lang)} dir=${ifDefined(args.dir)}>
      <practice-article
        heading=${args.heading}
        category=${args.category}
        category-href=${args.categoryHref}
        published=${args.published}
        author=${args.author}
        author-href=${args.authorHref}
        image=${args.image}
        image-alt=${args.imageAlt}
        heading-level=${args.headingLevel}
      >
        ${text}
      </practice-article>
    </div>
  `;
}

function englishText(): TemplateResult {
  return html`
    <p>Most people have had a muscle spasm. There are many reasons why one may come.</p>
    <h2>What are muscle spasms?</h2>
    <p>A muscle spasm is a movement of a muscle that you did not intend. Causes include:</p>
    <ul>
      <li>too little stretching before exercise</li>
      <li>dehydration</li>
      <li>pinched nerves</li>
    </ul>
    <h2>When to see a doctor</h2>
    <p>See your physician when spasms last for weeks, or get worse.</p>
  `;
}

function spanishText(): TemplateResult {
  return html`
    <p>Casi todas las personas han tenido un espasmo muscular.</p>
    <h2>¿Qué es un espasmo muscular?</h2>
    <p>Es un movimiento de un músculo que usted no quiso hacer.</p>
  `;
}
