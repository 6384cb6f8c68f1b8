import { css } from 'lit';

/** A phone link is a part of the page's own sentence: it takes the sentence's type. */
export const styles = css`
  :host {
    display: inline !important;
    font: inherit !important;
    text-align: inherit !important;
  }
`;
