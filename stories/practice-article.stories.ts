import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import '../src/elements/practice-article/define.js';
import '../src/elements/practice-article-card/define.js';
import '../src/elements/practice-consultation-cta/define.js';
import '../src/elements/practice-profile/define.js';

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
  contents: string;
  tools: string;
  progress: boolean;
  /** The page's own, where a story names none. */
  lang?: string;
  dir?: string;
}

const picture = new URL('../.storybook/images/spine.svg', import.meta.url).href;
const portrait =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><path fill="#c6d6ea" d="M0 0h80v80H0z"/><circle cx="40" cy="31" r="15" fill="#47678f"/><path fill="#47678f" d="M12 80c0-18 12-28 28-28s28 10 28 28z"/></svg>',
  );
// A picture without a picture in it: it fails at once and nothing leaves the machine.
const broken = 'data:image/png;base64,AAAA';

const meta: Meta<Args> = {
  id: 'elements-practice-article',
  title: 'Elements/Article',
  component: 'practice-article',
  parameters: { anatomy: { story: 'Whole Page', height: '100rem' } },
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
    contents: 'auto',
    tools: '',
    progress: false,
  },
  argTypes: {
    headingLevel: { control: 'inline-radio', options: ['1', '2', '3', '4', '5', '6'] },
    contents: { control: 'inline-radio', options: ['auto', 'none'] },
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

/** All of it comes from data by schema.org's names, and the text from HTML that nobody has checked. */
export const FromData: Story = {
  render: () => html`
    <practice-article
      .article=${{
        headline: 'Muscle Spasms & Spine Surgery',
        articleSection: { name: 'Back Surgery', url: '#back' },
        keywords: ['Muscles', { name: 'Spine', url: '#spine' }],
        datePublished: '2024-03-05',
        dateModified: '2026-01-12',
        author: {
          honorificPrefix: 'Dr.',
          name: 'Hamid Abbasi',
          jobTitle: 'Spine surgeon',
          url: '#author',
          image: portrait,
        },
        reviewedBy: { honorificPrefix: 'Dr.', name: 'Ada Roe' },
        lastReviewed: '2026-01-10',
        image: { url: picture, alt: 'A drawing of the human spine' },
        articleMarkup:
          '<p>Most people have had a <strong>muscle spasm</strong>.</p>' +
          '<h3>When to see a doctor</h3><p>When it lasts for weeks, or gets worse.</p>' +
          '<script>alert(1)</' +
          'script>',
      }}
    ></practice-article>
  `,
};

/** A text that has no markup. */
export const PlainText: Story = {
  render: () => html`
    <practice-article
      .article=${{
        headline: 'Muscle Spasms & Spine Surgery',
        articleBody: 'Most people have had a muscle spasm.\n\nMost of them pass by themselves.',
      }}
    ></practice-article>
  `,
};

/** All that an article can have, as a practice would show it. */
export const WholePage: Story = {
  args: { published: '2024-03-05' },
  render: (args) => renderWhole(args, englishWhole()),
};

/** All of it on a small phone. */
export const WholePageNarrow: Story = {
  render: (args) => html`
    <div style="max-inline-size: 320px">${renderWhole(args, englishWhole())}</div>
  `,
};

/** All of it in Spanish. */
export const WholePageSpanish: Story = {
  args: {
    lang: 'es',
    heading: 'Espasmos musculares y cirugía de columna',
    category: 'Cirugía de espalda',
  },
  render: (args) => renderWhole(args, spanishWhole()),
};

/** All of it from right to left. */
export const WholePageRightToLeft: Story = {
  args: {
    lang: 'ar',
    dir: 'rtl',
    heading: 'تشنجات العضلات وجراحة العمود الفقري',
    category: 'جراحة الظهر',
    author: 'د. حامد عباسي',
  },
  render: (args) => renderWhole(args, arabicWhole()),
};

/** The list of contents, opened where it stands above the text. */
export const Contents: Story = {
  args: { image: '', imageAlt: '' },
  render: (args) => html`
    <div style="max-inline-size: 40em">${renderArticle(args, longText())}</div>
  `,
  play: ({ canvasElement }) => {
    canvasElement
      .querySelector('practice-article')
      ?.shadowRoot?.querySelector('details')
      ?.setAttribute('open', '');
  },
};

/** No list of contents, however long the text is. */
export const WithoutContents: Story = {
  args: { contents: 'none' },
  render: (args) => renderArticle(args, longText()),
};

/** The link has been copied. */
export const Copied: Story = {
  args: { tools: 'copy print', image: '', imageAlt: '' },
  beforeEach: () => clipboard({ writeText: () => Promise.resolve() }),
  play: ({ canvasElement }) => use(canvasElement, /Copy link/),
};

/** The page may not write to the clipboard, so the visitor copies the link. */
export const CopyByHand: Story = {
  args: { tools: 'copy print', image: '', imageAlt: '' },
  beforeEach: () => {
    const endings = [clipboard(undefined), canonical('https://practice.example/spasms')];
    return () => endings.forEach((end) => end());
  },
  play: ({ canvasElement }) => use(canvasElement, /Copy link/),
};

/** How much has been read, at the window's upper edge. */
export const Progress: Story = {
  args: { progress: true },
  render: (args) => renderArticle(args, longText()),
};

/** A table that is wider than a phone scrolls by itself. */
export const WideTable: Story = {
  args: { image: '', imageAlt: '' },
  render: (args) => html`
    <div style="max-inline-size: 320px">${renderArticle(args, table())}</div>
  `,
};

/** The article of a feed is on its way; nothing is said before a moment has passed. */
export const Loading: Story = {
  beforeEach: () => answerFeeds(() => new Promise<Response>(() => undefined)),
  render: () => html`<practice-article src="slow.json" type="json"></practice-article>`,
  play: () => new Promise<void>((resolve) => setTimeout(resolve, 250)),
};

/** The feed can't be read, and the page has nothing to show instead. */
export const Failed: Story = {
  beforeEach: () => answerFeeds(() => Promise.resolve(new Response('', { status: 503 }))),
  render: () => html`<practice-article src="failing.json" type="json"></practice-article>`,
  play: () => new Promise<void>((resolve) => setTimeout(resolve, 250)),
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
        contents=${args.contents}
        tools=${args.tools}
        ?progress=${args.progress}
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

interface Whole {
  readonly emergency: string;
  readonly text: TemplateResult;
  readonly biography: string;
  readonly reference: string;
  readonly related: readonly string[];
  readonly invitation: string;
}

function renderWhole(args: Args, whole: Whole): TemplateResult {
  return html`
    <practice-profile
      lang=${ifDefined(args.lang)}
      dir=${ifDefined(args.dir)}
      name="Inspired Spine"
      phone="727-MY-SPINE"
    >
      <practice-article
        heading=${args.heading}
        category=${args.category}
        category-href="#category"
        tags="Spine, Muscles"
        published=${args.published}
        modified="2026-01-12"
        author=${args.author}
        author-href="#author"
        author-role=${args.lang ? '' : 'Spine surgeon'}
        author-image=${portrait}
        reviewer="Dr. Ada Roe"
        reviewed="2026-01-10"
        image=${args.image}
        tools="share copy print"
        disclaimer
      >
        <p slot="emergency">${whole.emergency}</p>
        ${whole.text}
        <p slot="author">${whole.biography}</p>
        <ol slot="references">
          <li>${whole.reference}</li>
        </ol>
        <practice-consultation-cta slot="cta" href="#consultation">
          <h2>${whole.invitation}</h2>
        </practice-consultation-cta>
        ${whole.related.map(
          (title) => html`
            <practice-article-card
              slot="related"
              href="#related"
              heading=${title}
              image=${picture}
            ></practice-article-card>
          `,
        )}
      </practice-article>
    </practice-profile>
  `;
}

function englishWhole(): Whole {
  return {
    emergency: 'Call 911 if you can’t move your legs, or can’t hold urine or stool.',
    text: html`${longText()} ${table()}`,
    biography:
      'Dr. Abbasi has operated on spines for twenty years, and writes about what he is asked.',
    reference: 'Muscle spasms. In: A handbook of back pain. 3rd edition, 2021.',
    related: ['Five stretches for a stiff neck', 'After spine surgery: the first week'],
    invitation: 'Talk to us about your back',
  };
}

function spanishWhole(): Whole {
  return {
    emergency: 'Llame al 911 si no puede mover las piernas o no retiene la orina.',
    text: html`${spanishText()}
      <h2>¿Por qué aparece?</h2>
      <p>Muchas veces por falta de agua o de movimiento.</p>
      <h2>Cuándo ir al médico</h2>
      <p>Cuando dura semanas o empeora.</p>`,
    biography: 'El Dr. Abbasi opera columnas desde hace veinte años.',
    reference: 'Espasmos musculares. En: Manual del dolor de espalda. 3.ª edición, 2021.',
    related: ['Cinco estiramientos para el cuello', 'Después de la cirugía: la primera semana'],
    invitation: 'Hable con nosotros de su espalda',
  };
}

function arabicWhole(): Whole {
  return {
    emergency: 'اتصل بالرقم 911 إذا لم تستطع تحريك ساقيك.',
    text: html`<p>عانى معظم الناس من تشنج عضلي في وقت ما.</p>
      <h2>ما هي التشنجات العضلية؟</h2>
      <p>التشنج حركة في العضلة لم تقصدها.</p>
      <h3>الأسباب</h3>
      <ul>
        <li>قلة الماء</li>
        <li>قلة الحركة</li>
      </ul>
      <h2>متى تزور الطبيب</h2>
      <p>عندما يستمر التشنج لأسابيع أو يزداد سوءًا.</p>`,
    biography: 'يجري الدكتور عباسي جراحات العمود الفقري منذ عشرين عامًا.',
    reference: 'التشنجات العضلية. دليل آلام الظهر، 2021.',
    related: ['خمسة تمارين للرقبة', 'بعد جراحة العمود الفقري'],
    invitation: 'تحدث إلينا عن ظهرك',
  };
}

function longText(): TemplateResult {
  const more = 'Rest, warmth and gentle movement help most people within a few days. ';
  return html`
    <p>Most people have had a muscle spasm. There are many reasons why one may come.</p>
    <h2 id="what">What are muscle spasms?</h2>
    <p>A muscle spasm is a movement of a muscle that you did not intend. ${more.repeat(12)}</p>
    <h3>In the neck</h3>
    <p>${more.repeat(10)}</p>
    <h3>In the lower back</h3>
    <p>${more.repeat(10)}</p>
    <h2>What helps</h2>
    <p>${more.repeat(12)}</p>
    <h2>When to see a doctor</h2>
    <p>See your physician when spasms last for weeks, or get worse.</p>
  `;
}

function table(): TemplateResult {
  const row = (name: string) => html`
    <tr>
      <th scope="row">${name}</th>
      <td>Twice a day</td>
      <td>10 minutes</td>
      <td>Physiotherapist</td>
    </tr>
  `;
  return html`
    <table>
      <caption>
        What to do at home
      </caption>
      <thead>
        <tr>
          <th scope="col">Treatment</th>
          <th scope="col">How&nbsp;often</th>
          <th scope="col">How&nbsp;long&nbsp;each</th>
          <th scope="col">Ask&nbsp;whom</th>
        </tr>
      </thead>
      <tbody>
        ${['Warmth', 'Stretching', 'Walking'].map(row)}
      </tbody>
    </table>
  `;
}

async function use(canvas: HTMLElement, name: RegExp): Promise<void> {
  const buttons = canvas.querySelector('practice-article')?.shadowRoot?.querySelectorAll('button');
  [...(buttons ?? [])].find((button) => name.test(button.textContent))?.click();
  await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Answers the feeds of a story without a server; returns what ends that. */
function answerFeeds(answer: () => Promise<Response>): () => void {
  const { fetch } = window;
  window.fetch = answer;
  return () => {
    window.fetch = fetch;
  };
}

/** Puts something in the place of the browser's clipboard; returns what takes it back. */
function clipboard(value: unknown): () => void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  return () => Reflect.deleteProperty(navigator, 'clipboard');
}

/** What the page calls its address: the same wherever the stories are served. */
function canonical(href: string): () => void {
  const link = Object.assign(document.createElement('link'), { rel: 'canonical', href });
  document.head.append(link);
  return () => link.remove();
}
