import { css } from 'lit';

export const styles = css`
  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    break-inside: avoid;
    transition:
      border-color var(--_motion),
      box-shadow var(--_motion);
  }

  .card:has(.link),
  .card.linked {
    cursor: pointer;
  }

  .card:is(:has(.link), .linked):hover {
    border-color: var(--_quiet);
    box-shadow: var(--_shadow);
  }

  .content {
    display: flex;
    flex-direction: column;
  }

  .picture {
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  .missing {
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

  .text {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: calc(var(--_space) * 0.5);
    min-inline-size: 0;
    padding: calc(var(--_space) * 1.25);
  }

  p,
  .heading {
    margin: 0;
  }

  .heading {
    font-size: 1.1875em;
    line-height: 1.3;
  }

  .link {
    display: inline-block;
    max-inline-size: 100%;
    min-block-size: 24px;
    color: inherit;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }

  .link:hover,
  .card:hover .link {
    text-decoration-color: currentColor;
  }

  .category,
  .meta {
    color: var(--_quiet);
    font-size: 0.875em;
  }

  .category {
    color: var(--_accent-text);
    font-weight: 600;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    overflow-wrap: anywhere;
  }

  /* English words keep their order on a page from right to left. */
  .meta > * {
    unicode-bidi: plaintext;
  }

  ::slotted([slot='heading']),
  ::slotted([slot='excerpt']) {
    margin: 0;
  }

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

  @media print {
    .card {
      background: none;
    }
  }
`;
