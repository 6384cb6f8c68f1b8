import type { Adjustment } from './adjustment.js';

// These languages join their letters; space between them would break the words apart. One `:lang()`
// each, as Chromium takes no list in it.
const JOINED = ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug'].map((language) => `:lang(${language})`).join();

const EVERYTHING = '*,::before,::after';

const lines = (height: string) => `${EVERYTHING}{line-height:${height}!important}`;
const letters = () => `:not(${JOINED}){letter-spacing:.12em!important}`;
const words = () => `${EVERYTHING}{word-spacing:.16em!important}`;
const paragraphs = () => 'p{margin-block-end:2em!important}';

const wide = (name: string, css: () => string): Adjustment => ({
  name,
  group: 'text',
  levels: ['default', 'wide'],
  css,
});

/** Room between lines, paragraphs, letters and words: the four values of WCAG 2.2, 1.4.12. */
export const spacing = wide('spacing', () => lines('1.5') + words() + letters() + paragraphs());

/** Room between lines, as a multiple of the text's size. */
export const lineHeight: Adjustment = {
  name: 'line-height',
  group: 'text',
  levels: ['default', '1.5', '2'],
  css: lines,
};

/** Room between letters. */
export const letterSpacing = wide('letter-spacing', letters);

/** Room between words. */
export const wordSpacing = wide('word-spacing', words);

/** Room after paragraphs. */
export const paragraphSpacing = wide('paragraph-spacing', paragraphs);
