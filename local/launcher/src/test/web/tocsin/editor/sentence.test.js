import { equal, test } from '/test/vocabulary.js';
import { formWith } from '/test/tocsin/editor/forms.js';
import { newForm } from '/tocsin/editor/form.js';
import { scheduleOf } from '/tocsin/editor/schedule.js';
import { sentenceOf } from '/tocsin/editor/sentence.js';

const acme = { companyName: 'Acme Telecom', currency: 'EUR' };
const period = (count, unit) => ({ count, unit });

const SENTENCES = [
  [
    {},
    'When the ASR of Acme Telecom is at or below 30 % over 5 minutes with at least 10 calls, tell noc@acme.example. ' +
      'Over as soon as that no longer holds.',
  ],
  [
    { minimumCalls: '1', resetThreshold: '31', notifyReset: false, noData: 'fire', enabled: false },
    'Disabled. When the ASR of Acme Telecom is at or below 30 % over 5 minutes, tell noc@acme.example. ' +
      'Over when at or above 31 %, without a message. No data is as bad.',
  ],
  [
    { area: 'balance', operator: '<', threshold: '50', holdFor: period('10', 'minute'), repeat: period('1', 'day'), minimumCalls: '7' },
    'When the balance of Acme Telecom is below €50.00, for at least 10 minutes, tell noc@acme.example, again every day while it lasts. ' +
      'Over as soon as that no longer holds.',
  ],
  [
    {
      area: 'consecutive-failures',
      operator: '>=',
      threshold: '20',
      scope: 'tag',
      tag: 'gold',
      repeat: period('2', 'hour'),
      penalty: period('1', 'hour'),
      recipients: ['a@b.example', 'c@d.example', 'e@f.example', 'g@h.example'],
    },
    'When the number of failures in a row of any company with the tag gold is at or above 20, ' +
      'tell a@b.example, c@d.example and 2 others, again every 2 hours while it lasts, and disable the company for 1 hour. ' +
      'Over as soon as that no longer holds.',
  ],
  [
    {
      area: 'balance',
      operator: 'always',
      scope: 'all',
      recipients: ['a@b.example', 'c@d.example'],
      noData: 'fire',
      holdFor: period('1', 'day'),
    },
    'Tell a@b.example and c@d.example the balance of any company, every day at 08:00, whatever it is.',
  ],
  [
    { area: 'asr', operator: 'always', schedule: scheduleOf('0 7 * * 1') },
    'Tell noc@acme.example the ASR of Acme Telecom over 5 minutes with at least 10 calls, every Monday at 07:00, whatever it is.',
  ],
  [
    { area: 'script', script: 'runway' },
    'When the script runway, which runs when the numbers change, says so of Acme Telecom, tell noc@acme.example. ' +
      'Over as soon as that no longer holds.',
  ],
  [
    {
      area: 'script',
      script: 'margin',
      scriptOperator: '<',
      threshold: '0.02',
      resetThreshold: '0.03',
      runs: 'times',
      schedule: scheduleOf('*/15 * * * *'),
      noData: 'reset',
    },
    'When the script margin, which runs by the schedule */15 * * * *, answers below 0.02 for Acme Telecom, tell noc@acme.example. ' +
      'Over when at or above 0.03. Over as well when there are no data.',
  ],
  [
    { area: 'custom', customName: 'queue-length', operator: '>', threshold: '1000' },
    'When the value “queue-length” of Acme Telecom is above 1,000, tell noc@acme.example. Over as soon as that no longer holds.',
  ],
  [
    { threshold: 'x', samplePeriod: period('', 'minute'), minimumCalls: '', resetThreshold: 'x', recipients: [] },
    'When the ASR of Acme Telecom is at or below … over …, tell nobody yet. Over when at or above ….',
  ],
];

for (const [fields, sentence] of SENTENCES) {
  test(sentence, () => equal(sentenceOf(formWith(fields), acme), sentence));
}

test('of a new form most is left open', () => {
  equal(
    sentenceOf({ ...newForm(''), scope: 'company' }, { companyName: '', currency: null }),
    'When the ASR of … is at or below … over 5 minutes with at least 10 calls, tell nobody yet. Over as soon as that no longer holds.',
  );
});
