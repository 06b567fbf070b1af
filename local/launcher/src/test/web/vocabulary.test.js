import { equal, shown, test, thrownBy } from '/test/vocabulary.js';

const DIFFERENT = [
  [1, '1'],
  [0, -0],
  [null, undefined],
  [[], {}],
  [
    [1, 2],
    [2, 1],
  ],
  [{ a: undefined }, {}],
  [new Map([[1, 2]]), new Map([[1, 3]])],
  [new Set([1]), [1]],
  [new Date(0), new Date(1)],
  [new Date(NaN), new Date(0)],
  [new Error('one'), new Error('other')],
];

for (const [one, other] of DIFFERENT) {
  test(`${shown(one)} is not ${shown(other)}`, async () => {
    const { message } = await thrownBy(() => equal(one, other));

    equal(message, `is        ${shown(one)}\nshould be ${shown(other)}`);
  });
}

test('what is made of the same is the same', () => {
  equal({ a: [1, new Date(0)], b: new Map([['x', NaN]]) }, { b: new Map([['x', NaN]]), a: [1, new Date(0)] });
});

test('what should have thrown and has not is told', async () => {
  equal((await thrownBy(() => thrownBy(() => {}))).message, 'nothing was thrown');
});
