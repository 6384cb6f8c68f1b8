import { css } from 'lit';

export const styles = css`
  .launcher:not(.inline) .action {
    box-shadow: var(--_shadow);
  }

  .launcher:not(.inline) .action:focus-visible {
    box-shadow: 0 0 0 0.125em Canvas;
  }

  .launcher:not(.inline) {
    position: fixed;
    z-index: 9999;
    max-inline-size: calc(100vw - 2em);
  }

  .bottom-left,
  .bottom-right {
    inset-block-end: 1em;
  }

  .top-left,
  .top-right {
    inset-block-start: 1em;
  }

  .bottom-left,
  .top-left {
    left: 1em;
  }

  .bottom-right,
  .top-right {
    right: 1em;
  }

  .launcher .action {
    flex-wrap: wrap;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }

  .figure {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
  }

  .panel {
    position: fixed;
    inset-block: 0;
    inset-inline: auto 0;
    inline-size: min(25em, 100vw);
    max-inline-size: none;
    block-size: auto;
    max-block-size: none;
    margin: 0;
    padding: 0 calc(var(--_space) * 1.25) var(--_space);
    border: 0;
    border-inline: 1px solid var(--_line);
    background: Canvas;
    box-shadow: var(--_shadow);
    color: CanvasText;
    line-height: 1.4;
    text-align: start;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: 4.5em 0.5em;
    animation: come var(--_motion);
    --_from: 2em 0;
  }

  @keyframes come {
    from {
      translate: var(--_from);
    }
  }

  .panel:dir(rtl) {
    --_from: -2em 0;
  }

  .panel:is(.bottom-right, .top-right) {
    --_from: 2em 0;
  }

  .panel:is(.bottom-left, .top-left) {
    left: 0;
    right: auto;
    --_from: -2em 0;
  }

  .panel:popover-open {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.25);
  }

  .bar {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
    background: Canvas;
  }

  .title,
  .note {
    margin: 0;
  }

  .title {
    min-inline-size: 0;
    font-size: 1.25em;
    overflow-wrap: anywhere;
  }

  /* Focus stands here to be read, not to be operated. */
  .title:focus-visible {
    outline: none;
    box-shadow: none;
  }

  .note {
    padding-block-start: 0.25em;
    font-size: 0.9375em;
  }

  .links {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .links a {
    display: flex;
    align-items: center;
    min-block-size: 44px;
    color: var(--_accent-text);
    text-underline-offset: 0.2em;
  }

  @media (max-width: 40em) {
    .panel.panel {
      inset: auto 0 0;
      inline-size: 100vw;
      max-block-size: 75dvb;
      --_from: 0 2em;
      border-inline: 0;
      border-block-start: 1px solid var(--_line);
      border-start-start-radius: var(--_radius);
      border-start-end-radius: var(--_radius);
      scroll-padding-block: 0.5em;
    }

    .bar {
      position: static;
    }
  }

  @media print {
    :host {
      display: none !important;
    }
  }
`;
