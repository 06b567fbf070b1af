import { html, nothing } from 'lit';
import { minute } from '../format/time.js';
import { icon } from '../look/icons.js';
import { listing } from '../look/listing.js';
import '../part/alert-link.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement, Work } from '../part/element.js';
import { Ending } from '../part/ending.js';
import { listOf, moreButton } from '../part/list.js';
import { Names } from '../part/names.js';
import { Pages } from '../part/pages.js';
import { problemNote } from '../part/problem.js';
import { Ticking } from '../part/ticking.js';
import { mayChange, seesAll } from '../session/role.js';
import { words } from '../words/words.js';
import { look } from './look.js';
import './new-silence.js';
import { silencesOver } from './over.js';
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
    said: { state: true },
  };

  static styles = [...TocsinElement.styles, listing, look];

  #current = new Work(this);
  #past = new Pages(this, (cursor, signal) => this.#pageOfPast(cursor, signal));
  #ending = new Ending(this, '/silences', (silence, isEnded) => this.#ended(isEnded));
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
    super.willUpdate(changed);
    if (changed.has('company') || changed.has('alert')) {
      this.#current.value = undefined;
      this.#past.forget();
      this.#load();
    }
  }

  get #query() {
    return { company: this.company, alert: this.alert };
  }

  #load() {
    this.#loadedAt = Date.now();
    this.#current.run(this.#askCurrent);
    this.#past.load();
  }

  /** Something has changed, or may have. */
  #refresh() {
    this.#loadedAt = Date.now();
    this.#current.again(this.#askCurrent);
    this.#past.again();
  }

  #askCurrent = async (signal) => {
    const found = await this.api.all('/silences', { ...this.#query, state: 'active' }, { most: MOST_CURRENT, signal });
    this.caller = await this.home.caller();
    await this.#learn(found.items, signal);
    return found;
  };

  async #pageOfPast(cursor, signal) {
    const page = await silencesOver(this.api, { ...this.#query, cursor }, signal);
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
        ${this.#currentList()}
        <h3 id="past">${words.silences.over}</h3>
        ${problemNote(this.#past.work.problem, { again: () => this.#past.load() })} ${this.#pastList()}
      </div>
      ${this.isMaking ? this.#form() : nothing} ${this.#question()}
    `;
  }

  #currentList() {
    const { items = [], more } = this.#current.value ?? {};
    return html`
      ${this.#list(this.#current, inOrder(items, Date.now()), { name: 'current', none: words.silences.none })}
      ${more ? html`<p class="soft">${words.silences.tooMany(items.length)}</p>` : nothing}
    `;
  }

  #pastList() {
    const past = this.#past;
    return html`
      ${this.#list(past.work, past.items, { name: 'past', none: words.silences.noneOver })}
      ${moreButton(past.hasMore, () => past.more(), past.work.busy)}
    `;
  }

  #list(work, silences, { name, none }) {
    const context = this.#context(name);
    return listOf(work, silences, {
      columns: columns(context),
      row: (silence) => row(silence, context),
      keyOf: ({ id }) => id,
      none,
      labelledBy: name,
    });
  }

  #context(name) {
    const mayEnd = name === 'current' && mayChange(this.caller);
    return {
      names: this.#names,
      home: this.home,
      now: Date.now(),
      hasSeveral: !this.company,
      seesAll: seesAll(this.caller),
      end: mayEnd ? (silence) => this.#ending.ask(silence) : null,
    };
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
    const silence = this.#ending.subject;
    const isPlanned = silence !== null && standingOf(silence, Date.now()) === 'planned';
    return this.#ending.question({
      heading: isPlanned ? say.question.planned : say.question.active,
      text: silence ? this.#consequence(silence, isPlanned) : '',
      action: isPlanned ? say.takeBack : say.end,
    });
  }

  #consequence(silence, isPlanned) {
    const say = words.silences.question;
    const until = minute(silence.until, this.#names.timeZone(silence.company));
    return `${say.text(subjectOf(silence, this.#names), until)} ${isPlanned ? say.plannedText : say.activeText}`;
  }

  #ended(isEnded) {
    this.said = isEnded ? words.silences.ended : this.said;
    this.#refresh();
  }
}

define('tocsin-silences', Silences);
