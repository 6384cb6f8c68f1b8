import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';

import { articleFacts, type Article } from '../../articles/article.js';
import { cardTemplate, type CardLayout, type CardView } from '../../articles/card-template.js';

/** From so many items on, the browser leaves out what is far from what is seen. */
const many = 100;
/** Whole rows of one to six columns. */
const chunk = 60;
/** WebKit takes a list without bullets for no list: it has to be said. */
const list = 'list';

/** What is the same for all cards of a list. */
export type CardsView = Omit<CardView, 'facts' | 'failed' | 'priority' | 'layout'> & {
  readonly articles: readonly Article[];
  /** Whether they stand in one row, however many they are. */
  readonly isRow: boolean;
  /** How many there will be, now or later. */
  readonly count: number;
  readonly layout: CardLayout;
  /** The layout of the very first one, which may stand out. */
  readonly firstLayout: CardLayout;
  /** Whether the first picture is one that the page waits for. */
  readonly priority: boolean;
  readonly failed: WeakSet<Article>;
};

/**
 * Cards as items of a list. They are made in chunks, and of a chunk in which nothing has changed
 * nothing is done. In a long list a chunk is a box of its own: a grid of thousands of items would be
 * laid out as a whole whenever one is added.
 */
export function cardsTemplate(view: CardsView): TemplateResult {
  const { articles, count, layout, firstLayout, headingLevel, locale, failed } = view;
  const keys = keysOf(articles);
  const { priority, newFor, clamped } = view;
  const same = [layout, firstLayout, headingLevel, locale, priority, newFor, clamped].join();
  const isLong = count >= many && !view.isRow;
  const chunks = [];
  for (let at = 0; at < articles.length;) {
    const from = at;
    // Whole rows, also below a first card that has one for itself.
    at += from === 0 && firstLayout !== layout ? chunk + 1 : chunk;
    const part = articles.slice(from, at);
    const broken = part.filter((article) => failed.has(article)).length;
    const key = (_: Article, index: number) => keys[from + index];
    const items = guard([same, isLong, broken, ...part], () =>
      repeat(part, key, (article, index) => item(view, article, from + index, isLong)),
    );
    chunks.push(isLong ? html`<li class="chunk" role="presentation">${items}</li>` : items);
  }
  const isPictured = articles.some(({ image }) => image);
  const kind = isLong ? 'long' : count >= many ? 'many' : '';
  return html`<ul class="cards ${kind} ${isPictured ? 'pictured' : ''}" role=${list} part="cards">
    ${chunks}
  </ul>`;
}

/** As many empty cards as will come, of the room that they will take. */
export function skeletonTemplate(count: number, layout: CardLayout, first: CardLayout) {
  const bones = [...Array(count).keys()].map((at) => bone(at > 0 ? layout : first, at === 0));
  return html`<div class="cards skeleton" part="skeleton" aria-hidden="true">${bones}</div>`;
}

function item(view: CardsView, article: Article, at: number, isLong: boolean): TemplateResult {
  const { firstLayout, layout, priority, failed } = view;
  const facts = articleFacts(article, {});
  const content = cardTemplate({
    ...view,
    facts,
    layout: at === 0 ? firstLayout : layout,
    priority: priority && at === 0,
    failed: failed.has(article),
  });
  const kind = `item ${at === 0 ? 'first' : ''} ${facts.image ? '' : 'bare'}`;
  return isLong
    ? html`<div class=${kind} role="listitem">${content}</div>`
    : html`<li class=${kind}>${content}</li>`;
}

function bone(layout: CardLayout, isFirst: boolean): TemplateResult {
  const isFull = layout !== 'compact' && layout !== 'headline';
  return html`<div class="item ${isFirst ? 'first' : ''}">
    <div class="card ${layout}">
      <div class="content">
        ${layout === 'headline' ? nothing : html`<div class="picture bone"></div>`}
        <div class="text">
          ${isFull ? html`<p class="category"><span class="bone"></span></p>` : nothing}
          <p class="heading"><span class="bone"></span><span class="bone"></span></p>
          <p class="meta"><span class="bone"></span></p>
          ${
            isFull
              ? html`<p class="excerpt">
                  <span class="bone"></span><span class="bone"></span><span class="bone"></span>
                </p>`
              : nothing
          }
        </div>
      </div>
    </div>
  </div>`;
}

/** A key for each article: its own, and another one where a feed has it twice. */
function keysOf(articles: readonly Article[]): readonly string[] {
  const seen = new Set<string>();
  return articles.map((article, at) => {
    const own = article.identifier ?? article.url ?? '';
    const key = own && !seen.has(own) ? own : `${own} ${at}`;
    seen.add(key);
    return key;
  });
}
