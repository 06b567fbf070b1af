import { css, html, nothing } from 'lit';
import { CUSTOM_PREFIX } from '../format/area.js';
import { clock } from '../format/time.js';
import { icon } from '../look/icons.js';
import { define } from '../part/define.js';
import { TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { mayMake } from '../session/role.js';
import { words } from '../words/words.js';
import { Board } from './board.js';
import './bulk.js';
import { changeAlert, endSilence, silenceForAnHour } from './changes.js';
import './dialogs.js';
import { EVERYTHING, isNarrow } from './filter.js';
import './filters.js';
import { summary, summaryLook } from './summary.js';
import './table.js';

/**
 * The alerts of a company, or of all of them: what they watch, how they stand, and whatever can be done with them.
 *
 * Attribute: `company`; without it everything that the token lets see. Whoever takes it off the page asks {@link canLeave} before.
 */
export class Alerts extends TocsinElement {
  static properties = {
    company: { type: String },
    selected: { state: true },
    busy: { state: true },
    note: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    summaryLook,
    css`
      :host {
        container-type: inline-size;
      }
      .top {
        flex-wrap: nowrap;
      }
      .top button {
        flex: none;
      }
      tocsin-alert-bulk {
        position: sticky;
        bottom: var(--space);
        z-index: 1;
      }
      .list {
        border: 1px solid var(--line);
        border-radius: var(--radius);
        overflow: clip;
      }
      .list[aria-busy='true'] {
        opacity: 0.7;
      }
      @container (max-width: 62rem) {
        .list {
          border: 0;
          overflow: visible;
        }
      }
    `,
  ];

  #acting = new Work(this);
  #board = new Board(this, {
    isInUse: () => this.renderRoot.querySelector('tocsin-alert-table')?.inUse ?? false,
    gone: (ids) => this.#gone(ids),
  });
  #token = () => this.#begin();

  constructor() {
    super();
    this.company = '';
    this.selected = new Set();
    this.busy = new Set();
    this.note = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.home.addEventListener('token', this.#token);
    if (this.hasUpdated) {
      this.#begin();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.home.removeEventListener('token', this.#token);
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (!this.hasUpdated || ['company', 'session', 'base'].some((property) => changed.has(property))) {
      this.#begin();
    }
  }

  #begin() {
    this.company ??= '';
    this.selected = new Set();
    this.note = null;
    this.#board.begin();
  }

  /** Whether nothing that somebody has entered would be lost; asks where it would. */
  canLeave() {
    return this.#dialogs.canLeave();
  }

  render() {
    const board = this.#board;
    const { filter, order, counting } = board;
    return html`
      <section class="stack" aria-labelledby="heading">
        <div class="row top">
          <h2 id="heading" class="grow" tabindex="-1">${this.#heading()}</h2>
          ${mayMake(board.caller, this.company)
            ? html`<button type="button" class="primary" @click=${() => this.#dialogs.open('add')}>
                ${icon('plus')}${words.alerts.add}
              </button>`
            : nothing}
        </div>
        ${counting.problem ? nothing : summary(counting.value, filter.state, (state) => this.#choose({ ...filter, state }, order))}
        <tocsin-alert-filters
          .filter=${filter}
          .order=${order}
          .samples=${this.#samples()}
          @choose=${({ detail }) => this.#choose(detail.filter, detail.order)}
        ></tocsin-alert-filters>
        <div class="visually-hidden" role="status">${board.noticing.said}</div>
        ${problemNote(this.#acting.problem)} ${this.#noteShown()}
        ${problemNote(board.loading.problem ?? board.goingOn.problem, { again: () => board.again() })} ${this.#list()}
        <tocsin-alert-bulk
          .session=${this.home}
          .alerts=${[...this.selected].map((id) => board.row(id)?.alert).filter(Boolean)}
          .nameOf=${board.companies.nameOf}
          @done=${({ detail }) => this.#bulkDone(detail)}
          @clear=${this.#clearSelection}
        ></tocsin-alert-bulk>
      </section>
      <tocsin-alert-dialogs
        .session=${this.home}
        .company=${this.company}
        @saved=${({ detail }) => this.#saved(detail)}
      ></tocsin-alert-dialogs>
    `;
  }

  #heading() {
    return this.company ? words.alerts.headingOf(this.#board.companies.nameOf(this.company)) : words.alerts.headingOfAll;
  }

  #list() {
    const board = this.#board;
    const { rows, loading, more } = board;
    if (!board.caller || (rows.length === 0 && loading.busy)) {
      return loading.problem ? nothing : html`<p class="empty" role="status">${words.loading}</p>`;
    }
    return html`
      ${rows.length === 0 ? this.#empty(more) : this.#table(rows)} ${board.cut ? html`<p class="note">${words.alerts.cut}</p>` : nothing}
      ${more
        ? html`<div class="row">
            <button type="button" ?disabled=${board.goingOn.busy} @click=${() => board.next()}>${words.action.more}</button>
            <span class="soft small" role="status">${board.goingOn.busy ? words.loading : words.alerts.shown(rows.length)}</span>
          </div>`
        : nothing}
    `;
  }

  #table(rows) {
    const board = this.#board;
    return html`
      <div class="list" aria-busy=${board.loading.busy ? 'true' : 'false'}>
        <tocsin-alert-table
          .rows=${rows}
          .company=${this.company}
          .companies=${board.companies}
          .caller=${board.caller}
          .selected=${this.selected}
          .busy=${this.busy}
          .changed=${board.noticing.lit}
          .lines=${board.lines}
          .tellings=${board.tellings}
          @see=${({ detail }) => board.see(detail)}
          @choose=${({ detail }) => this.#select(detail)}
          @act=${({ detail }) => this.#act(detail)}
        ></tocsin-alert-table>
      </div>
    `;
  }

  #empty(more) {
    const { filter, order, caller } = this.#board;
    if (isNarrow(filter)) {
      return html`
        <div class="empty stack" role="status">
          <p>${more ? words.alerts.noMoreFits : words.alerts.nothingFits}</p>
          <div><button type="button" @click=${() => this.#choose(EVERYTHING, order)}>${words.alerts.clear}</button></div>
        </div>
      `;
    }
    return html`<p class="empty" role="status">${mayMake(caller, this.company) ? words.alerts.empty : words.alerts.emptyToRead}</p>`;
  }

  #noteShown() {
    const { text, silence } = this.note ?? {};
    return html`
      <div role="status" class=${text ? '' : 'visually-hidden'}>
        ${text
          ? html`<div class="note good row">
              <span class="grow">${text}</span>
              ${silence ? html`<button type="button" @click=${() => this.#endSilence()}>${words.alerts.endSilence}</button>` : nothing}
              <button type="button" class="quiet icon" aria-label=${words.alerts.hide} @click=${() => (this.note = null)}>
                ${icon('cross')}
              </button>
            </div>`
          : nothing}
      </div>
    `;
  }

  get #dialogs() {
    return this.renderRoot.querySelector('tocsin-alert-dialogs');
  }

  get #bulk() {
    return this.renderRoot.querySelector('tocsin-alert-bulk');
  }

  /** Areas that only samples know. */
  #samples() {
    return [...new Set(this.#board.rows.map(({ alert }) => alert.area).filter((area) => area.startsWith(CUSTOM_PREFIX)))];
  }

  #choose(filter, order) {
    this.selected = new Set();
    this.#bulk.forget();
    this.#board.choose(filter, order);
  }

  #select({ ids, chosen }) {
    const selected = new Set(this.selected);
    ids.forEach((id) => (chosen ? selected.add(id) : selected.delete(id)));
    this.selected = selected;
  }

  #clearSelection() {
    this.selected = new Set();
    this.#focusHeading();
  }

  #act({ action, alert, company }) {
    const acts = {
      enable: () => this.#enable(alert),
      silence: () => this.#silence(alert, company),
      delete: () => this.#bulk.askToDelete([alert]),
    };
    return (acts[action] ?? (() => this.#dialogs.open(action, alert, company)))();
  }

  async #enable(alert) {
    if (this.busy.has(alert.id)) {
      return;
    }
    this.busy = new Set(this.busy).add(alert.id);
    await this.#acting.run(() => changeAlert(this.api, alert.id, { enabled: !alert.enabled }));
    await this.#board.reload([alert.id]);
    this.busy = new Set([...this.busy].filter((id) => id !== alert.id));
  }

  async #silence(alert, company) {
    const silence = await this.#acting.run(() => silenceForAnHour(this.api, alert, company, words.alerts.silenceComment));
    if (silence) {
      const { timeZone } = this.#board.companies.get(company ?? alert.company);
      this.note = { text: words.alerts.silenced(alert.title, clock(silence.until, timeZone)), silence, alert };
    }
  }

  async #endSilence() {
    const { silence, alert } = this.note;
    await this.#acting.run(() => endSilence(this.api, silence.id));
    this.note = this.#acting.problem ? this.note : { text: words.alerts.heardAgain(alert.title) };
    this.#focusHeading();
  }

  async #saved(alert) {
    this.note = { text: words.alerts.added(alert.title) };
    await this.#board.reload([alert.id]);
  }

  async #bulkDone({ changed, deleted, left }) {
    this.selected = new Set(left.filter((id) => this.selected.has(id)));
    await this.updateComplete;
    await this.#bulk.updateComplete;
    if (this.selected.size === 0) {
      this.#focusHeading();
    } else {
      this.#bulk.focus();
    }
    await this.#board.reload([...changed.map(({ id }) => id), ...deleted, ...left]);
  }

  #gone(ids) {
    if (ids.some((id) => this.selected.has(id))) {
      this.selected = new Set([...this.selected].filter((id) => !ids.includes(id)));
    }
  }

  #focusHeading() {
    this.renderRoot.querySelector('#heading').focus();
  }
}

define('tocsin-alerts', Alerts);
