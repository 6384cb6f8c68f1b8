import { cardLayouts, type CardLayout } from '../../articles/card-template.js';
import type { HeadingLevel } from '../../articles/heading-template.js';
import { oneOf, warn } from '../../embedding/developer-warnings.js';

import { filterControls, type FilterControl } from './filter-template.js';

/** What the attributes of a list hold, as the page wrote it. */
export interface ListAttributes extends Element {
  readonly layout: string;
  readonly cardLayout: string;
  readonly limit: string | number;
  readonly pageSize: string | number;
  readonly paging: string;
  readonly category: string;
  readonly author: string;
  readonly filters: string;
  readonly headingLevel: string | number;
  readonly excerptLines: string | number;
  readonly newFor: string | number;
}

/** What they mean. */
export interface ListSettings {
  readonly layout: 'grid' | 'list' | 'carousel' | 'magazine';
  /** Whether the cards stand in one row, however many they are. */
  readonly isRow: boolean;
  readonly cardLayout: CardLayout;
  /** The layout of the very first card, which may stand out. */
  readonly firstLayout: CardLayout;
  /** 0 for all. */
  readonly limit: number;
  readonly pageSize: number;
  /** How many articles to ask a feed for at a time. */
  readonly feedSize: number;
  readonly paging: 'more' | 'pages' | 'none';
  readonly categories: readonly string[];
  readonly authors: readonly string[];
  /** Whether a part of a feed is shown only, so that a page of it does not fill one of the list. */
  readonly isNarrowed: boolean;
  readonly controls: readonly FilterControl[];
  readonly headingLevel: HeadingLevel;
  /** 0 for all. */
  readonly lines: number;
  /** Days; 0 for never. */
  readonly newFor: number;
}

const layouts = ['grid', 'list', 'carousel', 'magazine'] as const;
const levels = ['3', '1', '2', '4', '5', '6'] as const;

/** Reads what a page has written; what is unknown is left out, with a warning each. */
export function listSettings(list: ListAttributes): ListSettings {
  const layout = oneOf(list, 'layout', list.layout, layouts);
  const own = list.cardLayout && oneOf(list, 'card-layout', list.cardLayout, cardLayouts);
  const cardLayout = own || (layout === 'list' ? 'horizontal' : 'stacked');
  return {
    layout,
    isRow: layout === 'carousel',
    cardLayout,
    firstLayout: layout === 'magazine' && !own ? 'horizontal' : cardLayout,
    ...amounts(list),
    controls: wordsOf(list, 'filters', list.filters, filterControls),
    headingLevel: oneOf(list, 'heading-level', String(list.headingLevel), levels),
    lines: wholeNumber(list, 'excerpt-lines', list.excerptLines, 0, 3),
    newFor: wholeNumber(list, 'new-for', list.newFor, 0, 0),
  };
}

function amounts(list: ListAttributes) {
  const limit = wholeNumber(list, 'limit', list.limit, 0, 0);
  const pageSize = wholeNumber(list, 'page-size', list.pageSize, 1, 12);
  const paging = oneOf(list, 'paging', list.paging, ['more', 'pages', 'none']);
  const categories = namesIn(list.category);
  const authors = namesIn(list.author);
  const isNarrowed = categories.length + authors.length > 0;
  const first = paging === 'none' ? limit || pageSize : Math.min(pageSize, limit || pageSize);
  const feedSize = isNarrowed ? pageSize : first;
  return { limit, pageSize, feedSize, paging, categories, authors, isNarrowed };
}

function wholeNumber(
  element: Element,
  name: string,
  value: string | number | null,
  least: number,
  usual: number,
): number {
  if (value === '' || value === null) return usual;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least) return number;
  warn(element, `${name}="${value}" is no whole number from ${least} on, so ${usual} is used.`);
  return usual;
}

function wordsOf<T extends string>(
  element: Element,
  name: string,
  value: string,
  known: readonly [T, ...T[]],
): readonly T[] {
  const written = value.split(/\s+/).filter(Boolean);
  for (const word of written) {
    if (known.some((each) => each === word)) continue;
    warn(element, `${name}="${word}" is unknown, so it is left out. Known: ${known.join(', ')}.`);
  }
  return known.filter((word) => written.includes(word));
}

/** Semicolons between: names have commas in them, `Ada Smith, MD`. */
const namesIn = (value: string): readonly string[] =>
  value
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
