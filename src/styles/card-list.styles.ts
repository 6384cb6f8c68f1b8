import { css } from 'lit';

/**
 * What stands around cards in a list of them: the controls that narrow it, each with its name above
 * it, notices, what leads to more and to others; and what stands in the place of cards until they come.
 */
export const cardList = css`
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .title {
    font-size: 1.5em;
    overflow-wrap: anywhere;
  }

  .filters {
    display: grid;
    gap: calc(var(--_space) * 0.75);
  }

  .field {
    display: grid;
    gap: 0.25em;
    min-inline-size: 0;
  }

  .field span {
    font-weight: 600;
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

  .bar,
  .notice,
  .pager,
  .pager ul,
  .steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  .notice {
    column-gap: 1em;
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

  .cards {
    display: grid;
  }

  /* All cards of a row are as high as the highest. */
  .item {
    display: grid;
    min-inline-size: 0;
    scroll-margin-block: 1em;
  }

  .many > .item {
    content-visibility: auto;
    contain-intrinsic-size: auto 17em auto 26em;
    /* Shadows and focus rings of cards reach over their box. */
    overflow-clip-margin: 1em;
  }

  .pager,
  .pager ul {
    justify-content: center;
  }

  .more {
    flex: 0 1 20em;
  }

  .bone {
    display: block;
    inline-size: 100%;
    block-size: 1lh;
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_line) content-box;
    padding-block: 0.2em;
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
    .notice,
    .pager,
    .steps {
      display: none;
    }

    .many > .item {
      content-visibility: visible;
    }
  }
`;
