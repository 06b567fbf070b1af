import { css } from 'lit';

/** Buttons, fields, tables and badges, alike in all components. */
export const controls = css`
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  h2 {
    font-size: 1.2rem;
    line-height: 1.3;
  }
  h3 {
    font-size: 1rem;
    line-height: 1.3;
  }
  a {
    color: var(--accent);
  }
  code,
  pre,
  .code {
    font-family: ui-monospace, 'Cascadia Code', 'DejaVu Sans Mono', monospace;
    font-size: 0.875em;
  }
  /* Not in style attributes: a page around may allow none. */
  svg.sign {
    flex: none;
  }
  svg.sparkline {
    display: block;
    max-width: 100%;
  }
  .soft {
    color: var(--soft);
  }
  .small {
    font-size: 0.8125rem;
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
  }
  .grow {
    flex: 1 1 auto;
    min-width: 0;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--space));
  }
  .card {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: calc(2 * var(--space));
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }

  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-height: 2.25rem;
    padding: 0.3rem 0.8rem;
    font: inherit;
    font-weight: 550;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    cursor: pointer;
    text-decoration: none;
    transition: background var(--quick, 0ms);
  }
  button:hover:not(:disabled),
  .button:hover {
    background: var(--raised);
  }
  button:disabled {
    cursor: not-allowed;
    opacity: 0.55;
  }
  button.primary {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--accent) 88%, var(--text));
  }
  button.danger {
    color: var(--bad);
    border-color: var(--bad);
  }
  button.quiet {
    border-color: transparent;
    background: transparent;
  }
  button.quiet:hover:not(:disabled) {
    background: var(--raised);
  }
  button.icon {
    min-width: 2.25rem;
    padding: 0.3rem;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
    align-content: start;
  }
  .field > label,
  .field > .label,
  fieldset > legend {
    font-weight: 600;
    font-size: 0.875rem;
    padding: 0;
  }
  .field > .hint {
    color: var(--soft);
    font-size: 0.8125rem;
  }
  .field > .wrong,
  .wrong {
    color: var(--bad);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  input:not([type='checkbox'], [type='radio'], [type='range']),
  select,
  textarea {
    width: 100%;
    min-width: 0;
    min-height: 2.25rem;
    padding: 0.35rem 0.6rem;
    font: inherit;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: var(--radius);
  }
  textarea {
    line-height: 1.5;
    resize: vertical;
  }
  select {
    cursor: pointer;
  }
  input:disabled,
  select:disabled,
  textarea:disabled {
    background: var(--raised);
    color: var(--soft);
  }
  [aria-invalid='true']:not([aria-invalid='false']) {
    border-color: var(--bad) !important;
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    flex: none;
  }
  label.check {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: 2.25rem;
    cursor: pointer;
  }

  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    text-align: start;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--soft);
    white-space: nowrap;
  }
  th,
  td {
    padding: 0.5rem 0.6rem;
    border-bottom: 1px solid var(--line);
    vertical-align: middle;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.05rem 0.5rem;
    border-radius: 999px;
    font-size: 0.8125rem;
    font-weight: 600;
    white-space: nowrap;
    color: var(--calm);
    background: var(--calm-surface);
  }
  .badge.good {
    color: var(--good);
    background: var(--good-surface);
  }
  .badge.warn {
    color: var(--warn);
    background: var(--warn-surface);
  }
  .badge.bad {
    color: var(--bad);
    background: var(--bad-surface);
  }

  .note {
    padding: 0.6rem 0.8rem;
    border-radius: var(--radius);
    border-inline-start: 4px solid var(--edge);
    background: var(--raised);
    overflow-wrap: anywhere;
  }
  .note.bad {
    border-color: var(--bad);
    background: var(--bad-surface);
  }
  .note.warn {
    border-color: var(--warn);
    background: var(--warn-surface);
  }
  .note.good {
    border-color: var(--good);
    background: var(--good-surface);
  }
  .empty {
    padding: calc(5 * var(--space)) calc(2 * var(--space));
    text-align: center;
    color: var(--soft);
  }
`;
