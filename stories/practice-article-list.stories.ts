import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import type { Article } from '../src/articles/article.js';
import '../src/elements/practice-article-list/define.js';

interface Args {
  layout: string;
  cardLayout: string;
  heading: string;
  headingLevel: string;
  filters: string;
  paging: string;
  pageSize: number;
  limit: number;
  /** How many articles there are. */
  articles: number;
  /** A feed in place of them. */
  src?: string;
  width?: string;
  /** The page's own, where a story names none. */
  lang?: string;
  dir?: string;
}

const picture = new URL('../.storybook/images/spine.svg', import.meta.url).href;

type Row = readonly [title: string, category: string, author: string, abstract: string];

const english: readonly Row[] = [
  [
    'Muscle Spasms & Spine Surgery',
    'Back Surgery',
    'Dr. Hamid Abbasi',
    'What causes muscle spasms before and after spine surgery, and what helps against them.',
  ],
  [
    'Five Stretches for a Stiff Neck',
    'Exercises',
    'Ada Smith, PT',
    'Gentle movements that take two minutes each and can be done on any chair.',
  ],
  [
    'When Is Back Pain an Emergency?',
    'Back Pain',
    'Dr. Hamid Abbasi',
    'Most back pain goes away by itself. These signs mean that you should call at once.',
  ],
  [
    'Sleeping Better with Sciatica',
    'Back Pain',
    'Dr. José Núñez',
    'Positions, pillows and habits that take pressure off the nerve at night.',
  ],
  [
    'What Happens at a Tele-Consult',
    'Your Visit',
    'Ada Smith, PT',
    'You need a phone and a quiet room. The rest takes about twenty minutes.',
  ],
  [
    'Walking Again after Surgery',
    'Back Surgery',
    'Dr. José Núñez',
    'A plan for the first six weeks at home, day by day, with room for bad days.',
  ],
  [
    'Is It a Herniated Disc?',
    'Back Pain',
    'Dr. Hamid Abbasi',
    'How it feels, and how we find out.',
  ],
];

const spanish: readonly Row[] = [
  [
    'Espasmos musculares y cirugía de columna',
    'Cirugía de espalda',
    'Dr. Hamid Abbasi',
    'Qué causa los espasmos antes y después de una cirugía, y qué ayuda.',
  ],
  [
    'Cinco estiramientos para el cuello rígido',
    'Ejercicios',
    'Ada Smith, PT',
    'Movimientos suaves de dos minutos que se pueden hacer en cualquier silla.',
  ],
  [
    '¿Cuándo es una emergencia el dolor de espalda?',
    'Dolor de espalda',
    'Dr. José Núñez',
    'Casi siempre pasa solo. Con estas señales, llame enseguida.',
  ],
];

const arabic: readonly Row[] = [
  ['تشنجات العضلات وجراحة العمود الفقري', 'جراحة الظهر', 'د. حامد عباسي', 'أسبابها وما يخففها.'],
  ['خمس تمارين للرقبة المتيبسة', 'تمارين', 'آدا سميث', 'حركات لطيفة تستغرق دقيقتين لكل منها.'],
  ['متى يكون ألم الظهر طارئًا؟', 'ألم الظهر', 'د. خوسيه نونيز', 'علامات تعني أن عليك الاتصال فورًا.'],
  ['النوم مع عرق النسا', 'ألم الظهر', 'د. حامد عباسي', 'وضعيات ووسائد تخفف الضغط ليلًا.'],
];

const rows: Readonly<Record<string, readonly Row[]>> = { es: spanish, ar: arabic };

function articles(count: number, lang = 'en'): readonly Article[] {
  const known = rows[lang] ?? english;
  return Array.from({ length: count }, (_, at) => {
    const [headline = '', articleSection = '', author = '', abstract = ''] =
      known[at % known.length] ?? [];
    const day = String(28 - (at % 28)).padStart(2, '0');
    return {
      headline,
      articleSection,
      author,
      abstract,
      url: `?article=${at}`,
      datePublished: `2026-0${9 - (Math.floor(at / 28) % 9)}-${day}`,
      // Not every practice has a picture for every article.
      ...(at % 5 === 3 ? {} : { image: { url: picture, alt: '' } }),
    };
  });
}

/** Answers in place of the network, for as long as a story is shown. */
function answerFeeds(answer: () => Promise<Response>): () => () => void {
  return () => {
    const { fetch } = window;
    window.fetch = (asked, options) =>
      typeof asked === 'string' && asked.includes('/story-feed') ? answer() : fetch(asked, options);
    return () => {
      window.fetch = fetch;
    };
  };
}

