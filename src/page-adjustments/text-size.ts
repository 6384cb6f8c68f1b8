import type { Adjustment, DeclarationPlace, Surroundings } from './adjustment.js';
import type { Declaration } from './page-styles.js';
import { fontElementSizes, keywordSize } from './font-size-keywords.js';
import { scaleLengths, scaleRootLengths } from './length-scaling.js';

const SMALLEST = 80;
const LARGEST = 300;

// What relative keywords mean at the root, where the parent is the visitor's default.
const AT_ROOT: Readonly<Record<string, number>> = {
  inherit: 100,
  unset: 100,
  revert: 100,
  smaller: 100 / 1.2,
  larger: 120,
};

const round = (value: number) => Number(value.toFixed(6));

const pixels = (value: number) => `${round(value)}px`;

// `var(--size, medium)`: a fallback may be a keyword too.
const scaleFallbacks = (value: string, factor: number, medium: number) =>
  value.replace(/,\s*([a-z-]+)\s*(?=\))/g, (whole, word: string) => {
    const size = keywordSize(word, medium);
    return size === undefined ? whole : `,${pixels(size * factor)}`;
  });

const rewriteSize = (value: string, factor: number, medium: number, place: DeclarationPlace) => {
  const keyword = keywordSize(value, medium);
  if (keyword !== undefined) return pixels(keyword * factor);
  // The whole of a root size with variables in it is multiplied, fallbacks included.
  if (place !== 'root') return scaleFallbacks(scaleLengths(value, factor), factor, medium);
  const percentage = AT_ROOT[value];
  return percentage === undefined
    ? scaleRootLengths(value, factor)
    : `${round(percentage * factor)}%`;
};

const rewriteDeclaration = (
  declaration: Declaration,
  factor: number,
  medium: number,
  place: DeclarationPlace,
): Declaration => {
  const { name, value } = declaration;
  if (name === 'font-size')
    return { ...declaration, value: rewriteSize(value, factor, medium, place) };
  if (name === 'line-height' || name === 'font')
    return { ...declaration, value: scaleLengths(value, factor) };
  return declaration;
};

const fontElementRules = (factor: number, medium: number): string =>
  fontElementSizes(medium)
    .map((size, index) => {
      const relative = index - 2;
      const signed = relative > 0 ? `+${relative}` : String(relative);
      const selector = `font[size="${index + 1}"],font[size="${signed}"]`;
      return `:where(${selector}){font-size:${pixels(size * factor)}}`;
    })
    .join('');

const browserDefaults = (factor: number, surroundings: Surroundings): string => {
  const { controlSizes, mediumSize, quirks } = surroundings;
  const controls = [...controlSizes].map(
    ([selector, size]) => `${selector}{font-size:${pixels(size * factor)}}`,
  );
  return (
    `:where(:root){font-size:${round(100 * factor)}%}` +
    controls.join('') +
    // In quirks mode a table does not inherit its size (HTML, section 15.3.9).
    (quirks ? `:where(table){font-size:${pixels(mediumSize * factor)}}` : '') +
    fontElementRules(factor, mediumSize)
  );
};

/** Larger or smaller text, in per cent of the page's own; line heights follow. */
export const textSize: Adjustment = {
  name: 'text-size',
  group: 'text',
  levels: ['100', '110', '125', '150', '175', '200'],
  reachesSparedRoots: true,
  accepts: (level) =>
    /^\d{2,3}$/.test(level) && Number(level) >= SMALLEST && Number(level) <= LARGEST,
  textScale: (level) => Number(level) / 100,
  defaults: (level, surroundings) => browserDefaults(Number(level) / 100, surroundings),
  rewriting: (level, { mediumSize }) => {
    const factor = Number(level) / 100;
    return {
      properties: ['font', 'font-size', 'line-height'],
      rewrite: (declaration, place) => rewriteDeclaration(declaration, factor, mediumSize, place),
      rewriteVariable: (value) => rewriteSize(value, factor, mediumSize, 'rule'),
    };
  },
};
