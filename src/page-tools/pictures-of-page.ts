import type { Stage } from '../page-adjustments/adjustment.js';
import { documentOf, openRoots, type StyledRoot } from '../page-adjustments/open-roots.js';

/** The roots of a page that are neither ours nor another document's. */
export const rootsOfPage = ({ document, isOurs }: Stage): StyledRoot[] =>
  openRoots(document).filter((root) => documentOf(root) === document && !isOurs(root));

/** What fits a selector in any of these roots. */
export const findAll = <Kind extends Element>(
  roots: readonly StyledRoot[],
  selector: string,
): Kind[] => roots.flatMap((root) => [...root.querySelectorAll<Kind>(selector)]);

// In a string of CSS, a quote, a backslash and a line's end are written as escapes (CSS Syntax 3,
// section 4.3.5).
const quoted = (text: string) =>
  `"${text.replace(/["\\\n\r\f]/g, (each) => `\\${each.charCodeAt(0).toString(16)} `)}"`;

/** A selector for the elements of this name with these very attributes. */
export const selectorOf = (element: Element): string =>
  element.localName +
  [...element.attributes]
    .filter(({ name }) => !name.includes(':'))
    .map(({ name, value }) => `[${CSS.escape(name)}=${quoted(value)}]`)
    .join('');
