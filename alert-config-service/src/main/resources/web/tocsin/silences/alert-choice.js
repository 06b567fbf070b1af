import { css, html, nothing } from 'lit';
import { scopeOf } from '../format/scope.js';
import { icon } from '../look/icons.js';
import { define } from '../part/define.js';
import { TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { Soon } from '../part/soon.js';
import { words } from '../words/words.js';
import { findAlerts } from './found.js';

const TYPING_MILLIS = 250;

/**
 * An alert, chosen by its title: those whose titles have what is typed in them are offered.
 *
 * Properties: `company`, whose alerts are meant, those that watch it among others included; empty for all in sight; `chosen`, an alert, or
 * null for none; `seesAll`, whether the caller sees alerts of no single company; `wrong`, what is wrong with it. Event: `choose`, with the
 * alert or null in `detail`.
 */
export class AlertChoice extends TocsinElement {
  static properties = {
    company: { type: String },
    chosen: { attribute: false },
    seesAll: { type: Boolean },
    hint: { type: String },
    wrong: { type: String },
    text: { state: true },
    isOpen: { state: true },
    at: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      .box {
        position: relative;
      }
      .box input {
        padding-inline-end: 2.5rem;
      }
      .clear {
        position: absolute;
        inset: 0 0 0 auto;
      }
      ul {
        margin: 0.25rem 0 0;
        padding: 0.25rem;
        list-style: none;
        max-height: 14rem;
        overflow: auto;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
      }
      li {
        padding: 0.35rem 0.5rem;
        border-radius: calc(var(--radius) / 2);
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      li:hover,
      li[aria-selected='true'] {
        background: var(--raised);
      }
      li[aria-selected='true'] {
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }
    `,
  ];

  #search = new Work(this);
  #typing = new Soon(TYPING_MILLIS, () => this.#look(), { putsOff: true });

  constructor() {
    super();
    this.company = '';
    this.chosen = null;
    this.seesAll = false;
    this.hint = '';
    this.wrong = '';
    this.text = '';
    this.isOpen = false;
    this.at = -1;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#typing.stop();
  }

  willUpdate(changed) {
    const before = changed.get('chosen');
    if (changed.has('chosen') && (this.chosen || before?.title === this.text)) {
      this.text = this.chosen?.title ?? '';
    }
  }

  /** Whether something is typed that is no alert yet. */
  get isUndecided() {
    return this.chosen === null && this.text.trim() !== '';
  }

  focus() {
    this.renderRoot.querySelector('input').focus();
  }

  get #found() {
    return this.#search.value ?? [];
  }

  render() {
    const say = words.silences.form;
    return html`
      <div class="field">
        <label for="title">${say.alert}</label>
        <div class="box">
          <input
            id="title"
            role="combobox"
            autocomplete="off"
            maxlength="200"
            aria-autocomplete="list"
            aria-expanded=${this.isOpen ? 'true' : 'false'}
            aria-controls="found"
            aria-activedescendant=${this.isOpen && this.at >= 0 ? `found-${this.at}` : nothing}
            aria-describedby="hint wrong"
            aria-invalid=${this.wrong ? 'true' : 'false'}
            .value=${this.text}
            @input=${this.#type}
            @focus=${this.#offer}
            @blur=${this.#close}
            @keydown=${this.#key}
          />
          ${this.text ? this.#clearButton() : nothing}
        </div>
        <ul id="found" role="listbox" aria-label=${say.alert} ?hidden=${!this.isOpen || this.#found.length === 0}>
          ${this.isOpen ? this.#found.map((alert, index) => this.#option(alert, index)) : nothing}
        </ul>
        <div class="hint" role="status">${this.isOpen && !this.#search.busy ? this.#outcome() : nothing}</div>
        <div class="hint" id="hint">${this.hint}</div>
        <div class="wrong" id="wrong">${this.wrong}</div>
        ${problemNote(this.#search.problem)}
      </div>
    `;
  }

  #clearButton() {
    const label = words.silences.form.clearAlert;
    return html`<button type="button" class="quiet icon clear" aria-label=${label} @click=${this.#clear}>${icon('cross')}</button>`;
  }

  #outcome() {
    if (this.#search.value === undefined) {
      return nothing;
    }
    return this.#found.length === 0 ? words.silences.form.noAlert : words.silences.form.found(this.#found.length);
  }

  /** The pointer must not take the focus off the field before the choice is made. */
  #option(alert, index) {
    return html`<li
      id="found-${index}"
      role="option"
      aria-selected=${index === this.at ? 'true' : 'false'}
      @mousedown=${(event) => event.preventDefault()}
      @click=${() => this.#choose(alert)}
    >
      ${alert.title} <span class="soft small">${scopeOf(alert)}</span>
    </li>`;
  }

  #type(event) {
    this.text = event.target.value;
    this.#tell(null);
    this.#typing.add();
  }

  #offer() {
    if (this.chosen === null) {
      this.#look();
    }
  }

  async #look() {
    this.isOpen = true;
    this.at = -1;
    const what = { title: this.text.trim(), company: this.company, seesAll: this.seesAll };
    await this.#search.run((signal) => findAlerts(this.api, what, signal));
  }

  #close() {
    this.#typing.stop();
    this.isOpen = false;
  }

  #key(event) {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      this.#move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter' && this.isOpen && this.at >= 0) {
      event.preventDefault();
      this.#choose(this.#found[this.at]);
    } else if (key === 'Escape' && this.isOpen) {
      // Only the list closes, not the dialog around.
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }

  async #move(by) {
    if (!this.isOpen) {
      await this.#look();
    }
    const many = this.#found.length;
    this.at = many === 0 ? -1 : (this.at < 0 && by < 0 ? many - 1 : (this.at + by + many) % many);
    await this.updateComplete;
    this.renderRoot.getElementById(`found-${this.at}`)?.scrollIntoView({ block: 'nearest' });
  }

  #choose(alert) {
    this.text = alert.title;
    this.#close();
    this.#tell(alert);
  }

  #clear() {
    this.text = '';
    this.#tell(null);
    this.focus();
  }

  #tell(alert) {
    this.chosen = alert;
    this.dispatchEvent(new CustomEvent('choose', { detail: alert }));
  }
}

define('tocsin-alert-choice', AlertChoice);
