import { speaking } from '/test/fakes.js';
import { equal, test } from '/test/vocabulary.js';
import { clock, day, distance, minute, moment, momentOf, tick, wallClock, zoneName } from '/tocsin/format/time.js';

const HOUR_MILLIS = 3_600_000;

const CLOCKS = [
  ['in winter', 'Europe/Berlin', '2026-03-02T22:00', '2026-03-02T21:00:00.000Z'],
  ['in summer', 'Europe/Berlin', '2026-07-02T22:00', '2026-07-02T20:00:00.000Z'],
  ['at midnight', 'Europe/Berlin', '2026-03-03T00:00', '2026-03-02T23:00:00.000Z'],
  ['with half an hour', 'Asia/Kolkata', '2026-03-02T03:29', '2026-03-01T21:59:00.000Z'],
  ['with three quarters of an hour', 'Asia/Kathmandu', '2026-03-02T00:00', '2026-03-01T18:15:00.000Z'],
  ['of tomorrow', 'Pacific/Kiritimati', '2026-03-03T08:00', '2026-03-02T18:00:00.000Z'],
  ['of yesterday', 'Pacific/Pago_Pago', '2026-03-01T23:00', '2026-03-02T10:00:00.000Z'],
  ['a minute before they change in spring', 'Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
  ['when they have changed in spring', 'Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ['when they have changed in autumn', 'Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
];

for (const [when, zone, shown, instant] of CLOCKS) {
  test(`clocks of ${zone} ${when} show ${shown} at ${instant}, and the other way round`, () => {
    equal([wallClock(instant, zone), momentOf(shown, zone)], [shown, new Date(instant)]);
  });
}

const SKIPPED = [
  ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z', '2026-03-29T03:30'],
  ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30:00.000Z', '2026-03-08T03:30'],
  ['Australia/Sydney', '2026-10-04T02:30', '2026-10-03T16:30:00.000Z', '2026-10-04T03:30'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45:00.000Z', '2026-10-04T02:45'],
];

for (const [zone, typed, instant, shown] of SKIPPED) {
  test(`${typed}, which clocks of ${zone} skip, is ${shown}`, () => {
    equal([momentOf(typed, zone), wallClock(instant, zone)], [new Date(instant), shown]);
  });
}

const TWICE = [
  ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z', HOUR_MILLIS],
  ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z', HOUR_MILLIS],
  ['Australia/Sydney', '2026-04-05T02:30', '2026-04-04T15:30:00.000Z', HOUR_MILLIS],
  ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00.000Z', HOUR_MILLIS / 2],
];

for (const [zone, shown, first, apart] of TWICE) {
  test(`${shown}, which clocks of ${zone} show twice, is the first of the two`, () => {
    equal([momentOf(shown, zone), wallClock(first, zone)], [new Date(first), shown]);
    equal(wallClock(Date.parse(first) + apart, zone), shown);
  });
}

function changesOn(day, zone) {
  return wallClock(day, zone).slice(11) !== wallClock(day + 24 * HOUR_MILLIS, zone).slice(11);
}

for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/St_Johns', 'America/Santiago']) {
  test(`every quarter of an hour of the days on which clocks of ${zone} change is a moment that they show so`, () => {
    let days = 0;
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += 24 * HOUR_MILLIS) {
      for (let at = day; changesOn(day, zone) && at < day + 24 * HOUR_MILLIS; at += HOUR_MILLIS / 4) {
        const shown = wallClock(at, zone);
        const back = momentOf(shown, zone).getTime();
        equal([wallClock(back, zone), back <= at], [shown, true]);
        days += 1 / 96;
      }
    }
    equal(Math.round(days), 2);
  });
}

test('seconds count where they are there', () => {
  equal(momentOf('2026-07-02T22:00:30', 'Europe/Berlin'), new Date('2026-07-02T20:00:30Z'));
});

for (const none of [
  '',
  'x',
  '1',
  '2026-03-02',
  '2026-03-02T22',
  '2026-03-02T25:00',
  '2026-13-01T00:00',
  ' 2026-03-02T22:00',
  null,
  undefined,
]) {
  test(`${JSON.stringify(none)} is no time`, () => equal(momentOf(none, 'UTC'), null));
}

for (const tag of ['ar-EG', 'fa-IR', 'th-TH', 'ja-JP-u-ca-japanese', 'hi-IN-u-nu-deva', 'en-US']) {
  test(`a field for a time gets digits and years of its own form in ${tag}, too`, () => {
    speaking(tag);

    equal(wallClock('2026-03-02T23:00:00Z', 'Europe/Berlin'), '2026-03-03T00:00');
  });
}

test('moments are written as in the language of the page, on the clocks of the company', () => {
  const at = '2026-03-02T09:14:06.789Z';
  const written = [moment(at, 'Europe/Berlin'), minute(at, 'Asia/Kolkata'), clock(at, 'America/New_York'), day(at, 'Pacific/Kiritimati')];
  // Browsers of different years differ in the commas.
  equal(
    written.map((text) => text.replaceAll(',', '')),
    ['2 Mar 2026 10:14:06', '2 Mar 2026 14:44', '04:14:06', 'Monday 2 March 2026'],
  );
  equal([zoneName(at, 'Asia/Kolkata'), zoneName(at, 'UTC')], ['GMT+5:30', 'UTC']);
});

test('the clocks of a company that has none are the reader’s, and a zone that nobody knows is UTC', () => {
  equal(
    [wallClock('2026-03-02T12:00:00Z', ''), wallClock('2026-03-02T12:00:00Z', 'Mars/Olympus')],
    ['2026-03-02T07:00', '2026-03-02T12:00'],
  );
});

const TICKS = [
  ['the day where it begins', '2026-03-01T23:00:00Z', 'Europe/Berlin', 1, '2 Mar'],
  ['the time at any other', '2026-03-02T12:30:00Z', 'Europe/Berlin', 48, '13:30'],
  ['both where the chart is of several days', '2026-03-02T12:00:00Z', 'Asia/Kathmandu', 49, '2 Mar 17:45'],
  ['not the day where only UTC begins one', '2026-03-02T00:00:00Z', 'America/New_York', 1, '19:00'],
];

for (const [what, at, zone, hours, written] of TICKS) {
  test(`an axis shows ${what}`, () => equal(tick(at, zone, hours * HOUR_MILLIS), written));
}

const DISTANCES = [
  [-4, 'just now'],
  [4, 'just now'],
  [5, '5 seconds ago'],
  [-60, 'in 1 minute'],
  [5_430, '1 hour ago'],
  [-200_000, 'in 2 days'],
];

for (const [seconds, inWords] of DISTANCES) {
  test(`${seconds} seconds before now is ${inWords}`, () => equal(distance(1_000_000_000 - seconds * 1000, 1_000_000_000), inWords));
}
