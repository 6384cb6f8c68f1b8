const KEYWORDS = [
  'xx-small',
  'x-small',
  'small',
  'medium',
  'large',
  'x-large',
  'xx-large',
  'xxx-large',
] as const;

// CSS Fonts 4, section 2.5 gives the factors; at the usual default of 16 pixels all engines use
// the whole numbers of the HTML standard's table instead.
const FACTORS = [0.6, 0.75, 8 / 9, 1, 1.2, 1.5, 2, 3];
const AT_SIXTEEN = [9, 10, 13, 16, 18, 24, 32, 48];

/**
 * The size of an absolute-size keyword.
 *
 * @param value - A `font-size` value; `initial` counts as `medium`.
 * @param mediumSize - The visitor's default font size in CSS pixels.
 * @returns CSS pixels, or undefined for every other value.
 */
export const keywordSize = (value: string, mediumSize: number): number | undefined => {
  const keyword = value === 'initial' ? 'medium' : value;
  const index = KEYWORDS.indexOf(keyword as (typeof KEYWORDS)[number]);
  return mediumSize === 16 ? AT_SIXTEEN[index] : scaled(FACTORS[index], mediumSize);
};

const scaled = (factor: number | undefined, size: number) =>
  factor === undefined ? undefined : factor * size;

/** Sizes of `<font size="1">` to `<font size="7">` (HTML, section 15.3.4), in CSS pixels. */
export const fontElementSizes = (mediumSize: number): number[] =>
  KEYWORDS.slice(1).map((keyword) => keywordSize(keyword, mediumSize) ?? mediumSize);
