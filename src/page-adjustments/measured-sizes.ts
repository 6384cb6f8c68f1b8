import type { AdoptedSheets } from './adopted-sheets.js';
import { FittedSizes } from './fitted-sizes.js';
import { ImportantSizes } from './important-sizes.js';
import type { StyledRoot } from './open-roots.js';
import { withoutTransitions } from './text-measures.js';

/** Sheets that are about to be written, and what in them has to be measured. */
export interface SheetsToMeasure {
  readonly adopted: AdoptedSheets;
  /** How many times as large text is meant to be. */
  readonly scale: number;
  /** Every root of the page. */
  readonly roots: readonly StyledRoot[];
  /** The roots whose text is measured; none where all of it can be reached by rules. */
  readonly fitted: readonly StyledRoot[];
  /** Whether text anywhere may be set by rules that can't be read. */
  readonly everywhere: boolean;
  /** Elements whose `style` attribute has an important size. */
  readonly fixed: readonly HTMLElement[];
  /** The text of each root's sheet; asked for when `fixed` has been measured. */
  texts(): Map<StyledRoot, string>;
}

/** Sizes that can't be read, or not be overridden, and so have to be measured. */
export class MeasuredSizes {
  readonly #important = new ImportantSizes();
  readonly #fitted = new FittedSizes();

  /** How many elements with text could not be given their size last. */
  get unreached(): number {
    return this.#fitted.unreached;
  }

  /** Whether there is text that was not there when it was measured. */
  isOutdated(): boolean {
    return this.#fitted.isOutdated();
  }

  /** Rules for the elements whose `style` attribute has an important size. */
  rules(fixed: readonly HTMLElement[], scale: number): string {
    return this.#important.rules(fixed, scale);
  }

  /**
   * Measures what has to be, and writes the sheets.
   *
   * @returns Whether it is done; a busy page is measured again later.
   */
  write(sheets: SheetsToMeasure): boolean {
    const { adopted, scale, fitted, fixed, texts } = sheets;
    if (!fitted.length) this.#fitted.clear();
    const isDue = fitted.length > 0 && this.#fitted.isDue(scale);
    if (isDue) this.#writeFitted(sheets);
    else {
      if (!this.#important.knows(fixed)) this.#measureImportant(sheets);
      adopted.write(this.#fitted.complete(texts()));
    }
    return isDue || !fitted.length;
  }

  /** Forgets what was measured. */
  clear(): void {
    this.#important.clear();
    this.#fitted.clear();
  }

  #measureImportant({ adopted, fixed }: SheetsToMeasure): void {
    withoutTransitions(adopted.roots, () => adopted.lifted(() => this.#important.measure(fixed)));
  }

  // Measured without our sheets, then with.
  #writeFitted(sheets: SheetsToMeasure): void {
    const { adopted, scale, roots, fitted, everywhere, fixed, texts } = sheets;
    withoutTransitions(roots, () => {
      adopted.lifted(() => {
        this.#important.measure(fixed);
        this.#fitted.measure(fitted, scale, everywhere ? undefined : fixed);
      });
      const written = texts();
      adopted.write(written);
      this.#fitted.fit(adopted, written);
    });
  }
}
