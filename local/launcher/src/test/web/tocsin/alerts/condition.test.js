import { equal, fileOf, test } from '/test/vocabulary.js';
import { conditionOf } from '/tocsin/alerts/condition.js';

const EXAMPLES = [
  ['alert', 'ASR at or below 30 % over 5 min'],
  ['alert-balance', 'Balance below €50.00'],
  ['alert-script', 'Script margin answers below 0.02, run on schedule */15 * * * *'],
  ['alert-request-always', 'Balance, told on schedule 0 8 * * *'],
  ['alert-request-channels', 'Channels above 450, for 30 s or longer'],
  ['alert-request-custom', 'queue-length at or above 1,000'],
  ['alert-request-penalty', 'Failures in a row at or above 20'],
  ['alert-request-script', 'Script runway decides'],
];

for (const [name, condition] of EXAMPLES) {
  test(`${name} of the contract watches: ${condition}`, async () => {
    equal(conditionOf(JSON.parse(await fileOf(`/docs/contracts/examples/${name}.json`)), 'EUR'), condition);
  });
}

test('a balance of several companies has no currency', () => {
  equal(conditionOf({ area: 'balance', operator: '<', threshold: 50 }), 'Balance below 50');
});
