import { css } from 'lit';

/** How the contents list looks, above the text or beside it. */
export const contentsList = css`
  .contents {
    margin-block-end: var(--_space);
    border-block: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  .contents-title {
    font-weight: 600;
  }

  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: var(--_control);
    padding-block: 0.5em;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-block-start: -0.25em;
    margin-inline: auto 0.25em;
    border: solid currentColor;
    border-width: 0 0.125em 0.125em 0;
    rotate: 45deg;
  }

  details[open] > summary::after {
    margin-block-start: 0.25em;
    rotate: 225deg;
  }

  .contents ol {
    margin: 0;
    padding: 0;
    list-style-type: '';
  }

  .contents ol ol {
    padding-inline-start: 1em;
  }

  .contents details > ol {
    padding-block-end: 0.75em;
  }

  .contents-link {
    display: flex;
    align-items: center;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.375em 0.75em;
    border: 0;
    border-inline-start: 0.1875em solid var(--_line);
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.35;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .contents-link:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .contents-link:focus-visible {
    position: relative;
    outline-offset: -0.1875em;
    box-shadow: none;
  }

  .contents-link[aria-current] {
    border-inline-start-color: var(--_accent-text);
    color: var(--_accent-text);
    font-weight: 600;
  }

  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 16em;
    column-gap: 3em;
    align-items: start;
  }

  .beside > .body {
    grid-row: 1;
  }

  .beside > .contents {
    position: sticky;
    grid-area: 1 / 2;
    inset-block-start: var(--_space);
    margin: 0;
    max-block-size: calc(100vb - 2 * var(--_space));
    border: 0;
    overflow-y: auto;
  }

  .beside .contents-title {
    margin: 0 0 0.5em;
  }
`;
