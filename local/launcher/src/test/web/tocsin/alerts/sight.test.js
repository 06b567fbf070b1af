import { answering, json } from '/test/fakes.js';
import { equal, test } from '/test/vocabulary.js';
import { askForLine, askForTelling, keyOf, linesOf, lookedAt, tellingsOf } from '/tocsin/alerts/sight.js';
import { countOf, EVERYTHING, isNarrow, queryOf } from '/tocsin/alerts/filter.js';
import { rowOf } from '/tocsin/alerts/rows.js';
import { Session } from '/tocsin/session/session.js';

const ALERTS = [
  { id: '1', company: 'acme', enabled: true, area: 'asr', samplePeriod: 'PT5M' },
  { id: '2', company: 'acme', enabled: true, area: 'asr', samplePeriod: 'PT5M' },
  { id: '3', tag: 'gold', enabled: true, area: 'balance' },
  { id: '4', company: 'acme', enabled: false, area: 'pdd', samplePeriod: 'PT1M' },
  { id: '5', company: 'acme', enabled: true, area: 'script', script: 'runway' },
];
const rows = new Map(ALERTS.map((alert) => [alert.id, rowOf(alert)]));

const session = new Session('https://tocsin.example.com');
session.token = 'A';

function looked(...keys) {
  return lookedAt(new Set(keys), rows);
}

test('rows on the screen are about an alert and its company, or one of several', () => {
  equal(
    looked('1', '3', '3/globex', '9').map(({ alert, company }) => `${alert.id} ${company}`),
    ['1 acme', '3 undefined', '3 globex'],
  );
  equal([keyOf('3'), keyOf('3', 'globex')], ['3', '3/globex']);
});

test('alerts that see the same have one line, and none have those on several companies, on scripts, or switched off', () => {
  equal(
    linesOf(looked('1', '2', '3', '3/globex', '4', '5')),
    new Map([
      ['acme asr PT5M', { area: 'asr', samplePeriod: 'PT5M', company: 'acme' }],
      ['globex balance ', { area: 'balance', samplePeriod: undefined, company: 'globex' }],
    ]),
  );
});

test('what was last told is asked for by alert, and by company where there are several', () => {
  equal(
    tellingsOf(looked('1', '3', '3/globex')),
    new Map([
      ['1', { alert: '1', company: 'acme' }],
      ['3', { alert: '3', company: undefined }],
      ['3/globex', { alert: '3', company: 'globex' }],
    ]),
  );
});

test('a line is the last two hours as the alert sees them', async () => {
  const asked = answering(() =>
    json({
      points: [
        { at: '', value: 30, samples: 3 },
        { at: '', value: null, samples: 0 },
      ],
    }),
  );

  const line = await askForLine(
    session.api,
    { company: 'a b', area: 'custom:q', samplePeriod: undefined },
    Date.parse('2026-03-02T10:00:00Z'),
  );

  equal(line, [30, null]);
  equal(
    [asked[0].path, asked[0].query],
    ['/api/v1/metrics/a%20b/custom%3Aq/series', { from: '2026-03-02T08:00:00.000Z', to: '2026-03-02T10:00:00.000Z', step: 'PT2M' }],
  );
});

const TOLD = [
  ['at the last attempt', { attempts: [{ at: '1' }, { at: '2' }], decisions: [{ at: '3' }] }, '2'],
  ['when it was decided, where there was no attempt', { attempts: [], decisions: [{ at: '3' }, { at: '4' }] }, '4'],
];

for (const [when, notification, at] of TOLD) {
  test(`somebody was told ${when}`, async () => {
    answering(() => json({ items: [notification], next: null }));

    equal(await askForTelling(session.api, { alert: '1' }), at);
  });
}

test('nobody was told, where there is no notification', async () => {
  const asked = answering(() => json({ items: [], next: null }));

  equal(await askForTelling(session.api, { alert: '1' }), null);
  equal(asked[0].query, { alert: '1', status: 'sent', limit: '1' });
});

test('a filter is a query, but for the state', () => {
  const filter = { ...EVERYTHING, title: ' low ', area: 'asr', state: 'firing' };

  equal(queryOf(filter, 'acme'), { company: 'acme', title: 'low', area: 'asr', noticeLevel: '', enabled: '' });
  equal([countOf(filter), isNarrow(filter)], [2, true]);
  equal([countOf(EVERYTHING), isNarrow(EVERYTHING), isNarrow({ ...EVERYTHING, title: ' ' })], [0, false, false]);
});
