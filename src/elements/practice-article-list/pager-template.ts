import { html, nothing, type TemplateResult } from 'lit';

import { pageNumbers } from '../../articles/article-paging.js';

import type { ListView } from './list-view.js';
import type { ListWords } from './practice-article-list.messages.js';

/** WebKit takes a list without bullets for no list: it has to be said. */
const list = 'list';

/** What a list can be leafed through with. */
export interface PagerView {
  readonly view: ListView;
  readonly paging: 'more' | 'pages' | 'none';
  readonly pageSize: number;
  readonly words: ListWords;
  readonly language: string;
  readonly turnTo: (page: number) => void;
}

/** What turns the pages of a list, if it has others. */
export function pagerTemplate(pager: PagerView): TemplateResult | typeof nothing {
  const { paging, view } = pager;
  const { shown, found, hasMore, isWaiting } = view;
  if (paging === 'none' || isWaiting || (shown.length === 0 && !hasMore)) return nothing;
  if (paging === 'pages') return view.last > 1 ? pagesOf(pager) : nothing;
  return shown.length < found || hasMore ? moreButton(pager) : nothing;
}

/** It stays where it is while the next page is being read. */
function moreButton({ view, pageSize, words, language, turnTo }: PagerView): TemplateResult {
  const { isBusy, shown } = view;
  // A page that the feed did not fill is filled first.
  const next = Math.floor(shown.length / pageSize) + 1;
  return html`<p class="pager" lang=${language}>
    <button
      class="action quiet more"
      part="more"
      type="button"
      aria-disabled=${isBusy ? 'true' : nothing}
      @click=${() => !isBusy && turnTo(next)}
    >
      ${isBusy ? words.loading : words.more}
    </button>
  </p>`;
}

function pagesOf(pager: PagerView): TemplateResult {
  const { words, language, view } = pager;
  const { page, last } = view;
  const numbers = pageNumbers(page, last);
  return html`<nav class="pager" part="pages" aria-label=${words.pages} lang=${language}>
    ${page > 1 ? step(pager, page - 1, words.previous) : nothing}
    <ul role=${list}>
      ${numbers.map((each) => html`<li>${each ? numberOf(pager, each) : '…'}</li>`)}
    </ul>
    ${page < last ? step(pager, page + 1, words.next) : nothing}
  </nav>`;
}

function step({ turnTo, view }: PagerView, page: number, text: string): TemplateResult {
  return html`<button
    class="action quiet"
    part="page"
    type="button"
    aria-disabled=${view.isBusy ? 'true' : nothing}
    @click=${() => !view.isBusy && turnTo(page)}
  >
    ${text}
  </button>`;
}

function numberOf({ view, words, turnTo }: PagerView, each: number): TemplateResult {
  const isCurrent = each === view.page;
  return html`<button
    class="action ${isCurrent ? '' : 'quiet'}"
    part="page"
    type="button"
    aria-label=${words.page(each)}
    aria-current=${isCurrent ? 'page' : nothing}
    aria-disabled=${view.isBusy ? 'true' : nothing}
    @click=${() => !view.isBusy && turnTo(each)}
  >
    ${each}
  </button>`;
}
