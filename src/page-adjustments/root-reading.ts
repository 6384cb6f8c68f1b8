import { isOwnSheet } from './own-sheets.js';
import type { Declaration, InlineStyle, PageRule, RootStyles } from './page-styles.js';
import { documentOf, type StyledRoot } from './open-roots.js';
import { readDeclarations, readStyleSheet, sheetMarks, unreadable } from './stylesheet-reading.js';

/** What one root's own styles say. */
export interface RootReading extends RootStyles {
  readonly root: StyledRoot;
  /** How many sheets of this root can't be read. */
  readonly unreadable: number;
  /** Elements whose `style` attribute has an important font size. */
  readonly fixed: readonly HTMLElement[];
  /** Equal marks mean equal rules and attributes. */
  readonly marks: readonly unknown[];
}

interface SheetReading {
  readonly marks: readonly unknown[];
  readonly rules: readonly PageRule[];
}

const RELEVANT = /font|line-height|background|--/i;
const FIXED = /font[^;]*!\s*important/i;
// Sheets that scripts change rule by rule are mostly small.
const SMALL = 50;

/** Whether two lists of marks are the same. */
export const sameMarks = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((mark, index) => mark === other[index]);

/** Reads styles, and remembers what has not changed since the last time. */
export class StyleReader {
  readonly #sheets = new WeakMap<CSSStyleSheet, SheetReading>();
  #attributes = new Map<string, readonly Declaration[]>();
  #attributesBefore = new Map<string, readonly Declaration[]>();
  #turn = 0;
  #seen = 0;

  /** Begins another look at the page: attributes that are gone by then are forgotten. */
  begin(): void {
    this.#attributesBefore = this.#attributes;
    this.#attributes = new Map();
    // `rule.style.setProperty()` leaves no mark: the large sheets are read anew in turn.
    this.#turn = this.#seen ? (this.#turn + 1) % this.#seen : 0;
    this.#seen = 0;
  }

  /**
   * Reads the style sheets and style attributes of one root.
   *
   * @param root - Whose styles to read.
   */
  read(root: StyledRoot): RootReading {
    const sheets = [...root.styleSheets, ...root.adoptedStyleSheets];
    const readings = sheets
      .filter((sheet) => !isOwnSheet(sheet))
      .map((sheet) => this.#sheet(sheet));
    const marks = readings.flatMap((reading) => reading.marks);
    const attributes = this.#readAttributes(root);
    return {
      ...attributes,
      root,
      rules: readings.flatMap((reading) => reading.rules),
      unreadable: marks.filter((mark) => mark === unreadable).length,
      marks: [
        // The reading too: it is another one as soon as anything in it has changed.
        ...readings,
        ...attributes.inline.map(({ declarations }) => declarations),
        ...attributes.fixed,
        attributes.drawnSizes.join(),
      ],
    };
  }

  /** Whether an attribute with this text has been read, or has nothing that matters. */
  knows(attribute: string): boolean {
    return !RELEVANT.test(attribute) || (this.#attributes.has(attribute) && !FIXED.test(attribute));
  }

  #sheet(sheet: CSSStyleSheet): SheetReading {
    const marks = sheetMarks(sheet);
    const known = this.#sheets.get(sheet);
    if (known && sameMarks(known.marks, marks) && !this.#changedInside(sheet, known, marks))
      return known;
    const reading = { marks, rules: readStyleSheet(sheet) };
    this.#sheets.set(sheet, reading);
    return reading;
  }

  #changedInside(sheet: CSSStyleSheet, known: SheetReading, marks: readonly unknown[]): boolean {
    if (marks.includes(unreadable)) return false;
    const small = sheet.cssRules.length <= SMALL;
    if (!small && this.#seen++ !== this.#turn) return false;
    return JSON.stringify(readStyleSheet(sheet)) !== JSON.stringify(known.rules);
  }

  #readAttributes(root: StyledRoot): Pick<RootReading, 'inline' | 'drawnSizes' | 'fixed'> {
    const found = new Map<string, InlineStyle>();
    const drawnSizes = new Set<string>();
    const fixed: HTMLElement[] = [];
    const { documentElement } = documentOf(root);
    for (const element of root.querySelectorAll<HTMLElement>(
      '[style],svg[font-size],svg [font-size]',
    )) {
      const size = element.getAttribute('font-size');
      if (size !== null) drawnSizes.add(size);
      const attribute = element.getAttribute('style') ?? '';
      const isRoot = element === documentElement;
      if (!RELEVANT.test(attribute)) continue;
      if (FIXED.test(attribute)) fixed.push(element);
      if (found.has(attribute) && !isRoot) continue;
      const declarations = this.#declarations(attribute, element.style);
      found.set(isRoot ? `:root ${attribute}` : attribute, { attribute, declarations, isRoot });
    }
    return { inline: [...found.values()], drawnSizes: [...drawnSizes], fixed };
  }

  #declarations(attribute: string, style: CSSStyleDeclaration): readonly Declaration[] {
    const known = this.#attributes.get(attribute) ?? this.#attributesBefore.get(attribute);
    const declarations = known ?? readDeclarations(style);
    this.#attributes.set(attribute, declarations);
    return declarations;
  }
}
