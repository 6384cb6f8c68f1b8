import { css } from 'lit';

/** Cards of a long list: what is far from what is seen is not laid out. */
export const longList = css`
  .long {
    display: block;
  }

  .chunk {
    display: grid;
    grid-template-columns: inherit;
    gap: inherit;
    margin-block-end: calc(var(--_space) * 1.5);
    content-visibility: auto;
    contain-intrinsic-size: auto none auto 540em;
    overflow-clip-margin: 1em;
  }

  .layout-list .chunk {
    contain-intrinsic-size: auto none auto 840em;
    margin-block-end: var(--_space);
  }

  .chunk:last-child {
    margin-block-end: 0;
  }

  @container list (inline-size < 36em) {
    .chunk {
      contain-intrinsic-size: auto none auto 1620em;
    }
  }

  @media print {
    .chunk {
      content-visibility: visible;
    }
  }
`;
