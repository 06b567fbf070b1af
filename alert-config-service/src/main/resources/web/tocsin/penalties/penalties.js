import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { minute, zoneName } from '../format/time.js';
import { listing } from '../look/listing.js';
import '../part/alert-link.js';
import { confirmation } from '../part/confirm.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement, Work } from '../part/element.js';
import { Names } from '../part/names.js';
import { problemNote } from '../part/problem.js';
import { Ticking } from '../part/ticking.js';
import { mayChange } from '../session/role.js';
import { words } from '../words/words.js';
import { alertsOf } from './left.js';
import { look } from './look.js';
import { activeRow, columns, pastRow } from './rows.js';

const MOST_ACTIVE = 1_000;
const PAST_AT_ONCE = 25;
const SECOND_MILLIS = 1_000;
/** Several steps often come at once: an alert on a tag disables many companies. */
const TOGETHER_MILLIS = 300;

/**
 * Who is disabled now, for how much longer, and why; and what is over. What happens meanwhile is shown at once.
 *
 * Properties: `company`, an id; empty for all in sight.
 */
export class Penalties extends TocsinElement {
  static properties = {
    company: { type: String },
    lifting: { state: true },
    said: { state: true },
  };

  static styles = [...TocsinElement.styles, listing, look];

  #active = new Work(this);
  #past = new Work(this);
  #lift = new Work(this);
  #names = null;
  #caller = null;
  #soon = null;
  #ticking = new Ticking(this, SECOND_MILLIS);
  #listening = new Listening(this, {
    penalty: ({ detail }) => this.#happened(detail),
    definition: ({ detail }) => this.#redefined(detail),
    gap: () => this.#refresh(),
  });

  constructor() {
    super();
    this.company = '';
    this.lifting = null;
    this.said = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#names = new Names(this.home);
    if (this.hasUpdated) {
      this.#load();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#soon);
  }

  willUpdate(changed) {
    if (changed.has('company')) {
      this.#active.value = undefined;
      this.#past.value = undefined;
      this.#load();
    }
  }

  #load() {
    this.#active.run(this.#askActive);
    this.#past.run(this.#askPast);
  }

  /** Something has changed, or may have. */
  #refresh() {
    this.#active.again(this.#askActive);
    this.#past.again(this.#askPast);
  }

  #askActive = async (signal) => {
    const query = { company: this.company, state: 'active' };
    const found = await this.api.all('/penalties', query, { most: MOST_ACTIVE, signal });
    this.#caller = await this.home.caller();
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
    const query = { company: this.company, state: 'lifted', limit: PAST_AT_ONCE, cursor };
    const page = await this.api.page('/penalties', query, signal);
    await this.#learn(page.items, signal);
    return page;
  }

  #learn(penalties, signal) {
    const companies = [this.company, ...penalties.map(({ company }) => company)];
    return this.#names.learn(companies, alertsOf(penalties), signal);
  }

  #happened({ company, action }) {
    if (this.company && company !== this.company) {
      return;
    }
    this.said = words.penalties.happened[action]?.(this.#names.company(company)) ?? '';
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#refresh(), TOGETHER_MILLIS);
  }

  #redefined({ kind, key }) {
    const isNamed = [...(this.#active.value?.items ?? []), ...(this.#past.value?.items ?? [])];
    if (kind === 'alert' && alertsOf(isNamed).includes(key)) {
      this.#names.forgetAlert(key);
      this.#refresh();
    }
  }

  render() {
    return html`
      <div class="stack">
        <div>
          <h2 tabindex="-1">${words.penalties.heading}</h2>
          <p class="soft">${words.penalties.explained}</p>
        </div>
        <div class="visually-hidden" role="status">${this.said}</div>
        <h3 id="active">${words.penalties.active}</h3>
        ${problemNote(this.#active.problem, { again: () => this.#active.run(this.#askActive) })} ${this.#list(this.#active, activeRow, 'active')}
        <h3 id="past">${words.penalties.past}</h3>
        ${problemNote(this.#past.problem, { again: () => this.#past.run(this.#askPast) })} ${this.#list(this.#past, pastRow, 'past')} ${this.#more()}
      </div>
      ${this.#question()}
    `;
  }

  #list(work, row, name) {
    if (!work.value) {
      return work.problem ? nothing : html`<p class="empty" role="status">${words.loading}</p>`;
    }
    const { items, more } = work.value;
    if (items.length === 0) {
      return html`<p class="card empty">${this.#nothingThere(name)}</p>`;
    }
    const context = this.#context();
    return html`
      <div class="card listing">
        <table aria-labelledby=${name}>
          <thead><tr>${columns(name, context)}</tr></thead>
          <tbody>${repeat(items, ({ id }) => id, (penalty) => row(penalty, context))}</tbody>
        </table>
      </div>
      ${more ? html`<p class="soft">${words.penalties.tooMany(items.length)}</p>` : nothing}
    `;
  }

  #nothingThere(name) {
    if (name === 'past') {
      return words.penalties.nonePast;
    }
    return this.company ? words.penalties.noneHere : words.penalties.none;
  }

  #context() {
    return {
      names: this.#names,
      home: this.home,
      now: Date.now(),
      hasSeveral: !this.company,
      lift: mayChange(this.#caller) ? (penalty) => this.#ask(penalty) : null,
    };
  }

  #more() {
    return this.#past.value?.next
      ? html`<div class="row"><button type="button" ?disabled=${this.#past.busy} @click=${this.#morePast}>${words.action.more}</button></div>`
      : nothing;
  }

  #question() {
    const say = words.penalties;
    const name = this.#names.company(this.lifting?.company) ?? '';
    return confirmation({
      id: 'question',
      heading: say.question(name),
      text: this.lifting ? this.#consequence(this.lifting) : '',
      action: say.lift,
      busy: this.#lift.busy,
      content: problemNote(this.#lift.problem),
      confirmed: () => this.#liftNow(),
      closed: () => (this.#lift.problem = null),
    });
  }

  #consequence({ company, until }) {
    const zone = this.#names.timeZone(company);
    return words.penalties.consequence(minute(until, zone), zoneName(until, zone));
  }

  async #ask(penalty) {
    this.lifting = penalty;
    await this.updateComplete;
    await this.renderRoot.getElementById('question').show();
  }

  async #liftNow() {
    const { id, company } = this.lifting;
    const done = await this.#lift.run(async (signal) => {
      await this.api.send('DELETE', `/penalties/${encodeURIComponent(id)}`, { signal });
      return true;
    });
    if (done) {
      this.said = words.penalties.lifted(this.#names.company(company));
      this.renderRoot.getElementById('question').hide();
      this.renderRoot.querySelector('h2').focus();
    }
    this.#refresh();
  }
}

define('tocsin-penalties', Penalties);
