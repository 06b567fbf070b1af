import { equal, fileOf, test } from '/test/vocabulary.js';
import { filledForm } from '/test/tocsin/editor/forms.js';
import { AREA_CODES } from '/tocsin/format/area.js';
import { bodyOf } from '/tocsin/editor/form.js';
import { faultsOf } from '/tocsin/editor/faults.js';
import { backAt, comparisonOf, COMPARISONS, meaningOf } from '/tocsin/editor/meaning.js';
import { mendedBy, pointerOf, shownPointers } from '/tocsin/editor/pointer.js';

/** The service is held to this table as well. */
const TABLE = await fileOf('/alert-rules/fields-with-a-meaning.txt');
const ROWS = TABLE.split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('|').map((cell) => cell.trim().split(/ +/)))
  .flatMap(([areas, operators, fields]) => areas.flatMap((area) => operators.map((operator) => ({ area, operator, fields }))));

const IN_ANY = ['title', 'company', 'recipients', 'area', 'noticeLevel', 'enabled', 'template'];

for (const { area, operator, fields } of ROWS) {
  test(`of ${area} with the operator ${operator} the form sends what means something, and nothing else`, () => {
    const form = filledForm(area, operator);

    const sent = operator === 'none' ? IN_ANY : [...IN_ANY, 'operator'];
    equal(Object.keys(bodyOf(form)).sort(), [...sent, ...fields].sort());
    equal(faultsOf(form), {});
  });
}

test('the table has each area and each operator', () => {
  const combinations = [...AREA_CODES, 'custom:queue-length'].flatMap((area) =>
    [...COMPARISONS, area === 'script' ? 'none' : 'always'].map((operator) => `${area} ${operator}`),
  );
  equal(ROWS.map(({ area, operator }) => `${area} ${operator}`).sort(), combinations.sort());
});

test('a script that runs when the numbers change has no schedule', () => {
  equal(meaningOf({ ...filledForm('script', '<'), runs: 'data' }).has('schedule'), false);
});

for (const [scope, sent] of [
  ['all', {}],
  ['company', { company: 'acme' }],
  ['tag', { tag: 'gold' }],
]) {
  test(`an alert whose scope is ${scope} names ${Object.keys(sent)[0] ?? 'neither a company nor a tag'}`, () => {
    const { company, tag } = bodyOf({ ...filledForm('asr', '<'), scope, tag: ' gold ' });

    equal(Object.fromEntries(Object.entries({ company, tag }).filter(([, value]) => value !== undefined)), sent);
  });
}

test('a value is good again on the other side, where the operator has one', () => {
  equal(COMPARISONS.map(backAt), ['>=', '>=', '<=', '<=', null, null]);
});

test('a script that says itself what it thinks compares nothing, whatever the operator of another area was', () => {
  equal([comparisonOf(filledForm('script', 'none')), comparisonOf(filledForm('asr', 'always'))], [null, null]);
});

test('each field that means something has a place where its faults stand', () => {
  for (const { area, operator, fields } of ROWS) {
    const shown = shownPointers(filledForm(area, operator), { showsScope: true });
    equal(
      fields.filter((field) => !shown.includes(`/${field}`)),
      [],
    );
  }
});

test('a form that does not show whom it watches has no place for that', () => {
  const form = { ...filledForm('asr', '<'), recipients: ['a@example.com', 'b@example.com'] };

  equal(
    [true, false].map((showsScope) => shownPointers(form, { showsScope }).includes('/company')),
    [true, false],
  );
  equal(shownPointers(form, { showsScope: false }).slice(-2), ['/recipients/0', '/recipients/1']);
});

test('fields that the service calls otherwise are found all the same', () => {
  equal(['customName', 'scriptOperator', 'runs', 'threshold'].map(pointerOf), ['/area', '/operator', '/schedule', '/threshold']);
});

test('what a field is judged by puts others right as well', () => {
  equal(mendedBy('title'), ['/title']);
  equal(
    ['/threshold', '/resetThreshold', '/samplePeriod'].every((pointer) => mendedBy('operator').includes(pointer)),
    true,
  );
  equal(
    ['company', 'tag', 'scope'].map((name) => mendedBy(name).includes('/script')),
    [true, true, true],
  );
});
