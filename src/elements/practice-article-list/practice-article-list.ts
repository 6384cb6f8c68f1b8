import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { Article } from '../../articles/article.js';
import { ArticlesController } from '../../articles/articles-controller.js';
import { pressCardAt } from '../../articles/card-click.js';
import { cardMessages } from '../../articles/card-words.js';
import { card } from '../../articles/card.styles.js';
import { ListDataController } from '../../articles/list-data-controller.js';
import { picture } from '../../articles/picture.styles.js';
import { warn } from '../../embedding/developer-warnings.js';
import { OwnKeys } from '../../embedding/own-keys.js';
import { SlicesController } from '../../embedding/slices-controller.js';
import { StatusController } from '../../embedding/status-controller.js';
import { LanguageController } from '../../language/language-controller.js';
import { action } from '../../styles/action.styles.js';
import { base } from '../../styles/base.styles.js';

import { barTemplate } from './bar-template.js';
import { cardsTemplate, skeletonTemplate } from './cards-template.js';
import { CarouselController } from './carousel-controller.js';
import { filterTemplate, type FilterControl } from './filter-template.js';
import { listSettings, type ListSettings } from './list-attributes.js';
import { countText, ListNews } from './list-news.js';
import { listedArticle, listView, nothingChosen, type Chosen, type ListView } from './list-view.js';
import { noticeTemplate } from './notice-template.js';
import { PageArticlesController } from './page-articles-controller.js';
import { PageTurns } from './page-turns.js';
import { pagerTemplate } from './pager-template.js';
import { messages } from './practice-article-list.messages.js';
import { styles } from './practice-article-list.styles.js';
import { brokenItem, goToItem } from './shown-items.js';

/**
 * A list of articles as cards: from feeds, from a script, or from what the page has written into
 * it. It can be leafed through, filtered and searched, and tells how it stands.
 *
 * @summary A list of articles from a feed
 * @tag practice-article-list
 * @slot - Articles as the page writes them, for visitors and search engines without the script: `<article>`s, list items, links, cards, or JSON in a `<script type="application/json">`. They are shown as cards where there is no feed, until it has been read, and if it can't be.
 * @csspart list - The box around everything.
 * @csspart title - The heading of the list.
 * @csspart filters - The box of the controls that narrow the list.
 * @csspart control - Each of those controls.
 * @csspart count - How many articles there are, where there are controls.
 * @csspart notice - A sentence about the articles: none, none found, not loaded, perhaps not up to date.
 * @csspart retry - The button of a notice.
 * @csspart step - The buttons that move a carousel.
 * @csspart cards - The cards.
 * @csspart skeleton - What stands in the place of the cards until they come.
 * @csspart card - The box of a card.
 * @csspart image - The box of a card's picture.
 * @csspart text - The box of a card's texts.
 * @csspart category - A card's category.
 * @csspart heading - A card's title.
 * @csspart link - The link to an article.
 * @csspart meta - The line with an article's dates, author and reading time.
 * @csspart mark - The mark of what is new.
 * @csspart author - An article's author, with photo and role.
 * @csspart excerpt - An article's excerpt.
 * @csspart review - Who has reviewed an article, and when.
 * @csspart tags - The line of an article's tags.
 * @csspart more - The button that shows more articles.
 * @csspart pages - The box of the numbered pages.
 * @csspart page - The buttons of the numbered pages.
 * @cssprop [--practice-image-ratio=16 / 9] - Ratio of the pictures.
 */
export class PracticeArticleList extends LitElement {
  static override readonly styles = [base, action, picture, card, styles];

  /** Addresses of feeds, with a space between: WordPress, JSON Feed, RSS, Atom. */
  @property() src = '';

  /**
   * What the feeds are, `wordpress`, `json`, `rss` or `atom`; where empty, each tells by itself.
   * @type {'' | 'wordpress' | 'json' | 'rss' | 'atom'}
   */
  @property() type = '';

  /** The articles as data, by schema.org's names; they win over `src` and over what is inside. */
  @property({ attribute: false }) articles: readonly Article[] | undefined;

