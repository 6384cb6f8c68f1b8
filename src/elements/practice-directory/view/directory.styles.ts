import { css } from 'lit';

export const styles = css`
  .directory {
    contain-intrinsic-inline-size: min(16em, 75vw);
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    container: directory / inline-size;
  }

  /* What follows is out of sight until it is known where it will be. */
  .directory[aria-busy] {
    min-block-size: 99vh;
  }

  .filters {
    grid-template-columns: minmax(0, 1fr);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    align-items: end;
    gap: calc(var(--_space) * 0.75);
  }

  .field {
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
  }

  /* On a phone the first practice should not be screens away. */
  @container directory (inline-size < 40em) {
    .fields {
      grid-template-columns: repeat(auto-fit, minmax(min(8.5em, 100%), 1fr));
    }

    .field:first-child {
      grid-column: 1 / -1;
    }

    /* The buttons stay side by side. */
    .bar .count {
      flex-basis: 100%;
    }
  }

  .toggles {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }

  .toggle {
    display: flex;
    gap: 0.625em;
    align-items: center;
    min-block-size: 44px;
  }

  .toggle input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .bar {
    min-block-size: var(--_control);
  }

  .count {
    flex: 1 1 auto;
    color: var(--_quiet);
  }

  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
    gap: var(--_space);
  }

  .many > .item {
    contain-intrinsic-size: auto 19em auto 16em;
  }

  .bone:nth-child(odd) {
    inline-size: 65%;
  }

  @media print {
    .bar .action {
      display: none;
    }
  }
`;
