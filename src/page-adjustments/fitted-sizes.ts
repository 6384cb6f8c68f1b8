import type { AdoptedSheets } from './adopted-sheets.js';
import { documentOf, type StyledRoot } from './open-roots.js';
import { ElementSignatures, kindOf } from './element-signatures.js';
import { selectorOf } from './important-sizes.js';
import { winningRules } from './root-css.js';
import { isOff, measureText, textElements, type TextMeasure } from './text-measures.js';

const PASSES = 5;
// Measuring takes at most a twentieth of the time, however busy a page is.
const REST = 20;

const hasText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test((node as Text).data));

// A selector is told from others only inside of what was measured.
const scopeOf = (within: readonly Element[] | undefined): string => {
  const kinds = [...new Set(within?.map(selectorOf))].join();
  return kinds && `:where(${kinds},:is(${kinds}) *)`;
};

/** The text of one root, as the page has it and as it should be. */
class RootFitting {
  readonly #before: ReadonlyMap<Element, TextMeasure>;
  readonly #sizes: ElementSignatures;
  readonly #lines: ElementSignatures;
  readonly #rules = new Set<string>();
  readonly #scale: number;
  readonly #scope: string;
  #off = new Set<Element>();

  /**
   * @param within - The elements in which text is fitted; undefined for the whole root.
   */
  constructor(root: StyledRoot, scale: number, within: readonly Element[] | undefined) {
    this.#scale = scale;
    this.#scope = scopeOf(within);
    const elements = textElements(root, within);
    const before = new Map(elements.map((each) => [each, measureText(each)]));
    this.#before = before;
    this.#sizes = new ElementSignatures(elements, (each) => before.get(each)?.size);
    this.#lines = new ElementSignatures(elements, (each) => before.get(each)?.line);
  }

  /** All rules that were found to be missing. */
  get rules(): string {
    return [...this.#rules].join('');
  }

  /** How many elements with text were not as large as they should be when last measured. */
  get unreached(): number {
    return [...this.#off].filter(hasText).length;
  }

  /**
   * Measures what has become of the text, and adds rules for what is not as it should be.
   *
   * @param inherits - Whether text as large as its parent's is taken to inherit its size.
   * @returns Whether a rule was added.
   */
  fit(inherits: boolean): boolean {
    const { size } = this.#rules;
    const high = this.#measure();
    for (const element of this.#off) {
      if (!inherits || !this.#follows(element))
        this.#add(this.#sizes, element, 'size', 'font-size');
    }
    // Lines follow their text: they are judged when that is as it should be.
    if (!inherits)
      high.forEach((element) => this.#add(this.#lines, element, 'line', 'line-height'));
    return this.#rules.size > size;
  }

  // Returns the elements whose lines alone are not as they should be.
  #measure(): Element[] {
    const high: Element[] = [];
    this.#off = new Set();
    this.#before.forEach((before, element) => {
      const { size, line } = measureText(element);
      if (isOff(size, before.size * this.#scale)) this.#off.add(element);
      else if (isOff(line, before.line * this.#scale)) high.push(element);
    });
    return high;
  }

  #add(
    signatures: ElementSignatures,
    element: Element,
    measure: keyof TextMeasure,
    property: string,
  ): void {
    const selector = signatures.selectorFor(element);
    const wanted = (this.#before.get(element)?.[measure] ?? NaN) * this.#scale;
    if (selector) this.#rules.add(`${selector}${this.#scope}{${property}:${wanted}px!important}`);
  }

  #follows(element: Element): boolean {
    const parent = element.parentElement;
    const isAsLarge = parent && this.#before.get(element)?.size === this.#before.get(parent)?.size;
    return !!isAsLarge && this.#off.has(parent);
  }
}

/** Sets text to its size where the rules that say so can't be read, or can't be overridden. */
export class FittedSizes {
  readonly #kinds = new Set<string>();
  #fittings = new Map<StyledRoot, RootFitting>();
  #scale = 1;
  #began = 0;
  #nextTime = 0;
  #width = 0;
  #within: readonly Element[] | undefined;

  /** How many elements with text could not be given their size last. */
  get unreached(): number {
    return [...this.#fittings.values()].reduce((sum, { unreached }) => sum + unreached, 0);
  }

  /** Whether to measure: at once for another scale, else as seldom as it takes long. */
  isDue(scale: number): boolean {
    return scale !== this.#scale || performance.now() > this.#nextTime;
  }

  /**
   * Measures the text of some roots, which have to be as the page has them.
   *
   * @param within - The elements whose text alone is measured; undefined for all.
   */
  measure(
    roots: readonly StyledRoot[],
    scale: number,
    within: readonly Element[] | undefined,
  ): void {
    this.#began = performance.now();
    this.#scale = scale;
    this.#fittings = new Map(roots.map((root) => [root, new RootFitting(root, scale, within)]));
    this.#width = this.#windowWidth();
    this.#kinds.clear();
    this.#within = within;
    for (const root of roots)
      textElements(root, within).forEach((each) => this.#kinds.add(kindOf(each)));
  }

  /** Whether there is text of a kind that was not there when it was measured, or other room. */
  isOutdated(): boolean {
    if (!this.#fittings.size) return false;
    const isNew = (element: Element) => !this.#kinds.has(kindOf(element));
    return (
      this.#width !== this.#windowWidth() ||
      [...this.#fittings.keys()].some((root) => textElements(root, this.#within).some(isNew))
    );
  }

  /**
   * Finds what is missing in the sheets that were written, and adds it.
   *
   * @param adopted - Where to.
   * @param texts - What was written in all roots.
   */
  fit(adopted: AdoptedSheets, texts: ReadonlyMap<StyledRoot, string>): void {
    for (let pass = 0; pass < PASSES; pass++) {
      const added = [...this.#fittings.values()].filter((fitting) => fitting.fit(pass === 0));
      if (added.length) adopted.write(this.complete(texts));
      else if (pass) break;
    }
    this.#nextTime = performance.now() + (performance.now() - this.#began) * REST;
  }

  /** What was written, with the rules that were missing then. */
  complete(texts: ReadonlyMap<StyledRoot, string>): Map<StyledRoot, string> {
    return new Map(
      [...texts].map(([root, text]) => {
        const rules = this.#fittings.get(root)?.rules;
        return [root, rules ? text + winningRules(rules) : text];
      }),
    );
  }

  /** Forgets what was measured. */
  clear(): void {
    this.#kinds.clear();
    this.#fittings = new Map();
    this.#scale = 1;
  }

  // Media conditions in a sheet that can't be read may set other sizes.
  #windowWidth(): number {
    const [page] = this.#fittings.keys();
    return (page && documentOf(page).defaultView?.innerWidth) ?? 0;
  }
}
