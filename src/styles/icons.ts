import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

// The shapes are those of Lucide (ISC licence), on its grid of 24.
const drawn = (shapes: SVGTemplateResult): TemplateResult => html`
  <svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${shapes}
  </svg>
`;

/** A tick. */
export const checkIcon = drawn(svg`<path d="M20 6 9 17l-5-5" />`);

/** An arrow towards what came before. */
export const backIcon = drawn(svg`<path d="m15 18-6-6 6-6" />`);

/** An arrow towards what comes next. */
export const onIcon = drawn(svg`<path d="m9 18 6-6-6-6" />`);

/** A person with the arms out. */
export const personIcon = drawn(svg`
  <circle cx="12" cy="5" r="1" /><path d="m9 20 3-6 3 6M6 8l6 2 6-2M12 10v4" />
`);
