// Written by `node tools/build-tokens.ts` from tokens.json.
import { css } from 'lit';

/** The public tokens, each read once: into a property, or into a private alias. */
export const tokens = css`
  :host {
    --_accent: var(--practice-color-accent, #0b5cad);
    --_on-accent: var(--practice-color-on-accent, var(--_readable));
    color: var(--practice-color-text, inherit) !important;
    --_surface: var(--practice-color-surface, color-mix(in srgb, currentColor 4%, transparent));
    font-family: var(--practice-font-family, inherit) !important;
    font-size: var(--practice-font-size, medium) !important;
    --_density: var(--practice-density, 1);
    --_space: calc(var(--practice-space, 1em) * clamp(0.75, var(--_density), 1.25));
    --_radius: min(var(--practice-radius, 0.5em), 1.75em);
    --_shadow: var(--practice-shadow, 0 0.5em 2em 0 rgb(0 0 0 / 0.16));
    --_motion: var(--practice-motion-duration, 200ms);
    --_image-ratio: var(--practice-image-ratio, 16 / 9);
  }

  .heading,
  .title {
    font-family: var(--practice-font-family-heading, inherit);
    font-weight: var(--practice-font-weight-heading, 700);
  }
`;