const jsonFeed = (count: number) =>
  Response.json({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Articles',
    items: articles(count).map(({ headline, url, abstract, datePublished }) => ({
      id: url,
      url: `https://practice.example/${String(url)}`,
      title: headline,
      summary: abstract,
      date_published: `${String(datePublished)}T12:00:00Z`,
      image: picture,
    })),
  });

const meta: Meta<Args> = {
  id: 'elements-practice-article-list',
  title: 'Elements/Article list',
  component: 'practice-article-list',
  args: {
    layout: 'grid',
    cardLayout: '',
    heading: 'From our practice',
    headingLevel: '3',
    filters: '',
    paging: 'more',
    pageSize: 6,
    limit: 0,
    articles: 14,
  },
  argTypes: {
    layout: { control: 'inline-radio', options: ['grid', 'list', 'carousel', 'magazine'] },
    cardLayout: {
      control: 'select',
      options: ['', 'stacked', 'horizontal', 'overlay', 'compact', 'headline'],
    },
    headingLevel: { control: 'inline-radio', options: ['1', '2', '3', '4', '5', '6'] },
    paging: { control: 'inline-radio', options: ['more', 'pages', 'none'] },
    lang: { control: 'inline-radio', options: ['en', 'es'] },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
  },
  render: (args) => renderList(args),
};

export default meta;
type Story = StoryObj<Args>;

/** As many columns as have room. */
export const Grid: Story = {};

/** One article under the other, the picture beside the text. */
export const List: Story = { args: { layout: 'list', pageSize: 4, width: '48em' } };

/** A row that is scrolled sideways; a part of the next card says that there is one. */
export const Carousel: Story = { args: { layout: 'carousel', articles: 7, paging: 'none' } };

/** The newest article is the largest. */
export const Magazine: Story = { args: { layout: 'magazine', pageSize: 7 } };

/** Small cards, as for the side of a page. */
export const Compact: Story = {
  args: { layout: 'list', cardLayout: 'compact', pageSize: 5, width: '24em' },
};

/** Titles alone. */
export const Headlines: Story = {
  args: { layout: 'list', cardLayout: 'headline', pageSize: 5, width: '30em' },
};

/** The text on the picture. */
export const Overlay: Story = { args: { cardLayout: 'overlay', pageSize: 3 } };

/** Numbered pages. */
export const NumberedPages: Story = { args: { paging: 'pages', pageSize: 3, articles: 40 } };

/** A visitor can choose a category and an author, and search. */
export const Filters: Story = { args: { filters: 'category author search' } };

/** A visitor has searched for what is not there. */
export const NothingFound: Story = {
  args: { filters: 'category author search' },
  play: ({ canvasElement }) => {
    const field = listIn(canvasElement).shadowRoot?.querySelector('input');
    if (!field) return;
    field.value = 'knee';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  },
};

/** There is nothing to show yet. */
export const Empty: Story = { args: { articles: 0 } };

/** The feed is being read. What comes within 150 ms shows nothing of this. */
export const Loading: Story = {
  args: { src: '/story-feed-slow.json', filters: 'category search' },
  beforeEach: answerFeeds(() => new Promise(() => undefined)),
};

/** The same where the page has written some articles inside: they stand there until then, among empty cards. */
export const LoadingMore: Story = {
  args: { src: '/story-feed-to-come.json', pageSize: 6 },
  beforeEach: answerFeeds(() => new Promise(() => undefined)),
};

/** The same for a carousel. */
export const LoadingCarousel: Story = {
  args: { src: '/story-feed-slow-too.json', layout: 'carousel' },
  beforeEach: answerFeeds(() => new Promise(() => undefined)),
};

/** The feed can't be read: what the page has written inside stays. */
export const Failed: Story = {
  args: { src: '/story-feed-broken.json' },
  beforeEach: answerFeeds(() => Promise.resolve(new Response('', { status: 500 }))),
  play: async ({ canvasElement }) => await noticeOf(canvasElement),
};

/** The same without anything inside. */
export const FailedWithoutArticles: Story = {
  args: { src: '/story-feed-broken-too.json' },
  beforeEach: answerFeeds(() => Promise.resolve(new Response('', { status: 500 }))),
  render: (args) => renderList(args, html``),
  play: async ({ canvasElement }) => await noticeOf(canvasElement),
};

