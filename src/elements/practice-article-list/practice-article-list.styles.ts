import { css } from 'lit';

import { carousel } from './carousel.styles.js';
import { longList } from './long-list.styles.js';
import { skeleton } from './skeleton.styles.js';

const frame = css`
  /* What measures its own width has none of its own: where a page lets boxes shrink to what is in
     them, it takes all there is, and a phone's width where nothing else says how much that is. */
  :host {
    inline-size: 100% !important;
  }

  .list {
    contain-intrinsic-inline-size: min(16em, 75vw);
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    container: list / inline-size;
  }

  p {
    margin: 0;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
  }

  .title {
    flex: 1 1 8em;
    min-inline-size: 0;
    font-size: 1.5em;
    overflow-wrap: anywhere;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
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
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
  }

  .more {
    flex: 0 1 20em;
  }

  .numbers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .numbers .action {
    padding-inline: 0.5em;
  }

  /* It can be reached and says that it is off; nothing moves under the finger. */
  .action[aria-disabled='true'],
  .action.quiet[aria-disabled='true']:is(:hover, :active) {
    border-color: var(--_line);
    background: none;
    color: var(--_quiet);
    cursor: default;
  }

  .steps .action[aria-disabled='true'] {
    color: color-mix(in srgb, currentColor 45%, transparent);
  }
`;

const filters = css`
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    align-items: end;
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

  .count {
    min-block-size: 1lh;
    color: var(--_quiet);
  }
`;

const cards = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: calc(var(--_space) * 1.5);
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

  /* A card without a picture keeps the line of those beside it that have one. */
  .pictured .bare .stacked .content::before {
    aspect-ratio: var(--_image-ratio);
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
    background: var(--_tint);
    content: '';
  }

  .item .card {
    min-inline-size: 0;
  }

  .layout-list .cards {
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }

  .many > .item {
    content-visibility: auto;
    contain-intrinsic-size: auto 17em auto 26em;
    /* Shadows and focus rings of cards reach over their box. */
    overflow-clip-margin: 1em;
  }

  @container list (inline-size >= 44em) {
    .layout-magazine .first {
      grid-column: 1 / -1;
    }

    .layout-magazine .first .heading {
      font-size: clamp(1.5em, 0.75em + 2.5cqi, 2.25em);
    }

    .layout-magazine .first .horizontal .picture {
      flex-basis: 55%;
      inline-size: 55%;
      min-block-size: 18em;
    }

    .layout-magazine .first .horizontal .text {
      justify-content: center;
      padding: calc(var(--_space) * 2);
    }
  }

  @media print {
    .filters,
    .pager,
    .steps,
    .notice {
      display: none;
    }

    .many > .item {
      content-visibility: visible;
    }
  }
`;

export const styles = [frame, filters, cards, longList, carousel, skeleton];
