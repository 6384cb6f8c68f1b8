import { css } from 'lit';

const frame = css`
  .card {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 0.625);
    min-inline-size: 0;
    min-block-size: 100%;
    padding: calc(var(--_space) * 1.25);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }

  .card :is(p, .heading) {
    margin: 0;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.5) var(--_space);
    align-items: flex-start;
  }

  .logo {
    flex: none;
    inline-size: 4em;
    block-size: 4em;
    border-radius: calc(var(--_radius) * 0.5);
    background: Canvas;
    object-fit: contain;
  }

  .logo.missing {
    visibility: hidden;
  }

  .names {
    flex: 1 1 8em;
    min-inline-size: min(8em, 100%);
  }

  .card .heading {
    font-size: 1.1875em;
    line-height: 1.3;
  }
`;

const texts = css`
  .card a:not(.action) {
    display: inline-block;
    max-inline-size: 100%;
    min-block-size: 24px;
    color: inherit;
    text-decoration-color: color-mix(in srgb, currentColor 50%, transparent);
    text-underline-offset: 0.2em;
  }

  .card a:not(.action):hover {
    text-decoration-color: currentColor;
  }

  .specialties,
  .languages {
    color: var(--_quiet);
  }

  .specialties {
    color: var(--_accent-text);
    font-weight: 600;
  }

  /* Filled, not framed: what is framed is a button here. */
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em 0.5em;
    font-size: 0.875em;
  }

  .mark {
    padding: 0.125em 0.625em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  /* A dot for the eye; the words say it too. */
  .hours strong::before {
    display: inline-block;
    inline-size: 0.625em;
    block-size: 0.625em;
    margin-inline-end: 0.5em;
    border: 0.125em solid currentColor;
    border-radius: 50%;
    content: '';
  }

  :is(.open, .closing-soon, .always-open) strong::before {
    background: currentColor;
  }

  /* English words keep their order on a page from right to left. */
  .address > *,
  .mark {
    unicode-bidi: plaintext;
  }

  /* The map's own line; a block would stand where its own language starts. */
  .address span::after {
    content: '\\A';
    white-space: pre;
  }

  /* What is to be done stands at the foot of the card, in line with its neighbours'. */
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    align-items: center;
    margin-block-start: auto;
  }

  .actions > *,
  ::slotted(*) {
    max-inline-size: 100%;
  }

  .card .phone a {
    direction: ltr;
    /* Room for a thumb, without room between the lines. */
    padding-block: 0.65em;
    margin-block: -0.65em;
    font-weight: 600;
  }

  /* What is open now is not when the paper is read. */
  @media print {
    .card {
      background: none;
    }

    .hours,
    .map,
    .action {
      display: none;
    }
  }
`;

/** How the cards of `practiceCardTemplate` look. */
export const practiceCard = [frame, texts];
