import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { articleDate } from '../../articles/article-date.js';
import { articleFacts, type Article, type ArticleFacts } from '../../articles/article.js';
import { headingTemplate } from '../../articles/heading-template.js';
import { pictureTemplate } from '../../articles/picture-template.js';
import { picture } from '../../articles/picture.styles.js';
import { oneOf, warn } from '../../embedding/developer-warnings.js';
import { isImageAddress, safeUrl } from '../../embedding/safe-url.js';
import { LanguageController } from '../../language/language-controller.js';
import { base } from '../../styles/base.styles.js';

import { followLink, meansTheCard } from './card-click.js';
import { messages } from './practice-article-card.messages.js';
import { styles } from './practice-article-card.styles.js';

const levels = ['3', '1', '2', '4', '5', '6'] as const;

/**
 * One article, linked: its picture, category, title, date, author and excerpt. The title is the
 * one link; a click anywhere on the card follows it, while text can be selected and links inside
 * the slots keep working.
 *
 * @summary A card that leads to an article
 * @tag practice-article-card
 * @slot image - The page's own picture, in place of `image`.
 * @slot heading - The page's own title: a heading, or a heading with a link that becomes the card's.
 * @slot excerpt - A few sentences of the article.
 * @csspart card - The box around everything.
 * @csspart image - The box of the picture, where the element shows it.
 * @csspart category - The category.
 * @csspart heading - The title, where the element shows it.
 * @csspart link - The link to the article.
 * @csspart meta - The line with the date and the author.
 * @csspart excerpt - The excerpt, where the element shows it.
 * @cssprop [--practice-image-ratio=16 / 9] - Ratio of the picture.
 */
export class PracticeArticleCard extends LitElement {
  static override readonly styles = [base, picture, styles];

  /** The article's address, of http or https or relative to the page; without one, no link. */
  @property() href = '';

  /** The title, where none is slotted. */
  @property() heading = '';

  /** The level of that title in the outline of the page, `1` to `6`. */
  @property({ attribute: 'heading-level' }) headingLevel: string | number = '3';

  /** What the article belongs to: `Back Surgery`. */
  @property() category = '';

  /** When the article was posted, `2024-03-05` or with a time; where empty, nothing is shown. */
  @property() published = '';

  /** Who wrote the article. */
  @property() author = '';

  /** The picture: an URL, relative to the page. */
  @property() image = '';

  /** What the picture shows; without it the picture is decoration. */
  @property({ attribute: 'image-alt' }) imageAlt = '';

  /** Where the picture stands: above the text, `stacked`, or beside it where there is room, `horizontal`. */
  @property() layout = 'stacked';

  /** The article as data, by schema.org's names. What the attributes say wins, field by field. */
  @property({ attribute: false }) article: Article | undefined;

  @state() private _failedImage = '';

  readonly #language = new LanguageController(this, messages);

  protected override updated(): void {
    // A page that is still being parsed may bring the title yet.
    if (this.ownerDocument.readyState === 'loading') return;
    if (this.#facts().heading || this.#slottedHeading()) return;
    warn(this, 'the card has no title, so it has no link. Slot a heading or add heading="…".');
  }

  protected override render(): TemplateResult {
    const facts = this.#facts();
    const { category, excerpt } = facts;
    const layout = oneOf(this, 'layout', this.layout, ['stacked', 'horizontal']);
    return html`
      <article
        class="card ${layout} ${this.#pageLink() ? 'linked' : ''}"
        part="card"
        lang=${facts.language || nothing}
        @click=${this.#follow}
        @auxclick=${this.#follow}
      >
        <div class="content">
          <slot name="image">${this.#renderImage(facts)}</slot>
          <div class="text">
            ${category ? html`<p class="category" part="category">${category}</p>` : nothing}
            ${this.#renderHeading(facts)} ${this.#renderMeta(facts)}
            <slot name="excerpt">
              ${excerpt ? html`<p class="excerpt" part="excerpt">${excerpt}</p>` : nothing}
            </slot>
          </div>
        </div>
      </article>
    `;
  }

  #renderImage(facts: ArticleFacts): TemplateResult | typeof nothing {
    const url = safeUrl(this, 'image', facts.image, isImageAddress);
    if (!url) return nothing;
    return pictureTemplate(
      {
        url,
        alt: facts.imageAlt,
        srcset: facts.srcset,
        // Every card of a row has the same ratio.
        width: 0,
        height: 0,
        lazy: true,
        failed: this._failedImage === url,
      },
      () => this.#failImage(url),
    );
  }

  #renderHeading({ heading, url }: ArticleFacts): TemplateResult {
    const level = oneOf(this, 'heading-level', String(this.headingLevel), levels);
    const slotted = this.#slottedHeading();
    const slot = html`<slot name="heading" @slotchange=${this.#refresh}>${heading}</slot>`;
    const href = safeUrl(this, 'href', url);
    const named = heading || slotted;
    const linked = href && named && !this.#pageLink();
    const title = linked ? html`<a class="link" part="link" href=${href}>${slot}</a>` : slot;
    const isHeading = slotted?.matches('h1, h2, h3, h4, h5, h6, [role="heading"]');
    return named && !isHeading ? headingTemplate(level, title) : html`${title}`;
  }

  #renderMeta({ published, author }: ArticleFacts): TemplateResult | typeof nothing {
    const { words, language, locale } = this.#language;
    const date = articleDate(published, locale);
    if (published && !date) {
      warn(this, `published="${published}" is no date, so none is shown. Write 2024-03-05.`);
    }
    if (!date && !author) return nothing;
    const time = date && html`<time datetime=${date.dateTime}>${date.text}</time>`;
    const by = author && html`<span>${words.author(html`<bdi>${author}</bdi>`)}</span>`;
    return html`<p class="meta" part="meta" lang=${language}>${time ?? nothing} ${by}</p>`;
  }

  #facts(): ArticleFacts {
    return articleFacts(this.article, {
      url: this.href,
      heading: this.heading,
      category: this.category,
      published: this.published,
      author: this.author,
      image: this.image,
      imageAlt: this.imageAlt,
    });
  }

  #slottedHeading(): Element | null {
    return this.querySelector(':scope > [slot="heading"]');
  }

  /** A link that the page wrote into the title: the card then has no other. */
  #pageLink(): HTMLAnchorElement | null {
    return this.querySelector<HTMLAnchorElement>(
      ':scope > a[slot="heading"][href], :scope > [slot="heading"] a[href]',
    );
  }

  #follow(click: MouseEvent): void {
    const link = this.#pageLink() ?? this.renderRoot.querySelector<HTMLAnchorElement>('a.link');
    if (link && meansTheCard(click)) followLink(link, click);
  }

  #failImage(url: string): void {
    warn(this, `image="${url}" could not be loaded; a placeholder takes its place.`);
    this._failedImage = url;
  }

  #refresh(): void {
    this.requestUpdate();
  }
}
