import { equal, fileOf, test } from '/test/vocabulary.js';
import { alike } from '/tocsin/trial/messages.js';
import { recipientsOf, stageOf, toldBy, valueTyped } from '/tocsin/trial/report.js';

const report = JSON.parse(await fileOf('/docs/contracts/examples/test.json'));

function message(recipient, channel, fields) {
  return { recipient, channel, outcome: 'rendered', reason: null, subject: 's', text: 't', html: 'h', sms: 'z', ...fields };
}

test('who gets the same message by the same way is told together, with the parts that the way takes', () => {
  const messages = [
    message('a@b.example', 'email'),
    message('+447700900123', 'sms'),
    message('c@d.example', 'email'),
    message('e@f.example', 'email', { html: 'another' }),
    message('https://a.example', 'webhook'),
    message('slack+https://a.example', 'slack', { text: undefined }),
    message('pigeon:1', 'pigeon'),
  ];

  equal(
    alike(messages).map(({ recipients, parts }) => [recipients.join(' '), parts]),
    [
      ['a@b.example c@d.example', { subject: 's', text: 't', html: 'h' }],
      ['+447700900123', { sms: 'z' }],
      ['e@f.example', { subject: 's', text: 't', html: 'another' }],
      ['https://a.example', {}],
      ['slack+https://a.example', { subject: 's', text: null }],
      ['pigeon:1', { subject: 's', text: 't', html: 'h', sms: 'z' }],
    ],
  );
});

test('the same words that failed for one and not for the other are told apart', () => {
  equal(alike([message('a@b.example', 'email'), message('c@d.example', 'email', { outcome: 'failed', reason: 'no' })]).length, 2);
});

test('the stages of the contract’s report are found', () => {
  equal(
    report.stages.map(({ stage }) => stageOf(report, stage)),
    report.stages,
  );
  equal([stageOf(report, 'think'), stageOf(null, 'render'), toldBy(null)], [null, null, null]);
});

test('whom the last report told is told next; without one, whom the alert names', () => {
  const alert = { recipients: ['noc@acme.example'] };
  const own = { company: 'acme', stages: [{ stage: 'render', messages: [{ recipient: 'own@acme.example' }] }] };

  equal(
    [
      recipientsOf(alert, own, 'acme'),
      recipientsOf(alert, own, 'globex'),
      recipientsOf(alert, null, 'acme'),
      recipientsOf(alert, { company: 'acme', stages: [] }, 'acme'),
    ],
    [['own@acme.example'], ['noc@acme.example'], ['noc@acme.example'], ['noc@acme.example']],
  );
});

for (const [typed, value, wrong] of [
  ['', null, false],
  [' ', null, false],
  ['0', 0, false],
  [' -3.5 ', -3.5, false],
  ['1,5', 1.5, false],
  ['x', NaN, true],
  ['1e999', Infinity, true],
]) {
  test(`${JSON.stringify(typed)} is ${wrong ? 'no value' : value}`, () => equal(valueTyped(typed), { value, wrong }));
}
