import { html, nothing, type TemplateResult } from 'lit';

import type { ShownList } from '../../../articles/list-data-controller.js';
import { StatusController } from '../../../embedding/status-controller.js';
import type { Reader } from '../../../practice/opening-hours-text.js';
import {
  choosesNothing,
  chosenPractices,
  directoryOrders,
  facetsOf,
  nothingChosen,
  sortedPractices,
  type DirectoryChoice,
  type DirectoryFacets,
  type DirectoryOrder,
} from '../../../practice/directory-search.js';
import type { SourcePhase } from '../../../practice/practice-source-controller.js';
import type { Practice } from '../../../practice/practice.js';
import type {
  DirectoryElement,
  DirectoryPart,
  DirectoryTools,
  DirectoryView,
} from '../directory-parts.js';

import { DirectoryCards } from './directory-cards.js';
import { DirectoryNews } from './directory-news.js';
import { levelOf, pageSizeOf, wantedFilters } from './directory-settings.js';
import { directoryMessages, type DirectoryWords } from './directory-words.js';
import { styles } from './directory.styles.js';
import { filtersTemplate } from './filters-template.js';
import { copyText, linkTo, takeFromAddress } from './list-link.js';
import { linkTemplate } from './link-template.js';
import { noticeTemplate, skeletonTemplate } from './notice-template.js';
import { isFilled } from './page-content.js';

/** Of more practices no search engine needs to know. */
const mostTold = 30;

/** What one directory shows, and what its visitor has chosen; it is forgotten with the page. */
class DirectoryOnPage implements DirectoryPart {
  readonly #element: DirectoryElement;
  readonly #tools: DirectoryTools;
  readonly #retry: () => void;
  readonly #cards: DirectoryCards;
  readonly #status: StatusController;
  readonly #news: DirectoryNews;
  #given: { readonly from: unknown; readonly source: string } | undefined;
  #practices: readonly Practice[] = [];
  #found: readonly Practice[] = [];
  #facets: DirectoryFacets | undefined;
  #locale = '';
  #words: DirectoryWords = directoryMessages.en;
  #choice: DirectoryChoice = nothingChosen;
  #order: DirectoryOrder | undefined;
  #pages = 1;
  /** How many practices were shown before more were asked for; 0 where nobody has. */
  #before = 0;
  #goesToMore = false;
  /** A link that could not be copied, to be copied by hand. */
  #link = '';

  constructor(element: DirectoryElement, tools: DirectoryTools, retry: () => void) {
    this.#element = element;
    this.#tools = tools;
    this.#retry = retry;
    this.#cards = new DirectoryCards(element, tools);
    this.#status = new StatusController(element);
    this.#news = new DirectoryNews(this.#status);
  }

