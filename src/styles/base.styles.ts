import { css } from 'lit';

/**
 * What every element starts from: whatever the page could force on the host is reset, and the
 * page's font family, text colour, colour scheme and direction are let in on purpose. Sizes are em
 * from the visitor's own font size, not from the site's. Private aliases of the public tokens are
 * set here, once.
 */
export const base = css`
  :host {
    all: initial !important;
    display: block !important;
    box-sizing: border-box !important;
    color: var(--practice-color-text, inherit) !important;
    color-scheme: inherit !important;
    font-family: var(--practice-font-family, inherit) !important;
    font-size: var(--practice-font-size, medium) !important;
    line-height: 1.5 !important;
    text-align: start !important;
    visibility: inherit !important;
    overflow-wrap: break-word !important;

    --_accent: var(--practice-color-accent, #0b5cad);
    --_on-accent: color(
      from var(--_accent) srgb-linear
        clamp(0, (0.179 - (0.2126 * r + 0.7152 * g + 0.0722 * b)) * 1e6, 1)
        clamp(0, (0.179 - (0.2126 * r + 0.7152 * g + 0.0722 * b)) * 1e6, 1)
        clamp(0, (0.179 - (0.2126 * r + 0.7152 * g + 0.0722 * b)) * 1e6, 1)
    );
    /* Away from the text on the accent: what is pointed at or pressed is never harder to read. */
    --_away: color(from var(--_on-accent) srgb calc(1 - r) calc(1 - g) calc(1 - b));
    --_accent-hover: color-mix(in oklab, var(--_accent), var(--_away) 12%);
    --_accent-active: color-mix(in oklab, var(--_accent), var(--_away) 22%);
    --_surface: var(--practice-color-surface, color-mix(in srgb, currentColor 4%, transparent));
    --_line: color-mix(in srgb, currentColor 24%, transparent);
    --_quiet: color-mix(in srgb, currentColor 78%, transparent);
    --_radius: var(--practice-radius, 0.5em);
    --_space: var(--practice-space, 1em);
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 0.1875em solid currentColor;
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.125em Canvas;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
