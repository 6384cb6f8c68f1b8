import type { Adjustment } from './adjustment.js';

/** The whole page larger, for text that can't be reached alone. */
export const pageZoom: Adjustment = {
  name: 'page-zoom',
  group: 'text',
  levels: ['100', '110', '125', '150', '175', '200'],
  css: (level) => `:root{zoom:${Number(level) / 100}!important}`,
};
