import { html, nothing, type TemplateResult } from 'lit';

import { articleDate, type ArticleDate } from '../../articles/article-date.js';
import type { ArticleFacts } from '../../articles/article.js';
import { warn } from '../../embedding/developer-warnings.js';
import { safeUrl } from '../../embedding/safe-url.js';

import type { ArticleWords } from './practice-article.messages.js';

/** What a text that takes less is worth saying of how long it takes. */
const SHORTEST = 2;

/** What is known of an article, and how it is said. */
export interface MetaView {
  /** The element, for warnings. */
  readonly host: Element;
  readonly facts: ArticleFacts;
  /** How long the article takes to be read; 0 where that is unknown. */
  readonly minutes: number;
  readonly words: ArticleWords;
  readonly language: string;
  /** The locale of dates. */
  readonly locale: string;
}

/** What an article is about, from when it is, by whom and how long; nothing for what is unknown. */
export function metaTemplate(view: MetaView): TemplateResult | typeof nothing {
  const { facts, words, minutes } = view;
  const items = [
    labelled(words.category, link(view, 'category-href', facts.categoryUrl, facts.category)),
    ...dates(view),
    labelled(words.author, link(view, 'author-href', facts.authorUrl, facts.author), role(facts)),
    reviewed(view),
    minutes < SHORTEST ? undefined : words.reading(minutes),
    labelled(words.tags, tags(view)),
  ].filter(Boolean);
  if (!items.length) return nothing;
  return html`<ul class="meta" part="meta" lang=${view.language}>
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}

/** A text as the link that it is, where it leads to a web address. */
export function link({ host }: { host: Element }, name: string, href: string, text: string) {
  const url = safeUrl(host, name, href);
  return url && text ? html`<a href=${url}>${text}</a>` : text;
}

function labelled(label: string, content: unknown, more: unknown = nothing): unknown {
  return content && html`${label}: <bdi class="value">${content}</bdi>${more}`;
}

function role({ author, authorRole }: ArticleFacts): unknown {
  return author && authorRole ? html`, <bdi>${authorRole}</bdi>` : nothing;
}

/** When it was posted; and when it was changed, if that was on a later day. */
function dates(view: MetaView): readonly unknown[] {
  const { facts, words } = view;
  const published = date(view, 'published', facts.published);
  const modified = date(view, 'modified', facts.modified);
  const isLater =
    modified &&
    modified.text !== published?.text &&
    modified.dateTime > (published?.dateTime ?? '');
  return [
    labelled(words.published, time(published)),
    labelled(words.modified, isLater && time(modified)),
  ];
}

function reviewed(view: MetaView): unknown {
  const { facts, words } = view;
  if (!facts.reviewer) return undefined;
  const reviewer = link(view, 'reviewer-href', facts.reviewerUrl, facts.reviewer);
  const on = time(date(view, 'reviewed', facts.reviewed));
  return words.reviewed(html`<bdi class="value">${reviewer}</bdi>`, on);
}

function tags(view: MetaView): unknown {
  const named = view.facts.tags.map(({ name, url }) => link(view, 'keywords', url, name));
  return named.length > 0 && named.map((tag, at) => [at > 0 ? ', ' : '', html`<bdi>${tag}</bdi>`]);
}

function date(view: MetaView, name: string, written: string): ArticleDate | undefined {
  const found = articleDate(written, view.locale);
  if (written && !found) {
    warn(view.host, `${name}="${written}" is no date, so none is shown. Write 2024-03-05.`);
  }
  return found;
}

function time(found: ArticleDate | undefined): TemplateResult | undefined {
  return found && html`<time datetime=${found.dateTime}>${found.text}</time>`;
}