  /**
   * `grid`, `list`, `carousel`, or `magazine`, which begins with a large card.
   * @type {'grid' | 'list' | 'carousel' | 'magazine'}
   */
  @property() layout = 'grid';

  /**
   * `stacked`, `horizontal`, `overlay`, `compact` or `headline`; where empty, by the layout.
   * @type {'' | 'stacked' | 'horizontal' | 'overlay' | 'compact' | 'headline'}
   */
  @property({ attribute: 'card-layout' }) cardLayout = '';

  /** How many articles are shown at most, `0` for all. */
  @property() limit: string | number = 0;

  /** How many articles a page has. */
  @property({ attribute: 'page-size' }) pageSize: string | number = 12;

  /**
   * How one leafs through: a button for `more`, numbered `pages`, or `none`.
   * @type {'more' | 'pages' | 'none'}
   */
  @property() paging = 'more';

  /** Shows only articles of this category; several with semicolons between. */
  @property() category = '';

  /** Shows only articles of this author; several with semicolons between. */
  @property() author = '';

  /** The controls that visitors get: some of `category author search`. */
  @property() filters = '';

  /** The heading of the list. */
  @property() heading = '';

  /**
   * The level of the cards' titles in the outline of the page; the list's heading is one above.
   * @type {'1' | '2' | '3' | '4' | '5' | '6'}
   */
  @property({ attribute: 'heading-level' }) headingLevel: string | number = '3';

  /** How many lines of an excerpt are shown, `0` for all. */
  @property({ attribute: 'excerpt-lines' }) excerptLines: string | number = 3;

  /** For how many days after it was posted an article is marked as new; `0` for never. */
  @property({ attribute: 'new-for' }) newFor: string | number = 0;

  /** Whether the first picture is in view when the page opens: it is then loaded at once. */
  @property({ type: Boolean }) priority = false;

  @state() private _chosen = nothingChosen;

  readonly #language = new LanguageController(this, messages);
  readonly #feed = new ArticlesController(this);
  readonly #own = new PageArticlesController(this);
  readonly #slices = new SlicesController(this);
  readonly #status = new StatusController(this);
  readonly #carousel = new CarouselController(this, () => this.#row('.layout-carousel > '));
  readonly #news = new ListNews(this.#status);
  readonly #turns = new PageTurns();
  readonly #failed = new WeakSet<Article>();
  readonly #onError = { handleEvent: (error: Event) => this.#failImage(error), capture: true };
  #settings!: ListSettings;
  #view!: ListView;
  #hasTurned = false;
  /** How many articles were shown before the visitor asked for more. */
  #before = 0;

  constructor() {
    super();
    // What the page offers, whatever a visitor chooses.
    const articles = () => this.#view.pool.slice(0, 30).map(listedArticle);
    new OwnKeys(this);
    new ListDataController(this, () => ({ articles: articles(), heading: this.heading }));
  }

