// Rewriting the lengths inside an expression, and not the expression, is exact: every CSS
// expression that yields a length is homogeneous in the lengths it is made of, and `em` parts
// follow their scaled parent by themselves. Numbers (ratios) stay.
const ABSOLUTE = 'px|pt|pc|in|cm|mm|q|[sld]?v(?:w|h|i|b|min|max)|cq(?:w|h|i|b|min|max)';
const RELATIVE = 'r?(?:em|ex|ch|cap|ic|lh)|%';
const SKIPPED = '"[^"]*"|\'[^\']*\'|url\\([^)]*\\)';
const NUMBER = '(?<![\\w.#-])([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?)';
const ADJUSTED = '--practice-adjusted-';

const lengths = (units: string) => new RegExp(`${SKIPPED}|${NUMBER}(${units})(?![\\w-])`, 'gi');

// Six decimals are finer than any engine's layout units; more would only be noise of the division.
const product = (number: string, factor: number) =>
  String(Number((Number(number) * factor).toFixed(6)));

const scaleUnits = (value: string, factor: number, units: string): string =>
  value.replace(lengths(units), (whole, number?: string, unit?: string) =>
    number === undefined || unit === undefined ? whole : product(number, factor) + unit,
  );

/** The names of the custom properties that a value reads with `var()`. */
export const variablesIn = (value: string): string[] =>
  [...value.matchAll(/var\(\s*(--[^\s,)]+)/gi)].map((match) => match[1] ?? '');

/** The custom property that holds the scaled value of another. */
export const adjustedVariable = (name: string): string => ADJUSTED + name.slice(2);

// Where no scaled twin is known (it is set in a sheet that can't be read), the page's own value
// stands in: a text that stays small is better than one whose size is invalid.
const readAdjustedVariables = (value: string): string => {
  const found = /var\(\s*(--[^\s,)]+)/i.exec(value);
  if (!found?.[1]) return value;
  const start = found.index + found[0].length;
  let end = start;
  for (let depth = 1; end < value.length; end++) {
    if (value[end] === '(') depth++;
    if (value[end] === ')' && !--depth) break;
  }
  const fallback = readAdjustedVariables(value.slice(start, end));
  const twin = `var(${adjustedVariable(found[1])},var(${found[1]}${fallback}))`;
  return value.slice(0, found.index) + twin + readAdjustedVariables(value.slice(end + 1));
};

/**
 * Multiplies the absolute, viewport and container lengths of a value; relative ones (em, rem, %)
 * stay, as they follow the parent or the root.
 *
 * @param value - A `font-size`, `line-height` or `font` value, or the value of a custom property.
 * @param factor - 2 for twice as large.
 */
export const scaleLengths = (value: string, factor: number): string =>
  readAdjustedVariables(scaleUnits(value, factor, ABSOLUTE));

/**
 * Multiplies a font size of the root element, where relative units count too: they are relative
 * to the visitor's default there (CSS Values 4, section 6.1).
 */
export const scaleRootLengths = (value: string, factor: number): string =>
  variablesIn(value).length
    ? `calc((${value}) * ${factor})`
    : scaleUnits(value, factor, `${ABSOLUTE}|${RELATIVE}`);
