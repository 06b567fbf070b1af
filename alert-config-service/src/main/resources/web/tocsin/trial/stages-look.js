import { css } from 'lit';

/** The look of a report: numbered steps on a line, each with a dot in the colour of its outcome. */
export const stagesLook = css`
  ol {
    margin: calc(1.5 * var(--space)) 0 0;
    padding: 0;
    list-style: none;
    counter-reset: stage;
  }
  li[data-stage] {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35rem;
    padding: 0 0 calc(2.5 * var(--space)) 2.5rem;
    counter-increment: stage;
  }
  li[data-stage]::before {
    content: counter(stage);
    position: absolute;
    inset-inline-start: 0;
    top: -0.1rem;
    display: grid;
    place-items: center;
    width: 1.6rem;
    height: 1.6rem;
    border-radius: 50%;
    font-size: 0.8125rem;
    font-weight: 700;
    color: var(--calm);
    background: var(--calm-surface);
  }
  li[data-look='good']::before {
    color: var(--good);
    background: var(--good-surface);
  }
  li[data-look='warn']::before {
    color: var(--warn);
    background: var(--warn-surface);
  }
  li[data-look='bad']::before {
    color: var(--bad);
    background: var(--bad-surface);
  }
  li[data-stage]:not(:last-child)::after {
    content: '';
    position: absolute;
    inset: 1.8rem auto 0.35rem 0.75rem;
    width: 2px;
    background: var(--line);
  }
  li[data-stage]:last-child {
    padding-bottom: 0;
  }
  h4 {
    margin: 0;
    font-size: 1rem;
  }
  .reason {
    overflow-wrap: anywhere;
  }
  .value strong {
    font-size: 1.5rem;
    line-height: 1.2;
  }
  .message {
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .message[open] {
    padding-bottom: calc(1.5 * var(--space));
  }
  .message > :not(summary) {
    margin-inline: calc(1.5 * var(--space));
  }
  .message > .note:not(:last-child) {
    margin-bottom: calc(1.5 * var(--space));
  }
  summary {
    padding: var(--space) calc(1.5 * var(--space));
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  summary .to {
    color: var(--soft);
  }
  .json {
    max-height: 20rem;
    margin-block: 0.25rem 0;
    padding: 0.6rem 0.8rem;
    overflow: auto;
    background: var(--raised);
    border-radius: var(--radius);
  }
`;
