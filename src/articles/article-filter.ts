import { foldText } from '../language/fold-text.js';

/** What is to be shown of a list. In an empty choice everything is. */
export interface ArticleChoice {
  /** Names of categories, one of which an article has. */
  readonly categories?: readonly string[];
  /** Names of authors, one of whom wrote an article. */
  readonly authors?: readonly string[];
  /** Words that all stand somewhere in what is known of an article. */
  readonly search?: string;
}

type Node = Readonly<Record<string, unknown>>;

const searched = new WeakMap<object, string>();

/**
 * The names of an article's categories, in its order.
 *
 * @param article An `Article`, or JSON that should be one.
 */
export const categoryNames = (article: unknown): readonly string[] =>
  namesOf(nodeOf(article).articleSection);

/** The names of an article's authors as people read them, `Dr. Ada Smith`. */
export const authorNames = (article: unknown): readonly string[] =>
  listOf(nodeOf(article).author).map(fullName).filter(Boolean);

/**
 * The articles that a choice leaves, in their order. Names and words are compared folded; an
 * author is found with and without what stands before the name.
 */
export function chosenArticles<T>(articles: readonly T[], choice: ArticleChoice): readonly T[] {
  const categories = folded(choice.categories ?? []);
  const authors = folded(choice.authors ?? []);
  const words = folded((choice.search ?? '').split(/\s+/));
  if (categories.size + authors.size + words.size === 0) return articles;
  return articles.filter(
    (article) =>
      hasOneOf(categories, categoryNames(article)) &&
      hasOneOf(authors, [...authorNames(article), ...namesOf(nodeOf(article).author)]) &&
      (words.size === 0 || holdsAll(searchedText(article), words)),
  );
}

/**
 * All names that articles have, each once however it is written, in the order of a dictionary.
 *
 * @param names `categoryNames` or `authorNames`.
 * @param locale A BCP 47 tag.
 */
export function namesToChoose(
  articles: readonly unknown[],
  names: (article: unknown) => readonly string[],
  locale: string,
): readonly string[] {
  const found = new Map<string, string>();
  for (const name of articles.flatMap(names)) {
    const key = foldText(name);
    if (!found.has(key)) found.set(key, name);
  }
  return [...found.values()].sort(new Intl.Collator(locale, { numeric: true }).compare);
}

function searchedText(article: unknown): string {
  const node = nodeOf(article);
  const known = searched.get(node);
  if (known !== undefined) return known;
  const { headline, abstract, keywords, articleSection } = node;
  const texts = [text(headline), text(abstract), ...namesOf(articleSection), ...namesOf(keywords)];
  const made = foldText([...texts, ...authorNames(article)].join('\n'));
  searched.set(node, made);
  return made;
}

function holdsAll(where: string, words: ReadonlySet<string>): boolean {
  for (const word of words) if (!where.includes(word)) return false;
  return true;
}

function hasOneOf(wanted: ReadonlySet<string>, names: readonly string[]): boolean {
  return wanted.size === 0 || names.some((name) => wanted.has(foldText(name)));
}

function folded(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => foldText(name.trim())).filter(Boolean));
}

function fullName(person: unknown): string {
  if (typeof person === 'string') return person.trim();
  const { honorificPrefix, name } = nodeOf(person);
  return [honorificPrefix, name].map(text).filter(Boolean).join(' ');
}

/** Names of things that are a text or have a `name`. */
function namesOf(value: unknown): readonly string[] {
  return listOf(value)
    .map((each) => text(each) || text(nodeOf(each).name))
    .filter(Boolean);
}

function nodeOf(value: unknown): Node {
  return typeof value === 'object' && value !== null ? (value as Node) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
