import type { Adjustment } from './adjustment.js';

// These languages join their letters; space between them would break the words apart. One `:lang()`
// each, as Chromium takes no list in it.
const JOINED = ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug'].map((language) => `:lang(${language})`).join();

/** Room between lines, paragraphs, letters and words: the four values of WCAG 2.2, 1.4.12. */
export const spacing: Adjustment = {
  name: 'spacing',
  levels: ['default', 'wide'],
  css: () =>
    '*,::before,::after{line-height:1.5!important;word-spacing:.16em!important}' +
    `:not(${JOINED}){letter-spacing:.12em!important}` +
    'p{margin-block-end:2em!important}',
};
