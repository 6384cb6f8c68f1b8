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

import { messages } from './practice-article.messages.js';
import { styles } from './practice-article.styles.js';

const levels = ['1', '2', '3', '4', '5', '6'] as const;

/**
 * The page of one article: its title, what it is about, when it was posted and by whom, a picture,
 * and the text. Title and text that stand inside the element are readable before the script and
 * without it, and keep the page's own type.
 *
 * @summary The page of one article
 * @tag practice-article
 * @slot - The text of the article, in the page's own DOM.
 * @slot heading - The page's own title, usually an `<h1>`.
 * @slot image - The page's own picture, in place of `image`.
 * @slot cta - What the reader can do next, such as a consultation call to action.
 * @csspart article - The box around everything.
 * @csspart heading - The title, where the element shows it.
 * @csspart meta - The list of category, date and author.
 * @csspart image - The box of the picture, where the element shows it.
 * @csspart body - The box of the text.
 * @cssprop [--practice-image-ratio=16 / 9] - Ratio of a picture whose size is unknown.
 */
export class PracticeArticle extends LitElement {
  static override readonly styles = [base, picture, styles];

  /** The title, where none is slotted. */
  @property() heading = '';

  /** The level of that title in the outline of the page, `1` to `6`. */
  @property({ attribute: 'heading-level' }) headingLevel: string | number = '1';

  /** What the article belongs to: `Back Surgery`. */
  @property() category = '';

  /** Where the category leads: an URL of http or https, or relative to the page. */
  @property({ attribute: 'category-href' }) categoryHref = '';

  /** When the article was posted, `2024-03-05` or with a time; where empty, nothing is shown. */
  @property() published = '';

  /** Who wrote the article. */
  @property() author = '';

  /** Where the author's name leads: an URL of http or https, or relative to the page. */
  @property({ attribute: 'author-href' }) authorHref = '';

  /** The picture: an URL, relative to the page. */
  @property() image = '';

  /** What the picture shows; without it the picture is decoration. */
  @property({ attribute: 'image-alt' }) imageAlt = '';

  /** The article as data, by schema.org's names. What the attributes say wins, field by field. */
  @property({ attribute: false }) article: Article | undefined;

  @state() private _failedImage = '';

  readonly #language = new LanguageController(this, messages);

  protected override updated(): void {
    // A page that is still being parsed may bring the title yet.
    if (this.ownerDocument.readyState === 'loading' || this.#facts().heading) return;
    if (this.querySelector(':scope > [slot="heading"]')) return;
    warn(this, 'the article has no title. Slot a heading or add heading="…".');
  }

  protected override render(): TemplateResult {
    const facts = this.#facts();
    return html`
      <article class="article" part="article" lang=${facts.language || nothing}>
        <header class="head">
          <slot name="heading" @slotchange=${this.#refresh}>${this.#renderHeading(facts)}</slot>
          ${this.#renderMeta(facts)}
          <slot name="image">${this.#renderImage(facts)}</slot>
        </header>
        <div class="body" part="body">
          <slot @slotchange=${this.#refresh}></slot>${this.#renderBody(facts)}
        </div>
        <slot name="cta"></slot>
      </article>
    `;
  }

  #renderHeading({ heading }: ArticleFacts): TemplateResult | typeof nothing {
    const level = oneOf(this, 'heading-level', String(this.headingLevel), levels);
    return heading ? html`<div class="title">${headingTemplate(level, heading)}</div>` : nothing;
  }

  #renderMeta(facts: ArticleFacts): TemplateResult | typeof nothing {
    const { words, language, locale } = this.#language;
    const { category, published, author } = facts;
    const date = articleDate(published, locale);
    if (published && !date) {
      warn(this, `published="${published}" is no date, so none is shown. Write 2024-03-05.`);
    }
    if (!category && !date && !author) return nothing;
    const time = date && html`<time datetime=${date.dateTime}>${date.text}</time>`;
    return html`<ul class="meta" part="meta" lang=${language}>
      ${this.#renderItem(words.category, this.#link('category-href', this.categoryHref, category))}
      ${this.#renderItem(words.published, time)}
      ${this.#renderItem(words.author, this.#link('author-href', facts.authorUrl, author))}
    </ul>`;
  }

  #renderItem(label: string, value: unknown): TemplateResult | typeof nothing {
    return value ? html`<li>${label}: <bdi class="value">${value}</bdi></li>` : nothing;
  }

  #link(name: string, href: string, text: string): unknown {
    const url = safeUrl(this, name, href);
    return url && text ? html`<a href=${url}>${text}</a>` : text;
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
        failed: this._failedImage === url,
      },
      () => this.#failImage(url),
    );
  }

  #renderBody({ body }: ArticleFacts): readonly TemplateResult[] | typeof nothing {
    if (!body || this.#hasBody()) return nothing;
    return body.split(/\n\s*\n/).map((text) => html`<p class="paragraph">${text}</p>`);
  }

  #hasBody(): boolean {
    for (const node of this.childNodes) {
      const isBody =
        node instanceof Element ? !node.slot : node instanceof Text && node.data.trim();
      if (isBody) return true;
    }
    return false;
  }

  #facts(): ArticleFacts {
    return articleFacts(this.article, {
      heading: this.heading,
      category: this.category,
      published: this.published,
      author: this.author,
      authorUrl: this.authorHref,
      image: this.image,
      imageAlt: this.imageAlt,
    });
  }

  #failImage(url: string): void {
    warn(this, `image="${url}" could not be loaded; a placeholder takes its place.`);
    this._failedImage = url;
  }

  #refresh(): void {
    this.requestUpdate();
  }
}
