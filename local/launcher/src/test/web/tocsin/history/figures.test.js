import { equal, fileOf, test } from '/test/vocabulary.js';
import { limitOf, numbersOf, whyNobody } from '/tocsin/history/figures.js';
import { english } from '/tocsin/words/en/english.js';

async function example(name) {
  return JSON.parse(await fileOf(`/docs/contracts/examples/${name}.json`));
}

test('the numbers of a transition are told with their units', async () => {
  const numbers = Object.fromEntries(numbersOf(await example('transition-firing')));

  equal(Object.keys(numbers), [
    'Value',
    'Threshold',
    'Reset threshold',
    'Samples',
    'Sample period',
    'Minimum calls',
    'Notice level',
    'Template',
  ]);
  equal(
    ['Value', 'Threshold', 'Reset threshold', 'Sample period'].map((name) => /^(at or below )?[\d.]+ (%|minutes)$/.test(numbers[name])),
    [true, true, true, true],
  );
});

test('numbers without a meaning are left out', async () => {
  const names = numbersOf(await example('transition-script')).map(([name]) => name);

  equal(
    ['Samples', 'Sample period', 'Minimum calls'].filter((name) => names.includes(name)),
    [],
  );
  equal(names.includes('Script'), true);
});

test('each cause of the contract has words', async () => {
  const { properties } = JSON.parse(await fileOf('/docs/contracts/schemas/transition.json'));

  equal(
    properties.cause.enum.filter((cause) => !(cause in english.history.cause)),
    [],
  );
});

test('a limit is told only where something was compared', () => {
  const limit = { area: 'balance', currency: 'EUR', operator: '<', threshold: 0 };

  equal(
    [limitOf(limit), limitOf({ ...limit, operator: null }), limitOf({ ...limit, threshold: null }), limitOf({ area: 'script' })],
    ['below €0.00', '', '', ''],
  );
});

const { nobody } = english.history;
const WHY = [
  [{ cause: 'recovered', notifyReset: false }, nobody.reset],
  [{ cause: 'recovered', notifyReset: true }, nobody.yet],
  [{ cause: 'breached', notifyReset: true }, nobody.yet],
  ...['holding', 'released', 'observed', 'starved'].map((cause) => [{ cause, notifyReset: true }, nobody.told]),
];

for (const [transition, why] of WHY) {
  test(`${JSON.stringify(transition)} without a notification: ${why}`, () => equal(whyNobody(transition), why));
}
