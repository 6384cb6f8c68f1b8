import { css } from 'lit';

/** The bar at the head of what opens over the page: its title, and the buttons to leave it. */
export const panelBar = css`
  .bar {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
    background: Canvas;
  }

  .title {
    flex: 1 1 5em;
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }

  /* Focus stands here to be read, not to be operated. */
  .title:focus-visible {
    outline: none;
    box-shadow: none;
  }
`;
