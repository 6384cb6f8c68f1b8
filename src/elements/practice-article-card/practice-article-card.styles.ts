import { css } from 'lit';

export const styles = css`
  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    break-inside: avoid;
  }

  .card:has(.link),
  .card.linked {
    cursor: pointer;
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
    aspect-ratio: var(--practice-image-ratio, 16 / 9);
    object-fit: cover;
  }

  .text {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 0.5em;
    min-inline-size: 0;
    padding: var(--_space);
  }

  p,
  .heading {
    margin: 0;
  }

  .heading {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
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
    font-weight: 600;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    overflow-wrap: anywhere;
  }

  ::slotted([slot='heading']),
  ::slotted([slot='excerpt']) {
    margin: 0;
  }

  .horizontal {
    container-type: inline-size;
    min-inline-size: min(16em, 80vw);
  }

  @container (inline-size >= 28em) {
    .horizontal .content {
      flex-direction: row;
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
