import { byTitle } from './order.js';
import { queryOf } from './filter.js';

const BATCH = 100;
const MOST_FIRING = 100;
/** As many as one company may have. */
const MOST_IN_ORDER = 1000;
const MOST_IDS = 100;
/** How many pages of states in a row may lead to no alert that fits the filter, before people are asked whether to go on. */
const MOST_FRUITLESS = 10;

/**
 * Where the alerts of a list come from, batch by batch: `next(signal)` answers `{alerts, states, more}`, `states` being what is known of
 * them by then.
 *
 * @param {import('../api/api.js').Api} api
 * @param {{company: string, filter: object, order: string}} wanted
 */
export function pagesOf(api, { company, filter, order }) {
  const query = queryOf(filter, company);
  const size = order === 'title' ? MOST_IN_ORDER : BATCH;
  if (filter.state) {
    const found = new InState(api, filter.state, query, size);
    return order === 'title' ? new ByTitle(found) : found;
  }
  const made = new AsMade(api, query, size);
  return order === 'title' ? new ByTitle(made) : new FiringFirst(api, query, made);
}

/** Those of some alerts that fit a query. */
export async function alertsById(api, ids, query, signal) {
  const found = [];
  for (let from = 0; from < ids.length; from += MOST_IDS) {
    const id = ids.slice(from, from + MOST_IDS).join(',');
    found.push(...(await api.page('/alerts', { ...query, id, limit: MOST_IDS }, signal)).items);
  }
  return found;
}

/** Alerts in the order of their making. */
class AsMade {
  #api;
  #query;
  #cursor = null;

  constructor(api, query, limit) {
    this.#api = api;
    this.#query = { ...query, limit };
  }

  async next(signal) {
    const { items, next } = await this.#api.page('/alerts', { ...this.#query, cursor: this.#cursor }, signal);
    this.#cursor = next;
    return { alerts: items, states: [], more: next !== null };
  }
}

/** What fires and what is pending before all others. */
class FiringFirst {
  #api;
  #query;
  #others;
  #seen = null;

  constructor(api, query, others) {
    this.#api = api;
    this.#query = query;
    this.#others = others;
  }

  async next(signal) {
    const urgent = this.#seen ? { alerts: [], states: [] } : await this.#urgent(signal);
    const page = await this.#others.next(signal);
    this.#seen ??= new Set(urgent.alerts.map(({ id }) => id));
    const others = page.alerts.filter(({ id }) => !this.#seen.has(id));
    return { alerts: [...urgent.alerts, ...others], states: urgent.states, more: page.more };
  }

  async #urgent(signal) {
    const asked = ['firing', 'pending'].map((state) => statesIn(this.#api, state, this.#query.company, MOST_FIRING, null, signal));
    const states = (await Promise.all(asked)).flatMap(({ items }) => items);
    return { alerts: await alertsById(this.#api, idsOf(states), this.#query, signal), states };
  }
}

/** Alerts that are in a state for some company. */
class InState {
  #api;
  #state;
  #query;
  #size;
  #cursor = null;
  #seen = new Set();

  constructor(api, state, query, size) {
    this.#api = api;
    this.#state = state;
    this.#query = query;
    this.#size = size;
  }

  async next(signal) {
    const batch = { alerts: [], states: [], more: true };
    for (let round = 0; round < MOST_FRUITLESS && batch.alerts.length === 0 && batch.more; round++) {
      const page = await statesIn(this.#api, this.#state, this.#query.company, this.#size, this.#cursor, signal);
      const ids = idsOf(page.items).filter((id) => !this.#seen.has(id));
      ids.forEach((id) => this.#seen.add(id));
      batch.alerts.push(...(await alertsById(this.#api, ids, this.#query, signal)));
      batch.states.push(...page.items);
      this.#cursor = page.next;
      batch.more = page.next !== null;
    }
    return batch;
  }
}

/** A thousand at most, by title: the server knows no such order. `cut` says that there are more than these. */
class ByTitle {
  #source;
  #all = null;
  #states = [];

  /** Whether there are more alerts than can be put in order. */
  cut = false;

  constructor(source) {
    this.#source = source;
  }

  async next(signal) {
    this.#all ??= await this.#collect(signal);
    return { alerts: this.#all.splice(0, BATCH), states: this.#states, more: this.#all.length > 0 };
  }

  async #collect(signal) {
    const alerts = [];
    let more = true;
    while (more && alerts.length < MOST_IN_ORDER) {
      const batch = await this.#source.next(signal);
      alerts.push(...batch.alerts);
      this.#states.push(...batch.states);
      more = batch.more;
    }
    this.cut = more;
    return alerts.sort((one, other) => byTitle({ alert: one }, { alert: other }));
  }
}

function statesIn(api, state, company, limit, cursor, signal) {
  return api.page('/states', { state, company, limit, cursor }, signal);
}

function idsOf(states) {
  return [...new Set(states.map(({ alertId }) => alertId))];
}
