import { css, html, nothing } from 'lit';
import { secondsOf, spoken } from '../format/duration.js';
import { minute, ownTimeZone, wallClock } from '../format/time.js';
import { define } from '../part/define.js';
import { TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { seesAll } from '../session/role.js';
import { words } from '../words/words.js';
import './alert-choice.js';
import { LENGTHS, spanOf, UNTIL } from './span.js';

const MOST_COMPANIES = 1_000;
const FIELDS = ['/company', '/alertId', '/from', '/until', '/comment'];
const LONGEST_COMMENT = 500;

/**
 * A silence that is yet to be made.
 *
 * Properties: `company` and `alert`, ids; one that is given is not asked for; `alertName`, its title. Events: `tocsin-silenced`, with the
 * silence in `detail`; `tocsin-cancelled`.
 */
export class NewSilence extends TocsinElement {
  static properties = {
    company: { type: String },
    alert: { type: String },
    alertName: { type: String },
    form: { state: true },
    chosen: { state: true },
    lacks: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr));
        gap: calc(2 * var(--space));
        align-items: start;
      }
      .moments {
        display: grid;
        gap: var(--space);
      }
      .end {
        justify-content: flex-end;
      }
    `,
  ];

  #people = new Work(this);
  #add = new Work(this);

  constructor() {
    super();
    this.company = '';
    this.alert = '';
    this.alertName = '';
    this.form = { company: '', begins: 'now', from: '', lasts: LENGTHS[0], until: '', comment: '' };
    this.chosen = null;
    this.lacks = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#people.run(async (signal) => {
      const caller = await this.home.caller();
      const companies = this.company
        ? [await this.home.company(this.company)]
        : (await this.api.all('/companies', {}, { most: MOST_COMPANIES, signal })).items;
      this.#fill({ company: this.company || (caller.companies?.length === 1 ? caller.companies[0] : '') });
      return { caller, companies };
    });
  }

  render() {
    const { problem, value } = this.#people;
    if (!value) {
      return problem ? problemNote(problem) : html`<p class="empty" role="status">${words.loading}</p>`;
    }
    const say = words.silences.form;
    return html`
      <form class="stack" novalidate @submit=${this.#submit}>
        ${problemNote(this.#add.problem, { fields: FIELDS })}
        <div class="two">${this.#companyField()} ${this.#alertField()}</div>
        <div class="two">${this.#beginning()} ${this.#length()}</div>
        <p class="note" role="status">${this.#whole()}</p>
        <div class="field">
          <label for="comment">${say.comment}</label>
          <textarea
            id="comment"
            rows="2"
            maxlength=${LONGEST_COMMENT}
            aria-describedby="comment-hint comment-wrong"
            .value=${this.form.comment}
            @input=${(event) => this.#fill({ comment: event.target.value })}
          ></textarea>
          <div class="hint" id="comment-hint">${say.commentHint}</div>
          ${this.#wrong('comment', '/comment')}
        </div>
        ${seesAll(value.caller) ? nothing : html`<p class="soft small">${say.own}</p>`}
        <div class="row end">
          <button type="button" @click=${() => this.tell('tocsin-cancelled')}>${words.action.cancel}</button>
          <button class="primary" ?disabled=${this.#add.busy}>${say.add}</button>
        </div>
      </form>
    `;
  }

  #companyField() {
    const say = words.silences.form;
    const { caller, companies } = this.#people.value;
    if (this.company) {
      return html`<div class="field"><span class="label">${say.company}</span><span>${companies[0].name}</span></div>`;
    }
    const none = seesAll(caller) ? say.anyCompany : say.chooseCompany;
    return html`
      <div class="field">
        <label for="company">${say.company}</label>
        <select
          id="company"
          aria-invalid=${this.#fault('company', '/company') ? 'true' : 'false'}
          aria-describedby="company-wrong"
          @change=${(event) => this.#chooseCompany(event.target.value)}
        >
          <option value="" .selected=${this.form.company === ''}>${none}</option>
          ${companies.map(({ id, name }) => html`<option value=${id} .selected=${id === this.form.company}>${name}</option>`)}
        </select>
        ${this.#wrong('company', '/company')}
      </div>
    `;
  }

  #alertField() {
    const say = words.silences.form;
    if (this.alert) {
      return html`<div class="field"><span class="label">${say.alert}</span><span>${this.alertName || words.alertLink.unnamed}</span></div>`;
    }
    return html`<tocsin-alert-choice
      .session=${this.home}
      .company=${this.form.company}
      .chosen=${this.chosen}
      .seesAll=${seesAll(this.#people.value.caller)}
      .hint=${this.form.company ? say.alertHint : say.alertHintAny}
      .wrong=${this.#fault('alert', '/alertId')}
      @choose=${this.#choose}
    ></tocsin-alert-choice>`;
  }

  #beginning() {
    const say = words.silences.form;
    const choice = (value) => html`
      <label class="check">
        <input
          type="radio"
          name="begins"
          value=${value}
          .checked=${this.form.begins === value}
          @change=${() => this.#begin(value)}
        />${say[value]}
      </label>
    `;
    return html`
      <fieldset class="moments">
        <legend>${say.begins}</legend>
        <div class="row">${choice('now')} ${choice('later')}</div>
        ${this.form.begins === 'later' ? this.#moment('from') : this.#wrong('from', '/from')}
      </fieldset>
    `;
  }

  #length() {
    const say = words.silences.form;
    return html`
      <div class="moments">
        <div class="field">
          <label for="lasts">${say.lasts}</label>
          <select id="lasts" @change=${(event) => this.#last(event.target.value)}>
            ${LENGTHS.map((each) => html`<option value=${each} .selected=${each === this.form.lasts}>${spoken(secondsOf(each))}</option>`)}
            <option value=${UNTIL} .selected=${this.form.lasts === UNTIL}>${say.untilMoment}</option>
          </select>
        </div>
        ${this.form.lasts === UNTIL ? this.#moment('until') : this.#wrong('until', '/until')}
      </div>
    `;
  }

  #moment(name) {
    return html`
      <div class="field">
        <label for=${name}>${words.silences.form[name]}</label>
        <input
          id=${name}
          type="datetime-local"
          aria-invalid=${this.#fault(name, `/${name}`) ? 'true' : 'false'}
          aria-describedby=${`${name}-hint ${name}-wrong`}
          .value=${this.form[name]}
          @input=${(event) => this.#fill({ [name]: event.target.value })}
        />
        <div class="hint" id=${`${name}-hint`}>${words.time.zone(this.#timeZone)}</div>
        ${this.#wrong(name, `/${name}`)}
      </div>
    `;
  }

  #whole() {
    const { from, until } = this.#span;
    const say = words.silences.form;
    const zone = this.#timeZone;
    if (!until || (this.form.begins === 'later' && !from)) {
      return say.incomplete;
    }
    return from ? say.whole(minute(from, zone), minute(until, zone), zone) : say.nowWhole(minute(until, zone), zone);
  }

  #wrong(name, pointer) {
    return html`<div class="wrong" id=${`${name}-wrong`}>${this.#fault(name, pointer)}</div>`;
  }

  /** What is wrong with a field: what it lacks before it is sent, or what the server says of it. */
  #fault(name, pointer) {
    if (this.lacks.includes(name)) {
      return words.silences.form.lacks[name];
    }
    return this.#add.problem?.at(pointer) ?? '';
  }

  get #timeZone() {
    const company = this.#people.value.companies.find(({ id }) => id === this.form.company);
    return company?.timeZone ?? ownTimeZone();
  }

  get #span() {
    return spanOf(this.form, this.#timeZone, Date.now());
  }

  #fill(fields) {
    this.form = { ...this.form, ...fields };
  }

  #begin(begins) {
    this.#fill({ begins, from: this.form.from || wallClock(Date.now(), this.#timeZone) });
  }

  #last(lasts) {
    const { until } = this.#span;
    this.#fill({ lasts, until: this.form.until || (until ? wallClock(until, this.#timeZone) : '') });
  }

  #chooseCompany(company) {
    this.#fill({ company });
    if (this.chosen?.company && this.chosen.company !== company) {
      this.chosen = null;
    }
  }

  #choose({ detail }) {
    this.chosen = detail;
    if (detail?.company && !this.form.company) {
      this.#fill({ company: detail.company });
    }
  }

  async #submit(event) {
    event.preventDefault();
    const span = this.#span;
    this.lacks = [...this.#lacksSubject(), ...span.lacks];
    if (this.lacks.length === 0) {
      await this.#send(span);
    }
    await this.#showFault();
  }

  /** Whoever sees only some companies names one. */
  #lacksSubject() {
    if (this.renderRoot.querySelector('tocsin-alert-choice')?.isUndecided) {
      return ['alert'];
    }
    const isAboutAlert = Boolean(this.alert || this.chosen) && seesAll(this.#people.value.caller);
    return this.form.company || isAboutAlert ? [] : ['company'];
  }

  async #send({ from, until }) {
    const body = {
      company: this.form.company || null,
      alertId: this.alert || this.chosen?.id || null,
      from: from?.toISOString() ?? null,
      until: until.toISOString(),
      comment: this.form.comment.trim(),
    };
    const made = await this.#add.run(async (signal) => (await this.api.send('POST', '/silences', { body, signal })).body);
    if (made) {
      this.tell('tocsin-silenced', made);
    }
  }

  /** The focus goes to the first field that something is wrong with. */
  async #showFault() {
    await this.updateComplete;
    const fields = [...this.renderRoot.querySelectorAll('tocsin-alert-choice, [aria-invalid="true"]')];
    fields.find((field) => (field.localName === 'tocsin-alert-choice' ? field.wrong : true))?.focus();
  }
}

define('tocsin-new-silence', NewSilence);
