import { css, html, nothing } from 'lit';
import { icon } from '../look/icons.js';
import { define } from '../part/define.js';
import { TocsinElement } from '../part/element.js';
import { words } from '../words/words.js';
import { changeAlert, deleteAlert } from './changes.js';
import './deletion.js';
import { each } from './each.js';

const LEVELS = ['critical', 'error', 'warning', 'info', 'none'];
const AT_A_TIME = 4;
const FAILURES_NAMED = 10;

/**
 * What can be done with several alerts, how far it is, and what did not work.
 *
 * Properties: `alerts`, those that are selected; `nameOf`, what a company is called. Events: `done` with
 * `{action, changed, deleted, left}`, the alerts as they are now, the ids of those deleted and of those with which it did not work;
 * `clear`, when nothing is to be selected.
 */
export class AlertBulk extends TocsinElement {
  static properties = {
    alerts: { attribute: false },
    nameOf: { attribute: false },
    working: { state: true },
    outcome: { state: true },
    level: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      .bar {
        padding: var(--space) calc(1.5 * var(--space));
        background: var(--surface);
        border: 1px solid var(--accent);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
      }
      select {
        width: auto;
      }
      progress {
        flex: 1 1 8rem;
        accent-color: var(--accent);
      }
      .note {
        display: flex;
        align-items: start;
        gap: var(--space);
        margin-top: var(--space);
      }
      ul {
        margin: 0.25rem 0 0;
        padding-inline-start: 1.25rem;
      }
    `,
  ];

  #stopping = null;

  constructor() {
    super();
    this.alerts = [];
    this.nameOf = (id) => id;
    this.working = null;
    this.outcome = null;
    this.level = 'warning';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopping?.abort();
  }

  /** What is to be done next has the focus. */
  focus() {
    this.renderRoot.querySelector('.bar')?.focus();
  }

  /** What came of the last work is of no interest any more. */
  forget() {
    this.outcome = null;
  }

  /** Asks whether these are really to be deleted, and deletes them then. */
  askToDelete(alerts) {
    this.renderRoot.querySelector('tocsin-alert-deletion').ask(alerts);
  }

  render() {
    const shown = this.alerts.length > 0 || this.working;
    return html`
      ${shown
        ? html`<div class="bar row" role="group" tabindex="-1" aria-label=${words.alerts.bulk.label}>
            ${this.working ? this.#progress() : this.#choices()}
          </div>`
        : nothing}
      <div role="status">${this.outcome ? this.#outcomeNote() : nothing}</div>
      <tocsin-alert-deletion
        .nameOf=${this.nameOf}
        @confirm=${({ detail }) => this.#run('delete', detail, ({ id }) => deleteAlert(this.api, id))}
      ></tocsin-alert-deletion>
    `;
  }

  #choices() {
    const say = words.alerts.bulk;
    return html`
      <strong class="number">${say.selected(this.alerts.length)}</strong>
      <button type="button" @click=${() => this.#change('enable', { enabled: true })}>${icon('play')}${say.enable}</button>
      <button type="button" @click=${() => this.#change('disable', { enabled: false })}>${icon('pause')}${say.disable}</button>
      <span class="row">
        <label for="level">${say.level}</label>
        <select id="level" @change=${(event) => (this.level = event.target.value)}>
          ${LEVELS.map((level) => html`<option value=${level} ?selected=${level === this.level}>${words.noticeLevel[level]}</option>`)}
        </select>
        <button type="button" @click=${() => this.#change('level', { noticeLevel: this.level })}>${say.setLevel}</button>
      </span>
      <button type="button" class="danger" @click=${() => this.askToDelete(this.alerts)}>${icon('trash')}${words.action.delete}</button>
      <span class="grow"></span>
      <button type="button" class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('clear'))}>${say.clear}</button>
    `;
  }

  #progress() {
    const say = words.alerts.bulk;
    const { action, done, all } = this.working;
    return html`
      <strong>${say.working[action]}</strong>
      <progress aria-label=${say.working[action]} max=${all} .value=${done}></progress>
      <span class="number" role="status">${say.progress(done, all)}</span>
      <button type="button" class="stop" @click=${() => this.#stopping?.abort()}>${say.stop}</button>
    `;
  }

  #outcomeNote() {
    const say = words.alerts.bulk;
    const { action, good, failed, untouched } = this.outcome;
    return html`
      <div class="note ${failed.length ? 'bad' : 'good'}">
        <div class="grow">
          ${good || !failed.length ? html`<div>${say.done[action](good)}</div>` : nothing}
          ${untouched ? html`<div>${say.untouched(untouched)}</div>` : nothing}
          ${failed.length ? html`<strong>${say.failed(failed.length)}</strong>` : nothing}
          ${failed.length ? this.#failures(failed) : nothing}
        </div>
        <button type="button" class="quiet icon" aria-label=${words.alerts.hide} @click=${this.forget}>${icon('cross')}</button>
      </div>
    `;
  }

  #failures(failed) {
    const more = failed.length - FAILURES_NAMED;
    return html`
      <ul>
        ${failed.slice(0, FAILURES_NAMED).map(({ item, problem }) => html`<li><strong>${item.title}</strong>: ${reason(problem)}</li>`)}
        ${more > 0 ? html`<li>${words.alerts.bulk.others(more)}</li>` : nothing}
      </ul>
    `;
  }

  #change(action, fields) {
    return this.#run(action, this.alerts, ({ id }) => changeAlert(this.api, id, fields));
  }

  async #run(action, alerts, work) {
    this.#stopping = new AbortController();
    this.outcome = null;
    this.working = { action, done: 0, all: alerts.length };
    await this.updateComplete;
    this.renderRoot.querySelector('.stop').focus();
    const progress = (done) => (this.working = { action, done, all: alerts.length });
    const outcomes = await each(alerts, work, { most: AT_A_TIME, done: progress, signal: this.#stopping.signal });
    this.working = null;
    this.#tell(action, alerts, outcomes);
  }

  #tell(action, alerts, outcomes) {
    const failed = outcomes.filter(({ problem }) => problem);
    const good = outcomes.filter(({ problem }) => !problem);
    const well = new Set(good.map(({ item }) => item.id));
    const left = alerts.map(({ id }) => id).filter((id) => !well.has(id));
    this.outcome = { action, good: good.length, failed, untouched: left.length - failed.length };
    const detail = {
      action,
      changed: good.map(({ value }) => value).filter(Boolean),
      deleted: action === 'delete' ? [...well] : [],
      left,
    };
    this.dispatchEvent(new CustomEvent('done', { detail }));
  }
}

/** Why, in a line. */
function reason(problem) {
  if (problem.isConflict) {
    return words.alerts.bulk.changedMeanwhile;
  }
  const fields = (problem.errors ?? []).map(({ detail }) => detail);
  const said = problem.status === 0 ? problem.title : problem.detail || problem.title;
  return [said || String(problem), ...fields].join('; ');
}

define('tocsin-alert-bulk', AlertBulk);
