import { css, html, nothing } from 'lit';
import { areaOf } from '../format/area.js';
import { limitOf } from '../history/figures.js';
import { icon } from '../look/icons.js';
import { showsPicture } from '../message/picture.js';
import { define } from '../part/define.js';
import { TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { mayChange } from '../session/role.js';
import { words } from '../words/words.js';
import { recipientsOf, stageOf, toldBy, valueTyped } from './report.js';
import './sending.js';
import './stages.js';

/**
 * Tries an alert out: measures, evaluates, writes the messages as they will look, and sends them where that is wanted. The alert's state is
 * not touched.
 *
 * Properties: `alert`, its id; `company`, the one that is chosen at first where the alert watches several; may be empty.
 */
export class Trial extends TocsinElement {
  static properties = {
    alert: { type: String },
    company: { type: String },
    subject: { state: true },
    chosen: { state: true },
    wrong: { state: true },
    maybeSent: { state: true },
    outcome: { state: true },
    picture: { state: true },
    announcement: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
        gap: calc(1.5 * var(--space));
        max-width: 44rem;
      }
      .title {
        font-weight: 650;
        font-size: 1.05rem;
        overflow-wrap: anywhere;
      }
      tocsin-trial-sending {
        flex: 0 1 auto;
        min-width: 0;
      }
      hr {
        width: 100%;
        margin: 0;
        border: 0;
        border-top: 1px solid var(--line);
      }
    `,
  ];

  #opening = new Work(this);
  #trying = new Work(this);
  #drawing = new Work(this);

  constructor() {
    super();
    this.alert = '';
    this.company = '';
    this.subject = null;
    this.chosen = '';
    this.wrong = '';
    this.maybeSent = false;
    this.outcome = null;
    this.picture = null;
    this.announcement = '';
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('alert') || changed.has('company')) {
      this.#open();
    }
  }

  /** What is tried out, on which companies, and whether that is for the caller to do. */
  async #open() {
    this.subject = null;
    this.outcome = null;
    await this.#opening.run(async (signal) => {
      const caller = await this.home.caller();
      const alert = await this.api.get(`/alerts/${encodeURIComponent(this.alert)}`, {}, signal);
      const companies = alert.company ? [await this.home.company(alert.company)] : await this.#watched(alert, signal);
      const isThere = companies.some(({ id }) => id === this.company);
      this.chosen = isThere ? this.company : companies.length === 1 ? companies[0].id : '';
      this.subject = { alert, companies, mayTry: mayChange(caller) };
    });
  }

  async #watched(alert, signal) {
    return (await this.api.all('/companies', { tag: alert.tag }, { most: 5000, signal })).items;
  }

  get #company() {
    return this.subject.companies.find(({ id }) => id === this.chosen) ?? null;
  }

  async #try(send) {
    const { value, wrong } = valueTyped(this.renderRoot.getElementById('value').value);
    this.wrong = wrong ? words.trial.badValue : '';
    if (wrong) {
      this.renderRoot.getElementById('value').focus();
      return;
    }
    const company = this.#company;
    const body = { alertId: this.alert, company: company.id, value, send };
    const answer = await this.#trying.run((signal) => this.api.send('POST', '/tests', { body, signal }));
    this.maybeSent = send && this.#trying.problem?.status === 0;
    if (answer) {
      await this.#show(answer.body, company, send);
    }
  }

  async #show(report, company, send) {
    this.picture = null;
    this.outcome = { report, company };
    this.announcement = send ? words.trial.sent : words.trial.done;
    this.#draw(report);
    await this.updateComplete;
    await this.renderRoot.querySelector('tocsin-trial-stages').takeFocus();
  }

  /** The report has no picture, which goes beside the HTML; a preview of the same has. */
  async #draw(report) {
    const messages = stageOf(report, 'render')?.messages ?? [];
    if (messages.some((message) => showsPicture(message.html))) {
      const body = { transition: toldBy(report) };
      const answer = await this.#drawing.run((signal) => this.api.send('POST', '/previews', { body, signal }));
      this.picture = answer?.body.picture ?? null;
    }
  }

  render() {
    return html`
      <h2 class="visually-hidden">${words.trial.heading(this.subject?.alert.title ?? '')}</h2>
      <div class="visually-hidden" role="status">${this.announcement}</div>
      ${this.#content()}
    `;
  }

  #content() {
    if (!this.subject) {
      return this.#opening.problem
        ? problemNote(this.#opening.problem, { again: () => this.#open() })
        : html`<p class="empty" role="status">${words.loading}</p>`;
    }
    return html`<div class="stack">${this.#what()} ${this.subject.mayTry ? this.#form() : html`<p class="note">${words.trial.viewer}</p>`}
    ${this.#report()}</div>`;
  }

  #what() {
    const { alert } = this.subject;
    const area = areaOf(alert.area);
    return html`<div>
      <div class="title">${alert.title}</div>
      <div class="soft">${area.word} ${limitOf({ ...alert, currency: this.#company?.currency })}</div>
      <p class="soft small">${words.trial.explanation}</p>
      ${alert.enabled === false ? html`<p class="note warn">${words.trial.disabled}</p>` : nothing}
    </div>`;
  }

  #form() {
    if (this.subject.companies.length === 0) {
      return html`<p class="note warn">${words.trial.noCompany}</p>`;
    }
    const isReady = this.chosen !== '' && !this.#trying.busy;
    return html`<form class="stack" novalidate @submit=${this.#submit}>
      <div class="fields">${this.#companyField()} ${this.#valueField()}</div>
      <div class="row">
        <button class="primary" ?disabled=${!isReady}>
          ${icon('flask')}${this.#trying.busy ? words.trial.trying : words.trial.tryOut}
        </button>
        <tocsin-trial-sending
          .busy=${!isReady}
          .recipients=${recipientsOf(this.subject.alert, this.outcome?.report, this.chosen)}
          .scripted=${areaOf(this.subject.alert.area).script}
          @tocsin-send=${() => this.#try(true)}
        ></tocsin-trial-sending>
      </div>
      ${problemNote(this.#trying.problem, { fields: ['/company', '/value'] })}
      ${this.maybeSent ? html`<p class="note warn">${words.trial.maybeSent}</p>` : nothing}
    </form>`;
  }

  #companyField() {
    const { companies } = this.subject;
    if (companies.length === 1) {
      return nothing;
    }
    const wrong = this.#trying.problem?.at('/company') ?? '';
    return html`<div class="field">
      <label for="company">${words.trial.company}</label>
      <select id="company" aria-invalid=${wrong !== ''} aria-describedby="company-wrong" @change=${this.#choose}>
        ${this.chosen ? nothing : html`<option value="" selected>${words.trial.chooseCompany}</option>`}
        ${companies.map(({ id, name }) => html`<option value=${id} ?selected=${id === this.chosen}>${name}</option>`)}
      </select>
      <span class="wrong" id="company-wrong">${wrong}</span>
    </div>`;
  }

  #valueField() {
    const { unit, word } = areaOf(this.subject.alert.area);
    const unitWord = unit === 'money' ? (this.#company?.currency ?? '') : words.unit[unit];
    const wrong = this.wrong || (this.#trying.problem?.at('/value') ?? '');
    return html`<div class="field">
      <label for="value">${words.trial.value(word)}</label>
      <input id="value" inputmode="decimal" autocomplete="off" aria-invalid=${wrong !== ''} aria-describedby="value-hint value-wrong" />
      <span class="hint" id="value-hint">${words.trial.valueHint(unitWord)}</span>
      <span class="wrong" id="value-wrong">${wrong}</span>
    </div>`;
  }

  #report() {
    if (!this.outcome) {
      return nothing;
    }
    return html`<hr />
      <tocsin-trial-stages
        .session=${this.home}
        .report=${this.outcome.report}
        .company=${this.outcome.company}
        .area=${this.subject.alert.area}
        .picture=${this.picture}
      ></tocsin-trial-stages>`;
  }

  #choose(event) {
    this.chosen = event.target.value;
    this.renderRoot.querySelector('tocsin-trial-sending').close();
  }

  #submit(event) {
    event.preventDefault();
    this.#try(false);
  }
}

define('tocsin-test', Trial);
