import { css } from 'lit';

export const styles = css`
  /* What measures its own width has none of its own: where a page lets boxes shrink to what is in
     them, it takes all there is, and a phone's width where nothing else says how much that is. */
  :host {
    inline-size: 100% !important;
  }

  /* Until the practices have come, what follows is out of sight. */
  :host([src]) .room {
    display: block;
    min-block-size: 99vh;
  }
`;
