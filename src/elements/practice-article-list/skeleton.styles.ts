import { css } from 'lit';

/** What stands in the place of cards until they come. */
export const skeleton = css`
  .bone {
    display: block;
    inline-size: 100%;
    block-size: 1lh;
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_line) content-box;
    padding-block: 0.2em;
  }

  .bone:last-child:not(:only-child) {
    inline-size: 65%;
  }

  .bone:only-child {
    inline-size: 40%;
  }

  .picture.bone {
    inline-size: auto;
    padding: 0;
    block-size: auto;
    background: var(--_tint);
  }

  /* What is there at once needs no announcement that it will come. */
  .skeleton {
    animation: appear var(--_motion) 150ms backwards;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: 1px solid GrayText;
    }

    .action.quiet[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
