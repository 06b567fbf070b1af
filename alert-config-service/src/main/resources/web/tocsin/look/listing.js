import { css } from 'lit';

/** Tables whose rows become cards where there is no room for columns; each cell says its column in `data-column`. */
export const listing = css`
  :host {
    container-type: inline-size;
  }
  h2:focus {
    outline: none;
  }
  .listing {
    padding: 0;
    overflow: hidden;
  }
  .listing tbody tr:last-child > * {
    border-bottom: 0;
  }
  .listing tbody th {
    font-size: inherit;
    color: inherit;
    white-space: normal;
  }
  .listing th:first-child,
  .listing td:first-child {
    padding-inline-start: calc(2 * var(--space));
  }
  .listing .open {
    min-height: 2rem;
    padding: 0.1rem 0.25rem;
    margin-inline-start: -0.25rem;
    color: var(--accent);
    font-weight: 650;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .listing .open:hover {
    text-decoration: underline;
    background: transparent;
  }
  .listing td.action {
    text-align: end;
  }
  .listing .action button {
    white-space: nowrap;
  }
  @container (max-width: 44rem) {
    .listing,
    .listing tbody,
    .listing tr,
    .listing th,
    .listing td {
      display: block;
    }
    .listing thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .listing tbody tr {
      padding: var(--space) calc(2 * var(--space));
      border-bottom: 1px solid var(--line);
    }
    .listing tbody tr:last-child {
      border-bottom: 0;
    }
    .listing tbody th,
    .listing tbody td,
    .listing tbody th:first-child,
    .listing tbody td:first-child {
      padding: 0.125rem 0;
      border: 0;
    }
    .listing td.action {
      text-align: start;
    }
    .listing td:empty {
      display: none;
    }
    .listing td.number {
      white-space: normal;
    }
    .listing td[data-column]:not(:empty) {
      display: flex;
      gap: var(--space);
    }
    .listing td[data-column]:not(:empty)::before {
      content: attr(data-column);
      flex: 0 0 7rem;
      color: var(--soft);
      font-size: 0.8125rem;
    }
  }
`;
