import type { Adjustment } from './adjustment.js';

/**
 * Thicker letters. A line around each letter and not another weight: many fonts have two weights
 * only, with which text would become as heavy as its headings; and no line breaks anew.
 */
export const textWeight: Adjustment = {
  name: 'text-weight',
  group: 'text',
  levels: ['default', 'heavy'],
  css: () => '*{-webkit-text-stroke-width:.035em!important}',
};

/** Lines of text that all begin at the same edge; what stands in controls and tables stays. */
export const alignment: Adjustment = {
  name: 'alignment',
  group: 'text',
  levels: ['default', 'start'],
  css: () =>
    ':not(a,a *,button,button *,[role="button"],[role="button"] *,input,select,td,th)' +
    '{text-align:start!important}',
};

/** Lines of running text that hold about 66 characters, of which a digit is wider than most. */
export const lineLength: Adjustment = {
  name: 'line-length',
  group: 'text',
  levels: ['default', 'short'],
  css: () => 'p,li,dd,blockquote,figcaption{max-inline-size:55ch!important}',
};

/** Words that are not divided at the end of a line, unless one is longer than the line. */
export const hyphens: Adjustment = {
  name: 'hyphens',
  group: 'text',
  levels: ['default', 'none'],
  css: () => '*{-webkit-hyphens:none!important;hyphens:none!important}',
  defaults: () => ':where(:root){overflow-wrap:break-word}',
};
