import type { Adjustment } from './adjustment.js';

const MENUS = ':is(nav,[role="navigation"],menu) li';
const CONTROLS = 'button,input,select,textarea,summary,[role="button"],[role="tab"]';

/** Controls of at least 44 by 44 pixels (WCAG 2.2, 2.5.5), and links in text as high as a line. */
export const targets: Adjustment = {
  name: 'targets',
  group: 'finding',
  levels: ['default', 'large'],
  css: () =>
    // Sizes do nothing to a link that stands in a line of text.
    `:any-link,${CONTROLS}{min-block-size:44px!important;min-inline-size:44px!important}` +
    `:any-link,${MENUS}{align-content:center!important}${MENUS}{min-block-size:48px!important}` +
    ':is(p,li,dd,td):not(nav *)>:any-link{padding-block:max(0px,(1lh - 1.2em)/2)!important}' +
    `${MENUS}>:any-link{padding-block:max(0px,(44px - 1em)/2)!important}`,
};
