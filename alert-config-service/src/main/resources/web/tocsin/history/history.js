import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { moment, ownTimeZone } from '../format/time.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { mayChange } from '../session/role.js';
import { words } from '../words/words.js';
import { byDay, dayHeading, isWithin, spanOf } from './days.js';
import { isOfKind, KIND_NAMES } from './kind.js';
import { look } from './look.js';
import { News } from './news.js';
import { Past } from './past.js';
import '../notification/undelivered.js';
import './fired-days.js';
import './transition.js';

const PAGE = 50;
const AT_ONCE = 25;
const VIEWS = ['changes', 'undelivered'];

/**
 * What has happened, on a time line: each change with its numbers, its notifications and every attempt to deliver them; and in a second
 * view what was not delivered. What happens meanwhile appears on top.
 *
 * Properties: `company` and `alert`, ids, either of which may be empty.
 */
export class History extends TocsinElement {
  static properties = {
    company: { type: String },
    alert: { type: String },
    view: { state: true },
    kind: { state: true },
    from: { state: true },
    to: { state: true },
    about: { state: true },
  };

  static styles = [...TocsinElement.styles, look];

  #work = new Work(this);
  #news = new News(this);
  #past = null;
  #listening = new Listening(this, {
    transition: ({ detail }) => this.#happened(detail),
    gap: () => this.#refresh(),
  });

  constructor() {
    super();
    this.company = '';
    this.alert = '';
    this.view = VIEWS[0];
    this.kind = KIND_NAMES[0];
    this.from = '';
    this.to = '';
    this.about = null;
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('company') || changed.has('alert')) {
      this.#begin();
    }
  }

  #begin() {
    this.about = null;
    this.#past = null;
    return this.#work.run(this.#ask);
  }

  #ask = async (signal) => {
    const caller = await this.home.caller();
    const alert = this.alert ? await this.api.get(`/alerts/${encodeURIComponent(this.alert)}`, {}, signal) : null;
    const id = this.company || alert?.company || '';
    const company = id ? await this.home.company(id) : null;
    const timeZone = company?.timeZone ?? ownTimeZone();
    this.about = { mayRetry: mayChange(caller), timeZone, companyName: company?.name ?? '', hasSeveral: company === null };
    await this.#open(timeZone, signal);
  };

  /** Starts anew with the newest of the days that are chosen. */
  async #open(timeZone, given) {
    const query = { company: this.company, alert: this.alert, ...spanOf(this.from, this.to, timeZone), limit: PAGE };
    const past = new Past((cursor) => this.api.page('/transitions', { ...query, cursor }, this.leaving));
    await past.further(AT_ONCE, this.#isWanted);
    if (!given.aborted) {
      this.#past = past;
    }
  }

  #isWanted = (transition) => isOfKind(transition, this.kind);

  #reopen() {
    this.#past = null;
    return this.#work.run((signal) => this.#open(this.about.timeZone, signal));
  }

  #further() {
    return this.#work.run(() => this.#past.further(AT_ONCE, this.#isWanted));
  }

  /** Something may have been missed: while something is being asked for anyway, that comes first. */
  #refresh() {
    this.#work.again((signal) => (this.#past ? this.#past.refresh() : this.#ask(signal)));
  }

  #happened(transition) {
    const isOurs = (!this.company || transition.company === this.company) && (!this.alert || transition.alertId === this.alert);
    if (!isOurs || !this.#past || !isWithin(transition.at, spanOf(this.from, this.to, this.about.timeZone))) {
      return;
    }
    if (this.#past.add(transition) && this.#isWanted(transition)) {
      this.#news.tell(transition, this.about.hasSeveral);
    }
    this.requestUpdate();
  }

  render() {
    return html`
      <div class="top">
        <h2 class=${this.alert ? 'visually-hidden' : ''}>${words.history.heading}</h2>
        <div class="views" role="group" aria-label=${words.history.view}>${VIEWS.map((view) => this.#viewButton(view))}</div>
      </div>
      <div class="visually-hidden" role="status">${this.#news.words}</div>
      ${problemNote(this.#work.problem, { again: () => this.#again() })} ${this.about ? this.#content() : this.#waiting()}
    `;
  }

  #waiting() {
    return this.#work.problem ? nothing : html`<p class="empty" role="status">${words.loading}</p>`;
  }

  #again() {
    if (!this.about) {
      return this.#begin();
    }
    return this.#past ? this.#further() : this.#reopen();
  }

  #viewButton(view) {
    return html`<button type="button" aria-pressed=${view === this.view} @click=${() => (this.view = view)}>
      ${words.history[view]}
    </button>`;
  }

  #content() {
    const { timeZone, companyName, mayRetry } = this.about;
    if (this.view === 'undelivered') {
      return html`<tocsin-undelivered
        .session=${this.home}
        .company=${this.company}
        .alert=${this.alert}
        .companyName=${companyName}
        .timeZone=${timeZone}
        .mayRetry=${mayRetry}
      ></tocsin-undelivered>`;
    }
    return html`
      <tocsin-fired-days
        .session=${this.home}
        .company=${this.company}
        .alert=${this.alert}
        .timeZone=${timeZone}
        @tocsin-day=${({ detail }) => this.#choose({ from: detail, to: detail, kind: 'firing' })}
      ></tocsin-fired-days>
      ${this.#filters()} ${this.#past ? this.#line() : this.#waiting()}
    `;
  }

  #filters() {
    return html`<form class="filters" aria-label=${words.history.filter} @submit=${(event) => event.preventDefault()}>
      <div class="field">
        <label for="kind">${words.history.kind}</label>
        <select id="kind" .value=${this.kind} @change=${(event) => this.#choose({ kind: event.target.value })}>
          ${KIND_NAMES.map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${words.history.kinds[kind]}</option>`)}
        </select>
      </div>
      ${this.#dayField('from')} ${this.#dayField('to')}
      ${this.from || this.to
        ? html`<button type="button" @click=${() => this.#wholeTime()}>${words.history.wholeTime}</button>`
        : nothing}
    </form>`;
  }

  #dayField(name) {
    return html`<div class="field">
      <label for=${name}>${words.history[name]}</label>
      <input id=${name} type="date" .value=${this[name]} @change=${(event) => this.#choose({ [name]: event.target.value })} />
    </div>`;
  }

  #choose(wanted) {
    const daysBefore = `${this.from} ${this.to}`;
    Object.assign(this, wanted);
    const isEnough = this.#past && (this.#past.complete || this.#shown().length >= AT_ONCE);
    if (daysBefore !== `${this.from} ${this.to}` || !this.#past) {
      this.#reopen();
    } else if (!isEnough) {
      this.#further();
    }
  }

  async #wholeTime() {
    this.#choose({ from: '', to: '' });
    await this.updateComplete;
    this.renderRoot.getElementById('from').focus();
  }

  #shown() {
    return this.#past.items.filter(this.#isWanted);
  }

  #line() {
    const { timeZone } = this.about;
    const days = byDay(this.#shown(), timeZone);
    return html`
      ${repeat(
        days,
        ({ date }) => date,
        ({ date, items }) => html`<section aria-label=${dayHeading(date, timeZone)}>
          <h3>${dayHeading(date, timeZone)}</h3>
          <ol class="line">
            ${repeat(items, ({ id }) => id, (each) => this.#item(each))}
          </ol>
        </section>`,
      )}
      ${this.#end(days.length > 0)}
    `;
  }

  #item(transition) {
    return html`<li data-state=${transition.to} data-cause=${transition.cause} class=${this.#news.isNew(transition) ? 'new' : ''}>
      <tocsin-transition
        .session=${this.home}
        .transition=${transition}
        .timeZone=${this.about.timeZone}
        .showTitle=${!this.alert}
        .showCompany=${this.about.hasSeveral}
      ></tocsin-transition>
    </li>`;
  }

  /** What lies further back, and in whose time all this is told. */
  #end(isAny) {
    const { complete, items } = this.#past;
    const isFiltered = this.from || this.to || items.length > 0;
    const zone = html`<p class="soft small">${words.time.zone(this.about.timeZone)}</p>`;
    if (complete) {
      return isAny ? zone : html`<p class="empty">${isFiltered ? words.history.noneOfThese : words.history.none}</p>`;
    }
    return html`
      ${isAny || items.length === 0 ? nothing : this.#noneSince(items.at(-1))}
      <div class="row more">
        <button type="button" ?disabled=${this.#work.busy} @click=${() => this.#further()}>
          ${isAny ? words.action.more : words.history.lookFurther}
        </button>
        ${zone}
      </div>
    `;
  }

  #noneSince({ at }) {
    const { noneOfThese, lookedBack } = words.history;
    return html`<p class="empty">${noneOfThese} ${lookedBack(moment(at, this.about.timeZone))}</p>`;
  }
}

define('tocsin-history', History);
