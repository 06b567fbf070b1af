import { html, nothing } from 'lit';
import { minute, zoneName } from '../format/time.js';
import { listing } from '../look/listing.js';
import '../part/alert-link.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement, Work } from '../part/element.js';
import { Ending } from '../part/ending.js';
import { listOf, moreButton } from '../part/list.js';
import { Names } from '../part/names.js';
import { Pages } from '../part/pages.js';
import { problemNote } from '../part/problem.js';
import { Soon } from '../part/soon.js';
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
    said: { state: true },
  };

  static styles = [...TocsinElement.styles, listing, look];

  #active = new Work(this);
  #past = new Pages(this, (cursor, signal) => this.#pageOfPast(cursor, signal));
  #lifting = new Ending(this, '/penalties', (penalty, isLifted) => this.#lifted(penalty, isLifted));
  #names = null;
  #caller = null;
  #soon = new Soon(TOGETHER_MILLIS, () => this.#refresh(), { putsOff: true });
  #ticking = new Ticking(this, SECOND_MILLIS);
  #listening = new Listening(this, {
    penalty: ({ detail }) => this.#happened(detail),
    definition: ({ detail }) => this.#redefined(detail),
    gap: () => this.#refresh(),
  });

  constructor() {
    super();
    this.company = '';
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
    this.#soon.stop();
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('company')) {
      this.#active.value = undefined;
      this.#past.forget();
      this.#load();
    }
  }

  #load() {
    this.#active.run(this.#askActive);
    this.#past.load();
  }

  /** Something has changed, or may have. */
  #refresh() {
    this.#active.again(this.#askActive);
    this.#past.again();
  }

  #askActive = async (signal) => {
    const query = { company: this.company, state: 'active' };
    const found = await this.api.all('/penalties', query, { most: MOST_ACTIVE, signal });
    this.#caller = await this.home.caller();
    await this.#learn(found.items, signal);
    return found;
  };

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
    this.#soon.add();
  }

  #redefined({ kind, key }) {
    const shown = [...(this.#active.value?.items ?? []), ...this.#past.items];
    if (kind === 'alert' && alertsOf(shown).includes(key)) {
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
        ${problemNote(this.#active.problem, { again: () => this.#active.run(this.#askActive) })} ${this.#activeList()}
        <h3 id="past">${words.penalties.past}</h3>
        ${problemNote(this.#past.work.problem, { again: () => this.#past.load() })} ${this.#pastList()}
      </div>
      ${this.#question()}
    `;
  }

  #activeList() {
    const { items = [], more } = this.#active.value ?? {};
    const none = this.company ? words.penalties.noneHere : words.penalties.none;
    return html`
      ${this.#list(this.#active, items, { name: 'active', row: activeRow, none })}
      ${more ? html`<p class="soft">${words.penalties.tooMany(items.length)}</p>` : nothing}
    `;
  }

  #pastList() {
    const past = this.#past;
    return html`
      ${this.#list(past.work, past.items, { name: 'past', row: pastRow, none: words.penalties.nonePast })}
      ${moreButton(past.hasMore, () => past.more(), past.work.busy)}
    `;
  }

  #list(work, items, { name, row, none }) {
    const context = this.#context();
    return listOf(work, items, {
      columns: columns(name, context),
      row: (penalty) => row(penalty, context),
      keyOf: ({ id }) => id,
      none,
      labelledBy: name,
    });
  }

  #context() {
    return {
      names: this.#names,
      home: this.home,
      now: Date.now(),
      hasSeveral: !this.company,
      lift: mayChange(this.#caller) ? (penalty) => this.#lifting.ask(penalty) : null,
    };
  }

  #question() {
    const say = words.penalties;
    const penalty = this.#lifting.subject;
    return this.#lifting.question({
      heading: say.question(this.#names.company(penalty?.company)),
      text: penalty ? this.#consequence(penalty) : '',
      action: say.lift,
    });
  }

  #consequence({ company, until }) {
    const zone = this.#names.timeZone(company);
    return words.penalties.consequence(minute(until, zone), zoneName(until, zone));
  }

  #lifted({ company }, isLifted) {
    this.said = isLifted ? words.penalties.lifted(this.#names.company(company)) : this.said;
    this.#refresh();
  }
}

define('tocsin-penalties', Penalties);
