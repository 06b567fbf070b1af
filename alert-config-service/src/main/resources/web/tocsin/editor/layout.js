import { css } from 'lit';

/** The form beside what would have happened; one below the other where it is narrow. */
export const layout = css`
  :host {
    container-type: inline-size;
  }
  form,
  .fields,
  aside {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--space));
    align-content: start;
  }
  .sentence {
    padding: 0.6rem 0.8rem;
    border-radius: var(--radius);
    background: var(--raised);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(3 * var(--space));
  }
  @container (min-width: 30rem) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .wide {
      grid-column: 1 / -1;
    }
    .first {
      grid-column-start: 1;
    }
    .yes-or-no {
      padding-block-start: 1.5rem;
    }
  }
  @container (min-width: 60rem) {
    .columns {
      grid-template-columns: minmax(0, 10fr) minmax(0, 9fr);
      align-items: start;
    }
    aside {
      position: sticky;
      top: 0;
    }
  }
  .with-unit {
    position: relative;
  }
  .with-unit .unit {
    position: absolute;
    inset-inline-end: 0.7rem;
    inset-block: 0;
    display: flex;
    align-items: center;
    color: var(--soft);
    pointer-events: none;
  }
  .with-unit:has(.unit:not(:empty)) input {
    padding-inline-end: 5.5rem;
    font-variant-numeric: tabular-nums;
  }
  .length {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
    gap: 0.35rem;
  }
  .common {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  .common button {
    min-height: 1.75rem;
    padding: 0 0.5rem;
    border-color: var(--line);
    font-weight: 500;
  }
  .common button[aria-pressed='true'] {
    border-color: var(--accent);
    color: var(--accent);
    background: color-mix(in srgb, var(--accent) 10%, var(--surface));
  }
  .schedule {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 0.75rem;
    align-items: center;
  }
  .schedule > select {
    width: auto;
  }
  label.inline {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
  }
  label.inline > span {
    white-space: nowrap;
  }
  label.inline input.minute {
    width: 4rem;
  }
  label.inline:has(.expression) {
    flex: 1 1 12rem;
  }
  label.inline:has(.expression) > span {
    position: absolute;
    clip-path: inset(50%);
  }
  legend {
    margin-block-end: 0.25rem;
  }
  summary {
    cursor: pointer;
    font-weight: 600;
    padding-block: 0.35rem;
  }
  summary .soft {
    font-weight: 400;
  }
  details > .fields {
    padding-block-start: calc(1.5 * var(--space));
  }
  .foot {
    position: sticky;
    bottom: 0.5rem;
    justify-self: end;
    display: flex;
    gap: var(--space);
    padding: 0.5rem;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: calc(1.5 * var(--radius));
    box-shadow: var(--shadow);
    z-index: 1;
  }
`;
