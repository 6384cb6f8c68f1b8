import { html, nothing, type TemplateResult } from 'lit';

import { warn } from '../embedding/developer-warnings.js';
import { isImageAddress, isWebAddress, safeUrl } from '../embedding/safe-url.js';

import { articleDate, type ArticleDate } from './article-date.js';
import type { ArticleFacts, TermFacts } from './article.js';
import type { CardWords } from './card-words.js';
import { headingTemplate, type HeadingLevel } from './heading-template.js';
import { pictureTemplate } from './picture-template.js';
import { articleMinutes } from './reading-time.js';

/** The layouts of a card, the default first. */
export const cardLayouts = ['stacked', 'horizontal', 'overlay', 'compact', 'headline'] as const;

export type CardLayout = (typeof cardLayouts)[number];

/** What the page wrote into the card's own tag: it stands in place of what the facts say. */
export interface CardSlots {
  /** Whether a title is there, and whether it is a heading by itself. */
  readonly heading: 'none' | 'text' | 'heading';
  readonly image: boolean;
  /** Whether the title has a link of the page's own. */
  readonly linked: boolean;
  /** Called when what is slotted has changed. */
  readonly refresh: () => void;
}

/** All that a card shows. */
export interface CardView {
  readonly facts: ArticleFacts;
  readonly layout: CardLayout;
  readonly headingLevel: HeadingLevel;
  readonly words: CardWords;
  /** The language of the words, for `lang`. */
  readonly language: string;
  /** The locale of dates. */
  readonly locale: string;
  /** Whether its picture is one that the page waits for. */
  readonly priority: boolean;
  /** Whether its picture is known not to load. */
  readonly failed: boolean;
  /** Called when the picture could not be loaded; `error` may be caught above instead. */
  readonly failImage?: () => void;
  /** For a card whose tag the page can fill; cards of a list have none. */
  readonly slots?: CardSlots | undefined;
  /** As in `<img sizes>`; by the layout where it is empty. */
  readonly imageSizes?: string;
  /** An article is marked as new for so many days; 0 for never. */
  readonly newFor?: number;
  /** Whether the excerpt is cut to `--_lines` lines, which its owner sets. */
  readonly clamped?: boolean;
  /** The element whose developer is told what could not be used. */
  readonly host?: Element;
}

const shownTags = 3;
const day = 86_400_000;
const sizes: Readonly<Record<CardLayout, string>> = {
  stacked: '(min-width: 40em) 24em, 100vw',
  horizontal: '(min-width: 40em) 16em, 100vw',
  overlay: '(min-width: 40em) 24em, 100vw',
  compact: '6em',
  headline: '',
};

/**
 * One article as a card, a box of class and part `card` with one link to the article, `a.link`. The
 * texts may come from anywhere; only http and https addresses are used.
 */
export function cardTemplate(view: CardView): TemplateResult {
  const language = view.facts.language || nothing;
  return html`<article class=${cardClass(view)} part="card" lang=${language}>
    ${cardContent(view)}
  </article>`;
}

/** The classes of a card's box. */
export function cardClass(view: CardView): string {
  const linked = view.slots?.linked || address(view, 'href', view.facts.url);
  return `card ${view.layout}${linked ? ' linked' : ''}${view.clamped ? ' clamped' : ''}`;
}

/** What is in a card's box. */
export function cardContent(view: CardView): TemplateResult {
  const { facts, layout, slots } = view;
  const href = slots?.linked ? '' : address(view, 'href', facts.url);
  const isFull = layout !== 'compact' && layout !== 'headline';
  return html`<div class="content">
    ${layout === 'headline' ? nothing : pictureOf(view)}
    <div class="text" part="text">
      ${isFull ? categoryOf(view) : nothing} ${titleOf(view, href)} ${metaOf(view, isFull)}
      ${isFull ? moreOf(view) : nothing}
    </div>
  </div>`;
}

function pictureOf(view: CardView): unknown {
  const { facts, layout, priority, slots } = view;
  const url = address(view, 'image', facts.image, isImageAddress);
  const byLayout = view.imageSizes || sizes[layout];
  const picture = url
    ? pictureTemplate(
        {
          url,
          alt: facts.imageAlt,
          srcset: facts.srcset,
          sizes: priority ? byLayout : `auto, ${byLayout}`,
          // Every card of a row has the same ratio.
          width: 0,
          height: 0,
          lazy: !priority,
          priority,
          failed: view.failed,
        },
        view.failImage,
      )
    : // Without it, the text would have nothing to stand on, or another edge than its neighbours'.
      (layout === 'overlay' || layout === 'compact') && !slots?.image
      ? html`<div class="picture" part="image"></div>`
      : nothing;
  return slots ? html`<slot name="image" @slotchange=${slots.refresh}>${picture}</slot>` : picture;
}

function categoryOf(view: CardView): unknown {
  const { category, categoryUrl } = view.facts;
  if (!category) return nothing;
  const url = address(view, 'category-href', categoryUrl);
  return html`<p class="category" part="category">${linkOf(category, url)}</p>`;
}

