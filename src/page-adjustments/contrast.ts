import type { Adjustment, DeclarationPlace } from './adjustment.js';
import type { Declaration } from './page-styles.js';
import {
  channels,
  contrastRatio,
  luminance,
  readableOwnColors,
  type PageColors,
} from './contrast-ratio.js';

interface Palette extends PageColors {
  readonly scheme: 'light' | 'dark';
  /** The background's channels, as in `rgb()`. */
  readonly surface: string;
  /** How much of a picture behind text is covered, from 0 to 1. */
  readonly veil: number;
}

// Text, background and links. Text and links reach 7:1 (WCAG 2.2, 1.4.6).
const PALETTES: Readonly<Record<string, string>> = {
  light: '#333333,#fcf8ef,#1a3f7a',
  'soft-dark': '#d9d9d9,#262626,#a5ccf5',
  high: '#000000,#ffffff,#0000a0',
  dark: '#ffffff,#000000,#96cdff',
  yellow: '#ffff00,#000000,#ffffff',
  'black-on-yellow': '#000000,#ffff00,#0000a0',
};

const paletteOf = (level: string): Palette | undefined => {
  const colors = readableOwnColors(PALETTES[level] ? `own:${PALETTES[level]}` : level);
  if (!colors) return undefined;
  const { text, background } = colors;
  return {
    ...colors,
    scheme: luminance(text) > luminance(background) ? 'dark' : 'light',
    surface: channels(background).join(' '),
    // Text that is just readable is not over what is left of a picture.
    veil: contrastRatio(text, background) < 7 ? 1 : 0.9,
  };
};

const PICTURES = 'img,picture,video,canvas,svg,svg *,iframe,object,embed';
const CONTROLS = 'button,input,select,textarea,[role="button"]';

const paint = ({ scheme, text, background, link }: Palette): string =>
  `:root{background-color:${background}!important}` +
  'body{background-image:none!important}' +
  `:not(${PICTURES}),::before,::after{color:${text}!important;` +
  `color-scheme:${scheme}!important;-webkit-text-fill-color:currentcolor!important;` +
  'border-color:currentcolor!important;text-decoration-color:currentcolor!important;' +
  'caret-color:auto!important;text-shadow:none!important}' +
  `:any-link,:any-link :not(${PICTURES}){color:${link}!important;` +
  'text-decoration-line:underline!important}' +
  `::placeholder{color:${text}!important;opacity:.75!important}` +
  // A control and the page around it now share one surface: its edge has to show.
  `:is(${CONTROLS}):not(:focus-visible){outline:1px solid!important;outline-offset:-1px!important}` +
  ':focus-visible{outline:3px solid!important;outline-offset:2px!important}';

// Relative colours (CSS Color 5, section 4) keep the transparency of the page's own colour, so
// that an overlay that let its background through still does.
const recolour = (value: string, surface: string) => `rgb(from ${value} ${surface})`;

const isWide = /^(inherit|initial|unset|revert|revert-layer)$/;

const repaintImage = (
  value: string,
  { surface, veil }: Palette,
  place: DeclarationPlace,
  siblings: readonly Declaration[],
): string => {
  if (!value.includes('url(')) return value.includes('gradient(') ? 'none' : value;
  const covers = siblings.some(({ name, value: size }) => {
    return name === 'background-size' && size.includes('cover');
  });
  // A picture that fills its box, or that is chosen in an attribute, mostly has text on it; the
  // others are icons, which a veil would hide.
  if (!covers && place !== 'inline') return value;
  const color = `rgb(${surface} / ${veil})`;
  return `linear-gradient(${color},${color}),${value}`;
};

/** One pair of colours for the whole page; pictures, videos and drawings keep theirs. */
export const contrast: Adjustment = {
  name: 'contrast',
  group: 'colors',
  levels: ['default', ...Object.keys(PALETTES)],
  accepts: (level) => !!readableOwnColors(level),
  css: (level) => {
    const palette = paletteOf(level);
    return palette ? paint(palette) : '';
  },
  defaults: (level) =>
    `:where(mark){background-color:${paletteOf(level)?.background ?? ''};outline:1px solid}`,
  rewriting: (level) => {
    const palette = paletteOf(level);
    return {
      properties: ['background', 'background-color', 'background-image'],
      rewrite: (declaration, place, siblings) => {
        const { name, value } = declaration;
        if (!palette || !name.startsWith('background')) return declaration;
        if (name === 'background-image')
          return { ...declaration, value: repaintImage(value, palette, place, siblings) };
        if (isWide.test(value)) return declaration;
        return {
          ...declaration,
          name: 'background-color',
          value: recolour(value, palette.surface),
        };
      },
    };
  },
};
