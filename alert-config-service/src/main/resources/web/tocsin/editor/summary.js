import { brief } from '../format/duration.js';
import { words } from '../words/words.js';
import { secondsFiring } from './firings.js';

/**
 * What a backtest found, in words, or why there is none.
 *
 * @param {object} past `why` there can be none, null where there can; `isRefused`, and whether `isRefusedForFields`, which say it
 *     themselves; `firings`, null before the answer; `span`, in words; `hasValues` at all; `hasSeenValues`, those with calls enough;
 *     `fewest`, how many that are
 */
export function summaryOf({ why, isRefused, isRefusedForFields, firings, span, hasValues, hasSeenValues, fewest }) {
  const say = words.editor.backtest;
  if (why !== null || isRefusedForFields) {
    return say.why[why ?? 'incomplete'];
  }
  if (isRefused) {
    return '';
  }
  if (firings === null) {
    return say.busy;
  }
  if (firings.length > 0) {
    return say.fired(firings.length, brief(secondsFiring(firings)), span);
  }
  if (hasSeenValues) {
    return say.never(span);
  }
  return hasValues ? say.tooFew(span, fewest) : say.noValues(span);
}
