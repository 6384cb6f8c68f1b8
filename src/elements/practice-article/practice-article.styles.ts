import { css } from 'lit';

/**
 * The body is the page's own, in the page's own type: what is said here of slotted content is only
 * the ground that any rule of the page overrides.
 */
export const styles = css`
  :host {
    font: inherit !important;
    font-family: var(--practice-font-family, inherit) !important;
    font-size: var(--practice-font-size, inherit) !important;
    letter-spacing: inherit !important;
    word-spacing: inherit !important;
    /* The head measures its own width, so it has none of its own where boxes shrink to their words. */
    inline-size: 100% !important;
  }

  .article {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }

  .head {
    container-type: inline-size;
    contain-intrinsic-inline-size: min(16em, 75vw);
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 0.75);
  }

  .title,
  .meta {
    font-size: var(--practice-font-size, medium);
  }

  .heading {
    margin: 0;
    font-size: clamp(1.5em, 1em + 3cqi, 2.5em);
    line-height: 1.2;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin: 0;
    padding: 0;
    color: var(--_quiet);
    font-size: var(--practice-font-size, medium);
    line-height: 1.5;
    overflow-wrap: anywhere;
    /* Safari takes 'none' for the wish that this be no list. */
    list-style-type: '';
  }

  /* English words keep their order on a page from right to left. */
  .meta li {
    unicode-bidi: plaintext;
  }

  .meta:dir(rtl) {
    text-align: right;
  }

  .meta a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--_accent-text);
    text-underline-offset: 0.2em;
  }

  .value {
    font-weight: 600;
  }

  .paragraph {
    max-inline-size: 70ch;
    margin-block: 0 1em;
    white-space: pre-line;
  }

  ::slotted([slot='heading']) {
    margin-block: 0;
    line-height: 1.2;
    text-wrap: balance;
  }

  ::slotted([slot='image']) {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--_radius);
  }

  ::slotted(img[slot='image']:not([width])) {
    inline-size: 100%;
    aspect-ratio: var(--_image-ratio);
    object-fit: cover;
  }

  .body ::slotted(:is(p, ul, ol, dl, blockquote, h1, h2, h3, h4, h5, h6)) {
    max-inline-size: 70ch;
  }

  .body ::slotted(:is(h2, h3, h4, h5, h6)) {
    margin-block: 1.5em 0.5em;
    line-height: 1.3;
    text-wrap: balance;
    break-after: avoid;
  }

  .body ::slotted(:is(img, video, svg)) {
    max-inline-size: 100%;
    block-size: auto;
  }

  .body ::slotted(pre) {
    overflow-x: auto;
  }

  .body ::slotted(:is(table, figure)) {
    max-inline-size: 100%;
  }

  .body ::slotted(figure) {
    margin-inline: 0;
  }

  /* Only where one is too wide: else a table keeps being laid out as one. */
  .scrolls ::slotted(table) {
    display: block;
  }

  .scrolls ::slotted(:is(table, figure)) {
    overflow-x: auto;
  }

  @media print {
    .picture,
    ::slotted([slot='image']) {
      max-block-size: 50vh;
      break-inside: avoid;
    }
  }
`;
