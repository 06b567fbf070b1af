import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { minute } from '../format/time.js';
import { icon } from '../look/icons.js';
import { listing } from '../look/listing.js';
import '../part/alert-link.js';
import { confirmation } from '../part/confirm.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement, Work } from '../part/element.js';
import { Names } from '../part/names.js';
import { problemNote } from '../part/problem.js';
import { Ticking } from '../part/ticking.js';
import { mayChange, seesAll } from '../session/role.js';
import { words } from '../words/words.js';
import { look } from './look.js';
import './new-silence.js';
import { pastSilences } from './past.js';
import { columns, row, subjectOf } from './rows.js';
import { inOrder, standingOf } from './standing.js';

const MOST_CURRENT = 1_000;
const TICK_MILLIS = 10_000;
/** Nobody tells of silences that others make: they are looked for. */
const FRESH_MILLIS = 30_000;

/**
 * What is not told of, until when, and why; a new silence, and the end of one.
 *
 * Properties: `company` and `alert`, ids, either of which may be empty.
 */
export class Silences extends TocsinElement {
  static properties = {
    company: { type: String },
    alert: { type: String },
    caller: { state: true },
    isMaking: { state: true },
    ending: { state: true },
    said: { state: true },
  };

  static styles = [...TocsinElement.styles, listing, look];

  #current = new Work(this);
  #past = new Work(this);
  #end = new Work(this);
  #names = null;
  #loadedAt = 0;
  #ticking = new Ticking(this, TICK_MILLIS);
  #listening = new Listening(this, { gap: () => this.#refresh(), pulse: () => this.#lookAgain() });

  constructor() {
    super();
    this.company = '';
    this.alert = '';
    this.caller = null;
    this.isMaking = false;
    this.ending = null;
    this.said = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#names = new Names(this.home);
    if (this.hasUpdated) {
      this.#load();
    }
  }

  willUpdate(changed) {
    if (changed.has('company') || changed.has('alert')) {
      this.#current.value = undefined;
      this.#past.value = undefined;
      this.#load();
    }
  }

