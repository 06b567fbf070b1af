import { equal, test } from '/test/vocabulary.js';
import { inOrder, standingOf } from '/tocsin/silences/standing.js';
import { LENGTHS, spanOf } from '/tocsin/silences/span.js';
import { left } from '/tocsin/penalties/left.js';
import { secondsOf } from '/tocsin/format/duration.js';

const NOW = Date.parse('2026-03-02T10:00:00Z');
const FORM = { begins: 'now', from: '', lasts: 'PT1H', until: '' };

const SPANS = [
  ['for an hour from now', {}, null, '2026-03-02T11:00:00Z', []],
  [
    'for a day from later on',
    { begins: 'later', from: '2026-03-28T12:00', lasts: 'P1D' },
    '2026-03-28T11:00:00Z',
    '2026-03-29T11:00:00Z',
    [],
  ],
  ['from now until a moment', { lasts: 'until', until: '2026-03-02T12:30' }, null, '2026-03-02T11:30:00Z', []],
  ['from a moment that is missing', { begins: 'later' }, null, null, ['from']],
  ['until a moment that is missing', { lasts: 'until' }, null, null, ['until']],
  ['from and until moments that are missing', { begins: 'later', lasts: 'until' }, null, null, ['from', 'until']],
  [
    'from a moment that is missing until one that is not',
    { begins: 'later', lasts: 'until', until: '2026-03-02T12:30' },
    null,
    '2026-03-02T11:30:00Z',
    ['from'],
  ],
];

for (const [which, fields, from, until, lacks] of SPANS) {
  test(`a silence ${which} is from ${from ?? 'now'} until ${until}`, () => {
    const instant = (text) => (text === null ? null : new Date(text));

    equal(spanOf({ ...FORM, ...fields }, 'Europe/Berlin', NOW), { from: instant(from), until: instant(until), lacks });
  });
}

test('the lengths to choose from are in their order', () => {
  const seconds = LENGTHS.map(secondsOf);
  equal(
    [...seconds].sort((one, other) => one - other),
    seconds,
  );
});

const silence = (id, from, until) => ({ id, from: `2026-03-02T${from}:00Z`, until: `2026-03-02T${until}:00Z` });
const SILENCES = [
  silence('over', '08:00', '10:00'),
  silence('soon', '11:00', '12:00'),
  silence('long', '09:00', '18:00'),
  silence('later', '12:00', '13:00'),
  silence('short', '10:00', '10:30'),
];

test('a silence holds from its first moment on, and not in its last', () => {
  equal(
    SILENCES.map((each) => standingOf(each, NOW)),
    ['over', 'planned', 'active', 'planned', 'active'],
  );
});

test('what holds comes first and what ends first on top, then what is to come', () => {
  equal(
    inOrder(SILENCES, NOW).map(({ id }) => id),
    ['short', 'long', 'soon', 'later', 'over'],
  );
});

for (const [until, words] of [
  ['2026-03-02T10:00:00.001Z', '1 s'],
  ['2026-03-02T10:59:59Z', '59 min 59 s'],
  ['2026-03-03T11:00:01Z', '1 d 1 h'],
  ['2026-03-02T10:00:00Z', null],
  ['2026-03-02T09:00:00Z', null],
]) {
  test(`of a penalty until ${until} ${words ?? 'nothing'} is left`, () => equal(left(until, NOW), words));
}
