import { css } from 'lit';

/** How penalties look, beyond what all lists have. */
export const look = css`
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
  details .soft {
    display: block;
  }
`;
