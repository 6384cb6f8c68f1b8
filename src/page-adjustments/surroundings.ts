import type { Surroundings } from './adjustment.js';
import { controlSizes } from './control-sizes.js';

const SMALLEST_DEFAULT = 6;
const LARGEST_DEFAULT = 72;

// In a media query 1em is the visitor's own default, whatever the page sets (Media Queries 4,
// section 1.3): the only way to see it without putting an element into the page.
const mediumSize = (view: Window): number => {
  let low = SMALLEST_DEFAULT;
  let high = LARGEST_DEFAULT;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const fits = view.matchMedia(`(min-width:${(view.innerWidth - 1) / middle}em)`).matches;
    if (fits) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * What adjustments need to know about a page and its visitor.
 *
 * @param document - The page.
 * @param panel - A menu's own root, to measure in.
 */
export const readSurroundings = (
  document: Document,
  panel: ShadowRoot | undefined,
): Surroundings => {
  const view = document.defaultView;
  return {
    mediumSize: view && view.innerWidth > LARGEST_DEFAULT ? mediumSize(view) : 16,
    quirks: document.compatMode === 'BackCompat',
    framed: false,
    controlSizes: controlSizes(panel),
  };
};

/** What a visitor's device asks of every page. */
export interface SystemWishes {
  readonly lessMotion: boolean;
  readonly moreContrast: boolean;
  readonly dark: boolean;
  readonly lessTransparency: boolean;
  /** The device sets all colours itself, so that a page's colours have no effect. */
  readonly forcedColors: boolean;
}

const QUERIES: Readonly<Record<keyof SystemWishes, string>> = {
  lessMotion: '(prefers-reduced-motion: reduce)',
  moreContrast: '(prefers-contrast: more)',
  dark: '(prefers-color-scheme: dark)',
  lessTransparency: '(prefers-reduced-transparency: reduce)',
  forcedColors: '(forced-colors: active)',
};

/** What the device asks for now. */
export const systemWishes = (view: Window): SystemWishes => {
  const asks = (name: keyof SystemWishes) => view.matchMedia(QUERIES[name]).matches;
  return {
    lessMotion: asks('lessMotion'),
    moreContrast: asks('moreContrast'),
    dark: asks('dark'),
    lessTransparency: asks('lessTransparency'),
    forcedColors: asks('forcedColors'),
  };
};

/**
 * Calls back when the device asks for something else.
 *
 * @returns Ends the watch.
 */
export const watchSystemWishes = (view: Window, changed: () => void): (() => void) => {
  const lists = Object.values(QUERIES).map((query) => view.matchMedia(query));
  lists.forEach((list) => list.addEventListener('change', changed));
  return () => lists.forEach((list) => list.removeEventListener('change', changed));
};
