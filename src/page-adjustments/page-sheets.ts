import type { Surroundings } from './adjustment.js';
import { AdoptedSheets } from './adopted-sheets.js';
import { FittedSizes } from './fitted-sizes.js';
import { hasImportantSize, ImportantSizes } from './important-sizes.js';
import { documentOf, openRoots, type StyledRoot } from './open-roots.js';
import {
  needsPageStyles,
  planCopies,
  rewritingsOf,
  rootCss,
  textScale,
  type ActiveAdjustment,
} from './root-css.js';
import { sameMarks, StyleReader, type RootReading } from './root-reading.js';
import { withoutTransitions } from './text-measures.js';

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

// What rules that say the same on every page need to know.
const ANYWHERE: Surroundings = {
  mediumSize: 16,
  quirks: false,
  framed: false,
  controlSizes: new Map(),
};

const NOTHING = { rules: [], inline: [], drawnSizes: [], fixed: [], unreadable: 0, marks: [] };

/** What a page's documents and their open shadow roots adopt while something is adjusted. */
export class PageSheets {
  readonly #document: Document;
  readonly #spared: WeakSet<Node>;
  readonly #surroundings: () => Surroundings;
  readonly #reader = new StyleReader();
  readonly #adopted = new AdoptedSheets();
  readonly #important = new ImportantSizes();
  readonly #fitted = new FittedSizes();
  #marks: readonly unknown[] = [];
  #unreadable = 0;
  #isPending = false;

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
    return this.#adopted.roots;
  }

  /** How many style sheets of the page could not be read last. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** How many elements with text could not be given their size last. */
  get unreached(): number {
    return this.#fitted.unreached;
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
      ...readings.flatMap(({ root, marks }) => [root, this.#spared.has(root), ...marks]),
      ...readings.map(({ root }) =>
        'documentElement' in root ? attributesOf(root.documentElement) : '',
      ),
    ];
    if (this.#isPending || !sameMarks(marks, this.#marks) || this.#fitted.isOutdated())
      this.#write(active, readings);
    this.#marks = marks;
    this.#adopted.keepLast();
  }

  /** Takes every sheet away again. */
  clear(): void {
    this.#adopted.write(new Map());
    this.#important.clear();
    this.#fitted.clear();
    this.#marks = [];
    this.#isPending = false;
    this.#unreadable = 0;
  }

  #read(active: readonly ActiveAdjustment[]): RootReading[] {
    const roots = openRoots(this.#document);
    if (!needsPageStyles(active)) return roots.map((root) => ({ ...NOTHING, root }));
    this.#reader.begin();
    return roots.map((root) => this.#reader.read(root));
  }

  #write(active: readonly ActiveAdjustment[], all: readonly RootReading[]): void {
    const scale = textScale(active);
    const rewritings = rewritingsOf(active, this.#about(active));
    const readings = all.map((reading) => {
      const isFixed = (element: HTMLElement) => hasImportantSize(element, rewritings);
      return { ...reading, fixed: scale === 1 ? [] : reading.fixed.filter(isFixed) };
    });
    const fixed = readings.flatMap((reading) => reading.fixed);
    const fits =
      scale !== 1 && (!!this.#unreadable || fixed.some((each) => each.firstElementChild));
    if (!fits) this.#fitted.clear();
    this.#isPending = fits && !this.#fitted.isDue(scale);
    if (fits && !this.#isPending) return this.#writeFitted(active, readings, scale);
    if (!this.#important.knows(fixed)) this.#measureImportant(fixed);
    this.#adopted.write(this.#fitted.complete(this.#texts(active, readings)));
  }

  #about(active: readonly ActiveAdjustment[]): Surroundings {
    const asks = active.some(({ adjustment }) => adjustment.defaults ?? adjustment.rewriting);
    return asks ? this.#surroundings() : ANYWHERE;
  }

  #measureImportant(fixed: readonly HTMLElement[]): void {
    withoutTransitions(this.#adopted.roots, () =>
      this.#adopted.lifted(() => this.#important.measure(fixed)),
    );
  }

  // Sizes that can't be read, or not be overridden, are measured: without our sheets, then with.
  #writeFitted(
    active: readonly ActiveAdjustment[],
    readings: readonly RootReading[],
    scale: number,
  ): void {
    const roots = readings.map(({ root }) => root);
    withoutTransitions(roots, () => {
      this.#adopted.lifted(() => {
        this.#important.measure(readings.flatMap(({ fixed }) => fixed));
        this.#fitted.measure(
          roots.filter((root) => !this.#spared.has(root)),
          scale,
        );
      });
      const texts = this.#texts(active, readings);
      this.#adopted.write(texts);
      this.#fitted.fit(this.#adopted, texts);
    });
  }

  #texts(
    active: readonly ActiveAdjustment[],
    readings: readonly RootReading[],
  ): Map<StyledRoot, string> {
    const reaching = active.filter(({ adjustment }) => adjustment.reachesSparedRoots);
    const toPage = this.#writer(active, readings);
    const toSpared = this.#writer(reaching, readings);
    return new Map(
      readings.map((reading) => {
        const isSpared = this.#spared.has(reading.root);
        return [reading.root, isSpared ? toSpared(reading) : toPage(reading)];
      }),
    );
  }

  #writer(
    active: readonly ActiveAdjustment[],
    readings: readonly RootReading[],
  ): (reading: RootReading) => string {
    const surroundings = this.#about(active);
    const scale = textScale(active);
    const plan = planCopies(active, readings, surroundings);
    return (reading) => {
      const { root, fixed } = reading;
      const document = documentOf(root);
      const matchesRoot = (selector: string) =>
        root === document && matches(document.documentElement, selector);
      // A frame may have another mode than the page around it.
      const own = {
        ...surroundings,
        quirks: document.compatMode === 'BackCompat',
        framed: document !== this.#document,
      };
      const css = rootCss(active, reading, { ...plan, matchesRoot }, own);
      return css + (scale === 1 ? '' : this.#important.rules(fixed, scale));
    };
  }
}
