import { html, nothing, type TemplateResult } from 'lit';

import type { Notice } from './list-view.js';
import type { ListWords } from './practice-article-list.messages.js';

/** What goes with a notice: to try again, or to show all. */
export interface NoticeActions {
  readonly retry: () => void;
  readonly showAll: () => void;
}

/** A sentence about the articles, and what can be done about it. */
export function noticeTemplate(
  notice: Notice,
  words: ListWords,
  language: string,
  { retry, showAll }: NoticeActions,
): TemplateResult {
  const [label, act] = notice === 'noneFound' ? [words.showAll, showAll] : [words.retry, retry];
  const button = html`<button class="action quiet" part="retry" type="button" @click=${act}>
    ${label}
  </button>`;
  return html`<div class="notice" part="notice" lang=${language}>
    <p><bdi>${words[notice]}</bdi></p>
    ${notice === 'none' ? nothing : button}
  </div>`;
}
