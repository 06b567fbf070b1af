import { day, momentOf, wallClock } from '../format/time.js';
import { words } from '../words/words.js';

const DAY_MILLIS = 86_400_000;

/** The day of a moment in a time zone, such as `2026-03-02`. */
export function dayOf(instant, timeZone) {
  return wallClock(instant, timeZone).slice(0, 10);
}

/** The day so many days after another one; before it where the number is negative. */
export function dayAfter(date, days = 1) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MILLIS).toISOString().slice(0, 10);
}

/**
 * Puts transitions under their days, the newest day and the newest transition first.
 *
 * @param {Array<{at: string}>} transitions
 * @returns {Array<{date: string, items: Array<{at: string}>}>}
 */
export function byDay(transitions, timeZone) {
  const days = new Map();
  for (const each of [...transitions].sort((one, other) => new Date(other.at) - new Date(one.at))) {
    const date = dayOf(each.at, timeZone);
    days.set(date, [...(days.get(date) ?? []), each]);
  }
  return [...days].map(([date, items]) => ({ date, items }));
}

/**
 * From the beginning of one day to the end of another, as the API takes it; a day that is empty sets no limit.
 *
 * @returns {{from: string|null, to: string|null}} `to` is the moment after the last
 */
export function spanOf(from, to, timeZone) {
  return {
    from: from ? beginning(from, timeZone) : null,
    to: to ? beginning(dayAfter(to), timeZone) : null,
  };
}

/** Whether a moment is in such a span. */
export function isWithin(at, { from, to }) {
  const moment = new Date(at).getTime();
  return (!from || moment >= new Date(from).getTime()) && (!to || moment < new Date(to).getTime());
}

/** A day as a heading, with a word for those that are near. */
export function dayHeading(date, timeZone, now = Date.now()) {
  const today = dayOf(now, timeZone);
  const near = { [today]: words.history.today, [dayAfter(today, -1)]: words.history.yesterday }[date];
  const inFull = day(`${date}T12:00:00Z`, 'UTC');
  return near ? `${near}, ${inFull}` : inFull;
}

function beginning(date, timeZone) {
  return momentOf(`${date}T00:00`, timeZone).toISOString();
}
