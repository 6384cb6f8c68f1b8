/** One declaration of a style rule or of a style attribute, as the browser serialises it. */
export interface Declaration {
  /** Property name, lower case unless it is a custom property. */
  readonly name: string;
  readonly value: string;
  readonly important: boolean;
}

/** What is kept of a page's rule: only declarations that an adjustment may have to rewrite. */
export interface PageRule {
  /** A selector list, the start of an at-rule ('@media print'), or '' for bare nested declarations. */
  readonly prelude: string;
  readonly declarations: readonly Declaration[];
  readonly rules: readonly PageRule[];
  /**
   * The rest of what the rule says, where a copy replaces the whole of it: a step of `@keyframes`,
   * an `@property`.
   */
  readonly text?: string;
}

/** One `style` attribute's text and what the browser understood of it. */
export interface InlineStyle {
  readonly attribute: string;
  readonly declarations: readonly Declaration[];
  /** Whether it is the root element's. */
  readonly isRoot: boolean;
}

/** What is kept of the styles of a document or a shadow root. */
export interface RootStyles {
  readonly rules: readonly PageRule[];
  readonly inline: readonly InlineStyle[];
  /** The different values of the attribute `font-size` on drawings. */
  readonly drawnSizes: readonly string[];
}
