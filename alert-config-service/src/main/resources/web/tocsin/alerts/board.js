import { Companies } from '../part/companies.js';
import { Listening, Work } from '../part/element.js';
import { Soon } from '../part/soon.js';
import { EVERYTHING } from './filter.js';
import { Lazily } from './lazily.js';
import { AlertList } from './list.js';
import { Noticing } from './noticing.js';
import { inOrder, ORDERS } from './order.js';
import { isWide } from './rows.js';
import { askForLine, askForTelling, linesOf, lookedAt, tellingsOf } from './sight.js';
import { Standing } from './standing.js';

const COLLECT_MILLIS = 300;
const COUNT_AGAIN_MILLIS = 2_000;
const RENDER_MILLIS = 100;
const MOST_ONE_BY_ONE = 100;
const URGENT = ['firing', 'pending'];

/**
 * What the list of alerts shows, kept as it is now: what was asked for, and then whatever happens.
 *
 * A controller of an element that has `home`, `api` and `company`; the element is told to render whenever something has changed.
 */
export class Board {
  #host;
  #list = null;
  #arranged = [];
  #seen = new Set();
  #isInUse;
  #gone;
  #stale = new Set();
  #defined = new Soon(COLLECT_MILLIS, (ids) => this.#redefined(ids));
  #risen = new Soon(COLLECT_MILLIS, (ids) => this.reload(ids));
  #renamed = new Soon(COLLECT_MILLIS, () => this.#naming.run((signal) => this.companies.load(this.#host.company, signal)));
  #countAgain = new Soon(COUNT_AGAIN_MILLIS, () => this.#count());
  /** Answers about single rows come one after the other. */
  #renderSoon = new Soon(RENDER_MILLIS, () => this.#host.requestUpdate());
  #looking;
  #naming;

  caller = null;
  filter = EVERYTHING;
  order = ORDERS[0];
  /** @type {Work} what asks for the list; its `problem` says why there is none */
  loading;
  /** @type {Work} what asks for more of it */
  goingOn;
  /** @type {Work} what counts; its `value` is the {@link Standing} */
  counting;

  /**
   * @param {{isInUse: () => boolean, gone: (ids: string[]) => void}} view whether somebody is at the rows, so that they keep their places;
   *     what hears of alerts that are gone
   */
  constructor(host, { isInUse, gone }) {
    this.#host = host;
    this.#isInUse = isInUse;
    this.#gone = gone;
    this.loading = new Work(host);
    this.goingOn = new Work(host);
    this.counting = new Work(host);
    this.#looking = new Work(host);
    this.#naming = new Work(host);
    this.noticing = new Noticing(host, (id) => this.companies.nameOf(id));
    new Listening(host, {
      gap: () => this.#refresh(),
      transition: ({ detail }) => this.#transition(detail),
      definition: ({ detail }) => this.#definition(detail),
      pulse: () => this.#pulse(),
    });
    host.addController(this);
  }

