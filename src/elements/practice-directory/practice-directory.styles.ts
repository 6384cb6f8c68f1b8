import { css } from 'lit';

export const styles = css`
  /* What measures its own width has none of its own: it takes all there is. */
  :host {
    inline-size: 100% !important;
  }
`;
