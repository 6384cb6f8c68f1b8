import { css } from 'lit';

/** How a picture of `pictureTemplate` looks: a box of its own ratio, else of a common one. */
export const picture = css`
  .picture {
    position: relative;
    overflow: hidden;
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .picture:not(.sized) {
    aspect-ratio: var(--_image-ratio);
  }

  .picture:not(.sized) > *,
  .missing {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  .sized {
    inline-size: fit-content;
    max-inline-size: 100%;
  }

  .sized > :not(.missing) {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }

  .missing {
    display: grid;
    place-content: center;
    padding: 0.75em;
    border: 1px solid var(--_line);
    border-radius: inherit;
    color: var(--_quiet);
    font-size: 0.875em;
    text-align: center;
  }
`;
