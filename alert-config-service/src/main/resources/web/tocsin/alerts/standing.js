import { tallyOf } from './rows.js';

const MOST_ALERTS = 1000;
const MOST_OF_A_STATE = 100;
/** The states that somebody should look at. */
const REMARKABLE = ['firing', 'pending', 'no-data'];

/**
 * How alerts stand as a whole: how many there are, and for how many companies they fire, are pending, or have no data. Of a single company
 * it is exact; of all of them it stops counting at some bound.
 */
export class Standing {
  #api;
  #company;
  #states = new Map();
  #more = new Set();

  /** The ids of the alerts; those beyond a bound are missing, and then `moreAlerts` is set. */
  alerts = new Set();
  moreAlerts = false;

  constructor(api, company) {
    this.#api = api;
    this.#company = company;
  }

  async load(signal) {
    const [alerts, ...asked] = await Promise.all([this.#askForAlerts(signal), ...this.#askForStates(signal)]);
    this.alerts = new Set(alerts.items.map(({ id }) => id));
    this.moreAlerts = alerts.next !== null;
    this.#states = new Map(asked.flatMap(({ items }) => items).map((state) => [keyOf(state), state]));
    this.#more = new Set(asked.filter(({ next }) => next !== null).map(({ state }) => state));
    return this;
  }

  apply({ alertId, company, to }) {
    if (!this.#company || company === this.#company) {
      this.#states.set(keyOf({ alertId, company }), { alertId, company, state: to });
    }
  }

  /** @returns {Array<{state: string, count: number, more: boolean}>} the gravest first */
  get counts() {
    const counts = new Map(tallyOf(this.#own()));
    return REMARKABLE.map((state) => this.#count(state, counts.get(state) ?? 0));
  }

  /** How many alerts on tags or on everybody fire for the company. */
  get firingBesides() {
    const isBeside = ({ state, alertId }) => state === 'firing' && !this.alerts.has(alertId);
    return this.#company ? [...this.#states.values()].filter(isBeside).length : 0;
  }

  #own() {
    const all = [...this.#states.values()];
    return this.#company ? all.filter(({ alertId }) => this.alerts.has(alertId)) : all;
  }

  /** Where not all are known, what happens does not change the bound. */
  #count(state, count) {
    const more = this.#more.has(state) || this.#more.has('any');
    return { state, count: this.#more.has(state) ? MOST_OF_A_STATE : count, more };
  }

  #askForAlerts(signal) {
    return this.#api.page('/alerts', { company: this.#company, limit: this.#company ? MOST_ALERTS : MOST_OF_A_STATE }, signal);
  }

  #askForStates(signal) {
    if (this.#company) {
      return [this.#ask('any', { company: this.#company, limit: MOST_ALERTS }, signal)];
    }
    return REMARKABLE.map((state) => this.#ask(state, { state, limit: MOST_OF_A_STATE }, signal));
  }

  async #ask(state, query, signal) {
    return { state, ...(await this.#api.page('/states', query, signal)) };
  }
}

function keyOf({ alertId, company }) {
  return `${alertId}/${company}`;
}
