import { LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { JsonChildController } from '../../embedding/json-child-controller.js';
import { articleFacts, termsOf, type Article, type ArticleFacts } from '../../articles/article.js';
import { watchCard } from '../../articles/card-click.js';
import {
  cardClass,
  cardContent,
  cardLayouts,
  cardTemplate,
  type CardView,
} from '../../articles/card-template.js';
import { takeTurn } from '../../articles/card-turns.js';
import { cardMessages } from '../../articles/card-words.js';
import { card } from '../../articles/card.styles.js';
import { countCard, farCards } from '../../articles/far-cards.styles.js';
import { picture } from '../../articles/picture.styles.js';
import { oneOf, warn } from '../../embedding/developer-warnings.js';
import { isKept, onServer, renderAnew, servedState } from '../../embedding/served.js';
import { LanguageController } from '../../language/language-controller.js';
import { base } from '../../styles/base.styles.js';

import { cardSlots, pageLink } from './card-slots.js';

const levels = ['3', '1', '2', '4', '5', '6'] as const;

/**
 * One article, linked: its picture, category, title, dates, author, excerpt and tags. The title is
 * the link of the card; a click anywhere on the card follows it, while text can be selected and
 * other links inside keep working. What the attributes say wins, field by field, then the property
 * `article`, then JSON inside the tag (`<script type="application/json">`); what is slotted stands
 * in place of it.
 *
 * @summary A card that leads to an article
 * @tag practice-article-card
 * @slot image - The page's own picture, in place of `image`.
 * @slot heading - The page's own title: a heading, or a heading with a link that becomes the card's.
 * @slot excerpt - A few sentences of the article.
 * @csspart card - The box around everything.
 * @csspart image - The box of the picture, where the element shows it.
 * @csspart text - The box of the texts.
 * @csspart category - The category.
 * @csspart heading - The title, where the element shows it.
 * @csspart link - The link to the article.
 * @csspart meta - The line with the dates, the author and the reading time.
 * @csspart mark - The mark of what is new.
 * @csspart author - The author, with photo and role.
 * @csspart excerpt - The excerpt, where the element shows it.
 * @csspart review - Who has reviewed the article, and when.
 * @csspart tags - The line of tags.
 * @cssprop [--practice-image-ratio=16 / 9] - Ratio of the picture.
 */
export class PracticeArticleCard extends LitElement {
  static override readonly styles = [base, picture, card, farCards];

  /** The article's address, of http or https or relative to the page; without one, no link. */
  @property() href = '';

  /** The title, where none is slotted. */
  @property() heading = '';

  /**
   * The level of that title in the outline of the page, `1` to `6`.
   * @type {'1' | '2' | '3' | '4' | '5' | '6'}
   */
  @property({ attribute: 'heading-level' }) headingLevel: string | number = '3';

  /** What the article belongs to: `Back Surgery`. */
  @property() category = '';

  /** Where the category leads: an URL of http or https, or relative to the page. */
  @property({ attribute: 'category-href' }) categoryHref = '';

  /** What it is about, commas between: `Spine, Surgery`. The first three are shown. */
  @property() tags = '';

  /** A few sentences of the article, where none are slotted. */
  @property() excerpt = '';

  /** How many lines of the excerpt are shown, `1` or more; all where empty. */
  @property({ attribute: 'excerpt-lines' }) excerptLines: string | number = '';

  /** When the article was posted, `2024-03-05` or with a time; where empty, nothing is shown. */
  @property() published = '';

  /** When the article was last changed; shown where that was on a later day. */
  @property() modified = '';

  /** For how many days after it was posted an article is marked as new; `0` for never. */
  @property({ attribute: 'new-for' }) newFor: string | number = 0;

  /** How long it takes to be read, in minutes, or as an ISO 8601 duration: `5`, `PT5M`. */
  @property({ attribute: 'reading-time' }) readingTime: string | number = '';

  /** Who wrote the article. */
  @property() author = '';

  /** What the author is: `Spine surgeon`. */
  @property({ attribute: 'author-role' }) authorRole = '';

  /** Where the author's name leads: an URL of http or https, or relative to the page. */
  @property({ attribute: 'author-href' }) authorHref = '';

  /** A photo of the author: an URL, relative to the page. */
  @property({ attribute: 'author-image' }) authorImage = '';

  /** Who has checked that the article is right in medicine. */
  @property() reviewer = '';

  /** When it was checked, written like `published`. */
  @property() reviewed = '';

  /** The picture: an URL, relative to the page. */
  @property() image = '';

  /** What the picture shows; without it the picture is decoration. */
  @property({ attribute: 'image-alt' }) imageAlt = '';

  /** The picture in more sizes, as in `<img srcset>`. */
  @property({ attribute: 'image-srcset' }) imageSrcset = '';

  /** The width that the picture will have, as in `<img sizes>`; where empty, by the layout. */
  @property({ attribute: 'image-sizes' }) imageSizes = '';

  /** Whether the picture is in view when the page opens: it is then loaded at once. */
  @property({ type: Boolean }) priority = false;

  /**
   * `stacked`, the picture above the text; `horizontal`, beside it where there is room; `overlay`,
   * behind it; `compact`, a small picture, title and date; `headline`, title and facts alone.
   * @type {'stacked' | 'horizontal' | 'overlay' | 'compact' | 'headline'}
   */
  @property() layout = 'stacked';

  /** The article as data, by schema.org's names. What the attributes say wins, field by field. */
  @property({ attribute: false }) article: Article | undefined;

  @state() private _failedImage = '';

  readonly #language = new LanguageController(this, cardMessages);
  readonly #json = new JsonChildController(this);
  #ends: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    countCard(1);
    this.#ends = watchCard(this, () => this.#link());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    countCard(-1);
    this.#ends?.();
  }

  /** The box of the card is there from the start: what changes inside while it is far is free. */
  protected override createRenderRoot(): HTMLElement {
    const root = super.createRenderRoot() as ShadowRoot;
    const served = isKept(this) && root.querySelector('article');
    if (served) return served;
    const box = document.createElement('article');
    box.setAttribute('part', 'card');
    renderAnew(this, root, box);
    return box;
  }

  protected override scheduleUpdate(): ReturnType<LitElement['scheduleUpdate']> {
    if (this.hasUpdated) return super.scheduleUpdate();
    const room = document.createElement('div');
    const later = takeTurn(this, () => {
      // Prototype's own remove fails for what stands nowhere.
      if (room.parentNode) room.remove();
      void super.scheduleUpdate();
    });
    if (!later || this.#box.firstElementChild) return later;
    room.className = 'room';
    this.#box.className = `card ${this.layout}`;
    this.#box.appendChild(room);
    return later;
  }

  protected override render(): TemplateResult {
    const view = this.#view();
    if (onServer) return cardTemplate(view);
    this.#checkTitle(view);
    const lines = wholeNumber(this.excerptLines);
    if (lines) this.#box.style.setProperty('--_lines', String(lines));
    if (view.facts.language) this.#box.lang = view.facts.language;
    else this.#box.removeAttribute('lang');
    const name = cardClass(view);
    if (name !== this.#box.className) this.#box.className = name;
    return cardContent(view);
  }

  #view(): CardView {
    const facts = this.#facts();
    const { words, language, locale } = this.#language;
    return {
      facts,
      layout: oneOf(this, 'layout', this.layout, cardLayouts),
      headingLevel: oneOf(this, 'heading-level', String(this.headingLevel), levels),
      words,
      language,
      locale,
      priority: this.priority,
      failed: facts.image !== '' && this._failedImage === facts.image,
      failImage: this.#failImage,
      slots: cardSlots(this, this.#refresh),
      imageSizes: this.imageSizes,
      // A server does not know the day on which its page will be read.
      newFor: servedState(this) ? 0 : wholeNumber(this.newFor),
      clamped: wholeNumber(this.excerptLines) > 0,
      host: this,
    };
  }

  #checkTitle({ facts: { heading }, slots }: CardView): void {
    // A page that is still being parsed may bring the title yet.
    if (heading || servedState(this) || this.ownerDocument.readyState === 'loading') return;
    if (slots && slots.heading !== 'none') return;
    warn(this, 'the card has no title, so it has no link. Slot a heading or add heading="…".');
  }

  #facts(): ArticleFacts {
    const minutes = wholeNumber(this.readingTime);
    return articleFacts(
      this.article,
      {
        url: this.href,
        heading: this.heading,
        category: this.category,
        categoryUrl: this.categoryHref,
        tags: this.tags ? termsOf(this.tags) : [],
        excerpt: this.excerpt,
        published: this.published,
        modified: this.modified,
        timeRequired: minutes ? `PT${String(minutes)}M` : String(this.readingTime),
        author: this.author,
        authorRole: this.authorRole,
        authorUrl: this.authorHref,
        authorImage: this.authorImage,
        reviewer: this.reviewer,
        reviewed: this.reviewed,
        image: this.image,
        imageAlt: this.imageAlt,
        srcset: this.imageSrcset,
      },
      this.#json.value,
    );
  }

  get #box(): HTMLElement {
    return this.renderRoot as HTMLElement;
  }

  #link(): HTMLAnchorElement | null {
    return pageLink(this) ?? this.renderRoot.querySelector<HTMLAnchorElement>('a.link');
  }

  readonly #failImage = (): void => {
    const { image } = this.#facts();
    warn(this, `image="${image}" could not be loaded; a placeholder takes its place.`);
    this._failedImage = image;
  };

  readonly #refresh = (): void => this.requestUpdate();
}

/** A whole number above 0, or 0. */
function wholeNumber(written: string | number): number {
  const number = Number(written);
  return Number.isInteger(number) && number > 0 ? number : 0;
}
