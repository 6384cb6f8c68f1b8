import type { StyledRoot } from '../page-adjustments/open-roots.js';
import { ownSheet } from '../page-adjustments/own-sheets.js';

/** Rules of a behaviour's own in a page. */
export interface PageRules {
  /** Has the rules in these roots of the document, and in no others. */
  write(roots: readonly StyledRoot[], css: string): void;
  /** Takes them away. */
  remove(): void;
}

const without = (root: StyledRoot, sheet: CSSStyleSheet) =>
  root.adoptedStyleSheets.filter((each) => each !== sheet);

/** One sheet, without a rule yet, for a document and its open shadow roots. */
export const startPageRules = (): PageRules => {
  const sheet = ownSheet(document);
  let written = '';
  let adopted: ReadonlySet<StyledRoot> = new Set();
  const adopt = (roots: ReadonlySet<StyledRoot>) => {
    adopted.forEach((root) => {
      if (!roots.has(root)) root.adoptedStyleSheets = without(root, sheet);
    });
    roots.forEach((root) => {
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    });
    adopted = roots;
  };
  return {
    write: (roots, css) => {
      if (css !== written) sheet.replaceSync((written = css));
      adopt(new Set(roots));
    },
    remove: () => adopt(new Set()),
  };
};
