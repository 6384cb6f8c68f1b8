import { css } from 'lit';

/**
 * A card whose text stands on its picture. White on at least 64 % of black has a contrast of 6:1
 * even on a picture that is all white, and the shade thins out only above the text.
 */
export const overlay = css`
  .overlay .content {
    position: relative;
    justify-content: end;
    aspect-ratio: var(--_image-ratio);
    border-radius: inherit;
    overflow: clip;
  }

  .overlay .picture,
  .overlay ::slotted([slot='image']) {
    position: absolute;
    inset: 0;
    block-size: 100%;
    aspect-ratio: auto;
  }

  .overlay .text {
    --_quiet: #fff;
    --_accent-text: #fff;
    --_line: rgb(255 255 255 / 0.6);
    position: relative;
    flex: none;
    padding-block-start: 4em;
    background: linear-gradient(
      to top,
      rgb(0 0 0 / 0.8),
      rgb(0 0 0 / 0.64) calc(100% - 4em),
      transparent
    );
    color: #fff;
  }

  .overlay .missing {
    color: transparent;
  }

  @media (forced-colors: active), print {
    .overlay .content {
      aspect-ratio: auto;
    }

    .overlay .picture,
    .overlay ::slotted([slot='image']) {
      position: relative;
      aspect-ratio: var(--_image-ratio);
    }

    .overlay .text {
      padding-block-start: calc(var(--_space) * 1.25);
      background: Canvas;
      color: CanvasText;
      --_quiet: CanvasText;
      --_accent-text: CanvasText;
    }
  }
`;
