import { equal, test } from '/test/vocabulary.js';
import { brief, isoOf, secondsOf, spoken } from '/tocsin/format/duration.js';

const DURATIONS = [
  ['PT0S', 0, 'no time', '0 s'],
  ['PT1S', 1, '1 second', '1 s'],
  ['PT59S', 59, '59 seconds', '59 s'],
  ['PT1M', 60, '1 minute', '1 min'],
  ['PT5M', 300, '5 minutes', '5 min'],
  ['PT1H30M', 5_400, '1 hour 30 minutes', '1 h 30 min'],
  ['P1D', 86_400, '1 day', '1 d'],
  ['P1DT2H', 93_600, '1 day 2 hours', '1 d 2 h'],
  ['P1DT1S', 86_401, '1 day 1 second', '1 d 1 s'],
  ['P1DT2H3M4S', 93_784, '1 day 2 hours', '1 d 2 h'],
  ['P366D', 31_622_400, '366 days', '366 d'],
];

for (const [iso, seconds, inWords, inBrief] of DURATIONS) {
  test(`${iso} is ${seconds} seconds, ${inWords}, ${inBrief}`, () => {
    equal([secondsOf(iso), isoOf(seconds), spoken(seconds), brief(seconds)], [seconds, iso, inWords, inBrief]);
  });
}

for (const [iso, seconds] of [
  ['PT90S', 90],
  ['PT48H', 172_800],
  ['PT1M2.5S', 62],
]) {
  test(`${iso}, as nobody here writes it, is ${seconds} seconds all the same`, () => equal(secondsOf(iso), seconds));
}

for (const bad of [null, undefined, '', 'P', 'PT', 'P1DT', '5M', 'PT5', 'P1Y', 'P1M', '-PT5M', 'PT-5M', 'pt5m', ' PT5M', 'PT5M ']) {
  test(`${JSON.stringify(bad)} is no duration`, () => equal(secondsOf(bad), null));
}

test('a duration is told in as many units as are wanted', () => {
  equal(
    [1, 2, 3, 4].map((most) => spoken(93_784, most)),
    ['1 day', '1 day 2 hours', '1 day 2 hours 3 minutes', '1 day 2 hours 3 minutes 4 seconds'],
  );
  equal(brief(93_784, 1), '1 d');
});

test('parts of a second are not told', () => {
  equal([spoken(59.9), spoken(0.9), brief(0.9)], ['59 seconds', 'no time', '0 s']);
});
