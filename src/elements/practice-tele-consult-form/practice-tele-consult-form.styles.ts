import { css } from 'lit';

export const styles = css`
  :host {
    --_error: #d93025;
  }

  .sheet {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    max-inline-size: 40em;
  }

  /* On a page from right to left, English words keep their order, and stand at the right. */
  .sheet:dir(rtl) {
    text-align: right;
  }

  .sheet :is(p, li, .label, .title, .choice span) {
    unicode-bidi: plaintext;
  }

  [hidden] {
    display: none !important;
  }

  p,
  ul {
    margin: 0;
  }

  a {
    color: inherit;
    font-weight: 600;
    text-underline-offset: 0.2em;
  }

  :is(.emergency, .earlier) {
    padding: calc(var(--_space) * 0.75) var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: color-mix(in srgb, currentColor 6%, transparent);
    font-weight: 600;
  }

  .emergency a,
  .call a {
    display: inline-block;
    padding-block: 0.25em;
  }

  .title {
    margin: 0;
    font-size: 1.375em;
  }

  .form,
  .fields {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.25);
  }

  .fields {
    position: relative;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
  }

  .fields > :not(:has(#given, #family, #phone, #email)) {
    grid-column: 1 / -1;
  }

  fieldset.field {
    flex-flow: row wrap;
    gap: 0 1.5em;
  }

  /* Floated, a legend is an item as any other: the bar of an error runs beside it too. */
  legend.label {
    float: inline-start;
  }

  fieldset > :is(legend, p) {
    flex-basis: 100%;
  }

  .fields[inert] {
    opacity: 0.75;
  }

  .field {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .field:has([aria-invalid]),
  .field[aria-invalid] {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_error);
  }

  .label {
    padding: 0;
    font-weight: 600;
  }

  .optional,
  .hint {
    color: var(--_quiet);
    font-weight: 400;
  }

  .error {
    font-weight: 700;
  }

  .input {
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 0.5em 0.875em;
    border: 1px solid color-mix(in srgb, CanvasText 65%, Canvas);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font: inherit;
    text-align: start;
  }

  /* A phone number runs from left to right and still stands where the language starts. */
  :host(:dir(rtl)) .input[dir='ltr'] {
    text-align: end;
  }

  textarea.input {
    resize: block;
  }

  /* The browsers' own arrows touch the border. A border draws this one, in forced colours too. */
  select.input {
    padding-inline-end: 2.5em;
    appearance: none;
    cursor: pointer;
  }

  .field:has(> select) {
    position: relative;
  }

  .field:has(> select)::after {
    position: absolute;
    inset-block-end: calc(var(--_control) / 2 - 0.125em);
    inset-inline-end: 1.125em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid CanvasText;
    border-width: 0 0.125em 0.125em 0;
    content: '';
    pointer-events: none;
    rotate: 45deg;
  }

  .input[aria-invalid] {
    border: 2px solid var(--_error);
  }

  .choice {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: 44px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .choice input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent-text);
  }

  .notice {
    align-self: start;
    padding-block: 0.625em;
  }

  .summary {
    padding: var(--_space);
    border: 0.25em solid var(--_error);
    border-radius: var(--_radius);
  }

  .summary ul {
    padding-inline-start: 1.25em;
  }

  .summary a {
    display: block;
    inline-size: fit-content;
    padding-block: 0.375em;
  }

  .status {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid;
    font-weight: 600;
  }

  .foot {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    align-items: start;
  }

  .receipt {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
  }

  .receipt strong {
    font-size: 1.25em;
    letter-spacing: 0.05em;
  }

  @media print {
    .foot .action {
      display: none;
    }
  }
`;
