import { css } from 'lit';

export const styles = css`
  .launcher:not(.inline) {
    position: fixed;
    z-index: 9999;
    max-inline-size: calc(100vw - 2 * var(--_offset));
    --_offset: var(--practice-menu-offset, 1em);
  }

  .launcher:not(.inline) .action {
    box-shadow: var(--_shadow);
  }

  .launcher:not(.inline) .action:focus-visible {
    box-shadow: 0 0 0 0.125em Canvas;
  }

  .bottom-left,
  .bottom-right {
    inset-block-end: var(--_offset);
  }

  .top-left,
  .top-right {
    inset-block-start: var(--_offset);
  }

  .bottom-left,
  .top-left {
    left: var(--_offset);
  }

  .bottom-right,
  .top-right {
    right: var(--_offset);
  }

  .served {
    visibility: hidden;
  }

  .launcher .action {
    flex-wrap: wrap;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .small .action {
    padding: 0.5em;
  }

  .icon {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
  }

  /* Tools draw here: over the page, under the panel, and every click goes through. */
  #layer {
    position: fixed;
    inset: 0;
    inline-size: auto;
    block-size: auto;
    margin: 0;
    padding: 0;
    border: 0;
    background: transparent;
    color: CanvasText;
    overflow: visible;
    pointer-events: none;
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
