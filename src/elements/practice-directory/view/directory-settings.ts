import type { HeadingLevel } from '../../../articles/heading-template.js';
import type { DirectoryElement, DirectoryTools } from '../directory-parts.js';

/** The controls that a visitor can get. */
export const directoryFilters = [
  'search',
  'specialty',
  'language',
  'zip',
  'open',
  'new-patients',
  'telehealth',
] as const;

export type DirectoryFilter = (typeof directoryFilters)[number];

const levels = ['3', '1', '2', '4', '5', '6'] as const;
const words = ['none', 'all', ...directoryFilters] as const;

/** The controls that a site wants, in their own order. */
export function wantedFilters(
  element: DirectoryElement,
  { oneOf }: DirectoryTools,
): readonly DirectoryFilter[] {
  const written = element.filters.split(/\s+/).filter(Boolean);
  const known = written.map((each) => oneOf(element, 'filters', each, words));
  return directoryFilters.filter((each) => known.includes('all') || known.includes(each));
}

/** The level of the practices' names in the outline of the page. */
export function levelOf(element: DirectoryElement, { oneOf }: DirectoryTools): HeadingLevel {
  return oneOf(element, 'heading-level', String(element.headingLevel), levels);
}

/** Practices to a page; infinite where there are no pages. */
export function pageSizeOf({ pageSize }: DirectoryElement): number {
  const size = Number(pageSize);
  return Number.isInteger(size) && size > 0 ? size : Infinity;
}
