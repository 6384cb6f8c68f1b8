// Weights of red, green and blue in a colour's luminance.
const WEIGHTS = [0.2126, 0.7152, 0.0722] as const;

const HEX = /^#[\da-f]{6}$/i;

/** The channels of a colour, from 0 to 255. */
export const channels = (color: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));

const linear = (channel: number) => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance of a colour from 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export const luminance = (color: string): number =>
  channels(color).reduce((sum, channel, index) => sum + linear(channel) * (WEIGHTS[index] ?? 0), 0);

/**
 * The contrast ratio of two colours, as WCAG 2.2 defines it.
 *
 * @param a - A colour as `#rrggbb`.
 * @param b - The other one; their order makes no difference.
 * @returns From 1 (the same) to 21 (black and white).
 */
export const contrastRatio = (a: string, b: string): number => {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
};

/** Three colours for a whole page, each as `#rrggbb`. */
export interface PageColors {
  readonly text: string;
  readonly background: string;
  readonly link: string;
}

/** The least ratio at which text is accepted (WCAG 2.2, 1.4.3). */
export const LEAST_RATIO = 4.5;

/**
 * Reads a level of the visitor's own colours: `own:` and three times `#rrggbb` with commas between
 * (text, background, link).
 *
 * @returns undefined where the level says something else, or text or links could not be read on
 *   that background (a ratio under 4.5 to 1).
 */
export const readableOwnColors = (level: string): PageColors | undefined => {
  const [text = '', background = '', link = '', ...rest] = level.replace(/^own:/, '').split(',');
  if (!level.startsWith('own:') || rest.length) return undefined;
  if (![text, background, link].every((color) => HEX.test(color))) return undefined;
  const readable = [text, link].every((color) => contrastRatio(color, background) >= LEAST_RATIO);
  return readable ? { text, background, link } : undefined;
};
