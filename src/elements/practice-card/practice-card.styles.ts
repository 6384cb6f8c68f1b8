import { css } from 'lit';

export const styles = css`
  .card {
    contain-intrinsic-block-size: auto 16em;
  }

  slot.room {
    display: contents;
  }

  div.room {
    block-size: 16em;
  }
`;
