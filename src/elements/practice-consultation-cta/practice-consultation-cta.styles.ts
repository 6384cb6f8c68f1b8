import { css } from 'lit';

export const styles = css`
  /* On a phone what is said needs the room: a number's line, an emergency's. */
  :host {
    --_side: min(var(--_space) * 1.25, 4vw);
  }

  .invitation {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: var(--_space);
    padding: calc(var(--_space) * 2) var(--_side);
    border: 1px solid color-mix(in srgb, var(--_accent-text) 40%, transparent);
    border-radius: var(--_radius);
    background: var(
      --practice-color-surface,
      color-mix(in srgb, var(--_accent-text) 8%, transparent)
    );
    overflow-wrap: anywhere;
    text-align: center;
  }

  .words,
  .line {
    display: grid;
    gap: calc(var(--_space) * 0.5);
  }

  .heading {
    margin: 0;
    font-size: 1.5em;
  }

  .disclosure {
    font-size: 0.875em;
  }

  [hidden] {
    display: none;
  }

  .state {
    margin: 0;
    color: var(--_quiet);
    font-size: 0.9375em;
  }

  .card {
    align-items: start;
    text-align: start;
  }

  .inline,
  .sticky {
    flex-flow: row wrap;
    justify-content: space-between;
    gap: calc(var(--_space) * 0.5) calc(var(--_space) * 1.25);
    padding: calc(var(--_space) * 0.75) var(--_side);
    text-align: start;
  }

  /* A sentence in another language keeps its order, and stands where the others stand. */
  :is(.card, .inline, .sticky):dir(rtl) {
    text-align: right;
  }

  :is(.inline, .sticky) > :is(.words, .disclosure) {
    flex: 1 1 12em;
  }

  :is(.inline, .sticky) .heading {
    font-size: 1.125em;
  }

  /* Up to its own place in the page, so that it never covers the page's end. */
  :host([layout='sticky']) {
    position: sticky !important;
    z-index: 9998 !important;
    inset-block-end: 0 !important;
  }

  .sticky {
    border-inline: 0;
    border-block-end: 0;
    border-radius: 0;
    background-color: Canvas;
    background-image: linear-gradient(var(--_tint), var(--_tint));
    box-shadow: var(--_shadow);
    color: CanvasText;
  }

  /* Enlarged four times, the bar would leave no room for the page. */
  @media (max-height: 25em) {
    :host([layout='sticky']) {
      position: static !important;
    }
  }

  /* Nearer to the text than elsewhere: it stands on a tint. A number is not broken if a line holds it. */
  .phone a {
    display: inline-block;
    direction: ltr;
    /* Room for a thumb, without room between the lines. */
    padding-block: 0.65em;
    margin-block: -0.65em;
    color: color-mix(in oklab, var(--_accent-text) 80%, currentColor);
    text-underline-offset: 0.2em;
    font-weight: 600;
  }

  .phone,
  .title {
    margin: 0;
    text-wrap: balance;
    unicode-bidi: plaintext;
  }

  ::slotted(*) {
    max-inline-size: 100% !important;
    margin-block: 0 !important;
  }

  ::slotted([slot='action']) {
    box-sizing: border-box !important;
    display: inline-flex !important;
    align-items: center !important;
    justify-content: center !important;
    min-block-size: var(--_control) !important;
    min-inline-size: 44px !important;
    padding: 0.5em 1.25em !important;
    border: 0.125em solid var(--_accent) !important;
    border-radius: var(--_radius) !important;
    background: var(--_accent) !important;
    color: var(--_on-accent) !important;
    font-weight: 600 !important;
    text-decoration: none !important;
    cursor: pointer !important;
  }

  ::slotted([slot='action']:hover) {
    border-color: var(--_hover) !important;
    background: var(--_hover) !important;
  }

  ::slotted([slot='action']:active) {
    border-color: var(--_active) !important;
    background: var(--_active) !important;
  }

  .dialog {
    inline-size: min(42em, 100vw - 1em);
    max-inline-size: none;
    max-block-size: calc(100dvb - 1em);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    box-shadow: var(--_shadow);
    color: CanvasText;
    overscroll-behavior: contain;
    text-align: start;
    animation: rise var(--_motion);
  }

  @keyframes rise {
    from {
      translate: 0 1em;
    }
  }

  .dialog::backdrop {
    background: rgb(0 0 0 / 0.55);
  }

  .bar {
    padding-inline: var(--_side);
  }

  .title {
    font-size: 1.125em;
  }

  .content {
    padding: calc(var(--_space) * 1.25) var(--_side);
  }

  @media print {
    :host([layout='sticky']) {
      position: static !important;
    }

    /* On paper it is not now any more. */
    .state,
    .action,
    ::slotted([slot='action']) {
      display: none !important;
    }
  }
`;