/** A second feed can't be read: what came from the first is shown. */
export const Stale: Story = {
  args: { src: '/story-feed-good.json /story-feed-bad.json', pageSize: 3 },
  beforeEach: () => {
    const { fetch } = window;
    window.fetch = (asked) =>
      Promise.resolve(
        typeof asked === 'string' && asked.includes('story-feed-good')
          ? Object.defineProperty(jsonFeed(3), 'url', { value: asked })
          : new Response('', { status: 503 }),
      );
    return () => {
      window.fetch = fetch;
    };
  },
  play: async ({ canvasElement }) => await noticeOf(canvasElement),
};

/** Where the screen is narrow, or magnified four times. */
export const Narrow: Story = {
  args: { filters: 'category search', pageSize: 2, width: '20em' },
};

/** A carousel there. */
export const NarrowCarousel: Story = {
  args: { layout: 'carousel', pageSize: 4, width: '20em', paging: 'none' },
};

/** The page's language is Spanish. */
export const Spanish: Story = {
  args: {
    lang: 'es',
    heading: 'De nuestra clínica',
    filters: 'category author search',
    pageSize: 3,
  },
};

/** The page runs from right to left. */
export const RightToLeft: Story = {
  args: {
    lang: 'ar',
    dir: 'rtl',
    heading: 'من عيادتنا',
    layout: 'carousel',
    articles: 8,
    paging: 'none',
  },
};

/** Numbered pages there. */
export const RightToLeftPages: Story = {
  args: {
    lang: 'ar',
    dir: 'rtl',
    heading: 'من عيادتنا',
    layout: 'magazine',
    filters: 'category search',
    paging: 'pages',
    pageSize: 4,
    articles: 12,
  },
};

/** Articles that the page has written itself: they work without the script. */
export const WithoutFeed: Story = {
  render: ({ layout, lang, dir }) => html`
    <div lang=${ifDefined(lang)} dir=${ifDefined(dir)}>
      <practice-article-list layout=${layout} heading="Read more">
        <ul>
          <li>
            <h3>
              <a style="display: inline-block; padding-block: 0.25em" href="/articles/muscle-spasms"
                >Muscle Spasms &amp; Spine Surgery</a
              >
            </h3>
            <time datetime="2024-03-05">March 5, 2024</time>
            <p>What causes them, and what helps.</p>
          </li>
          <li>
            <a style="display: inline-block; padding-block: 0.25em" href="/articles/neck"
              >Five Stretches for a Stiff Neck</a
            >
          </li>
          <li>
            <a style="display: inline-block; padding-block: 0.25em" href="/articles/tele"
              >What Happens at a Tele-Consult</a
            >
          </li>
        </ul>
      </practice-article-list>
    </div>
  `,
};

/** Colours, space and corners of the site's own. */
export const OwnColours: Story = {
  render: (args) => html`
    <div style="--practice-color-accent: #7a2e8e; --practice-radius: 0; --practice-space: 1.5em">
      ${renderList({ ...args, paging: 'pages', pageSize: 3, filters: 'category search' })}
    </div>
  `,
};

function listIn(canvas: HTMLElement): HTMLElementTagNameMap['practice-article-list'] {
  const list = canvas.querySelector('practice-article-list');
  if (!list) throw new Error('There is no list.');
  return list;
}

async function noticeOf(canvas: HTMLElement): Promise<void> {
  const list = listIn(canvas);
  while (!list.shadowRoot?.querySelector('[part="notice"]')) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const written = html`<a
    style="display: inline-block; padding-block: 0.25em"
    href="/articles/muscle-spasms"
    >Muscle Spasms &amp; Spine Surgery</a
  >
  <a style="display: inline-block; padding-block: 0.25em" href="/articles/neck"
    >Five Stretches for a Stiff Neck</a
  >`;

function renderList(args: Args, inside: TemplateResult = written): TemplateResult {
  const given = args.src ? undefined : articles(args.articles, args.lang);
  return html`
    <div
      lang=${ifDefined(args.lang)}
      dir=${ifDefined(args.dir)}
      style="max-inline-size: ${args.width ?? '72em'}; margin: 1em auto"
    >
      <practice-article-list
        src=${ifDefined(args.src)}
        layout=${args.layout}
        card-layout=${args.cardLayout}
        heading=${args.heading}
        heading-level=${args.headingLevel}
        filters=${args.filters}
        paging=${args.paging}
        page-size=${args.pageSize}
        limit=${args.limit}
        .articles=${given}
        >${args.src?.includes('slow') ? '' : inside}</practice-article-list
      >
    </div>
  `;
}
