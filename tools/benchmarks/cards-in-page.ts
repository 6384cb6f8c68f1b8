// What the benchmark of the cards runs in its page. It is served without its types.

import {
  cloned,
  each,
  fillToFrame,
  settled as settledIn,
  templateOf,
  text,
  withAttributes,
  type Fill,
} from './filling-in-page.ts';

export { empty } from './filling-in-page.ts';

/** An article by schema.org's names, as a feed would give it. */
interface Data {
  readonly headline: string;
  readonly articleSection: { readonly name: string; readonly url: string };
  readonly datePublished: string;
  readonly author: { readonly name: string; readonly url: string };
  readonly image: Readonly<Record<'url' | 'alt' | 'srcset', string>>;
  readonly url: string;
  readonly abstract: string;
  readonly timeRequired: string;
}

const insides = `<p class="category"><a></a></p>
  <h3><a class="title"></a></h3>
  <p class="meta"><time></time> <span>By <a class="author"></a></span> <span class="reading"></span></p>
  <p class="excerpt"></p>`;
const image = '<img loading="lazy" decoding="async">';
const plain = templateOf(
  `<article class="plain"><div class="picture">${image}</div><div class="text">${insides}</div></article>`,
);

/** Who takes part, by name; the floor first. */
const contenders: Readonly<Record<string, Fill<Data>>> = {
  'plain HTML, cloned': cloned(plain, write),
  'plain HTML, content-visibility': cloned(
    templateOf(plain.innerHTML.replace('class="plain"', 'class="plain far"')),
    write,
  ),
  'practice-article-card, property': each((article) =>
    Object.assign(document.createElement('practice-article-card'), { article }),
  ),
  'practice-article-card, attributes': each((article) =>
    withAttributes('practice-article-card', attributesOf(article)),
  ),
  'practice-article-list': (box, articles) => {
    const list = document.createElement('practice-article-list');
    list.setAttribute('page-size', String(articles.length));
    Object.assign(list, { articles });
    box.append(list);
  },
  'sl-card': cloned(
    templateOf(`<sl-card>${image.replace('<img', '<img slot="image"')}${insides}</sl-card>`),
    write,
  ),
  'wa-card': cloned(
    templateOf(
      `<wa-card with-media>${image.replace('<img', '<img slot="media"')}${insides}</wa-card>`,
    ),
    write,
  ),
};

/** Those whose element is defined on this page. */
export function names(): readonly string[] {
  const tags = /^(?:practice|sl|wa)-[a-z-]+/;
  return Object.keys(contenders).filter((name) => {
    const tag = tags.exec(name)?.[0];
    return !tag || customElements.get(tag);
  });
}

/** Articles of different lengths, the same ones every time. */
export function articlesOf(count: number): readonly Data[] {
  return Array.from({ length: count }, (_, index) => ({
    headline: `What helps against pain in the back, part ${String(index + 1)}`,
    articleSection: { name: 'Back Surgery', url: '/category' },
    datePublished: `2024-0${String((index % 9) + 1)}-05`,
    author: { name: 'Dr. Ada Lovelace', url: '/ada' },
    image: { url: `/spine.svg?${String(index)}`, alt: 'A spine', srcset: '' },
    url: `/articles/${String(index)}`,
    abstract: 'Many people have it, and most get well without surgery. '.repeat((index % 4) + 1),
    timeRequired: 'PT5M',
  }));
}

/** Fills a new box and waits until the frame after it has been painted. */
export function fill(name: string, articles: readonly Data[]): Promise<void> {
  const chosen = contenders[name];
  if (!chosen) throw new Error(`nobody is called ${name}`);
  return fillToFrame(chosen, articles);
}

/** Waits until all cards are there. */
export function settled(count: number): Promise<void> {
  return settledIn('main > *', 'practice-article-list', '.card:not(:empty)', count);
}

function write(card: DocumentFragment, article: Data): void {
  const [category, title, author] = card.querySelectorAll('a');
  if (category) link(category, article.articleSection);
  if (title) link(title, { name: article.headline, url: article.url });
  if (author) link(author, article.author);
  const time = card.querySelector('time');
  if (time) {
    time.dateTime = article.datePublished;
    time.textContent = dates.format(new Date(article.datePublished));
  }
  const picture = card.querySelector('img');
  if (picture) Object.assign(picture, { alt: article.image.alt, src: article.image.url });
  text(card, '.reading', '5 min read');
  text(card, '.excerpt', article.abstract);
}

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

function link(anchor: HTMLAnchorElement, to: { readonly name: string; readonly url: string }) {
  anchor.href = to.url;
  anchor.textContent = to.name;
}

function attributesOf(article: Data): Readonly<Record<string, string>> {
  return {
    href: article.url,
    heading: article.headline,
    category: article.articleSection.name,
    'category-href': article.articleSection.url,
    published: article.datePublished,
    author: article.author.name,
    'author-href': article.author.url,
    image: article.image.url,
    'image-alt': article.image.alt,
    excerpt: article.abstract,
    'reading-time': '5',
  };
}
