import type { Surroundings } from './adjustment.js';
import { inheritedSizeRules } from './inherited-sizes.js';
import { openRoots, type StyledRoot } from './open-roots.js';
import {
  needsPageStyles,
  planCopies,
  rootCss,
  textScale,
  type ActiveAdjustment,
} from './root-css.js';
import { sameMarks, StyleReader, type RootReading } from './root-reading.js';

const attributesOf = (element: Element): string =>
  element
    .getAttributeNames()
    .map((name) => `${name}=${element.getAttribute(name) ?? ''}`)
    .join();

const matches = (element: Element, selector: string): boolean => {
  try {
    return element.matches(selector);
  } catch {
    // A selector with a namespace prefix means nothing outside its own sheet.
    return false;
  }
};

const withoutSheet = (root: StyledRoot, sheet: CSSStyleSheet) =>
  root.adoptedStyleSheets.filter((each) => each !== sheet);

/** The sheets that a document and its open shadow roots adopt while something is adjusted. */
export class PageSheets {
  readonly #document: Document;
  readonly #spared: WeakSet<Node>;
  readonly #surroundings: () => Surroundings;
  readonly #reader = new StyleReader();
  #adopted = new Map<StyledRoot, CSSStyleSheet>();
  #byText = new Map<string, CSSStyleSheet>();
  #marks: readonly unknown[] = [];
  #unreadable = 0;

  /**
   * @param document - The page.
   * @param spared - Roots to which only the adjustments apply that reach everywhere.
   * @param surroundings - Asked whenever the sheets are written anew.
   */
  constructor(document: Document, spared: WeakSet<Node>, surroundings: () => Surroundings) {
    this.#surroundings = surroundings;
    this.#document = document;
    this.#spared = spared;
  }

  /** The roots that were reached last. */
  get roots(): readonly StyledRoot[] {
    return [...this.#adopted.keys()];
  }

  /** How many style sheets of the page could not be read last. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Whether the sheets already account for a style attribute with this text. */
  knows(attribute: string): boolean {
    return this.#reader.knows(attribute);
  }

  /** Brings the sheets up to date with the page and with the adjustments that are on. */
  refresh(active: readonly ActiveAdjustment[]): void {
    const readings = this.#read(active);
    this.#unreadable = readings.reduce((sum, reading) => sum + reading.unreadable, 0);
    const marks = [
      ...active.flatMap(({ adjustment, level }) => [adjustment, level]),
      attributesOf(this.#document.documentElement),
      ...readings.flatMap(({ root, marks }) => [root, this.#spared.has(root), ...marks]),
    ];
    if (!sameMarks(marks, this.#marks)) this.#write(active, readings);
    this.#marks = marks;
    this.#adopted.forEach((sheet, root) => this.#adoptLast(root, sheet));
  }

  /** Takes every sheet away again. */
  clear(): void {
    this.#adopted.forEach((sheet, root) => (root.adoptedStyleSheets = withoutSheet(root, sheet)));
    this.#adopted = new Map();
    this.#byText = new Map();
    this.#marks = [];
    this.#unreadable = 0;
  }

  #read(active: readonly ActiveAdjustment[]): RootReading[] {
    const roots = openRoots(this.#document);
    if (!needsPageStyles(active)) {
      return roots.map((root) => ({ root, rules: [], inline: [], unreadable: 0, marks: [] }));
    }
    const ours = new Set(this.#adopted.values());
    this.#reader.begin();
    return roots.map((root) => this.#reader.read(root, ours));
  }

  #write(active: readonly ActiveAdjustment[], readings: readonly RootReading[]): void {
    const surroundings = this.#surroundings();
    const reaching = active.filter(({ adjustment }) => adjustment.reachesSparedRoots);
    const toPage = this.#writer(active, readings, surroundings);
    const toSpared = this.#writer(reaching, readings, surroundings);
    const before = this.#adopted;
    const known = this.#byText;
    this.#adopted = new Map();
    this.#byText = new Map();
    for (const reading of readings) {
      const { root } = reading;
      const css = this.#spared.has(root) ? toSpared(reading) : toPage(reading);
      const sheet = this.#byText.get(css) ?? known.get(css) ?? this.#sheet(css);
      this.#byText.set(css, sheet);
      this.#replace(root, before.get(root), sheet);
      before.delete(root);
    }
    before.forEach((sheet, root) => (root.adoptedStyleSheets = withoutSheet(root, sheet)));
    if (this.#unreadable) this.#setInheritedSizes(textScale(active));
  }

  #writer(
    active: readonly ActiveAdjustment[],
    readings: readonly RootReading[],
    surroundings: Surroundings,
  ): (reading: RootReading) => string {
    const plan = planCopies(active, readings, surroundings);
    const { documentElement } = this.#document;
    return (reading) => {
      const matchesRoot = (selector: string) =>
        reading.root === this.#document && matches(documentElement, selector);
      return rootCss(active, reading, { ...plan, matchesRoot }, surroundings);
    };
  }

  #replace(root: StyledRoot, old: CSSStyleSheet | undefined, sheet: CSSStyleSheet): void {
    this.#adopted.set(root, sheet);
    if (old && old !== sheet) root.adoptedStyleSheets = withoutSheet(root, old);
    this.#adoptLast(root, sheet);
  }

  // Equal selectors win by their place, so the copies have to come after the page's own sheets.
  #adoptLast(root: StyledRoot, sheet: CSSStyleSheet): void {
    if (root.adoptedStyleSheets.at(-1) === sheet) return;
    root.adoptedStyleSheets = [...withoutSheet(root, sheet), sheet];
  }

  #sheet(css: string): CSSStyleSheet {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  }

  #setInheritedSizes(scale: number): void {
    const sheet = this.#adopted.get(this.#document);
    if (!sheet || scale === 1) return;
    const rules = inheritedSizeRules(this.#document, sheet, scale);
    // The text no longer tells what is in the sheet: it can't be shared or taken up again.
    this.#byText.forEach((each, css) => {
      if (each === sheet) this.#byText.delete(css);
    });
    rules.forEach((rule) => sheet.insertRule(rule, sheet.cssRules.length));
  }
}
