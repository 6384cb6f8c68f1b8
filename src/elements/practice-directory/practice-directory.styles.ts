import { css } from 'lit';

export const styles = css`
  /* What measures its own width has none of its own: it takes all there is. */
  :host {
    inline-size: 100% !important;
  }

  /* Until the practices have come, what follows is out of sight. */
  :host([src]) .room {
    display: block;
    min-block-size: 99vh;
  }
`;
