import { equal, test } from '/test/vocabulary.js';
import { AREA_CODES, areaOf } from '/tocsin/format/area.js';
import { english } from '/tocsin/words/en/english.js';

test('each area has a word and a meaning for people', () => {
  equal(Object.keys(english.area).sort(), [...AREA_CODES].sort());
  equal(Object.keys(english.areaMeaning).sort(), [...AREA_CODES].sort());
});

test('each unit can be written, and asked for', () => {
  const units = [...new Set(AREA_CODES.map((code) => areaOf(code).unit))].sort();
  equal([Object.keys(english.value.with).sort(), Object.keys(english.unit).sort()], [units, units]);
});

test('an area of somebody’s own is a gauge that is called by its name', () => {
  equal(areaOf('custom:queue-length'), {
    code: 'custom:queue-length',
    word: 'queue-length',
    unit: 'none',
    range: {},
    period: false,
    calls: false,
    script: false,
    gauge: true,
  });
});

const GAUGES = ['balance', 'channels', 'consecutive-failures'];

for (const code of AREA_CODES) {
  test(`${code} is ${GAUGES.includes(code) ? 'a' : 'no'} gauge`, () => equal(areaOf(code).gauge, GAUGES.includes(code)));
}
