import { brief } from '../format/duration.js';

/**
 * What is left of a penalty, in the space of a cell: the last hour to the second.
 *
 * @returns {string|null} null where its time is over, and it is about to be lifted
 */
export function left(until, now) {
  const seconds = Math.ceil((Date.parse(until) - now) / 1000);
  return seconds > 0 ? brief(seconds, 2) : null;
}

/** By how much a penalty was lifted before its time, in whole seconds; 0 where it was not. */
export function earlyBy(penalty) {
  const seconds = Math.floor((Date.parse(penalty.until) - Date.parse(penalty.liftedAt)) / 1000);
  return penalty.liftedBy === 'hand' && seconds > 0 ? seconds : 0;
}

/** The alerts that a list of penalties is about. */
export function alertsOf(penalties) {
  return penalties.flatMap(({ alertId, extensions }) => [alertId, ...extensions.map((extension) => extension.alertId)]);
}
