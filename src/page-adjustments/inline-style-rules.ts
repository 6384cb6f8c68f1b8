import type { Declaration } from './page-styles.js';
import { splitPositions } from './css-splitting.js';
import { quoted } from './css-strings.js';
import { copyDeclaration, declarationText, type CopyPlan } from './rule-copies.js';

// The shorthands in which an author may have written a longhand.
const written = (name: string): readonly string[] =>
  name === 'line-height' ? [name, 'font'] : [name, name.split('-', 1)[0] ?? name];

const propertyName = (text: string) => text.split(':', 1)[0]?.trim() ?? '';

const namesProperty = (text: string, name: string): boolean => {
  const property = propertyName(text);
  return name.startsWith('--') ? property === name : written(name).includes(property.toLowerCase());
};

// The piece is taken with the semicolons around it: 'size: 1px' must not be found in
// '--size: 1px' or in 'size: 1px + 2px'. The rest of the attribute may change at any time.
const attributeSelector = (attribute: string, [start, end]: [number, number]): string => {
  const atStart = start === 0;
  const atEnd = end >= attribute.length;
  const operator = atStart && atEnd ? '=' : atStart ? '^=' : atEnd ? '$=' : '*=';
  const text = attribute.slice(Math.max(0, start - 1), end + 1);
  return `[style${operator}${quoted(text)}]`;
};

const rewritten = (
  declaration: Declaration,
  declarations: readonly Declaration[],
  plan: CopyPlan,
  isRoot: boolean,
): string => {
  // No sheet wins over an important declaration in an attribute; see important-sizes.ts.
  if (declaration.important) return '';
  const rootSize = isRoot && declaration.name === 'font-size';
  const copy = copyDeclaration(declaration, plan, rootSize ? 'root' : 'inline', declarations);
  if (!copy || (copy.name === declaration.name && copy.value === declaration.value)) return '';
  return declarationText({ ...copy, important: true });
};

/**
 * Rules that give one `style` attribute's declarations their rewritten values, without touching
 * the attribute. They have no specificity and come before the copied rules, so that an important
 * rule of the page, which won over the attribute, still does.
 *
 * @param attribute - The attribute's text as it stands in the page.
 * @param declarations - What the browser understood of it.
 * @param plan - What is copied, and how it changes.
 * @param isRoot - Whether the attribute is the root element's.
 */
export const inlineStyleRules = (
  attribute: string,
  declarations: readonly Declaration[],
  plan: CopyPlan,
  isRoot: boolean,
): string[] => {
  const pieces = splitPositions(attribute, ';');
  return declarations.flatMap((declaration) => {
    const text = rewritten(declaration, declarations, plan, isRoot);
    const piece = pieces.findLast((each) =>
      namesProperty(attribute.slice(...each), declaration.name),
    );
    if (!text || !piece) return [];
    const root = isRoot ? ':root' : '';
    return [`:where(${root}${attributeSelector(attribute, piece)}){${text}}`];
  });
};
