import { equal, fileOf, test } from '/test/vocabulary.js';
import { formWith } from '/test/tocsin/editor/forms.js';
import { firingsOf, marksOf, secondsFiring, seenPoints } from '/tocsin/editor/firings.js';
import { beginningOf, bodyForBacktest, metricOf, SPANS, whyNoBacktest } from '/tocsin/editor/question.js';
import { secondsOf } from '/tocsin/format/duration.js';
import { summaryOf } from '/tocsin/editor/summary.js';

const change = (at, from, to, cause, value = 10) => ({ at: `2026-03-02T10:${at}:00Z`, from, to, cause, value, reason: cause });
const PAST = {
  from: '2026-03-02T10:00:00Z',
  to: '2026-03-02T11:00:00Z',
  transitions: [
    change('05', 'ok', 'pending', 'holding'),
    change('10', 'pending', 'firing', 'breached'),
    change('15', 'firing', 'firing', 'repeated'),
    change('20', 'firing', 'ok', 'recovered', null),
    { ...change('40', 'ok', 'firing', 'breached'), value: undefined },
  ],
};

test('an alert would have fired from the breach until it recovered, or to the end', () => {
  const firings = firingsOf(PAST);

  equal(firings, [
    { at: '2026-03-02T10:10:00Z', value: 10, reason: 'breached', until: '2026-03-02T10:20:00Z', seconds: 600 },
    { at: '2026-03-02T10:40:00Z', value: null, reason: 'breached', until: null, seconds: 1_200 },
  ]);
  equal([secondsFiring(firings), secondsFiring([])], [1_800, 0]);
});

test('the chart marks where it fires and where it is over', () => {
  equal(marksOf(PAST), [
    { at: '2026-03-02T10:10:00Z', value: 10, kind: 'firing', text: 'breached' },
    { at: '2026-03-02T10:20:00Z', value: null, kind: 'reset', text: 'recovered' },
    { at: '2026-03-02T10:40:00Z', value: null, kind: 'firing', text: 'breached' },
  ]);
});

test('the backtest of the contract is read', async () => {
  const backtest = JSON.parse(await fileOf('/docs/contracts/examples/backtest.json'));

  equal(
    firingsOf(backtest).map(({ at }) => at),
    backtest.transitions.filter(({ from, to }) => to === 'firing' && from !== 'firing').map(({ at }) => at),
  );
});

const SERIES = {
  points: [
    { at: '2026-03-02T10:00:00Z', value: 30, samples: 10 },
    { at: '2026-03-02T10:05:00Z', value: 20, samples: 9 },
    { at: '2026-03-02T10:10:00Z', value: 25, samples: 10 },
  ],
};
const NOW = Date.parse('2026-03-02T10:12:00Z');

test('a value stands at the end of its step, with calls enough, when the step is over', () => {
  equal(seenPoints(SERIES, { stepSeconds: 300, fewest: 10, isGauge: false, now: NOW }), [
    { at: '2026-03-02T10:05:00.000Z', value: 30 },
    { at: '2026-03-02T10:10:00.000Z', value: null },
  ]);
});

test('a gauge has a value now', () => {
  equal(seenPoints(SERIES, { stepSeconds: 300, fewest: 0, isGauge: true, now: NOW }).at(-1), {
    at: '2026-03-02T10:12:00.000Z',
    value: 25,
  });
});

const WHY_NOT = [
  [{}, null],
  [{ recipients: [] }, null],
  [{ area: 'script', script: 'runway' }, 'script'],
  [{ operator: 'always' }, 'always'],
  [{ threshold: '' }, 'incomplete'],
  [{ threshold: '101' }, 'incomplete'],
  [{ samplePeriod: { count: '', unit: 'minute' } }, 'incomplete'],
  [{ company: '' }, 'incomplete'],
];

for (const [fields, why] of WHY_NOT) {
  test(`${JSON.stringify(fields)} ${why ? `keeps an alert from looking back: ${why}` : 'is no reason not to look back'}`, () => {
    equal(whyNoBacktest(formWith(fields)), why);
  });
}

const METRICS = [
  [{}, { area: 'asr', samplePeriod: 'PT5M' }],
  [{ samplePeriod: { count: '15', unit: 'second' } }, { area: 'asr', samplePeriod: null }],
  [{ samplePeriod: { count: '', unit: 'second' } }, { area: 'asr', samplePeriod: null }],
  [{ area: 'balance' }, { area: 'balance', samplePeriod: null }],
  [
    { area: 'custom', customName: 'q' },
    { area: 'custom:q', samplePeriod: null },
  ],
  [{ area: 'custom', customName: '' }, null],
  [{ area: 'script' }, null],
];

for (const [fields, metric] of METRICS) {
  test(`${JSON.stringify(fields)} shows ${metric ? `${metric.area} over ${metric.samplePeriod}` : 'nothing'}`, () => {
    equal(metricOf(formWith(fields)), metric);
  });
}

test('a backtest asks for what would be saved, switched on, with recipients that can be told', () => {
  const { title, recipients, enabled } = bodyForBacktest(formWith({ enabled: false, recipients: ['noc', 'noc@acme.example'] }));
  equal([title, recipients, enabled], ['Low ASR', ['noc@acme.example'], true]);

  const unnamed = bodyForBacktest(formWith({ title: '', recipients: [] }));
  equal([unnamed.title, unnamed.recipients], ['Backtest', ['backtest@example.com']]);
});

test('a line has some two hundred points', () => {
  equal(
    SPANS.map(({ length, step }) => secondsOf(length) / secondsOf(step)),
    [180, 180, 288, 336],
  );
  equal(beginningOf(SPANS[0], Date.parse('2026-03-02T10:00:00Z')), '2026-03-02T09:00:00.000Z');
});

const nothing = {
  why: null,
  isRefused: false,
  isRefusedForFields: false,
  firings: [],
  span: 'the last hour',
  hasValues: true,
  hasSeenValues: true,
  fewest: 10,
};
const SUMMARIES = [
  [{ firings: firingsOf(PAST) }, 'It would have fired twice in the last hour, firing for 30 min in all.'],
  [{}, 'It would not have fired in the last hour.'],
  [{ hasSeenValues: false }, 'Never were there 10 calls or more at a time in the last hour.'],
  [{ hasSeenValues: false, hasValues: false }, 'There are no values of the last hour.'],
  [{ firings: null }, 'Looking back …'],
  [{ isRefused: true }, ''],
  [{ isRefused: true, isRefusedForFields: true }, 'As soon as the fields are complete you see here where it would have fired.'],
  [{ why: 'always' }, 'It tells the value at its times, whatever it is: nothing fires.'],
];

for (const [found, summary] of SUMMARIES) {
  test(`${JSON.stringify(Object.keys(found))} is told as: ${summary || 'nothing'}`, () =>
    equal(summaryOf({ ...nothing, ...found }), summary));
}
