import { css } from 'lit';

/** How the control for the size of text looks, and what all controls share. */
export const controls = css`
  .group {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .name {
    margin: 0;
    padding: 0 0 0.5em;
    font-size: 1em;
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

  [aria-disabled='true'],
  .action.quiet[aria-disabled='true'] {
    border-style: dashed;
    border-color: currentColor;
    background: transparent;
    color: color-mix(in srgb, CanvasText 65%, Canvas);
    cursor: default;
  }

  .slider {
    inline-size: 100%;
    block-size: 44px;
    margin: 0.25em 0 0;
    accent-color: var(--_accent-text);
    color: inherit;
    cursor: pointer;
  }
`;
