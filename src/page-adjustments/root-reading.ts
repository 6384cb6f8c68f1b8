import type { Declaration, InlineStyle, PageRule, RootStyles } from './page-styles.js';
import type { StyledRoot } from './open-roots.js';
import { readDeclarations, readStyleSheet, sheetMarks, unreadable } from './stylesheet-reading.js';

/** What one root's own styles say. */
export interface RootReading extends RootStyles {
  readonly root: StyledRoot;
  /** How many sheets of this root can't be read. */
  readonly unreadable: number;
  /** Equal marks mean equal rules and attributes. */
  readonly marks: readonly unknown[];
}

const RELEVANT = /font|line-height|background|--/i;

/** Whether two lists of marks are the same. */
export const sameMarks = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((mark, index) => mark === other[index]);

/** Reads styles, and remembers what has not changed since the last time. */
export class StyleReader {
  readonly #sheets = new WeakMap<CSSStyleSheet, { marks: unknown[]; rules: PageRule[] }>();
  #attributes = new Map<string, readonly Declaration[]>();
  #attributesBefore = new Map<string, readonly Declaration[]>();

  /** Begins another look at the page: attributes that are gone by then are forgotten. */
  begin(): void {
    this.#attributesBefore = this.#attributes;
    this.#attributes = new Map();
  }

  /**
   * Reads the style sheets and style attributes of one root.
   *
   * @param root - Whose styles to read.
   * @param ours - Sheets that are not the page's.
   */
  read(root: StyledRoot, ours: ReadonlySet<CSSStyleSheet>): RootReading {
    const sheets = [...root.styleSheets, ...root.adoptedStyleSheets];
    const readings = sheets.filter((sheet) => !ours.has(sheet)).map((sheet) => this.#sheet(sheet));
    const inline = this.#inline(root);
    const marks = readings.flatMap((reading) => reading.marks);
    return {
      root,
      rules: readings.flatMap((reading) => reading.rules),
      inline,
      unreadable: marks.filter((mark) => mark === unreadable).length,
      marks: [...marks, ...inline.map(({ declarations }) => declarations)],
    };
  }

  /** Whether an attribute with this text has been read, or has nothing that matters. */
  knows(attribute: string): boolean {
    return !RELEVANT.test(attribute) || this.#attributes.has(attribute);
  }

  #sheet(sheet: CSSStyleSheet) {
    const marks = sheetMarks(sheet);
    const known = this.#sheets.get(sheet);
    if (known && sameMarks(known.marks, marks)) return known;
    const reading = { marks, rules: readStyleSheet(sheet) };
    this.#sheets.set(sheet, reading);
    return reading;
  }

  #inline(root: StyledRoot): InlineStyle[] {
    const found = new Map<string, InlineStyle>();
    for (const element of root.querySelectorAll<HTMLElement>('[style]')) {
      const attribute = element.getAttribute('style') ?? '';
      const isRoot = element === element.ownerDocument.documentElement;
      if (!RELEVANT.test(attribute) || (found.has(attribute) && !isRoot)) continue;
      const declarations = this.#declarations(attribute, element.style);
      found.set(isRoot ? `:root ${attribute}` : attribute, { attribute, declarations, isRoot });
    }
    return [...found.values()];
  }

  #declarations(attribute: string, style: CSSStyleDeclaration): readonly Declaration[] {
    const known = this.#attributes.get(attribute) ?? this.#attributesBefore.get(attribute);
    const declarations = known ?? readDeclarations(style);
    this.#attributes.set(attribute, declarations);
    return declarations;
  }
}
