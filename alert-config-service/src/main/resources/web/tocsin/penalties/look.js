import { css } from 'lit';

/** How penalties look, beyond what all lists have. */
export const look = css`
  .listing .action button {
    white-space: nowrap;
  }
  .left {
    font-weight: 650;
    color: var(--bad);
  }
  summary {
    cursor: pointer;
    color: var(--soft);
    white-space: nowrap;
  }
  details ul {
    margin: 0.25rem 0 0;
    padding: 0;
    list-style: none;
    font-size: 0.8125rem;
  }
  .listing td.action {
    text-align: end;
  }
  details .soft {
    display: block;
  }
  @container (max-width: 44rem) {
    .listing td.action {
      text-align: start;
    }
    .listing .extended:empty,
    .listing .action:empty {
      display: none;
    }
  }
`;
