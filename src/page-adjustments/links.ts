import type { Adjustment } from './adjustment.js';

/** Links that can be told from the text around them without seeing their colour. */
export const links: Adjustment = {
  name: 'links',
  group: 'finding',
  levels: ['default', 'underlined', 'boxed'],
  css: (level) =>
    ':any-link{text-decoration-line:underline!important' +
    (level === 'underlined' ? ';text-decoration-thickness:.1em!important}' : '}') +
    // The link that has the focus keeps the page's own ring, or it could not be told from others.
    (level === 'underlined'
      ? ''
      : ':any-link:not(:focus-visible){outline:2px solid!important;outline-offset:2px!important}'),
};