  connected(): void {
    window.addEventListener('hashchange', this.#readAddress);
    this.#readAddress();
    // Time has passed since it was somewhere else.
    this.#element.requestUpdate();
  }

  disconnected(): void {
    window.removeEventListener('hashchange', this.#readAddress);
    this.#cards.stop();
  }

  listed(): ShownList {
    const first = this.#practices.slice(0, mostTold);
    const articles = first.map(({ name = '', url = '' }) => ({ heading: name, url }));
    return { articles, heading: this.#element.heading };
  }

  updated(): void {
    this.#cards.end();
    if (!this.#goesToMore) return;
    this.#goesToMore = false;
    const item = this.#items?.[this.#before];
    const link = item?.querySelector<HTMLElement>('a');
    if (item && !link) item.tabIndex = -1;
    (link ?? item)?.focus();
  }

  render(given: unknown, phase: SourcePhase, reader: Reader): TemplateResult {
    const { language, locale } = reader;
    this.#words = directoryMessages[language];
    this.#cards.begin();
    this.#take(given, locale);
    this.#found = this.#find(locale);
    this.#news.tellPhase(phase, this.#words, this.#count);
    const visible = this.#found.slice(0, this.#pages * pageSizeOf(this.#element));
    const isEmpty = this.#practices.length === 0;
    const isWaiting = phase === 'loading' && isEmpty;
    const hasMore = visible.length < this.#found.length;
    return html`<div class="directory" part="directory" aria-busy=${isWaiting ? 'true' : nothing}>
      ${this.#renderTitle()} ${isEmpty ? nothing : this.#renderChoosing(language, visible.length)}
      ${this.#renderNotice(phase, language)}
      ${
        isEmpty
          ? html`<slot></slot
              >${isWaiting && !isFilled(this.#element) ? skeletonTemplate() : nothing}`
          : this.#cards.render(visible, this.#before, reader)
      }
      ${hasMore ? this.#renderMore(language, visible.length) : nothing}
      <p class="visually-hidden" role="status" lang=${language}>${this.#status.text}</p>
    </div>`;
  }

  #renderTitle(): unknown {
    const { heading } = this.#element;
    if (!heading) return nothing;
    const level = Math.max(1, Number(levelOf(this.#element, this.#tools)) - 1);
    return html`<div class="title" part="title" role="heading" aria-level=${level}>
      ${heading}
    </div>`;
  }

  #renderChoosing(language: string, visible: number): TemplateResult {
    const words = this.#words;
    const count = this.#found.length;
    return html`${this.#renderFilters(language)}
      <div class="bar" lang=${language}>
        <p class="count" part="count">
          <bdi>${visible < count ? words.shown(visible, count) : words.count(count)}</bdi>
        </p>
        ${choosesNothing(this.#choice) ? nothing : this.#renderButtons()}
      </div>
      ${this.#link ? linkTemplate(this.#words.copyByHand, language, this.#link) : nothing}`;
  }

  #renderFilters(language: string): unknown {
    const facets = this.#facets;
    const filters = wantedFilters(this.#element, this.#tools);
    if (!facets || filters.length === 0) return nothing;
    const { hasDistances: distance, hasHours: open } = facets;
    const known = { listed: true, name: true, distance, open };
    return filtersTemplate({
      filters,
      facets,
      choice: this.#choice,
      order: this.#sorting,
      orders: directoryOrders.filter((each) => known[each]),
      words: this.#words,
      language,
      choose: (part, isTyped) => this.#choose({ ...this.#choice, ...part }, isTyped),
      sort: (order) => this.#sort(order),
    });
  }

  #renderButtons(): TemplateResult {
    return html`<button class="action quiet" part="copy" type="button" @click=${this.#copy}>
        ${this.#words.copy}
      </button>
      <button class="action quiet" part="clear" type="button" @click=${this.#clear}>
        ${this.#words.clear}
      </button>`;
  }

  #renderNotice(phase: SourcePhase, language: string): unknown {
    const words = this.#words;
    const { length } = this.#practices;
    if (phase === 'failed') return noticeTemplate(words.failed, language, words.retry, this.#retry);
    if (phase === 'ready' && length === 0) return noticeTemplate(words.none, language);
    if (length === 0 || this.#found.length > 0) return nothing;
    // What takes the choices back stands right above.
    return noticeTemplate(words.noneFound, language);
  }

  #renderMore(language: string, visible: number): TemplateResult {
    const more = () => this.#showMore(visible);
    return html`<p class="pager" lang=${language}>
      <button class="action quiet more" part="more" type="button" @click=${more}>
        ${this.#words.more}
      </button>
    </p>`;
  }

  get #items(): NodeListOf<HTMLElement> | undefined {
    return this.#element.shadowRoot?.querySelectorAll<HTMLElement>('.cards > .item');
  }

  get #count(): string {
    const { length } = this.#found;
    return length > 0 ? this.#words.count(length) : this.#words.noneFound;
  }

  get #sorting(): DirectoryOrder {
    const { sort } = this.#element;
    return this.#order ?? this.#tools.oneOf(this.#element, 'sort', sort, directoryOrders);
  }

  /** Reads the practices anew when others have been given. */
  #take(from: unknown, locale: string): void {
    const source = this.#element.source.trim().slice(0, 200);
    const isSame = this.#given?.from === from && this.#given?.source === source;
    if (!isSame) {
      this.#given = { from, source };
      const practices = this.#tools.practicesIn(from);
      this.#practices = source ? practices.map((each) => ({ ...each, source })) : practices;
    }
    if (isSame && locale === this.#locale) return;
    this.#locale = locale;
    this.#facets = facetsOf(this.#practices, locale, this.#cards.isOpen);
  }

  #find(locale: string): readonly Practice[] {
    const { isOpen } = this.#cards;
    const chosen = chosenPractices(this.#practices, this.#choice, locale, isOpen);
    return sortedPractices(chosen, this.#sorting, locale, isOpen);
  }

  #choose(choice: DirectoryChoice, isTyped: boolean): void {
    this.#choice = choice;
    this.#restart();
    this.#news.tellChoice(isTyped, () => this.#count);
  }

  #sort(order: DirectoryOrder): void {
    this.#order = order;
    this.#restart();
    this.#news.tellChoice(false, () => this.#count);
  }

  #restart(): void {
    this.#pages = 1;
    this.#before = 0;
    this.#link = '';
    this.#element.requestUpdate();
  }

  #showMore(visible: number): void {
    this.#before = visible;
    this.#pages += 1;
    this.#goesToMore = true;
    this.#element.requestUpdate();
    const tell = () => {
      const shown = this.#items?.length ?? 0;
      return this.#words.added(shown - visible, shown);
    };
    this.#news.tellChoice(false, tell);
  }

  readonly #clear = (): void => {
    this.#choose(nothingChosen, false);
    // The button goes, and focus with it.
    const { shadowRoot } = this.#element;
    shadowRoot?.querySelector<HTMLElement>('.control, .toggle input')?.focus();
  };

  readonly #copy = async (): Promise<void> => {
    const link = linkTo(this.#element, { choice: this.#choice, order: this.#order });
    if (await copyText(link)) return this.#status.say(this.#words.copied);
    this.#link = link;
    this.#status.say(this.#words.copyByHand);
    this.#element.requestUpdate();
  };

  readonly #readAddress = (): void => {
    const said = takeFromAddress(this.#element);
    if (!said) return;
    this.#order = said.order;
    this.#choice = said.choice;
    this.#restart();
  };
}

/** Everything of a directory that pages without one never need. */
export const directoryView: DirectoryView = {
  styles,
  create: (element, tools, retry) => new DirectoryOnPage(element, tools, retry),
};
