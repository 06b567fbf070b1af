import { css } from 'lit';

/** A table; on a phone a card for each row. */
export const tableLook = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  table {
    background: var(--surface);
  }
  tbody tr:last-child > * {
    border-bottom: 0;
  }
  tbody tr:hover > * {
    background: var(--raised);
  }
  .pick {
    width: 2.5rem;
    text-align: center;
  }
  .pick input {
    vertical-align: middle;
  }
  .pick label {
    display: none;
  }
  tbody .alert {
    font: inherit;
    color: inherit;
    white-space: normal;
    overflow-wrap: anywhere;
    min-width: 11rem;
  }
  .title {
    font-weight: 600;
  }
  .scope::after {
    content: '·';
    margin-inline: 0.4em;
  }
  .state {
    white-space: nowrap;
  }
  .standing {
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 0.15rem 0.5rem;
  }
  .tally {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
  }
  .unfold {
    min-height: 1.75rem;
    padding: 0.1rem 0.5rem 0.1rem 0.25rem;
    margin-inline-start: -0.25rem;
  }
  .unfold svg {
    transition: rotate var(--quick, 0ms);
  }
  .unfold.open svg {
    rotate: 90deg;
  }
  .measured {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: calc(1.5 * var(--space));
  }
  .measured .number {
    min-width: 4.5rem;
    text-align: end;
    font-weight: 600;
  }
  .line {
    width: 120px;
    flex: 0 1 auto;
  }
  th.value {
    text-align: end;
  }
  .told {
    white-space: nowrap;
  }
  .mark {
    display: none;
  }
  .buttons {
    display: flex;
    justify-content: flex-end;
  }
  .company > * {
    padding-block: 0.25rem;
    background: var(--page);
  }
  .company .alert {
    padding-inline-start: calc(3 * var(--space));
    font-weight: 500;
  }
  .switch {
    position: relative;
    width: 2.5rem;
    min-height: 1.4rem;
    padding: 0;
    border: 1px solid var(--edge);
    border-radius: 999px;
    background: var(--raised);
    vertical-align: middle;
  }
  .switch::before {
    content: '';
    position: absolute;
    top: 50%;
    inset-inline-start: 0.15rem;
    width: 1rem;
    height: 1rem;
    border-radius: 50%;
    background: var(--edge);
    translate: 0 -50%;
    transition: inset-inline-start var(--quick, 0ms);
  }
  .switch[aria-checked='true'],
  .switch[aria-checked='true']:hover:not(:disabled) {
    background: var(--accent);
    border-color: var(--accent);
  }
  .switch[aria-checked='true']::before {
    inset-inline-start: calc(100% - 1.2rem);
    background: var(--on-accent);
  }
  .changed > :first-child {
    box-shadow: inset 4px 0 var(--accent);
  }
  @media (prefers-reduced-motion: no-preference) {
    .changed > * {
      animation: changed 2.4s ease-out;
    }
    @keyframes changed {
      from {
        background: color-mix(in srgb, var(--accent) 28%, var(--surface));
      }
    }
  }

  @container (max-width: 68rem) {
    .state {
      white-space: normal;
    }
    .line {
      width: 84px;
    }
    .measured .number {
      min-width: 3.5rem;
    }
  }

  @container (max-width: 52rem) {
    table,
    tbody {
      display: block;
      background: none;
    }
    thead,
    thead tr {
      display: block;
    }
    thead th {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      height: 1px;
      overflow: hidden;
    }
    thead .pick {
      display: flex;
      align-items: center;
      gap: 0.6em;
      width: auto;
      padding: 0.25rem 0.8rem 0.75rem;
      border: 0;
    }
    thead .pick label {
      display: inline;
    }
    tbody tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      grid-template-areas:
        'pick alert enabled'
        'state state value'
        'told told level'
        'actions actions actions';
      gap: 0.35rem 0.75rem;
      align-items: center;
      padding: 0.75rem;
      margin-bottom: var(--space);
      background: var(--surface);
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    tbody tr > :is(th, td),
    tbody tr:hover > :is(th, td) {
      padding: 0;
      border: 0;
      background: none;
      width: auto;
      min-width: 0;
    }
    tbody tr > .alert {
      min-width: 0;
    }
    tbody tr.changed > :first-child {
      box-shadow: none;
    }
    tbody tr.changed {
      box-shadow: inset 4px 0 var(--accent);
    }
    .pick {
      grid-area: pick;
    }
    .alert {
      grid-area: alert;
    }
    tr:not(:has(> .pick)) .alert {
      grid-column: 1 / 3;
    }
    .enabled {
      grid-area: enabled;
    }
    .state {
      grid-area: state;
      white-space: normal;
    }
    .state.wide {
      grid-column: 1 / -1;
    }
    .value {
      grid-area: value;
    }
    .told {
      grid-area: told;
    }
    .level {
      grid-area: level;
      justify-self: end;
    }
    .actions {
      grid-area: actions;
    }
    .mark {
      display: inline;
      margin-inline-end: 0.4em;
    }
    .buttons {
      justify-content: flex-start;
      border-top: 1px solid var(--line);
      padding-top: 0.35rem;
      margin-inline-start: -0.4rem;
    }
    tbody tr.company {
      grid-template-areas:
        'alert alert alert'
        'state state value'
        'told told actions';
      margin-inline-start: calc(2 * var(--space));
      padding-block: 0.5rem;
      background: var(--page);
    }
    .company .pick,
    .company .level,
    .company .enabled {
      display: none;
    }
    .company .alert,
    tr.company:not(:has(> .pick)) .alert {
      grid-area: alert;
      padding: 0;
    }
    .company .buttons {
      border: 0;
      padding: 0;
    }
    tbody tr.company.rest {
      display: block;
    }
  }
`;
