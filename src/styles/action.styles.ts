import { css } from 'lit';

/**
 * How an action looks, be it a button or a link: `.action` is the one main thing to do, `.quiet`
 * beside it any other.
 */
export const action = css`
  .action {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_control);
    min-inline-size: 44px;
    max-inline-size: 100%;
    padding: 0.5em 1.25em;
    border: 0.125em solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .action:hover {
    border-color: var(--_hover);
    background: var(--_hover);
  }

  .action:active {
    border-color: var(--_active);
    background: var(--_active);
  }

  /* Its own colour may be that of the page, and the accent too. */
  .action:focus-visible {
    outline-color: CanvasText;
  }

  .action.quiet {
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    background: transparent;
    color: inherit;
  }

  .action.quiet:is(:hover, :active) {
    border-color: currentColor;
    background: color-mix(in srgb, currentColor 8%, transparent);
  }

  .action.quiet:focus-visible {
    outline-color: currentColor;
  }
`;
