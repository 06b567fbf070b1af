import { isoOf, secondsOf, UNITS } from '../format/duration.js';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const LENGTHS = Object.fromEntries(UNITS);

/**
 * A number that somebody has typed.
 *
 * @param {string} text
 * @returns {number|null} null where there is none yet; NaN for what is no number
 */
export function numberOf(text) {
  const typed = text.trim();
  if (typed === '') {
    return null;
  }
  return NUMBER.test(typed) ? Number(typed) : NaN;
}

/** The number for a request; what is none goes as it was typed, so that the server refuses it beside all else that is wrong. */
export function sentNumber(text) {
  const number = numberOf(text);
  return Number.isNaN(number) ? text.trim() : number;
}

/**
 * A length of time that somebody has typed: a number, and its unit from a list.
 *
 * @param {{count: string, unit: string}} amount
 * @returns {number|null} whole seconds; null where there is none yet; NaN for what is no such length
 */
export function lengthOf({ count, unit }) {
  const number = numberOf(count);
  if (number === null) {
    return null;
  }
  const seconds = number * LENGTHS[unit];
  return Number.isInteger(seconds) && seconds >= 0 ? seconds : NaN;
}

/** The length of time for a request; what is none goes as it was typed, and is refused. */
export function sentLength(amount) {
  const seconds = lengthOf(amount);
  if (seconds === null) {
    return null;
  }
  return Number.isNaN(seconds) ? `${amount.count.trim()} ${amount.unit}` : isoOf(seconds);
}

/** A length of time for typing, in the longest unit that it is a whole number of; none is an empty field with the unit. */
export function amountOf(iso, unit) {
  const seconds = secondsOf(iso);
  if (!seconds) {
    return { count: '', unit };
  }
  const [fitting, length] = UNITS.find(([, each]) => seconds % each === 0);
  return { count: String(seconds / length), unit: fitting };
}
