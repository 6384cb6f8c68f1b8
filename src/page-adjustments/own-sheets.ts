// Known in every copy of this file: the module and what it loads have one each.
const OWN = Symbol.for('practice-widgets:own-sheet');

/**
 * A new sheet that is not read as if it were the page's.
 *
 * @param document - Where it will be adopted: a frame takes only sheets that its own constructor
 *   made (CSSOM, section 6.2.3).
 */
export const ownSheet = (document: Document): CSSStyleSheet =>
  Object.assign(new (document.defaultView ?? globalThis).CSSStyleSheet(), { [OWN]: true });

/** Whether a sheet is one of ours. */
export const isOwnSheet = (sheet: CSSStyleSheet): boolean => OWN in sheet;
