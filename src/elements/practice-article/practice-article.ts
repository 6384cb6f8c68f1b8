import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { ArticleDataController } from '../../articles/article-data-controller.js';
import { JsonChildController } from '../../embedding/json-child-controller.js';
import { articleFacts, type Article, type ArticleFacts } from '../../articles/article.js';
import { headingTemplate } from '../../articles/heading-template.js';
import { pictureTemplate } from '../../articles/picture-template.js';
import { picture } from '../../articles/picture.styles.js';
import type { Sanitizer } from '../../articles/safe-markup.js';
import { oneOf, warn } from '../../embedding/developer-warnings.js';
import { OwnKeys } from '../../embedding/own-keys.js';
import { isImageAddress, safeUrl } from '../../embedding/safe-url.js';
import { filledBy, servedState } from '../../embedding/served.js';
import { LanguageController } from '../../language/language-controller.js';
import { PracticeConsumer } from '../../practice/practice-consumer.js';
import { action } from '../../styles/action.styles.js';
import { base } from '../../styles/base.styles.js';

import { around } from './around.styles.js';
import { addressOf, ArticleTools } from './article-tools.js';
import { ArticleFeed } from './article-feed.js';
import { authorBox } from './author-box.js';
import { ContentsList } from './contents-list.js';
import { contentsList } from './contents-list.styles.js';
import { metaTemplate } from './meta-template.js';
import { readingTime } from './page-text.js';
import { paragraphs } from './paragraphs-template.js';
import { messages } from './practice-article.messages.js';
import { styles } from './practice-article.styles.js';
import { printedPractice } from './printed-practice.js';
import { ReadingProgress } from './reading-progress.js';
import { saidFacts } from './said-facts.js';
import { slotBox, slotted } from './slot-box.js';
import { TextFromMarkup } from './text-from-markup.js';
import { WideTables } from './wide-tables.js';

const levels = ['1', '2', '3', '4', '5', '6'] as const;

/**
 * The page of one article: its title, what it is about, when it was posted and by whom, a picture,
 * its contents and the text. Title and text that stand inside the element are readable before the
 * script and without it, and keep the page's own type.
 *
 * @summary The page of one article
 * @tag practice-article
 * @slot - The text of the article, in the page's own DOM.
 * @slot heading - The page's own title, usually an `<h1>`.
 * @slot emergency - What to do in an emergency, in a sentence: it comes before the text.
 * @slot image - The page's own picture, in place of `image`.
 * @slot author - A few sentences about the author.
 * @slot references - What the article rests on, usually an `<ol>`.
 * @slot disclaimer - The medical disclaimer, in place of the element's own.
 * @slot cta - What the reader can do next, such as a consultation call to action.
 * @slot related - Other articles, such as cards.
 * @csspart article - The box around everything.
 * @csspart heading - The title, where the element shows it.
 * @csspart meta - The list of category, dates, people, reading time and topics.
 * @csspart tools - The buttons to share, copy and print.
 * @csspart emergency - The box of the emergency line.
 * @csspart image - The box of the picture, where the element shows it.
 * @csspart contents - The contents list.
 * @csspart body - The box of the text.
 * @csspart author - The box about the author.
 * @csspart references - The box of the references.
 * @csspart disclaimer - The medical disclaimer.
 * @csspart related - The box of the related articles.
 * @csspart progress - The bar that says how much has been read.
 * @csspart practice - Name, address and phone of the practice, on paper only.
 * @cssprop [--practice-image-ratio=16 / 9] - Ratio of a picture whose size is unknown.
 */
export class PracticeArticle extends LitElement {
  static override readonly styles = [base, action, picture, styles, contentsList, around];

  /** The title, where none is slotted. */
  @property() heading = '';

  /**
   * The level of that title in the outline of the page, `1` to `6`.
   * @type {'1' | '2' | '3' | '4' | '5' | '6'}
   */
  @property({ attribute: 'heading-level' }) headingLevel: string | number = '1';

  /** What the article belongs to: `Back Surgery`. */
  @property() category = '';

