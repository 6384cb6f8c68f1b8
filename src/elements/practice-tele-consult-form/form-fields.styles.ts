import { css } from 'lit';

/** How the fields stand and look. */
export const fieldStyles = css`
  .form,
  .topics,
  .topic,
  .fields {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.25);
  }

  .topics {
    position: relative;
  }

  .topic:not([hidden]) + .topic:has(.topic-title) {
    margin-block-start: calc(var(--_space) * 0.75);
    padding-block-start: calc(var(--_space) * 1.25);
    border-block-start: 1px solid var(--_line);
  }

  .topic-title {
    margin: 0;
    outline: none;
    font-size: 1.1875em;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(15em, 100%), 1fr));
  }

  .fields > :not(:has(#given, #family, #phone, #email, #requester-given, #requester-family)) {
    grid-column: 1 / -1;
  }

  /* Beside each other, an error at one of them would push its input below the other's. */
  .fields:has(#phone[aria-invalid], #email[aria-invalid]) > :has(#phone, #email) {
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

  .topics[inert] {
    opacity: 0.75;
  }

  /* A number that was not accepted is none that will be used. */
  .understood:empty,
  :has([aria-invalid]) + .understood {
    display: none;
  }

  .agreement,
  .pair {
    display: flex;
    flex-direction: column;
    gap: 0.25em;
    min-inline-size: 0;
  }

  .time {
    display: grid;
    flex: 1 1 100%;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
    gap: calc(var(--_space) * 0.75);
    margin-block: 0.5em;
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

  .field:has(> [aria-invalid], > .list > [aria-invalid], > .choice > [aria-invalid]),
  .field:is([aria-invalid], [data-invalid]) {
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

  .list {
    position: relative;
  }

  .list::after {
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
    align-items: start;
    min-block-size: 44px;
    padding-block: max(0px, (44px - 1.5em) / 2);
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
`;
