import type { Declaration } from './page-styles.js';

/** Where a declaration stands: in a rule, in a rule that styles the root element, in an attribute. */
export type DeclarationPlace = 'rule' | 'root' | 'inline';

/** What an adjustment needs to know about the page and its visitor. */
export interface Surroundings {
  /** The visitor's default font size in CSS pixels, the size of `medium`. */
  readonly mediumSize: number;
  /** Whether the page is laid out in quirks mode. */
  readonly quirks: boolean;
  /** The browser's own sizes of text in form controls: CSS pixels by selector. */
  readonly controlSizes: ReadonlyMap<string, number>;
}

/** Gives the page's own declarations other values; everything around them stays as it is. */
export interface Rewriting {
  /** The properties whose declarations are copied. */
  readonly properties: readonly string[];
  /** Returns the declaration with its new value, or the same object where nothing changes. */
  rewrite(
    declaration: Declaration,
    place: DeclarationPlace,
    siblings: readonly Declaration[],
  ): Declaration;
  /** Rewrites the value of a custom property that a copied declaration reads, if those count. */
  rewriteVariable?(value: string): string;
}

/** Something that CSS can't do, kept up while the adjustment is on. */
export interface Behaviour {
  /** Looks at the page again, for what came since. */
  refresh(): void;
  /** Undoes what it did. */
  stop(): void;
}

/** One thing that a visitor can change about a page. */
export interface Adjustment {
  readonly name: string;
  /** The levels that a menu offers; the first changes nothing. */
  readonly levels: readonly string[];
  /** Whether another level is acceptable too (default: only those listed). */
  accepts?(level: string): boolean;
  /** Whether it also reaches the roots that are spared the other adjustments. */
  readonly reachesSparedRoots?: boolean;
  /** Rules that win over the page's own; every declaration is important. */
  css?(level: string): string;
  /** Rules that the page's own override, such as scaled defaults of the browser. */
  defaults?(level: string, surroundings: Surroundings): string;
  /** How the page's own declarations change. */
  rewriting?(level: string, surroundings: Surroundings): Rewriting;
  /**
   * How many times as large inherited text is meant to be. Where sheets can't be read, the root
   * and the body are measured and set to that.
   */
  textScale?(level: string): number;
  behaviour?(document: Document): Behaviour;
}