  /** Where the category leads: an URL of http or https, or relative to the page. */
  @property({ attribute: 'category-href' }) categoryHref = '';

  /** What else the article is about, with commas: `Spine, Muscles`. */
  @property() tags = '';

  /** When the article was posted, `2024-03-05` or with a time; where empty, nothing is shown. */
  @property() published = '';

  /** When the article was last changed; shown if that was on a later day. */
  @property() modified = '';

  /** Who wrote the article. */
  @property() author = '';

  /** Where the author's name leads: an URL of http or https, or relative to the page. */
  @property({ attribute: 'author-href' }) authorHref = '';

  /** What the author is: `Spine surgeon`. */
  @property({ attribute: 'author-role' }) authorRole = '';

  /** A photo of the author: an URL, relative to the page. */
  @property({ attribute: 'author-image' }) authorImage = '';

  /** Who has checked that the article is right in medicine. */
  @property() reviewer = '';

  /** Where the reviewer's name leads: an URL of http or https, or relative to the page. */
  @property({ attribute: 'reviewer-href' }) reviewerHref = '';

  /** When it was checked, `2024-03-05`. */
  @property() reviewed = '';

  /** The picture: an URL, relative to the page. */
  @property() image = '';

  /** What the picture shows; without it the picture is decoration. */
  @property({ attribute: 'image-alt' }) imageAlt = '';

  /**
   * Whether the contents are listed: `auto`, from three headings on, or `none`.
   * @type {'auto' | 'none'}
   */
  @property() contents = 'auto';

  /** Buttons to show, of `share copy print`; sharing is shown where the device can. */
  @property() tools = '';

  /** Whether a sentence says that the article does not replace a doctor's advice. */
  @property({ type: Boolean }) disclaimer = false;

  /** Whether a bar at the window's upper edge says how much has been read. */
  @property({ type: Boolean }) progress = false;

  /** A feed whose first article is shown, or a WordPress post: an URL, relative to the page. */
  @property() src = '';

  /**
   * What that is: `wordpress`, `json`, `rss` or `atom`; empty where it tells by itself.
   * @type {'' | 'wordpress' | 'json' | 'rss' | 'atom'}
   */
  @property() type = '';

  /** The article as data, by schema.org's names. What the attributes say wins, field by field. */
  @property({ attribute: false }) article: Article | undefined;

  /** Makes the markup of an article safe in place of the element: what it returns is shown as it is. */
  @property({ attribute: false }) sanitizer: Sanitizer | undefined;

  @state() private _failedImage = '';

