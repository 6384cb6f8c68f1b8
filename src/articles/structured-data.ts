import type { DataItem, DataValue } from '../embedding/microdata.js';
import type { Practice } from '../practice/practice.js';

import { articleDate } from './article-date.js';
import type { ArticleFacts } from './article.js';

/** The one who is named, and how: what an attribute said wins over what the data say. */
interface PersonFacts {
  readonly name: string;
  readonly url: string;
  readonly jobTitle?: string;
  readonly image?: string;
}

type Node = Readonly<Record<string, unknown>>;

const mostItems = 30;

/**
 * What search engines should know of an article on its own page, by schema.org's names: a
 * `BlogPosting` by its people, on a `MedicalWebPage`, published by a `MedicalClinic`. What is not
 * known is left out, a date that nobody can read as well.
 *
 * @param facts What the page shows.
 * @param article The data behind it, where each author has their own name; may be anything.
 * @param practice Who publishes it.
 * @param url The article's own address; relative ones belong to it.
 * @returns Nothing without a headline.
 */
export function articleData(
  facts: ArticleFacts,
  article: unknown,
  practice: Practice,
  url: string,
): DataItem | undefined {
  const { heading, author: name, authorUrl, authorRole: jobTitle, authorImage } = facts;
  if (!heading) return undefined;
  const data = (article ?? {}) as Node;
  const author = { name, url: authorUrl, jobTitle, image: authorImage };
  return item('BlogPosting', {
    headline: heading,
    description: facts.excerpt,
    url,
    datePublished: date(facts.published),
    dateModified: date(facts.modified),
    inLanguage: facts.language,
    articleSection: facts.category,
    keywords: facts.tags.map(({ name }) => name),
    wordCount: facts.wordCount > 0 ? String(facts.wordCount) : '',
    timeRequired: facts.timeRequired,
    image: webAddress(facts.image, url),
    author: people(data.author, author, url),
    publisher: clinic(practice, url),
    mainEntityOfPage: webPage(facts, data, url),
  });
}

function webPage(facts: ArticleFacts, data: Node, url: string): DataItem {
  const reviewer = { name: facts.reviewer, url: facts.reviewerUrl };
  return item('MedicalWebPage', {
    url,
    lastReviewed: date(facts.reviewed)?.slice(0, 10),
    reviewedBy: people(data.reviewedBy, reviewer, url),
  });
}

/** An article of a list, by its absolute address. */
export interface ListedArticle {
  readonly heading: string;
  readonly url: string;
}

/**
 * The first articles that have an address of their own; of more, no search engine needs to know.
 *
 * @param base What relative addresses belong to.
 */
export function listedArticles(
  articles: readonly ListedArticle[],
  base: string,
): readonly ListedArticle[] {
  return articles
    .slice(0, mostItems)
    .map(({ heading, url }) => ({ heading, url: webAddress(url, base) }))
    .filter(({ url }) => url);
}

/**
 * What search engines should know of a list: an `ItemList` of the articles that it leads to.
 *
 * @param name The list's heading, may be empty.
 * @returns Nothing for an empty list.
 */
export function listData(articles: readonly ListedArticle[], name: string): DataItem | undefined {
  const itemListElement = articles.map(({ heading, url }, index) =>
    item('ListItem', { position: String(index + 1), url, name: heading }),
  );
  return articles.length > 0 ? item('ItemList', { name, itemListElement }) : undefined;
}

/** Addresses that lead to one page are written one way: without fragment, scheme and last slash. */
export function pageOf(url: string): string {
  return url
    .trim()
    .replace(/#.*/, '')
    .replace(/^https?:/i, '')
    .replace(/\/$/, '');
}

/** An absolute address of http or https; empty where there is none. */
export function webAddress(written: unknown, base: string): string {
  const text = typeof written === 'string' ? written.trim() : '';
  if (!text || !URL.canParse(text, base)) return '';
  const { href, protocol } = new URL(text, base);
  return /^https?:$/.test(protocol) ? href : '';
}

type Given = DataValue | readonly DataValue[] | undefined;

function item(type: string, given: Readonly<Record<string, Given>>): DataItem {
  const known = Object.entries(given).filter(([, value]) => [value].flat().some(Boolean));
  return { type, properties: Object.fromEntries(known) };
}

function date(written: string): string | undefined {
  return articleDate(written, 'en')?.dateTime;
}

function people(value: unknown, shown: PersonFacts, base: string): readonly DataItem[] {
  if (!shown.name) return [];
  const list = [value].flat().map((each) => (typeof each === 'string' ? { name: each } : each));
  const nodes = list.filter((each): each is Node => typeof each === 'object' && each !== null);
  const names = nodes.map(fullName).filter(Boolean);
  // The page shows somebody whom the data do not name.
  const isOther = names.join(', ') !== shown.name;
  return (isOther ? [{ ...shown }] : nodes.filter(fullName)).map((node) => person(node, base));
}

function person(node: Node, base: string): DataItem {
  return item('Person', {
    honorificPrefix: text(node.honorificPrefix),
    name: text(node.name),
    jobTitle: text(node.jobTitle),
    url: webAddress(node.url, base),
    image: webAddress(node.image, base),
  });
}

function fullName({ honorificPrefix, name }: Node): string {
  return [honorificPrefix, name].map(text).filter(Boolean).join(' ');
}

function clinic({ name, url, image, address, medicalSpecialty }: Practice, base: string): Given {
  return name
    ? item('MedicalClinic', {
        name,
        url: webAddress(url, base),
        image: webAddress(image, base),
        address: address && item('PostalAddress', { ...address }),
        medicalSpecialty,
      })
    : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
