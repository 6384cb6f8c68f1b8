import { quoted } from './css-strings.js';

const ANCESTORS = 6;
const DIFFERENT = Symbol('different');

const attribute = (element: Element, name: string): string => {
  const value = element.getAttribute(name);
  return value === null ? `:not([${name}])` : `[${name}=${quoted(value)}]`;
};

/**
 * A selector for the elements of this kind: the same name, the same classes, and a `style`
 * attribute or none.
 */
export const kindOf = (element: Element): string =>
  CSS.escape(element.localName) +
  attribute(element, 'class') +
  (element.hasAttribute('style') ? '[style]' : ':not([style])');

/**
 * Finds the shortest selectors by which elements with one value are told from those with others:
 * by their kind, by their ancestors' kinds as far as needed, and by ids in the end.
 */
export class ElementSignatures {
  readonly #elements: readonly Element[];
  readonly #valueOf: (element: Element) => unknown;
  readonly #kinds = new Map<Element, string>();
  readonly #levels: Map<string, unknown>[] = [];

  /**
   * @param elements - All elements of a root that a selector may match.
   * @param valueOf - What has to be the same for all elements that one selector matches.
   */
  constructor(elements: readonly Element[], valueOf: (element: Element) => unknown) {
    this.#elements = elements;
    this.#valueOf = valueOf;
  }

  /** A selector for that element and others with its value only; undefined when there is none. */
  selectorFor(element: Element): string | undefined {
    const value = this.#valueOf(element);
    for (let level = 0; level <= ANCESTORS; level++) {
      const selector = this.#signature(element, level);
      if (this.#level(level).get(selector) === value) return selector;
    }
    return undefined;
  }

  #level(level: number): Map<string, unknown> {
    const known = this.#levels[level];
    if (known) return known;
    const values = new Map<string, unknown>();
    for (const element of this.#elements) {
      const selector = this.#signature(element, level);
      const value = this.#valueOf(element);
      values.set(selector, (values.get(selector) ?? value) === value ? value : DIFFERENT);
    }
    this.#levels[level] = values;
    return values;
  }

  #signature(element: Element, level: number): string {
    const byId = level === ANCESTORS;
    let selector = '';
    let each: Element | null = element;
    for (let left = level; each && left >= 0; left--) {
      const kind = this.#kind(each) + (byId ? attribute(each, 'id') : '');
      selector = selector ? `${kind}>${selector}` : kind;
      each = each.parentElement;
    }
    return selector;
  }

  #kind(element: Element): string {
    const kind = this.#kinds.get(element) ?? kindOf(element);
    this.#kinds.set(element, kind);
    return kind;
  }
}
