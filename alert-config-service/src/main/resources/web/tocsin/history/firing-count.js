import { dayAfter, dayOf } from './days.js';

/**
 * How often alerts have fired on each of the last days, the oldest first.
 *
 * @param {Array<{at: string, cause: string}>} transitions the newest first
 * @param {string} today such as `2026-03-02`
 * @returns {Array<{date: string, count: number}>}
 */
export function firingsByDay(transitions, timeZone, today, days) {
  const counts = new Map(Array.from({ length: days }, (_, index) => [dayAfter(today, index + 1 - days), 0]));
  for (const { at, cause } of transitions) {
    const date = dayOf(at, timeZone);
    if (cause === 'breached' && counts.has(date)) {
      counts.set(date, counts.get(date) + 1);
    }
  }
  return [...counts].map(([date, count]) => ({ date, count }));
}
