import { css } from 'lit';

/** How the past of an alert looks. */
export const backtestLook = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--space));
  }
  h2 {
    font-size: 1rem;
  }
  h3 {
    font-size: 0.875rem;
  }
  [role='group'] {
    display: flex;
  }
  [role='group'] button {
    min-height: 2rem;
    border-radius: 0;
    margin-inline-start: -1px;
    font-size: 0.8125rem;
  }
  [role='group'] button:first-child {
    border-start-start-radius: var(--radius);
    border-end-start-radius: var(--radius);
  }
  [role='group'] button:last-child {
    border-start-end-radius: var(--radius);
    border-end-end-radius: var(--radius);
  }
  [aria-pressed='true'] {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
    position: relative;
  }
  button[aria-pressed='true']:hover:not(:disabled) {
    background: var(--accent);
  }
  .summary {
    font-weight: 600;
    min-height: 1.45em;
  }
  .summary.soft {
    font-weight: 400;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: 0;
  }
  li {
    padding-block: 0.5rem;
    border-top: 1px solid var(--line);
  }
  .value {
    color: var(--bad);
    font-weight: 600;
  }
`;
