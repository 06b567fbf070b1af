import { equal, fileOf, test } from '/test/vocabulary.js';
import { decisionWords } from '/tocsin/notification/decision.js';
import { english } from '/tocsin/words/en/english.js';

test('a decision is told in words', () => {
  equal(decisionWords({ stage: 'deliver', reason: 'failed', detail: '421 busy' }), {
    stage: 'Delivery',
    text: 'It did not work this time',
    detail: '421 busy',
    look: 'bad',
  });
});

test('words that say the detail themselves leave none beside them', () => {
  equal(decisionWords({ stage: 'render', reason: 'rendered', detail: 'night-shift' }), {
    stage: 'Message',
    text: 'Written with the template night-shift',
    detail: null,
    look: '',
  });
});

test('a stage and a reason of a later version are called as they call themselves', () => {
  equal(decisionWords({ stage: 'weigh', reason: 'heavy', detail: null }), { stage: 'weigh', text: 'heavy', detail: null, look: '' });
});

test('the statuses, outcomes and stages of the contract have words', async () => {
  const { status, outcome, stage } = enumsOf(JSON.parse(await fileOf('/docs/contracts/schemas/notification.json')));
  const words = english.notification;

  equal([Object.keys(words.status), Object.keys(words.outcome), Object.keys(words.stage)], [status, outcome, stage]);
});

/** The values that each field of a schema can have, wherever it stands. */
function enumsOf(schema, found = {}) {
  for (const [name, part] of Object.entries(schema ?? {})) {
    if (Array.isArray(part?.enum)) {
      found[name] = part.enum;
    }
    if (typeof part === 'object') {
      enumsOf(part, found);
    }
  }
  return found;
}
