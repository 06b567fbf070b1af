const PLACE = /^line (\d+), column (\d+): (.*)$/s;

/**
 * A fault of a text: where it is, from 1, and why.
 *
 * @typedef {{line: number|null, column: number|null, reason: string}} Fault
 */

/**
 * An error of a field that is a text, as a fault. Where the place is not given by itself, it may be at the beginning of the words.
 *
 * @returns {Fault}
 */
function faultOf({ detail, line, column }) {
  const [, textLine, textColumn, reason] = PLACE.exec(detail) ?? [];
  if (textLine) {
    return { line: line ?? Number(textLine), column: column ?? Number(textColumn), reason };
  }
  return { line: line ?? null, column: column ?? null, reason: detail };
}

/**
 * What a problem says of a field.
 *
 * @param {import('./problem.js').Problem|null} problem
 * @param {string} pointer such as `/source`
 * @returns {Fault[]}
 */
export function faultsAt(problem, pointer) {
  return (problem?.errors ?? []).filter((error) => error.pointer === `#${pointer}`).map(faultOf);
}
