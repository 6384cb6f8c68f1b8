import { css } from 'lit';

/** How the panel lies on the page. */
export const panel = css`
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
  }

  @keyframes come {
    from {
      translate: 0 1em;
    }
  }

  .panel:is(.bottom-left, .top-left) {
    left: 0;
    right: auto;
  }

  .panel:popover-open {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 1.25);
  }

  /* Words in another language than the page's run in their own direction. */
  .panel * {
    unicode-bidi: plaintext;
  }

  .panel:dir(rtl) {
    text-align: right;
  }

  .title {
    font-size: 1.25em;
  }

  .note {
    margin: 0;
    padding-block-start: 0.25em;
    font-size: 0.9375em;
  }

  .links {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .links li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.375em;
    min-block-size: 44px;
  }

  .links a {
    display: flex;
    flex-wrap: wrap;
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
`;
