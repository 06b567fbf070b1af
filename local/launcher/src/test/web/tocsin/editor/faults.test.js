import { equal, test } from '/test/vocabulary.js';
import { formWith } from '/test/tocsin/editor/forms.js';
import { faultsOf } from '/tocsin/editor/faults.js';

const period = (count, unit) => ({ count, unit });
const LENGTHS = {
  samplePeriod: 'must be from 10 seconds to 1 day in steps of 10 seconds',
  holdFor: 'must be at most 1 day',
  repeat: 'must be from 1 minute to 366 days',
  penalty: 'must be from 1 minute to 31 days',
};

/** What is filled in, and what is wrong with it: all of it, and nothing else. */
const FAULTS = [
  [{}, {}],
  [
    { threshold: 'x', resetThreshold: '1,5' },
    { '/threshold': 'must be a number, such as 30 or 0.5', '/resetThreshold': 'must be a number, such as 30 or 0.5' },
  ],
  [
    { threshold: '101', resetThreshold: '102' },
    { '/threshold': 'must be from 0 to 100', '/resetThreshold': 'must be from 0 to 100' },
  ],
  [{ area: 'ner', threshold: '-1' }, { '/threshold': 'must be from 0 to 100' }],
  [{ area: 'pdd', operator: '>', threshold: '3', resetThreshold: '-0.1' }, { '/resetThreshold': 'must not be negative' }],
  [
    { area: 'channels', operator: '>', threshold: '10.5', resetThreshold: '-1' },
    { '/threshold': 'must be a whole number', '/resetThreshold': 'must not be negative' },
  ],
  [{ area: 'consecutive-failures', operator: '>', threshold: '-2' }, { '/threshold': 'must not be negative' }],
  [{ area: 'channels', operator: '=', threshold: '2e1' }, {}],
  [{ area: 'balance', operator: '<', threshold: '-1000.5' }, {}],
  [{ area: 'custom', customName: 'q', operator: '>', threshold: '-0.5', resetThreshold: '-0.75' }, {}],

  [{ operator: '<', threshold: '0' }, { '/threshold': 'is never reached: no value is below 0' }],
  [{ operator: '<=', threshold: '0' }, {}],
  [{ area: 'ner', operator: '>', threshold: '100' }, { '/threshold': 'is never reached: no value is above 100' }],
  [{ area: 'channels', operator: '<', threshold: '0' }, { '/threshold': 'is never reached: no value is below 0' }],
  [{ area: 'balance', operator: '<', threshold: '0' }, {}],

  [{ operator: '<', threshold: '30', resetThreshold: '29.9' }, { '/resetThreshold': 'must be at or above the threshold' }],
  [{ operator: '<=', threshold: '30', resetThreshold: '30' }, {}],
  [{ operator: '>', threshold: '30', resetThreshold: '30.1' }, { '/resetThreshold': 'must be at or below the threshold' }],
  [{ operator: '>=', threshold: '30', resetThreshold: '30' }, {}],
  [{ operator: '=', threshold: '30', resetThreshold: '31' }, {}],

  [{ samplePeriod: period('5', 'second') }, { '/samplePeriod': LENGTHS.samplePeriod }],
  [{ samplePeriod: period('15', 'second') }, { '/samplePeriod': LENGTHS.samplePeriod }],
  [{ samplePeriod: period('25', 'hour') }, { '/samplePeriod': LENGTHS.samplePeriod }],
  [{ samplePeriod: period('10', 'second') }, {}],
  [{ samplePeriod: period('0.5', 'minute') }, {}],
  [{ samplePeriod: period('x', 'minute') }, { '/samplePeriod': 'must be a number, such as 5' }],
  [{ samplePeriod: period('-5', 'minute') }, { '/samplePeriod': 'must be a number, such as 5' }],
  [{ area: 'balance', samplePeriod: period('x', 'minute') }, {}],
  [{ holdFor: period('86401', 'second') }, { '/holdFor': LENGTHS.holdFor }],
  [{ holdFor: period('0', 'second') }, {}],
  [
    { repeat: period('59', 'second'), penalty: period('59', 'second') },
    { '/repeat': LENGTHS.repeat, '/penalty': LENGTHS.penalty },
  ],
  [
    { repeat: period('367', 'day'), penalty: period('32', 'day') },
    { '/repeat': LENGTHS.repeat, '/penalty': LENGTHS.penalty },
  ],
  [{ repeat: period('366', 'day'), penalty: period('31', 'day') }, {}],

  [{ minimumCalls: '0' }, { '/minimumCalls': 'must be a whole number from 1 to 1000000' }],
  [{ minimumCalls: '1000001' }, { '/minimumCalls': 'must be a whole number from 1 to 1000000' }],
  [{ minimumCalls: '1.5' }, { '/minimumCalls': 'must be a whole number from 1 to 1000000' }],
  [{ minimumCalls: 'x' }, { '/minimumCalls': 'must be a whole number from 1 to 1000000' }],
  [{ minimumCalls: '1000000' }, {}],
  [{ minimumCalls: '' }, {}],

  [{ company: '' }, { '/company': 'must be a company of the list' }],
  [{ scope: 'tag', tag: ' ' }, { '/tag': 'must not be empty' }],
  [{ scope: 'all', company: '', tag: '' }, {}],
  [{ recipients: [] }, { '/recipients': 'must be 1 to 50 recipients' }],
  [{ recipients: Array(51).fill('a@b.example') }, { '/recipients': 'must be 1 to 50 recipients' }],
  ...['', '-q', 'a b', 'x'.repeat(65)].map((customName) => [
    { area: 'custom', customName },
    { '/area': 'must be 1 to 64 letters, digits, dots, underscores and hyphens, the first a letter or digit' },
  ]),
  [{ area: 'custom', customName: ` ${'x'.repeat(64)} ` }, {}],
  [{ area: 'script', scriptOperator: '', threshold: 'x', resetThreshold: 'x', minimumCalls: 'x' }, {}],
  [{ area: 'script', scriptOperator: '>', threshold: 'x' }, { '/threshold': 'must be a number, such as 30 or 0.5' }],
  [{ operator: 'always', threshold: 'x', holdFor: period('x', 'day') }, {}],
];

function sentence(fields) {
  return JSON.stringify(fields).replace(/("a@b\.example",?)+/, '…');
}

for (const [fields, faults] of FAULTS) {
  test(`${sentence(fields)}: ${Object.keys(faults).join(', ') || 'nothing'} is wrong`, () => equal(faultsOf(formWith(fields)), faults));
}
