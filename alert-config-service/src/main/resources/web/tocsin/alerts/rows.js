/** States of a company, the gravest first. */
export const STATES = ['firing', 'pending', 'no-data', 'ok'];

/** Causes of transitions that people are told of, whatever the alert says. */
const TOLD = ['breached', 'repeated', 'scheduled', 'told', 'failed'];

/**
 * An alert with the states that are known of it.
 *
 * @typedef {object} Row
 * @property {object} alert as the contract has it
 * @property {Map<string, object>} states by company, as the contract has them
 * @property {boolean} complete whether these are all there are
 * @property {boolean} more whether there are so many that the rest was left out
 * @property {number} askedAt when they were last asked for; 0 for never
 */

/** @returns {Row} an alert of which nothing is known yet */
export function rowOf(alert) {
  return { alert, states: new Map(), complete: false, more: false, askedAt: 0 };
}

/** Whether an alert watches several companies. */
export function isWide(alert) {
  return !alert.company;
}

/**
 * How an alert on one company stands.
 *
 * @returns {string|null} null while nobody knows
 */
export function stateOf({ alert, states, complete }) {
  if (!alert.enabled) {
    return 'disabled';
  }
  return states.get(alert.company)?.state ?? (complete ? 'unknown' : null);
}

/** How many companies are in which state, the gravest first, without those that nobody is in. */
export function tallyOf(states) {
  const counts = new Map(STATES.map((state) => [state, 0]));
  for (const { state } of states) {
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 0);
}

/** A row with what was answered; what is known of a later state stays. */
export function withStates(row, answered, { complete = false, more = false, at = 0 } = {}) {
  const states = complete ? new Map() : new Map(row.states);
  for (const state of answered) {
    const known = row.states.get(state.company);
    states.set(state.company, known && Date.parse(known.since) > Date.parse(state.since) ? known : state);
  }
  return { ...row, states, complete: complete || row.complete, more, askedAt: at || row.askedAt };
}

/** A row after a transition of its alert. */
export function withTransition(row, transition) {
  const known = row.states.get(transition.company);
  const state = {
    alertId: transition.alertId,
    company: transition.company,
    state: transition.to,
    value: transition.value,
    samples: transition.samples,
    since: known && transition.from === transition.to ? known.since : transition.at,
    lastNotifiedAt: isTold(transition) ? transition.at : (known?.lastNotifiedAt ?? null),
  };
  return { ...row, states: new Map(row.states).set(transition.company, state) };
}

/** Whether people are told of a transition. */
function isTold({ cause, notifyReset }) {
  return TOLD.includes(cause) || (cause === 'recovered' && notifyReset);
}

/** The latest of some moments; null where there is none. */
export function latest(...instants) {
  const there = instants.filter(Boolean);
  return there.length === 0 ? null : there.reduce((one, other) => (Date.parse(one) >= Date.parse(other) ? one : other));
}
