import { winningRules } from './root-css.js';

const CLOSE_ENOUGH = 0.01;
const INHERITED_FROM = [':root', ':root>body'];

const HALTED = winningRules(':root,:root>body{transition:none!important}');

const measure = (document: Document): number[] => {
  const view = document.defaultView;
  return INHERITED_FROM.map((selector) => {
    const element = document.querySelector(selector);
    return element && view ? Number.parseFloat(view.getComputedStyle(element).fontSize) : 0;
  });
};

// A transition of the page would show the old size for a while.
const measureHalted = (document: Document, sheet: CSSStyleSheet, off: boolean): number[] => {
  const halt = new CSSStyleSheet();
  halt.replaceSync(HALTED);
  const sheets = [...document.adoptedStyleSheets];
  document.adoptedStyleSheets = [...sheets.filter((each) => !off || each !== sheet), halt];
  const sizes = measure(document);
  document.adoptedStyleSheets = sheets;
  return sizes;
};

/**
 * Rules for the sizes that text inherits from the root and the body, where a sheet that can't be
 * read sets them: measured without and with our sheet, and set to what they should be.
 *
 * @param document - The page.
 * @param sheet - The sheet that the document has adopted, with everything that could be copied.
 * @param scale - How many times as large the text is meant to be.
 * @returns One rule for each of the two that is not as large as it should be.
 */
export const inheritedSizeRules = (
  document: Document,
  sheet: CSSStyleSheet,
  scale: number,
): string[] => {
  const before = measureHalted(document, sheet, true);
  const after = measureHalted(document, sheet, false);
  return INHERITED_FROM.flatMap((selector, index) => {
    const wanted = (before[index] ?? 0) * scale;
    if (!wanted || Math.abs((after[index] ?? 0) - wanted) < CLOSE_ENOUGH) return [];
    return [winningRules(`${selector}{font-size:${wanted}px!important}`)];
  });
};
