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

/** A category or a keyword, with the page that lists what belongs to it. */
export interface ArticleTerm {
  readonly name?: string;
  readonly url?: string;
}

/** An article, by schema.org's names. All of it is text, never markup, except `articleMarkup`. */
export interface Article {
  readonly headline?: string;
  /** The category. */
  readonly articleSection?: string | ArticleTerm | readonly (string | ArticleTerm)[];
  readonly keywords?: string | ArticleTerm | readonly (string | ArticleTerm)[];
  /** An ISO 8601 date or date-time, or a date as in RSS; nothing is shown where it is missing. */
  readonly datePublished?: string;
  /** When it was last changed, written like `datePublished`. */
  readonly dateModified?: string;
  readonly author?: ArticleAuthor | string | readonly (ArticleAuthor | string)[];
  /** Who has checked that it is right in medicine, and when (`WebPage.reviewedBy`, `lastReviewed`). */
  readonly reviewedBy?: ArticleAuthor | string | readonly (ArticleAuthor | string)[];
  readonly lastReviewed?: string;
  readonly image?: ArticleImage | string;
  /** Where the article is read in full. */
  readonly url?: string;
  /** A few sentences that say what the article is about. */
  readonly abstract?: string;
  /** The text itself; an empty line starts a paragraph. */
  readonly articleBody?: string;
  /** The text as HTML, as a feed has it. It is never trusted: only what an allow list names is shown. */
  readonly articleMarkup?: string;
  /** ISO 8601 duration. */
  readonly timeRequired?: string;
  readonly wordCount?: number;
  /** BCP 47 tag. */
  readonly inLanguage?: string;
  /** What tells it from others in its feed, whatever its address: a GUID, an Atom id. */
  readonly identifier?: string;
}

/** A term to show: a category or a keyword with the page that lists what belongs to it, or none. */
export interface TermFacts {
  readonly name: string;
  readonly url: string;
}

/** What an element shows of an article: trimmed texts, empty where nothing is known. */
export interface ArticleFacts {
  readonly heading: string;
  readonly category: string;
  readonly categoryUrl: string;
  readonly tags: readonly TermFacts[];
  readonly published: string;
  readonly modified: string;
  readonly author: string;
  readonly authorUrl: string;
  readonly authorRole: string;
  readonly authorImage: string;
  readonly reviewer: string;
  readonly reviewerUrl: string;
  readonly reviewed: string;
  readonly url: string;
  readonly excerpt: string;
  readonly body: string;
  /** The text as HTML, never trusted. */
  readonly markup: string;
  /** ISO 8601 duration. */
  readonly timeRequired: string;
  readonly wordCount: number;
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
 * data says, then what the data inside its tag says. Data may come from anywhere, so whatever has
 * not the expected type counts as missing.
 *
 * @param article An {@link Article}, or JSON that should be one.
 * @param said What the attributes say; an empty text says nothing.
 * @param embedded More of the article, for the fields that `article` lacks.
 */
export function articleFacts(
  article: unknown,
  said: Partial<ArticleFacts>,
  embedded?: unknown,
): ArticleFacts {
  const data = embedded ? merged(nodeOf(article), nodeOf(embedded)) : nodeOf(article);
  return {
    heading: text(said.heading) || text(data.headline),
    published: text(said.published) || text(data.datePublished),
    modified: text(said.modified) || text(data.dateModified),
    reviewed: text(said.reviewed) || text(data.lastReviewed),
    url: text(said.url) || text(data.url),
    excerpt: text(said.excerpt) || text(data.abstract),
    body: text(data.articleBody),
    markup: text(data.articleMarkup),
    timeRequired: text(said.timeRequired) || text(data.timeRequired),
    wordCount: amount(data.wordCount),
    language: text(data.inLanguage),
    ...categoryFacts(data.articleSection, said),
    tags: said.tags?.length ? said.tags : termsOf(data.keywords),
    ...authorFacts(data.author, said),
    ...reviewerFacts(data.reviewedBy, said),
    ...imageFacts(data.image, said),
  };
}

/** The terms in a text that lists them with commas, as `keywords` does. */
export function termsOf(value: unknown): readonly TermFacts[] {
  const terms: TermFacts[] = [];
  for (const each of listOf(value)) {
    const texts = typeof each === 'string' ? each.split(',') : [nodeOf(each).name];
    for (const name of texts) {
      if (text(name)) terms.push({ name: text(name), url: text(nodeOf(each).url) });
    }
  }
  return terms;
}

function categoryFacts(value: unknown, said: Partial<ArticleFacts>) {
  const terms = listOf(value)
    .map((each) => (typeof each === 'string' ? { name: each } : nodeOf(each)))
    .filter(({ name }) => text(name));
  const given = text(said.category);
  return {
    category: given || terms.map(({ name }) => text(name)).join(', '),
    // A link of the data belongs to the data's category, and to one alone.
    categoryUrl: text(said.categoryUrl) || (given ? '' : only(terms, 'url')),
  };
}

function authorFacts(value: unknown, said: Partial<ArticleFacts>) {
  const authors = listOf(value);
  const given = text(said.author);
  // What is known of the data's author does not belong to another one that the attributes name.
  const of = (name: string) => (given ? '' : only(authors, name));
  return {
    author: given || namesOf(authors),
    authorUrl: text(said.authorUrl) || of('url'),
    authorRole: text(said.authorRole) || of('jobTitle'),
    authorImage: text(said.authorImage) || of('image'),
  };
}

function reviewerFacts(value: unknown, said: Partial<ArticleFacts>) {
  const reviewers = listOf(value);
  const given = text(said.reviewer);
  return {
    reviewer: given || namesOf(reviewers),
    reviewerUrl: text(said.reviewerUrl) || (given ? '' : only(reviewers, 'url')),
  };
}

function imageFacts(value: unknown, said: Partial<ArticleFacts>) {
  const [first] = listOf(value);
  const given = text(said.image);
  // An attribute's picture is another one: text and sizes of the data's do not belong to it.
  const image = given ? { url: given } : typeof first === 'string' ? { url: first } : nodeOf(first);
  const imageWidth = amount(image.width);
  const imageHeight = amount(image.height);
  const sized = imageWidth > 0 && imageHeight > 0;
  return {
    image: text(image.url),
    imageAlt: text(said.imageAlt) || text(image.alt),
    srcset: text(said.srcset) || text(image.srcset),
    imageWidth: sized ? imageWidth : 0,
    imageHeight: sized ? imageHeight : 0,
  };
}

/** All that the first says, and of the second what the first lacks. */
function merged(first: Node, second: Node): Node {
  const both: Record<string, unknown> = { ...second };
  for (const [name, value] of Object.entries(first)) {
    if (value !== undefined && value !== null && value !== '') both[name] = value;
  }
  return both;
}

function namesOf(people: readonly unknown[]): string {
  return people.map(nameOf).filter(Boolean).join(', ');
}

function nameOf(person: unknown): string {
  if (typeof person === 'string') return person.trim();
  const { honorificPrefix, name } = nodeOf(person);
  return [honorificPrefix, name].map(text).filter(Boolean).join(' ');
}

/** What the only one of some nodes says; nothing where there are several. */
function only(nodes: readonly unknown[], name: string): string {
  return nodes.length === 1 ? text(nodeOf(nodes[0])[name]) : '';
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

function amount(value: unknown): number {
  const number = Number(value);
  return Number.isFinite(number) ? number : 0;
}
