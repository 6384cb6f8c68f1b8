import { css } from 'lit';

import { overlay } from './card-overlay.styles.js';

const common = css`
  .card {
    min-block-size: 100%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    break-inside: avoid;
    transition:
      border-color var(--_motion),
      box-shadow var(--_motion);
  }

  .linked {
    cursor: pointer;
  }

  .linked:hover {
    border-color: var(--_quiet);
    box-shadow: var(--_shadow);
  }

  .content {
    display: flex;
    flex-direction: column;
  }

  .card .picture {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  .card .missing {
    border: 0;
  }

  ::slotted([slot='image']) {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: var(--_image-ratio);
    border-start-start-radius: var(--_radius);
    border-start-end-radius: var(--_radius);
    object-fit: cover;
  }
`;

const texts = css`
  .text {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: calc(var(--_space) * 0.5);
    min-inline-size: 0;
    padding: calc(var(--_space) * 1.25);
  }

  .card :is(p, .heading) {
    margin: 0;
  }

  .card .heading {
    font-size: 1.1875em;
    line-height: 1.3;
  }

  .card a {
    display: inline-block;
    max-inline-size: 100%;
    min-block-size: 24px;
    color: inherit;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }

  .card a:hover,
  .linked:hover .link {
    text-decoration-color: currentColor;
  }

  .category,
  .meta,
  .review,
  .tags {
    color: var(--_quiet);
    font-size: 0.875em;
  }

  .category {
    color: var(--_accent-text);
    font-weight: 600;
  }

  .meta,
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    overflow-wrap: anywhere;
  }

  .tags {
    gap: 0.25em 0.5em;
  }

  .tag {
    padding-inline: 0.5em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  /* English words keep their order on a page from right to left. */
  .meta > *,
  .review {
    unicode-bidi: plaintext;
  }

  .review {
    text-align: match-parent;
  }

  /* Within English words, on any page, the photo stands before them. */
  .photo {
    direction: ltr;
    inline-size: 2em;
    block-size: 2em;
    margin-inline-end: 0.5em;
    border-radius: 50%;
    background: var(--_line);
    vertical-align: middle;
    object-fit: cover;
  }

  .mark {
    padding-inline: 0.5em;
    border-radius: var(--_radius);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  ::slotted([slot='heading']),
  ::slotted([slot='excerpt']) {
    margin: 0;
  }

  .clamped .excerpt,
  .clamped ::slotted([slot='excerpt']) {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines, 3);
    line-clamp: var(--_lines, 3);
  }
`;

const horizontal = css`
  .horizontal {
    container-type: inline-size;
    min-inline-size: min(16em, 75vw);
  }

  @container (inline-size >= 28em) {
    .horizontal .content {
      flex-direction: row;
    }

    .horizontal .heading {
      font-size: clamp(1.1875em, 0.875em + 1.2cqi, 1.5em);
    }

    .horizontal .picture,
    .horizontal ::slotted([slot='image']) {
      flex: 0 0 36%;
      inline-size: 36%;
      min-block-size: 8em;
      aspect-ratio: auto;
      border-radius: 0;
      border-start-start-radius: var(--_radius);
      border-end-start-radius: var(--_radius);
    }
  }
`;

const small = css`
  .compact .content {
    flex-flow: row wrap;
    gap: var(--_space);
    padding: calc(var(--_space) * 0.75);
  }

  .compact .picture,
  .compact ::slotted([slot='image']) {
    flex: none;
    inline-size: 5em;
    block-size: 5em;
    aspect-ratio: 1;
    border-radius: calc(var(--_radius) * 0.5);
  }

  /* Too small for words: they are there to be heard. */
  .compact .missing {
    color: transparent;
    font-size: 0.25em;
  }

  .compact .text {
    flex: 1 1 7em;
    min-inline-size: 0;
    gap: 0.25em;
    justify-content: center;
    padding: 0;
  }

  .compact .heading {
    font-size: 1em;
  }

  .headline {
    border-width: 0 0 1px;
    border-radius: 0;
    background: none;
  }

  .headline:hover {
    box-shadow: none;
  }

  .headline .text {
    gap: 0.25em;
    padding: calc(var(--_space) * 0.75) 0;
  }

  @media print {
    .card {
      background: none;
    }
  }
`;

/** How the cards of `cardTemplate` look; `--_lines` is the number of lines of a clamped excerpt. */
export const card = [common, texts, horizontal, overlay, small];
