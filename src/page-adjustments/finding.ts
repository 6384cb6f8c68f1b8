import type { Adjustment } from './adjustment.js';

/** Headings with a bar beside them. */
export const headings: Adjustment = {
  name: 'headings',
  group: 'finding',
  levels: ['default', 'marked'],
  css: () =>
    'h1,h2,h3,h4,h5,h6,[role="heading"]{border-inline-start:.25em solid!important;' +
    'padding-inline-start:.4em!important}',
};

/** A ring of two tones around what has the focus: one of them is seen on any background. */
export const focus: Adjustment = {
  name: 'focus',
  group: 'finding',
  levels: ['default', 'strong'],
  css: () =>
    ':focus-visible{outline:3px solid #000!important;outline-offset:3px!important;' +
    'box-shadow:0 0 0 3px #fff!important}' +
    // WebKit gives a control that it draws itself no box shadow. Nothing that is fixed is in one,
    // so a filter moves nothing.
    ':is(button,input,select,textarea):focus-visible' +
    '{filter:drop-shadow(0 0 1px #fff) drop-shadow(0 0 1px #fff)!important}',
};
