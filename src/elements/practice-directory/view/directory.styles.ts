import { css } from 'lit';

export const styles = css`
  .directory {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    container: directory / inline-size;
  }

  p {
    margin: 0;
  }

  .title {
    font-size: 1.5em;
    overflow-wrap: anywhere;
  }

  .filters,
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    min-inline-size: 0;
  }

  .filters {
    gap: calc(var(--_space) * 0.75);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    align-items: end;
    gap: calc(var(--_space) * 0.75);
  }

  .field span {
    overflow-wrap: anywhere;
    font-weight: 600;
  }

  /* On a phone the first practice should not be screens away. */
  @container directory (inline-size < 40em) {
    .fields {
      grid-template-columns: repeat(auto-fit, minmax(min(8.5em, 100%), 1fr));
    }

    .field:first-child {
      grid-column: 1 / -1;
    }

    /* The buttons stay side by side. */
    .bar .count {
      flex-basis: 100%;
    }
  }

  .control {
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 0.5em 0.75em;
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font: inherit;
    text-overflow: ellipsis;
  }

  .control:focus-visible {
    outline-color: currentColor;
  }

  .toggles {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }

  .toggle {
    display: flex;
    gap: 0.625em;
    align-items: center;
    min-block-size: 44px;
  }

  .toggle input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
    min-block-size: var(--_control);
  }

  .count {
    flex: 1 1 auto;
    color: var(--_quiet);
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    padding: calc(var(--_space) * 0.75) var(--_space);
    border: 1px solid var(--_line);
    border-inline-start: 0.25em solid var(--_accent-text);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .notice p {
    flex: 1 1 12em;
    min-inline-size: 0;
  }

  .pager {
    display: flex;
    justify-content: center;
  }

  .more {
    flex: 0 1 20em;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  /* All cards of a row are as high as the highest. */
  .item {
    display: grid;
    min-inline-size: 0;
    scroll-margin-block: 1em;
  }

  .many > .item {
    content-visibility: auto;
    contain-intrinsic-size: auto 19em auto 16em;
    /* Focus rings of cards reach over their box. */
    overflow-clip-margin: 1em;
  }

  .bone {
    block-size: 1lh;
    padding-block: 0.2em;
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_line) content-box;
  }

  .bone:nth-child(odd) {
    inline-size: 65%;
  }

  /* What is there at once needs no announcement that it will come. */
  .skeleton {
    animation: appear var(--_motion) 150ms backwards;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }
  }

  @media print {
    .filters,
    .bar .action,
    .pager,
    .notice {
      display: none;
    }

    .many > .item {
      content-visibility: visible;
    }
  }
`;
