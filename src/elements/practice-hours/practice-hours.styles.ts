import { css } from 'lit';

export const styles = css`
  .hours {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 0.75);
    overflow-wrap: anywhere;
  }

  p {
    margin: 0;
  }

  .zone {
    color: var(--_quiet);
    font-size: 0.875em;
  }

  ::slotted([slot='heading']) {
    margin-block: 0 !important;
  }

  /* Where a row's cells have no room beside each other, they stand under each other. Tables can't
     do that, so the roles of one are said in the markup. */
  table,
  caption,
  tbody {
    display: block;
  }

  table {
    /* Without a doctype, browsers give tables their own type. */
    font: inherit;
    max-inline-size: 32em;
    break-inside: avoid;
  }

  caption {
    padding-block-end: 0.25em;
    font-weight: 600;
    text-align: start;
  }

  tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    padding-block: 0.3em;
    padding-inline: 1em 0;
    border-block-start: 1px solid var(--_line);
  }

  th,
  td {
    flex: 1 1 7em;
    padding: 0;
    font-weight: inherit;
    text-align: start;
  }

  th {
    flex-grow: 0;
  }

  /* Dates are longer than weekdays. */
  .exceptions th {
    flex-basis: 11em;
  }

  td {
    font-variant-numeric: tabular-nums;
  }

  .today {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_accent-text);
    font-weight: 700;
  }

  .interval {
    display: inline-block;
  }

  /* What is open now is not when the paper is read. */
  @media print {
    .state {
      display: none;
    }
  }
`;
