import { each } from './each.js';
import { queryOf } from './filter.js';
import { alertsById, pagesOf } from './pages.js';
import { isWide, rowOf, withStates, withTransition } from './rows.js';

const MOST_STATES_OF_AN_ALERT = 1000;
/** An alert on more companies than these is asked for less often. */
const MANY_COMPANIES = 100;
const RARELY_MILLIS = 60_000;
const MOST_IDS = 100;
const MOST_ROWS = 2000;

/**
 * The alerts that were asked for, with what is known of their states, in the order in which they came.
 */
export class AlertList {
  #api;
  #changed;
  #wanted = null;
  #source = null;

  /** @type {Map<string, import('./rows.js').Row>} by the id of the alert */
  rows = new Map();
  /** Whether {@link next} has others. */
  more = false;

  /** @param {() => void} changed told as soon as there are other alerts, before their states are known */
  constructor(api, changed) {
    this.#api = api;
    this.#changed = changed;
  }

  /** Whether there are more alerts than could be put in order. */
  get cut() {
    return this.#source?.cut ?? false;
  }

  /**
   * Asks for alerts anew: as many as there were, where `keep` is set. What is known of their states stays until it is answered anew.
   *
   * @param {{company: string, filter: object, order: string}} wanted
   */
  async load(wanted, { keep = false, signal } = {}) {
    const source = pagesOf(this.#api, wanted);
    const known = this.rows;
    const rows = new Map();
    let more;
    do {
      const batch = await source.next(signal);
      take(rows, batch, known);
      more = batch.more;
    } while (keep && more && rows.size < known.size);
    signal?.throwIfAborted();
    this.#wanted = wanted;
    this.#source = source;
    this.rows = rows;
    this.more = more && rows.size < MOST_ROWS;
    this.#changed();
    await this.refresh([...rows.keys()], signal);
  }

  /** Asks for the next ones. */
  async next(signal) {
    const batch = await this.#source.next(signal);
    signal?.throwIfAborted();
    const before = this.rows;
    this.rows = new Map(before);
    take(this.rows, batch, before);
    this.more = batch.more && this.rows.size < MOST_ROWS;
    this.#changed();
    await this.refresh([...this.rows.keys()].filter((id) => !before.has(id)), signal);
  }

  /** Asks how alerts on one company stand now. */
  async refresh(ids, signal) {
    const single = ids.filter((id) => this.rows.has(id) && !isWide(this.rows.get(id).alert));
    for (let from = 0; from < single.length; from += MOST_IDS) {
      const some = single.slice(from, from + MOST_IDS);
      const { items } = await this.#api.page('/states', { alert: some.join(','), limit: MOST_IDS }, signal);
      const byAlert = new Map(items.map((state) => [state.alertId, state]));
      some.forEach((id) => this.#change(id, (row) => withStates(row, byAlert.has(id) ? [byAlert.get(id)] : [], { complete: true })));
    }
  }

  /** Asks how alerts on several companies stand; one on many only where that was long ago. */
  async refreshWide(ids, signal, now = Date.now()) {
    const due = ids.map((id) => this.rows.get(id)).filter((row) => row && isWide(row.alert) && isDue(row, now));
    due.forEach(({ alert }) => this.#change(alert.id, (row) => ({ ...row, askedAt: now })));
    const limits = { most: MOST_STATES_OF_AN_ALERT, signal };
    const outcomes = await each(due, ({ alert }) => this.#api.all('/states', { alert: alert.id, limit: MOST_STATES_OF_AN_ALERT }, limits));
    for (const { item, value, problem } of outcomes) {
      if (problem) {
        throw problem;
      }
      this.#change(item.alert.id, (row) => withStates(row, value.items, { complete: true, more: value.more, at: now }));
    }
  }

  /**
   * Looks at alerts again that were added, changed or deleted.
   *
   * @returns {Promise<string[]>} those that are not here any more
   */
  async reload(ids, signal) {
    if (!this.#wanted) {
      return [];
    }
    const found = await alertsById(this.#api, ids, queryOf(this.#wanted.filter, this.#wanted.company), signal);
    found.forEach((alert) => this.#put(alert));
    const gone = ids.filter((id) => this.rows.has(id) && !found.some((alert) => alert.id === id));
    gone.forEach((id) => this.rows.delete(id));
    await this.refresh(found.map(({ id }) => id), signal);
    return gone;
  }

  /** @returns {boolean} whether its alert is here */
  apply(transition) {
    const here = this.rows.has(transition.alertId);
    this.#change(transition.alertId, (row) => withTransition(row, transition));
    return here;
  }

  /** An alert as it is now. A state belongs to what was measured when it came about: it is asked for anew. */
  #put(alert) {
    const row = this.rows.get(alert.id);
    this.rows.set(alert.id, row ? { ...row, alert, askedAt: 0 } : rowOf(alert));
  }

  #change(id, change) {
    if (this.rows.has(id)) {
      this.rows.set(id, change(this.rows.get(id)));
    }
  }
}

function take(rows, { alerts, states }, known) {
  for (const alert of alerts) {
    const row = known.get(alert.id) ?? rowOf(alert);
    const its = states.filter(({ alertId }) => alertId === alert.id);
    rows.set(alert.id, withStates({ ...row, alert }, its));
  }
}

function isDue({ complete, states, askedAt }, now) {
  return !complete || states.size <= MANY_COMPANIES || now - askedAt > RARELY_MILLIS;
}
