/** Who wrote an article, by schema.org's names. */
export interface ArticleAuthor {
  readonly name?: string;
  readonly honorificPrefix?: string;
  readonly jobTitle?: string;
  readonly url?: string;
  readonly image?: string;
}

/** An article's picture, by schema.org's names; sizes are CSS pixels. */
export interface ArticleImage {
  readonly url?: string;
  /** What the picture shows; without it the picture is decoration. */
  readonly alt?: string;
  readonly width?: number;
  readonly height?: number;
  /** Candidates as in `<img srcset>`. */
  readonly srcset?: string;
}

/** An article, by schema.org's names. All of it is text, never markup. */
export interface Article {
  readonly headline?: string;
  /** The category. */
  readonly articleSection?: string;
  /** An ISO 8601 date or date-time, or a date as in RSS; nothing is shown where it is missing. */
  readonly datePublished?: string;
  readonly author?: ArticleAuthor | string | readonly (ArticleAuthor | string)[];
  readonly image?: ArticleImage | string;
  /** Where the article is read in full. */
  readonly url?: string;
  /** A few sentences that say what the article is about. */
  readonly abstract?: string;
  /** The text itself; an empty line starts a paragraph. */
  readonly articleBody?: string;
  /** ISO 8601 duration. */
  readonly timeRequired?: string;
  /** BCP 47 tag. */
  readonly inLanguage?: string;
}

/** What an element shows of an article: trimmed texts, empty where nothing is known. */
export interface ArticleFacts {
  readonly heading: string;
  readonly category: string;
  readonly published: string;
  readonly author: string;
  readonly authorUrl: string;
  readonly url: string;
  readonly excerpt: string;
  readonly body: string;
  /** BCP 47 tag of the article's own language. */
  readonly language: string;
  readonly image: string;
  readonly imageAlt: string;
  readonly srcset: string;
  /** CSS pixels; both sizes are known, or both are 0. */
  readonly imageWidth: number;
  readonly imageHeight: number;
}

type Node = Readonly<Record<string, unknown>>;

/**
 * What is known of an article: what an element's attributes say, field by field, then what its
 * data says. Data may come from anywhere, so whatever has not the expected type counts as missing.
 *
 * @param article An {@link Article}, or JSON that should be one.
 * @param said What the attributes say; an empty text says nothing.
 */
export function articleFacts(article: unknown, said: Partial<ArticleFacts>): ArticleFacts {
  const data = nodeOf(article);
  const authors = listOf(data.author);
  const author = text(said.author) || authors.map(authorName).filter(Boolean).join(', ');
  return {
    heading: text(said.heading) || text(data.headline),
    category: text(said.category) || listOf(data.articleSection).map(text).join(', '),
    published: text(said.published) || text(data.datePublished),
    author,
    // The link of the data's author does not belong to another one that the attributes name.
    authorUrl: text(said.authorUrl) || (said.author ? '' : onlyUrl(authors)),
    url: text(said.url) || text(data.url),
    excerpt: text(data.abstract),
    body: text(data.articleBody),
    language: text(data.inLanguage),
    ...imageFacts(data.image, said),
  };
}

function imageFacts(value: unknown, said: Partial<ArticleFacts>) {
  const [first] = listOf(value);
  const given = text(said.image);
  // An attribute's picture is another one: text and sizes of the data's do not belong to it.
  const image = given ? { url: given } : typeof first === 'string' ? { url: first } : nodeOf(first);
  const imageWidth = size(image.width);
  const imageHeight = size(image.height);
  const sized = imageWidth > 0 && imageHeight > 0;
  return {
    image: text(image.url),
    imageAlt: text(said.imageAlt) || text(image.alt),
    srcset: text(image.srcset),
    imageWidth: sized ? imageWidth : 0,
    imageHeight: sized ? imageHeight : 0,
  };
}

function authorName(author: unknown): string {
  if (typeof author === 'string') return author.trim();
  const { honorificPrefix, name } = nodeOf(author);
  return [honorificPrefix, name].map(text).filter(Boolean).join(' ');
}

function onlyUrl(authors: readonly unknown[]): string {
  return authors.length === 1 ? text(nodeOf(authors[0]).url) : '';
}

function nodeOf(value: unknown): Node {
  return typeof value === 'object' && value !== null ? (value as Node) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function size(value: unknown): number {
  const pixels = Number(value);
  return Number.isFinite(pixels) ? pixels : 0;
}
