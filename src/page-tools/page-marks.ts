import type { StyledRoot } from '../page-adjustments/open-roots.js';
import { ownSheet } from '../page-adjustments/own-sheets.js';

const css = (name: string) =>
  `::highlight(${name}){background-color:#ffe14d;color:#000;-webkit-text-fill-color:#000;` +
  'text-shadow:none;text-decoration:underline .15em #000}' +
  `@media (forced-colors:active){::highlight(${name}){background-color:Highlight;` +
  'color:HighlightText;-webkit-text-fill-color:HighlightText;text-decoration-color:HighlightText}}';

/** Marks text of the page without a change of its nodes (CSS Custom Highlight API 1). */
export class PageMarks {
  readonly #name: string;
  #sheet: CSSStyleSheet | undefined;
  readonly #roots = new Set<StyledRoot>();

  /** @param name - What tells these marks from others; begins with `practice-`. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Marks these places and no others. */
  show(ranges: readonly Range[]): void {
    if (!('highlights' in CSS)) return;
    if (!this.#sheet) {
      this.#sheet = ownSheet(document);
      this.#sheet.replaceSync(css(this.#name));
    }
    for (const { startContainer } of ranges) this.#reach(startContainer.getRootNode(), this.#sheet);
    CSS.highlights.set(this.#name, new Highlight(...ranges));
  }

  /** Takes the marks and all that was needed for them away. */
  clear(): void {
    if (!this.#sheet) return;
    CSS.highlights.delete(this.#name);
    for (const root of this.#roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== this.#sheet);
    this.#roots.clear();
  }

  #reach(root: Node, sheet: CSSStyleSheet): void {
    if (!(root instanceof Document || root instanceof ShadowRoot) || this.#roots.has(root)) return;
    this.#roots.add(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
