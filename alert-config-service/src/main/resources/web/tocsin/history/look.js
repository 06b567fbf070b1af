import { css } from 'lit';

/** The look of the history: a line through each day, with a dot at everything that happened. */
export const look = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space) calc(2 * var(--space));
    margin-bottom: calc(2 * var(--space));
  }
  .views {
    display: inline-flex;
  }
  .views button {
    border-radius: 0;
  }
  .views button:first-child {
    border-start-start-radius: var(--radius);
    border-end-start-radius: var(--radius);
    border-inline-end: 0;
  }
  .views button:last-child {
    border-start-end-radius: var(--radius);
    border-end-end-radius: var(--radius);
  }
  .views [aria-pressed='true'],
  .views [aria-pressed='true']:hover:not(:disabled) {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
    gap: calc(1.5 * var(--space));
    align-items: end;
    max-width: 52rem;
    margin: calc(2 * var(--space)) 0;
  }
  @media (max-width: 40rem) {
    .filters > :first-child {
      grid-column: 1 / -1;
    }
  }
  section {
    margin-top: calc(2.5 * var(--space));
  }
  .line {
    position: relative;
    margin: var(--space) 0 0;
    padding: 0 0 0 1.25rem;
    list-style: none;
  }
  .line::before {
    content: '';
    position: absolute;
    inset: 0.5rem auto 0.5rem 0.3rem;
    width: 2px;
    background: var(--line);
  }
  .line > li {
    position: relative;
  }
  .line > li + li {
    border-top: 1px solid var(--line);
  }
  .line > li::before {
    content: '';
    position: absolute;
    inset-inline-start: -1.2rem;
    top: 0.95rem;
    width: 0.625rem;
    height: 0.625rem;
    border-radius: 50%;
    background: var(--calm);
  }
  .line > li[data-state='firing']::before {
    background: var(--bad);
  }
  .line > li[data-state='ok']::before {
    background: var(--good);
  }
  .line > li[data-state='pending']::before {
    background: var(--warn);
  }
  .more {
    justify-content: space-between;
    margin-top: calc(2 * var(--space));
  }
  @media (prefers-reduced-motion: no-preference) {
    .line > li.new {
      animation: arrive 4s ease-out;
    }
    @keyframes arrive {
      from {
        background: var(--warn-surface);
      }
    }
  }
`;