  readonly #language = new LanguageController(this, messages);
  readonly #practice = new PracticeConsumer(this);
  readonly #json = new JsonChildController(this);
  readonly #feed = new ArticleFeed(this);
  readonly #text = new TextFromMarkup(this);
  readonly #tables = new WideTables(this);
  readonly #progress = new ReadingProgress(this, () => this.progress);
  readonly #contents = new ContentsList(
    this,
    () => oneOf(this, 'contents', this.contents, ['auto', 'none']) === 'auto',
  );
  readonly #tools = new ArticleTools(this, () => ({ title: this.#title, url: this.#address }));

  #facts = articleFacts(undefined, {});
  #data: unknown;

  constructor() {
    super();
    const shown = () => {
      const facts = { ...this.#facts, heading: this.#title };
      return this.#title ? { facts, article: this.#data } : undefined;
    };
    new OwnKeys(this);
    new ArticleDataController(this, shown, () => this.#practice.value);
  }

  protected override willUpdate(): void {
    const embedded = { ...this.#feed.article, ...(this.#json.value ?? {}) };
    this.#facts = articleFacts(this.article, saidFacts(this), embedded);
    this.#data = { ...embedded, ...this.article };
  }

  protected override updated(): void {
    // A page that is still being parsed may bring title and text yet.
    if (this.ownerDocument.readyState === 'loading') return;
    this.#feed.follow(this.src, this.type);
    this.#text.show(this.#facts.markup, this.#facts.url, {
      headingShift: Math.min(this.#level + 1, 6),
      sanitize: this.sanitizer,
      words: this.#language.words,
    });
    if (this.#title || this.src) return;
    warn(this, 'the article has no title. Slot a heading or add heading="…".');
  }

  protected override render(): TemplateResult {
    const facts = this.#facts;
    const { words, language } = this.#language;
    const heading = { level: Math.min(this.#level + 1, 6), language };
    return html`
      <article
        class="article"
        part="article"
        lang=${facts.language || nothing}
        @slotchange=${() => this.requestUpdate()}
      >
        ${this.#progress.render()} ${this.#renderHead(facts)} ${this.#renderMain(facts)}
        ${authorBox(this, facts, words.aboutAuthor, language)}
        ${slotBox(this, 'references', { ...heading, text: words.references })}
        ${this.#renderDisclaimer()}
        <slot name="cta"></slot>
        ${slotBox(this, 'related', { ...heading, text: words.related })}
        ${printedPractice(this.#practice.value, this.#address)}
      </article>
    `;
  }

  #renderHead(facts: ArticleFacts): TemplateResult {
    const { words, language, locale } = this.#language;
    const minutes = readingTime(this, facts, this.#language.tag);
    return html`<header class="head" tabindex="-1">
      <slot name="heading">${this.#renderHeading(facts)}</slot>
      ${metaTemplate({ host: this, facts, minutes, words, language, locale })}
      ${this.#tools.render(this.tools, words, language)} ${slotBox(this, 'emergency')}
      <slot name="image">${this.#renderImage(facts)}</slot>
    </header>`;
  }

  #renderMain(facts: ArticleFacts): TemplateResult {
    const { words, language } = this.#language;
    const { isBeside } = this.#contents;
    const { isWritten } = this.#text;
    return html`<div class="main ${isBeside ? 'beside' : ''}">
      ${this.#contents.render(words.contents, language)}
      <div class="body ${this.#tables.isTooWide ? 'scrolls' : ''}" part="body">
        <slot></slot>${isWritten ? nothing : paragraphs(facts)}
        ${this.#feed.render(words, language, !isWritten && !facts.body)}
      </div>
    </div>`;
  }

  #renderDisclaimer(): TemplateResult {
    const { words, language } = this.#language;
    const isShown = this.disclaimer || filledBy(this, 'disclaimer');
    return html`<div class="disclaimer" part="disclaimer" ?hidden=${!isShown}>
      <slot name="disclaimer"><p lang=${language}>${words.disclaimer}</p></slot>
    </div>`;
  }

  #renderHeading({ heading }: ArticleFacts): TemplateResult | typeof nothing {
    const level = oneOf(this, 'heading-level', String(this.headingLevel), levels);
    return heading ? html`<div class="title">${headingTemplate(level, heading)}</div>` : nothing;
  }

  #renderImage(facts: ArticleFacts): TemplateResult | typeof nothing {
    const url = safeUrl(this, 'image', facts.image, isImageAddress);
    if (!url) return nothing;
    return pictureTemplate(
      {
        url,
        alt: facts.imageAlt,
        srcset: facts.srcset,
        width: facts.imageWidth,
        height: facts.imageHeight,
        lazy: false,
        priority: true,
        failed: this._failedImage === url,
      },
      () => this.#failImage(url),
    );
  }

  /** The level of the title, be it the page's or the element's. */
  get #level(): number {
    const tag = filledBy(this, 'heading');
    return Number(/^h([1-6])\b/.exec(tag)?.[1] ?? this.headingLevel) || 1;
  }

  get #title(): string {
    const given = slotted(this, 'heading')?.textContent.replace(/\s+/g, ' ').trim();
    return given || this.#facts.heading;
  }

  get #address(): string {
    const url = safeUrl(this, 'url', this.#facts.url);
    return servedState(this) ? url : addressOf(url, this.ownerDocument);
  }

  #failImage(url: string): void {
    warn(this, `image="${url}" could not be loaded; a placeholder takes its place.`);
    this._failedImage = url;
  }
}
