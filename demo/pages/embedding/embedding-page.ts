import { html, type Markup } from '../markup.ts';
import { plainPage } from '../page-frame.ts';

import type { EmbeddingWords } from './embedding-words.ts';
import { classicCard, shapesOf, type Shape } from './shapes.ts';

/** Where the page is in each language. */
const addresses = { en: '/embedding', es: '/embedding/es' } as const;

/** Every way to put a widget on a page, each at work beside its code. */
export function embeddingPage(words: EmbeddingWords): Markup {
  const other = words.language === 'en' ? 'es' : 'en';
  const shapes = shapesOf(words);
  return plainPage({
    title: words.title,
    description: words.description,
    language: words.language,
    kind: 'embedding',
    head: html`<link rel="stylesheet" href="/embedding.css" />
      <link rel="alternate" hreflang="${other}" href="${addresses[other]}" />
      <script type="module" src="/embedding/copy.js"></script>
      <script type="module" src="/embedding/adding-${words.language}.js"></script>`,
    main: html`<div class="inner page-head">
        <h1>${words.title}</h1>
        <p class="lead">${words.lead}</p>
        <p class="actions">
          <a class="button" href="/builder">${words.builder}</a>
          <a href="/embedding/guide.md">${words.guide}</a>
          <a href="${addresses[other]}" lang="${other}" hreflang="${other}">${words.other}</a>
        </p>
        <nav aria-label="${words.jump}">
          <ul class="topics">
            ${shapes.map(
              ({ name }) => html`<li><a href="#${name}">${words.shapes[name].title}</a></li>`,
            )}
          </ul>
        </nav>
      </div>
      ${shapes.map((shape) => section(shape, words))}`,
  });
}

/** The card on a page that loads the classic script. */
export function classicPage(words: EmbeddingWords): Markup {
  return plainPage({
    title: words.shapes.classic.title,
    description: words.shapes.classic.when,
    language: words.language,
    kind: 'embedding',
    head: html`<link rel="stylesheet" href="/embedding.css" />`,
    library: html`<script defer src="/dist/practice-widgets.classic.js"></script>`,
    main: html`<div class="inner page-head">
      <h1>${words.shapes.classic.title}</h1>
      <p class="lead">${words.classicLead}</p>
      <div class="shape-live">${classicCard(words)}</div>
      <p class="shape-more"><a href="${addresses[words.language]}#classic">${words.back}</a></p>
    </div>`,
  });
}

function section(shape: Shape, words: EmbeddingWords): Markup {
  const { name, live, once, code } = shape;
  const { title, when } = words.shapes[name];
  return html`<section class="inner shape" id="${name}" aria-labelledby="${name}-title">
    <h2 id="${name}-title">${title}</h2>
    <p class="shape-when">${when}</p>
    <div class="shape-live">${live ?? elsewhere(shape, words)}</div>
    <div class="shape-code">
      ${once && codeBox(`${title}: ${words.once}`, words.once, once, words)}
      ${codeBox(`${title}: ${words.code}`, words.code, code, words)}
    </div>
  </section>`;
}

function elsewhere({ name }: Shape, words: EmbeddingWords): Markup {
  return name === 'classic'
    ? html`<p><a class="shape-link" href="/embedding/classic">${words.classicPage}</a></p>`
    : html`<p>${words.servedHow}</p>`;
}

function codeBox(label: string, title: string, code: string, words: EmbeddingWords): Markup {
  return html`<div class="builder-code">
    <div class="builder-code-head">
      <h3>${title}</h3>
      <span role="status"></span>
      <button
        type="button"
        hidden
        data-copied="${words.copied}"
        data-selected="${words.selected}"
        aria-label="${words.copy}: ${label}"
      >
        ${words.copy}
      </button>
    </div>
    <pre tabindex="0" role="region" aria-label="${label}"><code>${code}</code></pre>
  </div>`;
}
