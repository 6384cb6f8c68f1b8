import { documentOf, type StyledRoot } from './open-roots.js';
import { ownSheet } from './own-sheets.js';

const without = (root: StyledRoot, sheet: CSSStyleSheet) =>
  root.adoptedStyleSheets.filter((each) => each !== sheet);

const makeSheet = (document: Document, css: string): CSSStyleSheet => {
  const sheet = ownSheet(document);
  sheet.replaceSync(css);
  return sheet;
};

/** The one sheet of ours in each root of a page; roots with the same text share theirs. */
export class AdoptedSheets {
  #sheets = new Map<StyledRoot, CSSStyleSheet>();
  #known = new Map<Document, Map<string, CSSStyleSheet>>();

  /** The roots that have a sheet now. */
  get roots(): readonly StyledRoot[] {
    return [...this.#sheets.keys()];
  }

  /** Gives each of these roots a sheet with its text, and takes the sheet away from all others. */
  write(texts: ReadonlyMap<StyledRoot, string>): void {
    const known = this.#known;
    const before = this.#sheets;
    this.#known = new Map();
    this.#sheets = new Map();
    texts.forEach((css, root) => {
      const document = documentOf(root);
      const own = this.#known.get(document) ?? new Map<string, CSSStyleSheet>();
      const sheet = own.get(css) ?? known.get(document)?.get(css) ?? makeSheet(document, css);
      this.#known.set(document, own.set(css, sheet));
      this.#sheets.set(root, sheet);
      const old = before.get(root);
      before.delete(root);
      if (old !== sheet) this.#replace(root, old, sheet);
    });
    before.forEach((sheet, root) => (root.adoptedStyleSheets = without(root, sheet)));
  }

  /** Equal selectors win by their place: ours have to come after the page's own sheets. */
  keepLast(): void {
    this.#sheets.forEach((sheet, root) => {
      if (root.adoptedStyleSheets.at(-1) !== sheet) this.#replace(root, sheet, sheet);
    });
  }

  /** Does something while the page is as its authors made it. */
  lifted<T>(work: () => T): T {
    this.#sheets.forEach((sheet, root) => (root.adoptedStyleSheets = without(root, sheet)));
    const result = work();
    this.#sheets.forEach((sheet, root) => this.#replace(root, sheet, sheet));
    return result;
  }

  #replace(root: StyledRoot, old: CSSStyleSheet | undefined, sheet: CSSStyleSheet): void {
    root.adoptedStyleSheets = [...(old ? without(root, old) : root.adoptedStyleSheets), sheet];
  }
}
