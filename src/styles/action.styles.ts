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
    min-block-size: max(2.75em, 44px);
    min-inline-size: 44px;
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
    cursor: pointer;
  }

  .action:hover {
    background: color-mix(in oklab, var(--_accent), var(--_on-accent) 12%);
  }

  .action:focus-visible {
    outline-color: var(--_accent);
  }

  .action.quiet {
    border-color: currentColor;
    background: transparent;
    color: inherit;
  }

  .action.quiet:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }

  .action.quiet:focus-visible {
    outline-color: currentColor;
  }
`;