function titleOf({ facts, slots, headingLevel }: CardView, href: string): unknown {
  const { heading } = facts;
  const named = heading || (slots && slots.heading !== 'none');
  const content = slots
    ? html`<slot name="heading" @slotchange=${slots.refresh}>${heading}</slot>`
    : heading;
  const title =
    href && named ? html`<a class="link" part="link" href=${href}>${content}</a>` : content;
  return named && slots?.heading !== 'heading' ? headingTemplate(headingLevel, title) : title;
}

function metaOf(view: CardView, isFull: boolean): unknown {
  const { facts, words, language, locale, layout } = view;
  const published = dateOf(view, 'published', facts.published);
  const modified = dateOf(view, 'modified', facts.modified);
  const isNew = published && view.newFor && age(published) < view.newFor * day;
  // What is new has not to be told as changed too.
  const isUpdated = modified && !isNew && (!published || isLater(modified, published));
  const author = layout === 'compact' ? '' : facts.author;
  const minutes = layout === 'compact' ? 0 : articleMinutes(facts, locale);
  if (!published && !isUpdated && !author && !minutes) return nothing;
  return html`<p class="meta" part="meta" lang=${language}>
    ${isNew ? html`<strong class="mark" part="mark">${words.isNew}</strong>` : nothing}
    ${published ? timeOf(published) : nothing}
    ${isUpdated ? timeOf(modified, words.updated(modified.text)) : nothing}
    ${author ? authorOf(view, isFull) : nothing}
    ${minutes ? html`<span>${words.reading(minutes)}</span>` : nothing}
  </p>`;
}

function authorOf(view: CardView, isFull: boolean): TemplateResult {
  const { author, authorUrl, authorRole, authorImage } = view.facts;
  const photo = isFull && address(view, 'author-image', authorImage, isImageAddress);
  const name = linkOf(author, address(view, 'author-href', authorUrl), true);
  const face = html`<img class="photo" src=${photo} alt="" loading="lazy" decoding="async" />`;
  return html`<span class="author" part="author"
    >${photo ? face : nothing}${view.words.author(name)}${
      isFull && authorRole ? `, ${authorRole}` : nothing
    }</span
  >`;
}

function moreOf(view: CardView): TemplateResult {
  const { facts, slots } = view;
  const excerpt = facts.excerpt
    ? html`<p class="excerpt" part="excerpt">${facts.excerpt}</p>`
    : nothing;
  return html`${slots ? html`<slot name="excerpt">${excerpt}</slot>` : excerpt}
  ${facts.reviewer ? reviewOf(view) : nothing}
  ${facts.tags.length ? tagsOf(view, facts.tags.slice(0, shownTags)) : nothing}`;
}

function reviewOf(view: CardView): TemplateResult {
  const { reviewer, reviewerUrl, reviewed } = view.facts;
  const date = dateOf(view, 'reviewed', reviewed);
  const name = linkOf(reviewer, address(view, 'reviewer-href', reviewerUrl), true);
  return html`<p class="review" part="review" lang=${view.language}>
    ${view.words.reviewed(name, date && timeOf(date))}
  </p>`;
}

function tagsOf(view: CardView, tags: readonly TermFacts[]): TemplateResult {
  const items = tags.map(({ name, url }) => {
    const href = address(view, 'tags', url);
    return href
      ? html`<a class="tag" href=${href}>${name}</a>`
      : html`<span class="tag">${name}</span>`;
  });
  return html`<p class="tags" part="tags">${items}</p>`;
}

/** A text with its link, if it has one; a name keeps its own direction among the words. */
function linkOf(text: string, url: string, isName = false): unknown {
  if (url) return html`<a href=${url} dir=${isName ? 'auto' : nothing}>${text}</a>`;
  return isName ? html`<bdi>${text}</bdi>` : text;
}

function timeOf({ dateTime, text }: ArticleDate, words: unknown = text): TemplateResult {
  return html`<time datetime=${dateTime}>${words}</time>`;
}

function dateOf(view: CardView, name: string, written: string): ArticleDate | undefined {
  if (!written) return undefined;
  const date = articleDate(written, view.locale);
  if (!date && view.host) {
    warn(view.host, `${name}="${written}" is no date, so none is shown. Write 2024-03-05.`);
  }
  return date;
}

function address(view: CardView, name: string, url: string, isSafe = isWebAddress): string {
  if (!url) return '';
  if (view.host) return safeUrl(view.host, name, url, isSafe);
  return isSafe(url) ? url : '';
}

/** Milliseconds since a date; what is dated in the future counts as of now. */
function age({ dateTime }: ArticleDate): number {
  return Math.max(0, Date.now() - Date.parse(dateTime));
}

/** Whether a date is on a later day: what is changed on its first day is not news. */
function isLater(date: ArticleDate, other: ArticleDate): boolean {
  return date.text !== other.text && Date.parse(date.dateTime) > Date.parse(other.dateTime);
}
