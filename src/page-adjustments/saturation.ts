import type { Adjustment } from './adjustment.js';

const FILTERS: Readonly<Record<string, string>> = {
  grey: 'grayscale(1)',
  low: 'saturate(.5)',
  high: 'saturate(2)',
};

/** Paler or stronger colours, or none. */
export const saturation: Adjustment = {
  name: 'saturation',
  group: 'colors',
  levels: ['default', 'grey', 'low', 'high'],
  // On the root element a filter moves nothing that is fixed, on any other it would (Filter
  // Effects 1, section 5). It reaches the top layer in Firefox only.
  css: (level, { framed }) => {
    // The filter of the page reaches into its frames.
    if (framed) return '';
    const filter = `{filter:${FILTERS[level] ?? 'none'}!important}`;
    const aboveThePage = `:is(:modal,:popover-open),::backdrop${filter}`;
    return `:root${filter}@supports not (-moz-appearance:none){${aboveThePage}}`;
  },
};
