import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { controls } from '../look/controls.js';
import { theme } from '../look/theme.js';
import { define } from '../part/define.js';
import { mayChange, mayChangeOf } from '../session/role.js';
import { words } from '../words/words.js';
import './menu.js';
import { OnScreen } from './on-screen.js';
import { alertRows } from './row.js';
import { tableLook } from './table-look.js';

const COLUMNS = ['alert', 'state', 'value', 'told', 'level', 'enabled', 'actions'];
const COMPANIES_AT_FIRST = 100;
const IN_USE_FOR_MILLIS = 5_000;

/**
 * Alerts as a table, on a phone as cards.
 *
 * Properties: `rows` in their order; `company`, the only one that they watch, or ''; `companies`; `caller`; `selected`, `busy` and
 * `changed`, sets of ids and keys; `lines` and `tellings`, what is asked for lazily. Events: `act` with `{action, alert, company}`;
 * `choose` with `{ids, chosen}`; `see` with the keys of the rows on the screen.
 */
export class AlertTable extends LitElement {
  static properties = {
    rows: { attribute: false },
    company: { type: String },
    companies: { attribute: false },
    caller: { attribute: false },
    selected: { attribute: false },
    busy: { attribute: false },
    changed: { attribute: false },
    lines: { attribute: false },
    tellings: { attribute: false },
    unfolded: { state: true },
  };

  static styles = [theme, controls, tableLook];

  #onScreen = new OnScreen(this, (keys) => this.#tell('see', keys));
  #usedAt = 0;

  constructor() {
    super();
    this.rows = [];
    this.unfolded = new Map();
    for (const use of ['pointermove', 'pointerdown', 'keydown', 'focusin']) {
      this.addEventListener(use, () => (this.#usedAt = Date.now()), { passive: true });
    }
  }

  /** Whether somebody is at it, so that nothing should move. */
  get inUse() {
    return Date.now() - this.#usedAt < IN_USE_FOR_MILLIS || Boolean(this.renderRoot.activeElement?.open);
  }

  /** Whether there is anything that the caller may do with several. */
  get mayChoose() {
    return mayChange(this.caller);
  }

  choose(ids, chosen) {
    this.#tell('choose', { ids, chosen });
  }

  act(action, alert, company = null) {
    this.#tell('act', { action, alert, company });
  }

  /** Shows the companies of an alert, so many of them, or hides them. */
  unfold(id, count = null) {
    this.unfolded = new Map(this.unfolded);
    if (count === null && this.unfolded.delete(id)) {
      return;
    }
    this.unfolded.set(id, count ?? COMPANIES_AT_FIRST);
  }

  render() {
    return html`
      <table role="table" aria-label=${words.alerts.table}>
        <thead role="rowgroup">
          <tr role="row">
            ${this.mayChoose ? this.#pickAll() : nothing}
            ${COLUMNS.map((column) => html`<th role="columnheader" scope="col" class=${column}>${this.#heading(column)}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${repeat(
            this.rows,
            ({ alert }) => alert.id,
            (row) => alertRows(row, this),
          )}
        </tbody>
      </table>
    `;
  }

  /** A row that moves takes the focus with it. */
  update(changed) {
    const focused = this.renderRoot.activeElement;
    super.update(changed);
    if (focused?.isConnected && this.renderRoot.activeElement !== focused) {
      focused.focus({ preventScroll: true });
    }
  }

  #heading(column) {
    const word = words.alerts.column[column];
    return column === 'actions' ? html`<span class="visually-hidden">${word}</span>` : word;
  }

  #pickAll() {
    const ids = this.rows.filter(({ alert }) => mayChangeOf(this.caller, alert.company)).map(({ alert }) => alert.id);
    const chosen = ids.filter((id) => this.selected.has(id)).length;
    return html`
      <td role="cell" class="pick">
        <input
          id="all"
          type="checkbox"
          aria-label=${words.alerts.selectAll}
          .checked=${chosen > 0 && chosen === ids.length}
          .indeterminate=${chosen > 0 && chosen < ids.length}
          ?disabled=${ids.length === 0}
          @change=${(event) => this.choose(ids, event.target.checked)}
        />
        <label for="all" aria-hidden="true">${words.alerts.selectAll}</label>
      </td>
    `;
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

define('tocsin-alert-table', AlertTable);
