import { equal, fileOf, test } from '/test/vocabulary.js';
import { millisOf, objectOf, outcomeOf, readable } from '/tocsin/scripts/answer.js';

const OUTCOMES = [
  [{ outcome: 'failed', fires: null, value: null }, 'failed'],
  [{ outcome: 'answered', fires: true, value: 1 }, 'fires'],
  [{ outcome: 'answered', fires: false, value: null }, 'good'],
  [{ outcome: 'answered', fires: null, value: 0 }, 'compared'],
  [{ outcome: 'answered', fires: null, value: null }, 'nothing'],
];

for (const [run, outcome] of OUTCOMES) {
  test(`${JSON.stringify(run)} is ${outcome}`, () => equal(outcomeOf(run), outcome));
}

test('runs of the contract came to something', async () => {
  const runs = ['script-run', 'script-run-failed'].map(async (name) => JSON.parse(await fileOf(`/docs/contracts/examples/${name}.json`)));
  const [run, failed] = await Promise.all(runs);

  equal([['fires', 'good', 'compared'].includes(outcomeOf(run)), outcomeOf(failed)], [true, 'failed']);
  equal(millisOf(run.took) > 0, true);
});

for (const [took, millis] of [
  ['PT0.0042S', 4.2],
  ['PT1M2S', 62_000],
  ['PT0S', 0],
  ['5 ms', null],
  [null, null],
]) {
  test(`${took} is ${millis} ms`, () => equal(millisOf(took), millis));
}

test('short JSON stays in one line', () => {
  equal([readable({ a: [1, 'x\ny'] }), readable(null), readable(undefined)], ['{ "a": [ 1, "x\\ny" ] }', 'null', '']);
  equal(readable({ a: 'x'.repeat(60) }).split('\n').length, 3);
});

test('an object in JSON is one, an empty text is none, and all else is wrong', () => {
  equal([objectOf('{"a": 1}'), objectOf(' ')], [{ object: { a: 1 } }, { object: null }]);
  equal(
    ['[1]', '1', 'null', '"x"', '{'].map((text) => 'wrong' in objectOf(text)),
    [true, true, true, true, true],
  );
});
