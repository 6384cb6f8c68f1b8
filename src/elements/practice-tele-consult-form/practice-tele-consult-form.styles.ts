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

  .sheet :is(p, li, dt, dd, a, select, .label, .title, .topic-title, .choice span) {
    unicode-bidi: plaintext;
  }

  [hidden] {
    display: none !important;
  }

  form,
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

  .emergency {
    display: flex;
    flex-direction: column;
    gap: 0.375em;
  }

  .emergency ::slotted(*) {
    margin-block: 0;
  }

  .emergency a,
  .call a {
    display: inline-block;
    padding-block: 0.375em;
  }

  /* Three digits are narrow for a shaky finger. */
  .emergency p a {
    margin-inline: -0.375em;
    padding-inline: 0.375em;
  }

  .title {
    margin: 0;
    font-size: 1.375em;
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

  .buttons,
  .earlier {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
  }

  .earlier > div {
    flex-basis: 100%;
  }

  .clearing {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
  }

  /* A button that only changes something here looks like a link, and is as tall as a finger. */
  .link {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .progress {
    display: flex;
    flex-direction: column;
    gap: 0.375em;
    color: var(--_quiet);
  }

  .progress .line {
    display: flex;
    gap: 0.25em;
  }

  .progress span {
    flex: 1;
    block-size: 0.375em;
    border: 1px solid;
    border-radius: 0.25em;
  }

  .progress .done {
    border-color: var(--_accent-text);
    background: var(--_accent-text);
  }

  .review {
    margin: 0;
  }

  .review > div {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    align-items: center;
    padding-block: 0.375em;
    border-block-end: 1px solid var(--_line);
  }

  .review dt {
    flex: 1 1 12em;
    font-weight: 600;
  }

  .review dd {
    flex: 0 1 auto;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .review dd:first-of-type {
    flex: 2 1 12em;
    white-space: pre-line;
  }

  .spans {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    padding: 0;
    list-style: none;
  }

  .spans li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }

  .receipt {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
  }

  .receipt .title {
    outline: none;
  }

  .status p + p {
    margin-block-start: 0.5em;
  }

  .receipt strong {
    font-size: 1.25em;
    letter-spacing: 0.05em;
  }

  @media (forced-colors: active) {
    .progress .done {
      border-color: CanvasText;
      background: CanvasText;
    }
  }

  @media print {
    :is(.foot, .receipt) :is(.action, .link) {
      display: none;
    }
  }
`;