  protected override willUpdate(): void {
    this.#settings = listSettings(this);
    const { pageSize, feedSize, isNarrowed, paging } = this.#settings;
    this.#feed.follow({ src: this.articles ? '' : this.src, type: this.type, pageSize: feedSize });
    this.#view = this.#look();
    const read = () => this.#feed.loadMore();
    this.#hasTurned = this.#turns.advance(this.#view, pageSize, isNarrowed, read);
    // It may be reading now.
    this.#view = this.#look();
    this.#news.tell({
      view: this.#view,
      words: this.#language.words,
      before: this.#hasTurned ? this.#before : undefined,
      isNumbered: paging === 'pages',
    });
  }

  protected override updated(): void {
    this.#row()?.style.setProperty('--_lines', String(this.#settings.lines));
    if (!this.#hasTurned) return;
    const isPage = this.#settings.paging === 'pages';
    goToItem(this.renderRoot as ShadowRoot, isPage ? 0 : this.#before, isPage);
  }

  protected override render(): TemplateResult {
    const settings = this.#settings;
    const { language, locale, words } = this.#language;
    const [view, chosen] = [this.#view, this._chosen];
    const carousel = settings.layout === 'carousel' ? this.#carousel : undefined;
    const turnTo = (page: number) => this.#turnTo(page);
    const choose = (control: FilterControl, value: string) => this.#choose(control, value);
    const actions = { retry: () => this.#retry(), showAll: () => this.#showAll() };
    return html`
      <div
        class="list layout-${settings.layout}"
        part="list"
        aria-busy=${view.isWaiting ? 'true' : nothing}
      >
        ${barTemplate({ ...settings, heading: this.heading, carousel, words, language })}
        ${filterTemplate({ ...settings, view, chosen, words, language, locale, choose })}
        ${view.notices.map((notice) => noticeTemplate(notice, words, language, actions))}
        ${this.#renderRow()} ${pagerTemplate({ ...settings, view, words, language, turnTo })}
        <p class="visually-hidden" role="status" lang=${language}>${this.#status.text}</p>
      </div>
    `;
  }

  #renderRow(): TemplateResult {
    const isCarousel = this.#settings.layout === 'carousel';
    const { words } = this.#language;
    return html`<div
      class="row"
      role=${isCarousel ? 'region' : 'group'}
      tabindex=${isCarousel ? '0' : nothing}
      aria-label=${this.heading || words.articles}
      @click=${pressCardAt}
      @auxclick=${pressCardAt}
      @mousedown=${pressCardAt}
      @error=${this.#onError}
    >
      ${this.#renderCards()}
    </div>`;
  }

  #renderCards(): TemplateResult | typeof nothing {
    const { pageSize, cardLayout: layout, firstLayout, lines, isRow } = this.#settings;
    const { shown, isWaiting, toCome, pool } = this.#view;
    if (isWaiting && !this.#own.hasOther) return skeletonTemplate(toCome, layout, firstLayout);
    if (pool.length === 0) return html`<slot></slot>`;
    if (shown.length === 0) return nothing;
    const { language, locale } = this.#language;
    const cards = cardsTemplate({
      ...this.#settings,
      articles: shown.slice(0, this.#slices.allow(shown.length, this.#before, pageSize)),
      count: shown.length,
      layout,
      words: cardMessages[language],
      language,
      locale,
      clamped: lines > 0,
      priority: this.priority,
      failed: this.#failed,
    });
    const isWhole = toCome <= 0 || isRow;
    return isWhole ? cards : html`${cards}${skeletonTemplate(toCome, layout, layout)}`;
  }

  #look(): ListView {
    return listView({
      ...this.#settings,
      given: this.articles,
      feed: this.src.trim() ? this.#feed.state : undefined,
      own: this.#own.articles,
      chosen: this._chosen,
      page: this.#turns.page,
    });
  }

  #turnTo(page: number): void {
    this.#before = this.#view.shown.length;
    this.#turns.turnTo(page);
    this.requestUpdate();
  }

  #retry(): void {
    const row = this.#row();
    // The button will go, and focus with it.
    if (!row?.hasAttribute('tabindex')) row?.setAttribute('tabindex', '-1');
    row?.focus({ preventScroll: true });
    this.#feed.retry();
  }

  #choose(control: FilterControl, value: string): void {
    this.#narrow({ ...this._chosen, [control]: value }, control === 'search');
  }

  #showAll(): void {
    this.#narrow(nothingChosen, false);
    this.renderRoot.querySelector<HTMLElement>('.control')?.focus();
  }

  #narrow(chosen: Chosen, isTyped: boolean): void {
    this._chosen = chosen;
    this.#before = 0;
    this.#turns.restart();
    this.#news.tellChoice(isTyped, () => countText(this.#view, this.#language.words));
  }

  #failImage(error: Event): void {
    const article = this.#view.shown[brokenItem(error)];
    if (!article) return;
    warn(this, `The picture of "${article.url}" could not be loaded; a box takes its place.`);
    this.#failed.add(article);
    this.requestUpdate();
  }

  #row(where = ''): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`${where}.row`);
  }
}