  hostDisconnected() {
    const waiting = [this.#defined, this.#risen, this.#renamed, this.#countAgain, this.#renderSoon];
    [...waiting, this.lines, this.tellings].forEach((each) => each?.stop());
  }

  /** The alerts in their places. */
  get rows() {
    const rows = this.#list.rows;
    const placed = new Set(this.#arranged);
    const others = [...rows.keys()].filter((id) => !placed.has(id));
    return [...this.#arranged, ...others].map((id) => rows.get(id)).filter(Boolean);
  }

  get more() {
    return this.#list.more;
  }

  get cut() {
    return this.#list.cut;
  }

  row(id) {
    return this.#list.rows.get(id);
  }

  /** Begins anew, for another company or another caller. */
  begin() {
    const { api, home } = this.#host;
    const renderSoon = () => this.#renderSoon.add();
    this.companies = new Companies(home);
    this.#list = new AlertList(api, () => this.#host.requestUpdate());
    this.lines = new Lazily((what) => askForLine(api, what), renderSoon);
    this.tellings = new Lazily((what) => askForTelling(api, what), renderSoon);
    this.#arranged = [];
    this.counting.giveUp();
    this.#stale.clear();
    this.counting.value = undefined;
    this.loading.value = undefined;
    return home.token ? this.#load() : undefined;
  }

  /** Asks for other alerts, or for the same in another order. */
  choose(filter, order) {
    this.filter = filter;
    this.order = order;
    return this.#load();
  }

  again() {
    return this.#load({ keep: true });
  }

  async next() {
    await this.goingOn.run((signal) => this.#list.next(signal));
    this.#arrange();
  }

  /** These rows are on the screen now. */
  see(keys) {
    this.#seen = keys;
    this.#look();
  }

  /** Looks at alerts again that somebody has changed; where that fails, again with the next pulse. */
  async reload(ids) {
    const list = this.#list;
    ids.forEach((id) => this.#stale.add(id));
    await this.#looking.run(async (signal) => {
      const some = [...this.#stale];
      this.#gone(await list.reload(some, signal));
      some.forEach((id) => this.#stale.delete(id));
    });
    this.#arrange();
    this.#countAgain.add();
    this.#look();
  }

  #load({ keep = false } = {}) {
    return this.loading.run((signal) => this.#ask(keep, signal));
  }

  /** Something may have been missed: after what is under way. */
  #refresh() {
    this.loading.again((signal) => this.#ask(true, signal));
  }

  async #ask(keep, signal) {
    const { home, company } = this.#host;
    this.#count();
    const known = [home.caller(), this.companies.load(company, signal)];
    await Promise.all([...known, this.#list.load({ company, filter: this.filter, order: this.order }, { keep, signal })]);
    this.caller = await known[0];
    this.#arrange(!keep);
    this.#look();
    return true;
  }

  #count() {
    const { api, company } = this.#host;
    this.counting.again((signal) => new Standing(api, company).load(signal));
  }

  /** Puts the rows in order, but not under somebody's hands. */
  #arrange(anyway = false) {
    if (anyway || !this.#isInUse()) {
      const made = [...this.#list.rows.values()];
      this.#arranged = inOrder(made, this.order).map(({ alert }) => alert.id);
    }
    this.#host.requestUpdate();
  }

  #look() {
    const looked = lookedAt(this.#seen, this.#list.rows);
    this.lines.want(linesOf(looked));
    this.tellings.want(tellingsOf(looked));
    const wide = looked.filter(({ alert, company }) => isWide(alert) && !company).map(({ alert }) => alert.id);
    const unknown = wide.filter((id) => !this.#list.rows.get(id).complete);
    if (unknown.length > 0 && !this.#looking.busy) {
      this.#lookAt([], unknown);
    }
  }

  async #lookAt(single, wide) {
    const list = this.#list;
    await this.#looking.run(async (signal) => {
      await list.refresh(single, signal);
      await list.refreshWide(wide, signal);
    });
    this.#arrange();
  }

  #pulse() {
    if (document.visibilityState !== 'visible' || !this.loading.value || this.loading.busy || this.#looking.busy) {
      return;
    }
    const ids = [...new Set(lookedAt(this.#seen, this.#list.rows).map(({ alert }) => alert.id))];
    this.#look();
    if (this.#stale.size > 0) {
      this.reload([]);
    } else {
      this.#lookAt(ids, ids);
    }
  }

  #transition(transition) {
    if (!this.loading.value) {
      return;
    }
    this.counting.value?.apply(transition);
    if (this.#list.apply(transition)) {
      this.noticing.transition(transition);
      this.#arrange();
    } else if (this.filter.state ? transition.to === this.filter.state : URGENT.includes(transition.to)) {
      this.#risen.add(transition.alertId);
    }
  }

  /** One that is not here may be new; where there are others that are not here, it is more likely to be one of these. */
  #redefined(ids) {
    const mayBeNew = !this.#list.more && !this.filter.state;
    const those = ids.filter((id) => mayBeNew || this.#list.rows.has(id));
    if (those.length > MOST_ONE_BY_ONE) {
      this.#refresh();
    } else if (those.length > 0) {
      this.reload(those);
    } else {
      this.#countAgain.add();
    }
  }

  #definition({ kind, key }) {
    if (kind === 'alert') {
      this.#defined.add(key);
    } else if (kind === 'company') {
      this.#renamed.add();
    }
  }
}
