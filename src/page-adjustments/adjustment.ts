import type { Declaration } from './page-styles.js';

/** Where a declaration stands: in a rule, in a rule that styles the root element, in an attribute. */
export type DeclarationPlace = 'rule' | 'root' | 'inline';

/** What an adjustment needs to know about the page and its visitor. */
export interface Surroundings {
  /** The visitor's default font size in CSS pixels, the size of `medium`. */
  readonly mediumSize: number;
  /** Whether the page is laid out in quirks mode. */
  readonly quirks: boolean;
  /** Whether it is a frame inside the page, which the page's own root contains. */
  readonly framed: boolean;
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

/** What a behaviour may use. */
export interface Stage {
  readonly document: Document;
  /**
   * A place to draw in: an element of a menu's own root that fills the window, in the top layer,
   * under the panel, and lets every click through. What is drawn is removed by who drew it.
   */
  readonly layer: HTMLElement;
  /** The menu's language (BCP 47), for the words of a tool. */
  readonly language: string;
  /** Whether a node belongs to a menu and not to the page. */
  isOurs(node: Node): boolean;
}

/** Something that CSS can't do, kept up while the adjustment is on. */
export interface Behaviour {
  /** Looks at the page again, for what came since; called at most four times a second. */
  refresh(): void;
  /** Undoes what it did. */
  stop(): void;
}

/** Starts a behaviour; called anew for each level. */
export type StartBehaviour = (stage: Stage, level: string) => Behaviour;

/** Under which heading a menu shows an adjustment. */
export type AdjustmentGroup = 'text' | 'colors' | 'finding' | 'motion' | 'reading';

/** One thing that a visitor can change about a page. */
export interface Adjustment {
  readonly name: string;
  readonly group: AdjustmentGroup;
  /** The levels that a menu offers; the first changes nothing. */
  readonly levels: readonly string[];
  /** How it is called, where the library's own words don't say: by a site that brings its own. */
  readonly label?: string;
  /** Whether another level is acceptable too (default: only those listed). */
  accepts?(level: string): boolean;
  /** Whether it also reaches the roots that are spared the other adjustments. */
  readonly reachesSparedRoots?: boolean;
  /** Rules that win over the page's own; every declaration is important. */
  css?(level: string, surroundings: Surroundings): string;
  /** Rules that the page's own override, such as scaled defaults of the browser. */
  defaults?(level: string, surroundings: Surroundings): string;
  /** How the page's own declarations change. */
  rewriting?(level: string, surroundings: Surroundings): Rewriting;
  /**
   * How many times as large inherited text is meant to be. Where sheets can't be read, the root
   * and the body are measured and set to that.
   */
  textScale?(level: string): number;
  /** What CSS can't do; `'loaded'` when it comes with the tools that are loaded when needed. */
  readonly behaviour?: StartBehaviour | 'loaded';
}
