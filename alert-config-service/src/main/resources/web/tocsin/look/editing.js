import { css } from 'lit';

/** A page on which something is written, and what comes of it stands beside it (`beside`), in view where there is room. */
export const editing = css`
  :host {
    container-type: inline-size;
  }
  h2 {
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--space));
  }
  .columns > * {
    align-content: start;
  }
  @container (min-width: 60rem) {
    .columns {
      grid-template-columns: var(--columns, minmax(0, 1fr) minmax(0, 1fr));
    }
    .beside {
      position: sticky;
      top: 7rem;
      max-height: calc(100vh - 8rem);
      overflow: auto;
    }
  }
`;
