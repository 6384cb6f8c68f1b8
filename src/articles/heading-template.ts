import { html, type TemplateResult } from 'lit';

/** The levels of a heading, as an attribute writes them. */
export type HeadingLevel = '1' | '2' | '3' | '4' | '5' | '6';

/**
 * A heading of any level, class and part `heading`.
 *
 * @param level The level in the outline of the page.
 * @param content What the heading holds.
 */
export function headingTemplate(level: HeadingLevel, content: unknown): TemplateResult {
  switch (level) {
    case '1':
      return html`<h1 class="heading" part="heading">${content}</h1>`;
    case '2':
      return html`<h2 class="heading" part="heading">${content}</h2>`;
    case '3':
      return html`<h3 class="heading" part="heading">${content}</h3>`;
    case '4':
      return html`<h4 class="heading" part="heading">${content}</h4>`;
    case '5':
      return html`<h5 class="heading" part="heading">${content}</h5>`;
    case '6':
      return html`<h6 class="heading" part="heading">${content}</h6>`;
  }
}