  get #query() {
    return { company: this.company, alert: this.alert };
  }

  #load() {
    this.#loadedAt = Date.now();
    this.#current.run(this.#askCurrent);
    this.#past.run(this.#askPast);
  }

  /** Something has changed, or may have. */
  #refresh() {
    this.#loadedAt = Date.now();
    this.#current.again(this.#askCurrent);
    this.#past.again(this.#askPast);
  }

  #askCurrent = async (signal) => {
    const found = await this.api.all('/silences', { ...this.#query, state: 'active' }, { most: MOST_CURRENT, signal });
    this.caller = await this.home.caller();
    await this.#learn(found.items, signal);
    return found;
  };

  #askPast = (signal) => this.#pageOfPast(null, signal);

  #morePast() {
    const { items, next } = this.#past.value;
    return this.#past.run(async (signal) => {
      const page = await this.#pageOfPast(next, signal);
      return { items: [...items, ...page.items], next: page.next };
    });
  }

  async #pageOfPast(cursor, signal) {
    const page = await pastSilences(this.api, { ...this.#query, cursor }, signal);
    await this.#learn(page.items, signal);
    return page;
  }

  #learn(silences, signal) {
    const companies = [this.company, ...silences.map(({ company }) => company)];
    return this.#names.learn(companies, [this.alert, ...silences.map(({ alertId }) => alertId)], signal);
  }

  #lookAgain() {
    if (!document.hidden && Date.now() - this.#loadedAt > FRESH_MILLIS) {
      this.#loadedAt = Date.now();
      this.#current.again(this.#askCurrent);
    }
  }

  /** One whose time has passed since it was asked for belongs to those that are over; the server's clock may be behind. */
  updated() {
    const now = Date.now();
    const isOver = (silence) => standingOf(silence, now) === 'over';
    if (!this.#current.busy && now - this.#loadedAt > TICK_MILLIS && this.#current.value?.items.some(isOver)) {
      this.#refresh();
    }
  }

  render() {
    const now = Date.now();
    const current = inOrder(this.#current.value?.items ?? [], now);
    return html`
      <div class="stack">
        <div class="top">
          <div>
            <h2 tabindex="-1">${words.silences.heading}</h2>
            <p class="soft">${words.silences.explained}</p>
          </div>
          ${mayChange(this.caller)
            ? html`<button type="button" class="primary" @click=${this.#make}>${icon('mute')}${words.silences.new}</button>`
            : nothing}
        </div>
        <div class="visually-hidden" role="status">${this.said}</div>
        <h3 id="current">${words.silences.current}</h3>
        ${problemNote(this.#current.problem, { again: () => this.#current.run(this.#askCurrent) })}
        ${this.#list(this.#current, current, 'current', words.silences.none)}
        <h3 id="past">${words.silences.over}</h3>
        ${problemNote(this.#past.problem, { again: () => this.#past.run(this.#askPast) })}
        ${this.#list(this.#past, this.#past.value?.items ?? [], 'past', words.silences.noneOver)} ${this.#more()}
      </div>
      ${this.isMaking ? this.#form() : nothing} ${this.#question()}
    `;
  }

  #list(work, silences, name, none) {
    if (!work.value) {
      return work.problem ? nothing : html`<p class="empty" role="status">${words.loading}</p>`;
    }
    if (silences.length === 0) {
      return html`<p class="card empty">${none}</p>`;
    }
    const context = this.#context(name);
    return html`
      <div class="card listing">
        <table aria-labelledby=${name}>
          <thead><tr>${columns(context)}</tr></thead>
          <tbody>${repeat(silences, ({ id }) => id, (silence) => row(silence, context))}</tbody>
        </table>
      </div>
      ${work.value.more ? html`<p class="soft">${words.silences.tooMany(silences.length)}</p>` : nothing}
    `;
  }

  #context(name) {
    const mayEnd = name === 'current' && mayChange(this.caller);
    return {
      names: this.#names,
      home: this.home,
      now: Date.now(),
      hasSeveral: !this.company,
      seesAll: seesAll(this.caller),
      end: mayEnd ? (silence) => this.#ask(silence) : null,
    };
  }

  #more() {
    return this.#past.value?.next
      ? html`<div class="row"><button type="button" ?disabled=${this.#past.busy} @click=${this.#morePast}>${words.action.more}</button></div>`
      : nothing;
  }

  #form() {
    return html`<tocsin-dialog id="form" .heading=${words.silences.new} @close=${() => (this.isMaking = false)}>
      <tocsin-new-silence
        .session=${this.home}
        .company=${this.company}
        .alert=${this.alert}
        .alertName=${this.#names.alert(this.alert) ?? ''}
        @tocsin-silenced=${this.#made}
        @tocsin-cancelled=${this.#hideForm}
      ></tocsin-new-silence>
    </tocsin-dialog>`;
  }

  async #make() {
    this.isMaking = true;
    await this.updateComplete;
    await this.renderRoot.getElementById('form').show();
  }

  #hideForm() {
    this.renderRoot.getElementById('form').hide();
  }

  #made() {
    this.#hideForm();
    this.said = words.silences.added;
    this.#refresh();
  }

  #question() {
    const say = words.silences;
    const planned = this.ending !== null && standingOf(this.ending, Date.now()) === 'planned';
    return confirmation({
      id: 'question',
      heading: planned ? say.question.planned : say.question.active,
      text: this.ending ? this.#aboutEnding(planned) : '',
      action: planned ? say.takeBack : say.end,
      busy: this.#end.busy,
      content: problemNote(this.#end.problem),
      confirmed: () => this.#endNow(),
      closed: () => (this.#end.problem = null),
    });
  }

  #aboutEnding(planned) {
    const say = words.silences.question;
    const { company, until } = this.ending;
    const what = say.text(subjectOf(this.ending, this.#names), minute(until, this.#names.timeZone(company)));
    return `${what} ${planned ? say.plannedText : say.activeText}`;
  }

  async #ask(silence) {
    this.ending = silence;
    await this.updateComplete;
    await this.renderRoot.getElementById('question').show();
  }

  async #endNow() {
    const { id } = this.ending;
    const done = await this.#end.run(async (signal) => {
      await this.api.send('DELETE', `/silences/${encodeURIComponent(id)}`, { signal });
      return true;
    });
    if (done) {
      this.said = words.silences.ended;
      this.renderRoot.getElementById('question').hide();
      this.renderRoot.querySelector('h2').focus();
    }
    this.#refresh();
  }
}

define('tocsin-silences', Silences);
