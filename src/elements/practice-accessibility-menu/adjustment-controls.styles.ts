import { css } from 'lit';

/** How the controls of an adjustment look: stepper, options and toggle. */
export const controls = css`
  .group {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .name {
    padding: 0 0 0.5em;
    font-weight: 700;
  }

  .steps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr));
    gap: 0.5em;
  }

  .step,
  .toggle,
  .option {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: var(--_control);
    padding: 0.375em 0.75em;
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .step {
    flex-direction: column;
    justify-content: end;
    gap: 0;
    font-weight: 700;
    text-align: center;
  }

  .larger {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 1.25em;
  }

  .letter {
    font-size: 1.25em;
    line-height: 1;
  }

  .larger:hover:not([aria-disabled='true']) {
    border-color: var(--_hover);
    background: var(--_hover);
  }

  .larger .letter {
    font-size: 2.25em;
  }

  [aria-disabled='true'] {
    border-style: dashed;
    border-color: currentColor;
    background: transparent;
    color: color-mix(in srgb, CanvasText 65%, Canvas);
    cursor: default;
  }

  .options {
    display: grid;
    gap: 0.375em;
  }

  :is(.option, .toggle, .smaller):hover {
    border-color: currentColor;
  }

  .option:has(:checked),
  .toggle[aria-pressed='true'] {
    border-color: currentColor;
    background: var(--_tint);
    font-weight: 700;
  }

  .option:focus-within:has(:focus-visible) {
    outline: 0.1875em solid currentColor;
    outline-offset: 0.125em;
  }

  .option input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent-text);
    outline: 0;
    box-shadow: none;
  }

  .sample {
    margin-inline-start: auto;
    padding: 0 0.375em;
    border: 1px solid currentColor;
    background: var(--_back);
    color: var(--_fore);
    font-weight: 700;
  }

  [data-level='high'] {
    --_back: #fff;
    --_fore: #000;
  }

  [data-level='dark'] {
    --_back: #000;
    --_fore: #fff;
  }

  [data-level='yellow'] {
    --_back: #000;
    --_fore: #ff0;
  }

  .toggle {
    inline-size: 100%;
  }

  .box {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 1.75em;
    block-size: 1.75em;
    border: 0.125em solid currentColor;
    border-radius: min(var(--_radius), 0.25em);
  }

  [aria-pressed='true'] .box {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .mark {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
`;
