import { css } from 'lit';

/** How what stands around the text looks: buttons, boxes, the bar, what is for paper. */
export const around = css`
  [hidden] {
    display: none !important;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }

  .said {
    color: var(--_quiet);
  }

  .address-field {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    min-inline-size: 0;
    align-items: center;
    gap: 0.25em 0.5em;
  }

  .address-field input {
    flex: 1 1 14em;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--_control);
    padding: 0.25em 0.75em;
    border: 1px solid color-mix(in srgb, currentColor 60%, transparent);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }

  .emergency {
    padding: calc(var(--_space) * 0.75) var(--_space);
    border: 1px solid currentColor;
    border-inline-start-width: 0.375em;
    border-radius: var(--_radius);
    font-weight: 600;
  }

  :is(.emergency, .disclaimer, .author) ::slotted(*) {
    margin-block: 0;
  }

  .author {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    padding: calc(var(--_space) * 1.25);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    break-inside: avoid;
  }

  .author-photo {
    inline-size: 5em;
    block-size: 5em;
    border-radius: 50%;
    object-fit: cover;
  }

  .author-words {
    flex: 1 1 10em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .author p,
  .disclaimer p {
    margin: 0;
  }

  .author-label,
  .author-role {
    color: var(--_quiet);
    font-size: 0.875em;
  }

  .author-name {
    font-weight: 600;
  }

  .author-name a {
    display: inline-block;
    min-block-size: 24px;
    color: var(--_accent-text);
    text-underline-offset: 0.2em;
  }

  .author ::slotted(*) {
    margin-block-start: 0.5em;
  }

  .author,
  .references,
  .related {
    margin-block-start: var(--_space);
  }

  :is(.references, .related) .title {
    font-size: 1.5em;
  }

  .related {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr));
    gap: var(--_space);
  }

  .related .title {
    grid-column: 1 / -1;
  }

  .disclaimer {
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_line);
    color: var(--_quiet);
  }

  .progress {
    position: fixed;
    z-index: 9997;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 0.25em;
    background: var(--_accent);
    pointer-events: none;
    transform: scaleX(0);
    transform-origin: 0 0;
  }

  .progress:dir(rtl) {
    transform-origin: 100% 0;
  }

  @media (forced-colors: active) {
    .progress {
      background: Highlight;
    }

    .contents-link[aria-current] {
      border-inline-start-color: Highlight;
    }
  }

  .practice {
    display: none;
  }

  @media print {
    .contents,
    .tools,
    .progress,
    .related {
      display: none;
    }

    .practice {
      display: block;
      padding-block-start: var(--_space);
      border-block-start: 1px solid var(--_line);
      break-inside: avoid;
    }

    .practice p {
      margin: 0;
      overflow-wrap: anywhere;
    }

    .practice a {
      color: inherit;
      text-decoration: none;
    }

    .author {
      background: none;
    }
  }
`;
