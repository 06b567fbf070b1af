import { css, unsafeCSS } from 'lit';

/** Each cell of a card has its place by name. */
const AREAS = unsafeCSS(
  ['pick', 'alert', 'state', 'value', 'told', 'level', 'enabled', 'actions']
    .map((area) => `tbody tr > .${area} { grid-area: ${area}; }`)
    .join('\n'),
);

/** A table; where there is little room, a card for each row. */
export const tableLook = css`
  :host {
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
    flex: none;
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
  .switch[aria-busy='true'] {
    opacity: 0.6;
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

  @container (max-width: 70rem) {
    .line {
      width: 84px;
    }
    .measured .number {
      min-width: 4.75rem;
    }
  }

  @container (max-width: 62rem) {
    table,
    tbody,
    thead,
    thead tr {
      display: block;
    }
    table {
      background: none;
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
      grid-template-columns: 1.5rem minmax(0, 1fr) 7rem 14rem 2.75rem;
      grid-template-areas:
        'pick alert state value enabled'
        '.    told  level actions actions';
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
    tbody tr > .pick {
      text-align: start;
    }
    tbody tr.changed > :first-child {
      box-shadow: none;
    }
    tbody tr.changed {
      box-shadow: inset 4px 0 var(--accent);
    }
    ${AREAS}
    tbody tr > td.wide {
      grid-column: 3 / 5;
    }
    tr:not(:has(> .pick)) > .alert {
      grid-column: 1 / 3;
    }
    .enabled {
      justify-self: end;
    }
    .mark {
      display: inline;
      margin-inline-end: 0.4em;
    }
    tbody tr.company {
      grid-template-areas:
        'alert alert state value  value'
        'told  told  level actions actions';
      margin-inline-start: calc(2 * var(--space));
      padding-block: 0.5rem;
      background: var(--page);
    }
    .company > :is(.pick, .level, .enabled) {
      display: none;
    }
    tbody tr.company > .alert {
      grid-column: 1 / 3;
      padding: 0;
    }
    tbody tr.company.rest {
      display: block;
    }
  }

  @container (max-width: 40rem) {
    tbody tr {
      grid-template-columns: 1.5rem minmax(0, 1fr) minmax(0, 1fr) 2.75rem;
      grid-template-areas:
        'pick    alert   alert   enabled'
        'state   state   value   value'
        'told    told    told    level'
        'actions actions actions actions';
    }
    tr:not(:has(> .pick)) > .alert {
      grid-column: 1 / 4;
    }
    tbody tr > td.wide {
      grid-column: 1 / 5;
    }
    .level {
      justify-self: end;
    }
    .buttons {
      justify-content: flex-start;
      margin: 0 0 -0.4rem -0.5rem;
    }
    tbody tr.company {
      grid-template-areas:
        'alert alert actions actions'
        'state state value   value'
        'told  told  told    told';
    }
    .company .buttons {
      justify-content: flex-end;
      margin: 0;
    }
  }
`;
