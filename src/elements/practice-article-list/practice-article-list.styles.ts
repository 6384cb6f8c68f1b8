import { css } from 'lit';

import { cardList } from '../../styles/card-list.styles.js';

import { carousel } from './carousel.styles.js';
import { longList } from './long-list.styles.js';

const own = css`
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

  .bar {
    justify-content: space-between;
    column-gap: 1em;
  }

  .title {
    flex: 1 1 8em;
    min-inline-size: 0;
  }

  .pager ul .action {
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

  .filters {
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    align-items: end;
  }

  .count {
    min-block-size: 1lh;
    color: var(--_quiet);
  }

  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: calc(var(--_space) * 1.5);
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

  .bone:last-child:not(:only-child) {
    inline-size: 65%;
  }

  .bone:only-child {
    inline-size: 40%;
  }

  /* Empty ones, below those that the page has written. */
  .cards + .cards {
    margin-block-start: calc(var(--_space) * 1.5);
  }

  .picture.bone {
    inline-size: auto;
    padding: 0;
    block-size: auto;
    background: var(--_tint);
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

  @media (forced-colors: active) {
    .action.quiet[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;

export const styles = [cardList, own, longList, carousel];
