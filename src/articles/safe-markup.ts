import { copyAttributes } from './markup-attributes.js';
import { rebuildImage } from './markup-images.js';
import { embedLink, jumpOf, rebuildLink } from './markup-links.js';
import { markupTokens, type MarkupAttributes, type MarkupToken } from './markup-tokens.js';
import { MarkupTree } from './markup-tree.js';
import { markupMessages, type MarkupWords } from './markup-words.js';

/** A site's own way from untrusted markup to nodes; a text that it returns is markup still. */
export type Sanitizer = (markup: string) => Node | string;

export interface MarkupOptions {
  /** The address that relative ones belong to: the article's, or its feed's. */
  readonly base: string;
  /** The level, 1 to 6, that the highest heading of the markup gets; the others follow. */
  readonly headingShift: number;
  readonly sanitize?: Sanitizer | undefined;
  /** What links say that stand in place of videos; English if omitted. */
  readonly words?: MarkupWords;
  /** What every id begins with, so that none is mistaken for one of the page. */
  readonly idPrefix?: string;
}

const allowed =
  /^(?:a|abbr|address|b|bd[io]|blockquote|br|caption|cite|code|d[dlt]|del|details|dfn|div|em|fig(?:caption|ure)|h[1-6r]|i|img|ins|kbd|li|mark|[ou]l|p|pre|q|r[pt]|ruby|s|samp|small|span|strong|su[bp]|summary|t(?:able|body|foot|head|ime|[rdh])|u|var|wbr)$/;
const alone = /^(?:br|hr|img|wbr)$/;
const heading = /^h([1-6])$/;
/** What parts a page is, or parted one before there were styles, is a division in an article. */
const division =
  /^(?:article|aside|center|dir|fieldset|footer|header|hgroup|main|menu|nav|search|section)$/;
const media = /^(?:audio|iframe|video)$/;
/** What is left when a tracking pixel, a script or an editor's spacer has gone. */
const mayBeEmpty = 'a:not([id]), figure, h1, h2, h3, h4, h5, h6, p';
const mostElements = 20_000;

/**
 * Rebuilds untrusted HTML, such as a feed's, from elements and attributes that an allow list names.
 * Nothing of it is ever parsed by the page: no policy is asked, and nothing but what is created here
 * can come out. Addresses are resolved, and only http, https, mailto and tel are left.
 *
 * @param markup HTML from anywhere.
 * @returns Nodes of the page's document, in no tree yet.
 */
export function rebuildMarkup(markup: string, options: MarkupOptions): DocumentFragment {
  const given = options.sanitize?.(markup) ?? markup;
  const fragment = document.createDocumentFragment();
  if (typeof given !== 'string') fragment.append(given);
  else new Rebuilding(fragment, options).rebuild([...markupTokens(given)], options.headingShift);
  return fragment;
}

class Rebuilding {
  readonly #fragment: DocumentFragment;
  readonly #tree: MarkupTree;
  readonly #base: string;
  readonly #words: MarkupWords;
  readonly #prefix: string;
  readonly #ids = new Set<string>();
  #shift = 0;
  #isEmbed = false;

  constructor(fragment: DocumentFragment, options: MarkupOptions) {
    this.#fragment = fragment;
    this.#tree = new MarkupTree(fragment);
    this.#base = options.base;
    this.#words = options.words ?? markupMessages.en;
    this.#prefix = options.idPrefix ?? 'article-';
  }

  rebuild(tokens: readonly MarkupToken[], highest: number): void {
    // As arguments of one call, a hundred thousand numbers are too many for some engines.
    this.#shift = highest - tokens.reduce((level, token) => Math.min(level, levelOf(token)), 7);
    let elements = 0;
    for (const { kind, value, attributes } of tokens) {
      if (kind === 'text') this.#tree.text(value);
      else if (kind === 'end') this.#end(value);
      else if (elements++ < mostElements) this.#start(value, attributes);
      else break;
    }
    this.#finish();
  }

  #start(source: string, attributes: MarkupAttributes): void {
    if (source === 'figure') this.#isEmbed = /\bwp-block-/.test(attributes.get('class') ?? '');
    if (media.test(source)) return this.#embed(attributes, source !== 'iframe');
    if (source === 'img') return this.#image(attributes);
    const wanted = this.#nameOf(source, attributes);
    const name = wanted && this.#tree.room(wanted);
    const element = name ? this.#element(name, attributes) : undefined;
    if (element && alone.test(name)) this.#tree.append(element);
    else this.#tree.begin(source, element);
  }

  #end(source: string): void {
    if (source === 'figure') this.#isEmbed = false;
    this.#tree.end(source);
  }

  /** What an element becomes; empty where its content stands without it. */
  #nameOf(source: string, attributes: MarkupAttributes): string {
    const level = heading.exec(source)?.[1];
    if (level) return `h${String(Math.min(6, Math.max(1, Number(level) + this.#shift)))}`;
    const [, caption] = /\bwp-caption(-text)?\b/.exec(attributes.get('class') ?? '') ?? [
      '',
      'none',
    ];
    if (caption !== 'none' && /^(?:div|p)$/.test(source)) return caption ? 'figcaption' : 'figure';
    if (division.test(source)) return 'div';
    const says = source !== 'span' || ['lang', 'dir', 'id'].some((name) => attributes.has(name));
    return says && allowed.test(source) ? source : '';
  }

  #element(name: string, attributes: MarkupAttributes): HTMLElement | undefined {
    const page = this.#fragment.ownerDocument;
    const isLink = name === 'a';
    const element = isLink ? rebuildLink(page, attributes, this.#base) : page.createElement(name);
    if (!element) return undefined;
    if (!isLink) copyAttributes(element, attributes);
    const id = attributes.get('id') || (isLink && attributes.get('name')) || '';
    if (/^\S+$/.test(id) && !this.#ids.has(id)) {
      this.#ids.add(id);
      element.id = this.#prefix + id;
    }
    return element;
  }

  #image(attributes: MarkupAttributes): void {
    const image = rebuildImage(this.#fragment.ownerDocument, attributes, this.#base);
    if (typeof image === 'string') this.#tree.text(image);
    else if (image) {
      this.#tree.room('img');
      this.#tree.append(image);
    }
  }

  #embed(attributes: MarkupAttributes, isFilm: boolean): void {
    const page = this.#fragment.ownerDocument;
    const isMeant = isFilm || this.#isEmbed;
    const link = embedLink(page, attributes, this.#base, this.#words, isMeant);
    if (link && this.#tree.room('a')) this.#tree.append(link);
  }

  #finish(): void {
    for (const element of this.#fragment.querySelectorAll(mayBeEmpty)) {
      if (!/\S/.test(element.textContent) && !element.querySelector('img, [id]')) element.remove();
    }
    for (const link of this.#fragment.querySelectorAll('a')) {
      const id = jumpOf(link, this.#base);
      if (this.#ids.has(id)) link.setAttribute('href', `#${this.#prefix}${id}`);
    }
    this.#fragment.normalize();
  }
}

/** The level of the heading that a tag begins, else one below all. */
function levelOf({ kind, value }: MarkupToken): number {
  return Number((kind === 'start' && heading.exec(value)?.[1]) || 7);
}
