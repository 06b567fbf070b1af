import { equal, test } from '/test/vocabulary.js';
import { byDay, dayAfter, dayHeading, dayOf, isWithin, spanOf } from '/tocsin/history/days.js';
import { firingsByDay } from '/tocsin/history/firing-count.js';
import { isOfKind, KIND_NAMES } from '/tocsin/history/kind.js';
import { english } from '/tocsin/words/en/english.js';

test('transitions stand under the days of the company’s clocks, the newest first', () => {
  const at = (text) => ({ at: text });
  const transitions = [
    at('2026-03-02T23:30:00Z'),
    at('2026-03-03T01:00:00.5Z'),
    at('2026-03-02T10:00:00Z'),
    at('2026-03-02T22:59:59.999Z'),
  ];

  equal(byDay(transitions, 'Europe/Berlin'), [
    { date: '2026-03-03', items: [at('2026-03-03T01:00:00.5Z'), at('2026-03-02T23:30:00Z')] },
    { date: '2026-03-02', items: [at('2026-03-02T22:59:59.999Z'), at('2026-03-02T10:00:00Z')] },
  ]);
  equal(byDay([], 'UTC'), []);
});

const SPANS = [
  ['in winter', '2026-03-02', '2026-03-03', '2026-03-01T23:00:00.000Z', '2026-03-03T23:00:00.000Z'],
  ['of the day that has 23 hours', '2026-03-29', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['of the day that has 25 hours', '2026-10-25', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['from a day on', '2026-03-02', '', '2026-03-01T23:00:00.000Z', null],
  ['up to the end of a year', '', '2026-12-31', null, '2026-12-31T23:00:00.000Z'],
  ['of the whole time', '', '', null, null],
];

for (const [which, first, last, from, to] of SPANS) {
  test(`the span ${which} begins at ${from} and ends before ${to}`, () => equal(spanOf(first, last, 'Europe/Berlin'), { from, to }));
}

test('the day on which the clocks skip midnight begins when they begin it', () => {
  equal(spanOf('2026-09-06', '2026-09-06', 'America/Santiago'), { from: '2026-09-06T04:00:00.000Z', to: '2026-09-07T03:00:00.000Z' });
});

const span = { from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z' };
const MOMENTS = [
  ['2026-03-01T23:59:59.999Z', span, false],
  ['2026-03-02T00:00:00Z', span, true],
  ['2026-03-02T23:59:59.999Z', span, true],
  ['2026-03-03T00:00:00Z', span, false],
  ['2026-03-03T00:30:00+01:00', span, true],
  ['1970-01-01T00:00:00Z', { from: null, to: null }, true],
];

for (const [at, within, is] of MOMENTS) {
  test(`${at} is ${is ? '' : 'not '}within ${within.from} and ${within.to}`, () => equal(isWithin(at, within), is));
}

test('days follow one another across months, leap years and changes of the clocks', () => {
  equal(
    [dayAfter('2026-02-28'), dayAfter('2028-02-28'), dayAfter('2026-01-01', -1), dayAfter('2026-03-29'), dayAfter('2026-03-02', 0)],
    ['2026-03-01', '2028-02-29', '2025-12-31', '2026-03-30', '2026-03-02'],
  );
  equal(dayOf('2026-03-02T23:30:00Z', 'Europe/Berlin'), '2026-03-03');
});

test('today and yesterday are called so, by the company’s clocks', () => {
  const now = Date.parse('2026-03-03T23:30:00Z');
  const headings = ['2026-03-04', '2026-03-03', '2026-03-02'].map((date) => dayHeading(date, 'Europe/Berlin', now));

  // Browsers of different years differ in the commas.
  equal(
    headings.map((heading) => heading.replaceAll(',', '')),
    ['Today Wednesday 4 March 2026', 'Yesterday Tuesday 3 March 2026', 'Monday 2 March 2026'],
  );
});

test('firings are counted for each of the last days, also for those without any', () => {
  const transitions = [
    { at: '2026-03-03T09:00:00Z', cause: 'breached' },
    { at: '2026-03-03T08:00:00Z', cause: 'repeated' },
    { at: '2026-03-02T23:30:00Z', cause: 'breached' },
    { at: '2026-03-02T22:30:00Z', cause: 'recovered' },
    { at: '2026-02-28T09:00:00Z', cause: 'breached' },
  ];

  equal(firingsByDay(transitions, 'Europe/Berlin', '2026-03-03', 3), [
    { date: '2026-03-01', count: 0 },
    { date: '2026-03-02', count: 0 },
    { date: '2026-03-03', count: 2 },
  ]);
});

const KINDS = {
  notable: 'breached repeated recovered holding starved failed',
  firing: 'breached repeated',
  reset: 'recovered',
  all: 'breached repeated recovered holding starved failed observed',
};

for (const [kind, causes] of Object.entries(KINDS)) {
  test(`of the kind ${kind} are ${causes}`, () => {
    equal(
      KINDS.all.split(' ').filter((cause) => isOfKind({ cause }, kind)),
      causes.split(' '),
    );
  });
}

test('each kind has a word', () => equal(Object.keys(english.history.kinds), KIND_NAMES));
