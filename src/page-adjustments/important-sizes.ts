import { quoted } from './css-strings.js';
import { winningRules } from './root-css.js';
import { measureText } from './text-measures.js';

/** A selector for an element by its classes and the whole of its `style` attribute. */
export const selectorOf = (element: Element): string => {
  const name = element.getAttribute('class');
  const classes = name === null ? ':not([class])' : `[class=${quoted(name)}]`;
  return `${classes}[style=${quoted(element.getAttribute('style') ?? '')}]`;
};

/** Elements whose `style` attribute has an important size, and how high their lines are. */
export class ImportantSizes {
  readonly #lines = new Map<string, number>();

  /** Whether all of these have been measured. */
  knows(elements: readonly HTMLElement[]): boolean {
    return elements.every((element) => this.#lines.has(selectorOf(element)));
  }

  /** Measures these elements, which have to be as the page has them. */
  measure(elements: readonly HTMLElement[]): void {
    for (const element of elements) this.#lines.set(selectorOf(element), measureText(element).line);
  }

  /**
   * Rules that enlarge the elements by zoom: of all declarations only a transition's win over an
   * important one in an attribute (CSS Cascade 5, section 6.1), and none can be made to start. The
   * lines keep their height, which the zoom enlarges; what is inside goes back to its own size.
   */
  rules(elements: readonly HTMLElement[], scale: number): string {
    // The root has no text of its own.
    const others = elements.filter((each) => each !== each.ownerDocument.documentElement);
    const selectors = [...new Set(others.map(selectorOf))];
    if (!selectors.length) return '';
    const fixed = `:where(${selectors.join(',')})`;
    const zoomed = selectors.map((selector) => {
      const line = this.#lines.get(selector) ?? NaN;
      const height = Number.isNaN(line) ? 'normal' : `${line}px`;
      return `${selector}{zoom:${scale}!important;line-height:${height}!important}`;
    });
    return winningRules(
      `${fixed}>*{zoom:${1 / scale}!important}${zoomed.join('')}` +
        `${fixed}>:is(${selectors.join(',')}){zoom:1!important}`,
    );
  }

  /** Forgets what was measured. */
  clear(): void {
    this.#lines.clear();
  }
}
