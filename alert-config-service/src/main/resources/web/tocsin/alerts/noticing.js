import { Soon } from '../part/soon.js';
import { words } from '../words/words.js';
import { keyOf } from './sight.js';

const LIT_MILLIS = 2_500;
const COLLECT_MILLIS = 1_000;
const MOST_SPOKEN = 3;

/**
 * Makes people notice what changes by itself: its row is lit for a moment, and a reader of the screen hears of it; of much at a time it
 * hears only how much.
 */
export class Noticing {
  #host;
  #nameOf;
  #timers = new Map();
  #soon = new Soon(COLLECT_MILLIS, (transitions) => this.#speak(transitions));

  /** The keys of the rows that are lit. */
  lit = new Set();
  /** What was said last. */
  said = '';

  /** @param {(id: string) => string} nameOf what a company is called */
  constructor(host, nameOf) {
    this.#host = host;
    this.#nameOf = nameOf;
    host.addController(this);
  }

  hostDisconnected() {
    this.#soon.stop();
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
    this.lit = new Set();
  }

  /** Notices that an alert's state has changed. */
  transition(transition) {
    if (transition.from !== transition.to) {
      this.#soon.add(transition, keyOf(transition.alertId, transition.company));
      this.light(keyOf(transition.alertId));
      this.light(keyOf(transition.alertId, transition.company));
    }
  }

  light(key) {
    clearTimeout(this.#timers.get(key));
    this.lit = new Set(this.lit).add(key);
    this.#timers.set(
      key,
      setTimeout(() => this.#dim(key), LIT_MILLIS),
    );
    this.#host.requestUpdate();
  }

  #dim(key) {
    this.#timers.delete(key);
    this.lit = new Set([...this.lit].filter((other) => other !== key));
    this.#host.requestUpdate();
  }

  #speak(transitions) {
    this.said =
      transitions.length > MOST_SPOKEN
        ? words.alerts.changedMany(transitions.length)
        : transitions.map(({ title, company, to }) => words.alerts.changed(title, this.#nameOf(company), words.state[to])).join('. ');
    this.#host.requestUpdate();
  }
}
