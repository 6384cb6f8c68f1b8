import { css } from 'lit';

import { colors } from './colors.styles.js';
import { tokens } from './tokens.styles.js';

const reset = css`
  :host {
    all: initial !important;
    display: block !important;
    box-sizing: border-box !important;
    color-scheme: inherit !important;
    line-height: 1.5 !important;
    text-align: start !important;
    visibility: inherit !important;
    overflow-wrap: break-word !important;
    --_control: max(2.75em * clamp(1, var(--_density), 1.25), 44px);
  }

  /* What a page adds to everything would stand inside, before and behind. */
  :host::before,
  :host::after {
    content: none !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  /* Two tones: on whatever it stands, one of them can be seen. */
  :focus-visible {
    outline: 0.1875em solid currentColor;
    outline-offset: 0.125em;
    box-shadow: 0 0 0 0.125em Canvas;
  }

  .heading,
  .title {
    line-height: 1.25;
    text-wrap: balance;
  }

  /* Not broken while a line can hold it; where none can, broken before it is cut off. */
  .whole {
    display: inline-block;
    text-decoration: inherit;
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

const calm = css`
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
  }
`;

/**
 * What every element starts from: whatever the page could force on the host is reset, and the
 * page's font family, text colour, colour scheme and direction are let in on purpose. Sizes are em
 * from the visitor's own font size, not from the site's. The public tokens are read here, once.
 */
export const base = [reset, tokens, colors, calm];
