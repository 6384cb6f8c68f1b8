import { css } from 'lit';

/** How the controls look that are loaded when the panel opens. */
export const styles = css`
  .history {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .history .action {
    flex: 1 1 auto;
    padding-inline: 0.75em;
  }

  .sections {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .section {
    border-block-end: 1px solid var(--_line);
  }

  .sections .section:first-child {
    border-block-start: 1px solid var(--_line);
  }

  .summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(3em, 44px);
    font-weight: 700;
    overflow-wrap: anywhere;
    cursor: pointer;
    list-style: none;
  }

  .summary::-webkit-details-marker {
    display: none;
  }

  .summary::after {
    content: '';
    flex: none;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: auto 0.375em;
    border: solid currentColor;
    border-width: 0 0.125em 0.125em 0;
    rotate: 45deg;
    translate: 0 -0.125em;
  }

  [open] > .summary::after {
    rotate: 225deg;
    translate: 0 0.125em;
  }

  .summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .count {
    min-inline-size: 1.75em;
    padding-inline: 0.375em;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.875em;
    text-align: center;
  }

  .inside,
  .view {
    display: grid;
    gap: var(--_space);
    padding-block: 0.25em 1em;
  }

  .inside > *,
  .view > * {
    min-inline-size: 0;
  }

  .list {
    display: grid;
    gap: 0.375em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .list li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 0.75em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .field {
    display: grid;
    gap: 0.25em;
    font-weight: 700;
  }

  .field :is(input, textarea, select) {
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 0.375em 0.625em;
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    border-radius: min(var(--_radius), 0.75em);
    background: Canvas;
    color: inherit;
    font: inherit;
    font-weight: 400;
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

  [data-level='light'] {
    --_back: #fcf8ef;
    --_fore: #333;
  }

  [data-level='soft-dark'] {
    --_back: #262626;
    --_fore: #d9d9d9;
  }

  [data-level='yellow'] {
    --_back: #000;
    --_fore: #ff0;
  }

  [data-level='black-on-yellow'] {
    --_back: #ff0;
    --_fore: #000;
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

  .box .icon {
    inline-size: 1.375em;
    block-size: 1.375em;
    stroke-width: 3;
  }

  .presets {
    display: grid;
    gap: 0.375em;
  }

  .view .list li {
    flex-direction: column;
    align-items: start;
  }

  .view .group {
    display: grid;
    justify-items: start;
    gap: 0.5em;
  }

  .view .field {
    inline-size: 100%;
  }
`;
