import type { Surroundings } from './adjustment.js';
import { AdoptedSheets } from './adopted-sheets.js';
import { hasImportantSize } from './important-size.js';
import type { MeasuredSizes } from './measured-sizes.js';
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
  readonly #load: () => MeasuredSizes | undefined;
  #measured: MeasuredSizes | undefined;
  #marks: readonly unknown[] = [];
  #unreadable = 0;
  #isPending = false;

  /**
   * @param document - The page.
   * @param spared - Roots to which only the adjustments apply that reach everywhere.
   * @param surroundings - Asked whenever the sheets are written anew.
   * @param load - Asked for what measures text, once there is a page that needs it.
   */
  constructor(
    document: Document,
    spared: WeakSet<Node>,
    surroundings: () => Surroundings,
    load: () => MeasuredSizes | undefined,
  ) {
    this.#load = load;
    this.#surroundings = surroundings;
    this.#document = document;
    this.#spared = spared;
  }

  /** The roots that were reached last. */
  get roots(): readonly StyledRoot[] {
    return this.#adopted.roots;
  }

  /** How many elements with text could not be given their size last. */
  get unreached(): number {
    return this.#measured?.unreached ?? 0;
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
    if (this.#isPending || !sameMarks(marks, this.#marks) || this.#measured?.isOutdated())
      this.#write(active, readings);
    this.#marks = marks;
    this.#adopted.keepLast();
  }

  /** Has the sheets written anew with the next look, as what measures text has come. */
  outdate(): void {
    this.#marks = [];
  }

  /** Takes every sheet away again. */
  clear(): void {
    this.#adopted.write(new Map());
    this.#measured?.clear();
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
    const isMeasured = scale !== 1 && (this.#unreadable > 0 || fixed.length > 0);
    if (isMeasured) this.#measured ??= this.#load();
    else this.#measured?.clear();
    const measured = isMeasured ? this.#measured : undefined;
    this.#isPending = !!measured && !this.#writeMeasured(measured, active, readings, fixed);
    if (!measured) this.#adopted.write(this.#texts(active, readings));
  }

  // Returns whether it is done.
  #writeMeasured(
    measured: MeasuredSizes,
    active: readonly ActiveAdjustment[],
    readings: readonly RootReading[],
    fixed: readonly HTMLElement[],
  ): boolean {
    const roots = readings.map(({ root }) => root);
    const fits = this.#unreadable > 0 || fixed.some((each) => each.firstElementChild);
    return measured.write({
      adopted: this.#adopted,
      scale: textScale(active),
      roots,
      fitted: fits ? roots.filter((root) => !this.#spared.has(root)) : [],
      everywhere: this.#unreadable > 0,
      fixed,
      texts: () => this.#texts(active, readings),
    });
  }

  #about(active: readonly ActiveAdjustment[]): Surroundings {
    const asks = active.some(({ adjustment }) => adjustment.defaults ?? adjustment.rewriting);
    return asks ? this.#surroundings() : ANYWHERE;
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
      return css + (scale === 1 ? '' : (this.#measured?.rules(fixed, scale) ?? ''));
    };
  }
}
