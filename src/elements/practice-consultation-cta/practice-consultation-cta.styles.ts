import { css } from 'lit';

export const styles = css`
  .invitation {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
    padding: calc(var(--_space) * 1.5) var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
    text-align: center;
  }

  .phone a {
    color: inherit;
    font-weight: 600;
  }

  .phone,
  .title {
    margin: 0;
  }

  ::slotted(*) {
    max-inline-size: 100% !important;
    margin-block: 0 !important;
  }

  ::slotted([slot='action']) {
    display: inline-flex !important;
    align-items: center !important;
    justify-content: center !important;
    min-block-size: 44px !important;
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

  ::slotted([slot='disclosure']) {
    font-size: 0.875em;
  }

  .dialog {
    inline-size: min(42em, 100vw - 1em);
    max-inline-size: none;
    max-block-size: calc(100dvb - 1em);
    padding: 0;
    border: 1px solid;
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    overscroll-behavior: contain;
    text-align: start;
  }

  .dialog::backdrop {
    background: rgb(0 0 0 / 0.55);
  }

  .bar {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    padding: 0.5em var(--_space);
    border-block-end: 1px solid var(--_line);
    background: Canvas;
  }

  .title {
    flex: 1 1 8em;
    min-inline-size: 0;
    font-size: 1.125em;
    font-weight: 700;
    overflow-wrap: anywhere;
    line-height: 1.3;
  }

  /* Focus stands here to be read, not to be operated. */
  .title:focus-visible {
    outline: none;
    box-shadow: none;
  }

  .content {
    padding: var(--_space);
  }

  @media print {
    .action,
    ::slotted([slot='action']) {
      display: none !important;
    }
  }
`;
