import { css, html, LitElement, nothing } from 'lit';
import { areaOf, AREA_CODES, CUSTOM_PREFIX } from '../format/area.js';
import { controls } from '../look/controls.js';
import { icon } from '../look/icons.js';
import { theme } from '../look/theme.js';
import { define } from '../part/define.js';
import { Soon } from '../part/soon.js';
import { words } from '../words/words.js';
import { countOf, EVERYTHING, isNarrow } from './filter.js';
import { ORDERS } from './order.js';
import { STATES } from './rows.js';

const TYPING_MILLIS = 300;
const LEVELS = ['critical', 'error', 'warning', 'info', 'none'];

/**
 * What to look for, and in which order.
 *
 * Properties: `filter`, `order`; `samples`, areas that samples of one's own are known by. Event: `choose`, with `{filter, order}`; while
 * somebody types, not before they pause.
 */
export class AlertFilters extends LitElement {
  static properties = {
    filter: { attribute: false },
    order: { type: String },
    samples: { attribute: false },
    open: { state: true },
  };

  static styles = [
    theme,
    controls,
    css`
      :host {
        container-type: inline-size;
      }
      form {
        display: grid;
        grid-template-columns: minmax(12rem, 2fr) repeat(5, minmax(7rem, 1fr));
        gap: var(--space) calc(1.5 * var(--space));
        align-items: end;
      }
      .search {
        position: relative;
      }
      .search svg {
        position: absolute;
        bottom: 0.65rem;
        inset-inline-start: 0.65rem;
        color: var(--soft);
      }
      .field .search-input {
        padding-inline-start: 2rem;
      }
      .choices {
        display: contents;
      }
      .unfold {
        display: none;
      }
      .clear {
        grid-column: 1 / -1;
        justify-self: start;
      }
      @container (max-width: 60rem) {
        form {
          grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
        }
        .search {
          grid-column: 1 / -1;
        }
      }
      @container (max-width: 40rem) {
        form {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .search {
          grid-column: 1;
        }
        .unfold {
          display: inline-flex;
        }
        .choices {
          display: none;
          grid-column: 1 / -1;
        }
        .choices.open {
          display: grid;
          grid-template-columns: repeat(2, minmax(0, 1fr));
          gap: inherit;
        }
      }
    `,
  ];

  #typing = new Soon(TYPING_MILLIS, () => this.#settle(), { putsOff: true });

  constructor() {
    super();
    this.filter = EVERYTHING;
    this.order = ORDERS[0];
    this.samples = [];
    this.open = false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#typing.stop();
  }

  render() {
    const say = words.alerts.filter;
    return html`
      <form role="search" @submit=${this.#submit}>
        <div class="field search">
          <label for="title">${say.search}</label>
          <input
            id="title"
            class="search-input"
            type="search"
            maxlength="200"
            autocomplete="off"
            .value=${this.filter.title}
            @input=${this.#type}
          />
          ${icon('search')}
        </div>
        <button type="button" class="unfold" aria-expanded=${this.open ? 'true' : 'false'} @click=${this.#unfold}>
          ${say.filters(countOf(this.filter))}${icon('down')}
        </button>
        <div class="choices ${this.open ? 'open' : ''}">
          ${this.#choice('state', STATES, (state) => words.state[state])}
          ${this.#choice('area', this.#areas(), (area) => areaOf(area).word)}
          ${this.#choice('noticeLevel', LEVELS, (level) => words.noticeLevel[level])}
          ${this.#choice('enabled', ['true', 'false'], (yes) => (yes === 'true' ? say.yes : say.no))} ${this.#orders()}
        </div>
        ${isNarrow(this.filter)
          ? html`<button type="button" class="quiet clear" @click=${this.#clear}>${words.alerts.clear}</button>`
          : nothing}
      </form>
    `;
  }

  #choice(field, codes, wordOf) {
    const say = words.alerts.filter;
    return html`
      <div class="field">
        <label for=${field}>${say[field]}</label>
        <select id=${field} @change=${(event) => this.#set({ [field]: event.target.value })}>
          <option value="" ?selected=${this.filter[field] === ''}>${say.any}</option>
          ${codes.map((code) => html`<option value=${code} ?selected=${this.filter[field] === code}>${wordOf(code)}</option>`)}
        </select>
      </div>
    `;
  }

  /** One that was chosen stays, also where no alert on it is shown any more. */
  #areas() {
    const chosen = [this.filter.area].filter((area) => area.startsWith(CUSTOM_PREFIX));
    return [...AREA_CODES, ...new Set([...chosen, ...this.samples])];
  }

  #orders() {
    const say = words.alerts.filter;
    return html`
      <div class="field">
        <label for="order">${say.order}</label>
        <select id="order" @change=${(event) => this.#tell(this.filter, event.target.value)}>
          ${ORDERS.map((order) => html`<option value=${order} ?selected=${this.order === order}>${say.orders[order]}</option>`)}
        </select>
      </div>
    `;
  }

  #unfold() {
    this.open = !this.open;
  }

  #submit(event) {
    event.preventDefault();
    this.#settle();
  }

  #type() {
    this.#typing.add();
  }

  #settle() {
    this.#set({});
  }

  #clear() {
    this.renderRoot.querySelector('#title').value = '';
    this.#set(EVERYTHING);
    this.renderRoot.querySelector('#title').focus();
  }

  /** What is being typed counts whenever anything is chosen. */
  #set(fields) {
    this.#typing.stop();
    this.#tell({ ...this.filter, title: this.renderRoot.querySelector('#title').value, ...fields }, this.order);
  }

  #tell(filter, order) {
    this.dispatchEvent(new CustomEvent('choose', { detail: { filter, order } }));
  }
}

define('tocsin-alert-filters', AlertFilters);
