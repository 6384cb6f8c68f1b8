import { css } from 'lit';

/**
 * Every colour that is computed: from the accent, what is written on it, what it becomes under the
 * pointer and pressed, and what it is as text; from the text, its quieter shades.
 *
 * Names of channels in a custom property are put in as they stand, and mean the channels of the
 * colour in which they are used.
 */
export const colors = css`
  :host {
    /* WCAG 2.2 relative luminance; at 0.179 black and white are equally readable. */
    --_white: clamp(0, (0.179 - (0.2126 * r + 0.7152 * g + 0.0722 * b)) * 1e6, 1);
    --_readable: color(from var(--_accent) srgb-linear var(--_white) var(--_white) var(--_white));

    /* Away from the text, or it would be harder to read; next to black and white there is no
       further away, but room to come back. */
    --_away: color(from var(--_on-accent) srgb-linear var(--_white) var(--_white) var(--_white));
    --_shifted: calc(
      l + clamp(0, (0.22 - l) * 1e6, 1) * 0.16 - clamp(0, (l - 0.85) * 1e6, 1) * 0.08
    );
    --_hover: oklab(from color-mix(in oklab, var(--_accent), var(--_away) 14%) var(--_shifted) a b);
    --_active: oklab(from color-mix(in oklab, var(--_hover), var(--_away) 14%) var(--_shifted) a b);

    /* The accent as text, by the text around it: dark where that is dark, else light. Mixed 2 to 3
       with black or white, the lightness of both can be told from the sum. */
    --_sum: l / 0.4;
    --_on-dark: clamp(0, (var(--_sum) - 1.25) * 1e6, 1);
    --_accent-text: oklch(
      from
        color-mix(
          in oklab,
          var(--_accent) 40%,
          oklab(from currentColor clamp(0, (l - 0.6) * 1e6, 1) 0 0 / 1)
        )
        calc(
          (1 - var(--_on-dark)) * min(var(--_sum), 0.5) + var(--_on-dark) *
            max(var(--_sum) - 1.5, 0.78)
        )
        calc(c / 0.4 * (1 - 0.4 * var(--_on-dark))) h
    );
    --_tint: color-mix(in srgb, var(--_accent-text) 10%, transparent);
    --_line: color-mix(in srgb, currentColor 18%, transparent);
    --_quiet: color-mix(in srgb, currentColor 78%, transparent);
  }
`;
