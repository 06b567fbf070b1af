import { faultsAt } from '../api/fault.js';
import { PARTS } from './draft.js';

/**
 * The faults of each part of a template: those that saving it met, and those of the preview, each once.
 *
 * @param {import('../api/problem.js').Problem|null} problem
 * @param {Array<import('../api/fault.js').Fault & {part: string}>} previewed
 * @returns {Record<string, Array<import('../api/fault.js').Fault>>}
 */
export function faultsByPart(problem, previewed) {
  return Object.fromEntries(
    PARTS.map((part) => {
      const shown = previewed.filter((fault) => fault.part === part);
      const others = faultsAt(problem, `/${part}`).filter((fault) => !shown.some((each) => isSamePlace(each, fault)));
      return [part, [...shown, ...others]];
    }),
  );
}

function isSamePlace(one, other) {
  return one.line === other.line && one.column === other.column;
}
