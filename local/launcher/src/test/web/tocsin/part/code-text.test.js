import { equal, test } from '/test/vocabulary.js';
import { indented, linesOf, marginOf, offsetOf, outdented, plainLines } from '/tocsin/part/code-text.js';

const OFFSETS = [
  ['a\nb', 1, 1, 0],
  ['a\nb', 2, 1, 2],
  ['a\n😀b\nc', 2, 2, 4],
  ['a\nb', 9, 9, 3],
  ['a\nb', 0, 0, 0],
  ['', 1, 1, 0],
];

for (const [text, line, column, offset] of OFFSETS) {
  test(`line ${line}, column ${column} of ${JSON.stringify(text)} is at ${offset}`, () => equal(offsetOf(text, line, column), offset));
}

test('lines end with a line feed alone', () => {
  equal([plainLines('a\r\nb\rc\nd'), plainLines(null), linesOf('a\nb\n'), linesOf('')], ['a\nb\nc\nd', '', 3, 1]);
});

test('the margin of a line is the space before it, up to the cursor', () => {
  equal([marginOf('a\n  \tb', 6), marginOf('a\n  \tb', 3), marginOf('  a', 0), marginOf('a', 1)], ['  \t', ' ', '', '']);
});

/** A text, with `[` and `]` around what is selected, after a change. */
function after(change, marked) {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const text = marked.replace(/[[\]]/g, '');
  const made = change(text, start, end);
  if (made === null) {
    return null;
  }
  const whole = text.slice(0, made.from) + made.text + text.slice(made.to);
  return `${whole.slice(0, made.start)}[${whole.slice(made.start, made.end)}]${whole.slice(made.end)}`;
}

const INDENTED = [
  ['a[]b', 'a  []b'],
  ['a[bc]d', 'a  []d'],
  ['[a\nb]\nc', '[  a\n  b]\nc'],
  ['x[a\n\nb\n]c', '[  xa\n\n  b]\nc'],
];

for (const [before, then] of INDENTED) {
  test(`Tab makes ${JSON.stringify(then)} of ${JSON.stringify(before)}`, () => equal(after(indented, before), then));
}

const OUTDENTED = [
  ['  a[]', 'a[]'],
  [' [] a', '[]a'],
  ['\ta[]', 'a[]'],
  ['   a[]', ' a[]'],
  ['[  a\n b\nc]', '[a\nb\nc]'],
  ['a[]', null],
  ['[a\nb]', null],
];

for (const [before, then] of OUTDENTED) {
  test(`Shift and Tab make ${JSON.stringify(then)} of ${JSON.stringify(before)}`, () => equal(after(outdented, before), then));
}
