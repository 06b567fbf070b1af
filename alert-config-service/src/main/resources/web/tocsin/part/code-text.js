const INDENT = '  ';

/** Text as a text area has it: its lines end with a line feed alone. */
export function plainLines(text) {
  return (text ?? '').replace(/\r\n?/g, '\n');
}

/** How many lines a text has; an empty one has one. */
export function linesOf(text) {
  return text.split('\n').length;
}

/**
 * Where a place in a text is for a text area.
 *
 * @param {string} text
 * @param {number} line from 1; one beyond the end is the last
 * @param {number} [column] in characters, not in units of UTF-16, from 1
 * @returns {number} the offset in units of UTF-16
 */
export function offsetOf(text, line, column = 1) {
  const lines = text.split('\n');
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const before = lines.slice(0, index).reduce((sum, each) => sum + each.length + 1, 0);
  return before + [...lines[index]].slice(0, Math.max(column, 1) - 1).join('').length;
}

/** The space at the beginning of the line that a place is in, up to that place. */
export function marginOf(text, at) {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^[ \t]*/.exec(line)[0];
}

/**
 * A change of a text: what stands from `from` to `to` becomes `text`, and then `start` to `end` is selected.
 *
 * @typedef {{from: number, to: number, text: string, start: number, end: number}} Change
 */

/**
 * What the Tab key does: several lines are indented; otherwise it writes spaces.
 *
 * @returns {Change}
 */
export function indented(text, start, end) {
  if (!text.slice(start, end).includes('\n')) {
    return { from: start, to: end, text: INDENT, start: start + INDENT.length, end: start + INDENT.length };
  }
  const [from, to] = wholeLines(text, start, end);
  const lines = text.slice(from, to).split('\n');
  const moved = lines.map((line) => (line === '' ? line : INDENT + line)).join('\n');
  return { from, to, text: moved, start: from, end: from + moved.length };
}

/**
 * What Shift and Tab do: the lines that are selected, or the one of the cursor, lose an indent.
 *
 * @returns {Change|null} null where there is none to lose
 */
export function outdented(text, start, end) {
  const [from, to] = wholeLines(text, start, end);
  const lines = text.slice(from, to).split('\n');
  const moved = lines.map((line) => line.replace(/^(?: {1,2}|\t)/, '')).join('\n');
  if (moved === text.slice(from, to)) {
    return null;
  }
  if (lines.length > 1) {
    return { from, to, text: moved, start: from, end: from + moved.length };
  }
  const less = to - from - moved.length;
  return { from, to, text: moved, start: Math.max(from, start - less), end: Math.max(from, end - less) };
}

/** A selection that ends at the beginning of a line does not mean that line. */
function wholeLines(text, start, end) {
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  const next = text.indexOf('\n', last);
  return [text.lastIndexOf('\n', start - 1) + 1, next < 0 ? text.length : next];
}
