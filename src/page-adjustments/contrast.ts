import type { Adjustment, DeclarationPlace } from './adjustment.js';
import type { Declaration } from './page-styles.js';

interface Palette {
  readonly scheme: 'light' | 'dark';
  /** Red, green and blue from 0 to 255, as in `rgb()`. */
  readonly text: string;
  readonly surface: string;
  readonly link: string;
}

// Text and links reach 7:1 on the surface (WCAG 2.2, 1.4.6), also over a veiled picture.
const PALETTES: Readonly<Record<string, Palette>> = {
  high: { scheme: 'light', text: '0 0 0', surface: '255 255 255', link: '0 0 160' },
  dark: { scheme: 'dark', text: '255 255 255', surface: '0 0 0', link: '150 205 255' },
  yellow: { scheme: 'dark', text: '255 255 0', surface: '0 0 0', link: '255 255 255' },
};

const PICTURES = 'img,picture,video,canvas,svg,svg *,iframe,object,embed';
const CONTROLS = 'button,input,select,textarea,[role="button"]';
const VEIL = 0.8;

const paint = ({ scheme, text, surface, link }: Palette): string =>
  `:root{background-color:rgb(${surface})!important}` +
  'body{background-image:none!important}' +
  `:not(${PICTURES}),::before,::after{color:rgb(${text})!important;` +
  `color-scheme:${scheme}!important;-webkit-text-fill-color:currentcolor!important;` +
  'border-color:currentcolor!important;text-decoration-color:currentcolor!important;' +
  'caret-color:auto!important;text-shadow:none!important}' +
  `:any-link,:any-link :not(${PICTURES}){color:rgb(${link})!important;` +
  'text-decoration-line:underline!important}' +
  `::placeholder{color:rgb(${text})!important;opacity:.75!important}` +
  // A control and the page around it now share one surface: its edge has to show.
  `:is(${CONTROLS}):not(:focus-visible){outline:1px solid!important;outline-offset:-1px!important}` +
  ':focus-visible{outline:3px solid!important;outline-offset:2px!important}';

// Relative colours (CSS Color 5, section 4) keep the transparency of the page's own colour, so
// that an overlay that let its background through still does.
const recolour = (value: string, surface: string) => `rgb(from ${value} ${surface})`;

const isWide = /^(inherit|initial|unset|revert|revert-layer)$/;

const repaintImage = (
  value: string,
  surface: string,
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
  const veil = `rgb(${surface} / ${VEIL})`;
  return `linear-gradient(${veil},${veil}),${value}`;
};

/** One pair of colours for the whole page; pictures, videos and drawings keep theirs. */
export const contrast: Adjustment = {
  name: 'contrast',
  levels: ['default', 'high', 'dark', 'yellow'],
  css: (level) => {
    const palette = PALETTES[level];
    return palette ? paint(palette) : '';
  },
  defaults: (level) =>
    `:where(mark){background-color:rgb(${PALETTES[level]?.surface ?? ''});outline:1px solid}`,
  rewriting: (level) => {
    const surface = PALETTES[level]?.surface ?? '';
    return {
      properties: ['background', 'background-color', 'background-image'],
      rewrite: (declaration, place, siblings) => {
        const { name, value } = declaration;
        if (name === 'background-image')
          return { ...declaration, value: repaintImage(value, surface, place, siblings) };
        if (!name.startsWith('background') || isWide.test(value)) return declaration;
        return { ...declaration, name: 'background-color', value: recolour(value, surface) };
      },
    };
  },
};
