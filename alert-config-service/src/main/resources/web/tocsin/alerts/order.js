import { locale } from '../words/words.js';
import { STATES } from './rows.js';

const LEVELS = ['critical', 'error', 'warning', 'info', 'none'];

/** The orders that people can choose. */
export const ORDERS = ['firing', 'title'];

/**
 * Rows in an order: `firing` has what fires first, the gravest on top, then what is pending, then the others as they came; `title` goes by
 * the alphabet. Those that are alike stay as they are.
 */
export function inOrder(rows, order) {
  return [...rows].sort(order === 'title' ? byTitle : byUrgency);
}

/** The states of the companies of an alert: the gravest first, and then by name. */
export function companiesInOrder(states, nameOf) {
  const ranked = [...states].map((state) => ({ state, rank: STATES.indexOf(state.state), name: nameOf(state.company) }));
  return ranked.sort((one, other) => one.rank - other.rank || collated(one.name, other.name)).map(({ state }) => state);
}

/** Compares titles as people read them: capitals do not count, and 10 comes after 9. */
export function byTitle(one, other) {
  return collated(one.alert.title, other.alert.title);
}

function byUrgency(one, other) {
  return urgency(one) - urgency(other);
}

function urgency({ alert, states }) {
  const there = alert.enabled ? [...states.values()].map(({ state }) => state) : [];
  if (there.includes('firing')) {
    return LEVELS.indexOf(alert.noticeLevel);
  }
  return LEVELS.length + (there.includes('pending') ? 0 : 1);
}

let collator = null;

function collated(one, other) {
  if (collator?.tag !== locale()) {
    collator = { tag: locale(), by: new Intl.Collator(locale(), { numeric: true, sensitivity: 'base' }) };
  }
  return collator.by.compare(one, other);
}
