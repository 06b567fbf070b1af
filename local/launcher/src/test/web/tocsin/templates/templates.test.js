import { equal, fileOf, shown, test } from '/test/vocabulary.js';
import { AREAS, causesOf, exampleFor, withArea } from '/tocsin/templates/example.js';
import { bodyOf, draftOf, insteadOf, isEmpty, isSame, PARTS, triedOut } from '/tocsin/templates/draft.js';
import { faultsByPart } from '/tocsin/templates/faults.js';
import { found } from '/tocsin/templates/palette.js';
import { kindOf, sorted, STOCK } from '/tocsin/templates/stock.js';
import { english } from '/tocsin/words/en/english.js';
import { Problem } from '/tocsin/api/problem.js';

const docs = await fileOf('/docs/templates.md');

/** What stands in code in the first cells of the table under a heading. */
function documented(heading) {
  const [, section] = docs.split(`## ${heading}\n`);
  const rows = section
    .split('\n## ')[0]
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  return rows.flatMap((line) => [...line.split(' | ')[0].matchAll(/`(\w+)/g)].map(([, name]) => name));
}

const palette = found('', english.templates.meaning);
const named = (...groups) => palette.filter(({ about }) => groups.includes(about)).flatMap(({ items }) => items.map(({ name }) => name));
const groups = palette.map(({ about }) => about);

test('the stock templates are those that come with Tocsin, each in all parts', async () => {
  const files = (await fileOf('/stock-templates/')).filter((file) => file.endsWith('.hbs'));

  equal(files, STOCK.flatMap((name) => PARTS.map((part) => `${name}.${part}.hbs`)).sort());
});

test('each stock template is said to be for something', () => {
  equal(
    STOCK.filter((name) => !(name in english.templates.use)),
    [],
  );
});

test('the palette has the variables that docs/templates.md has', () => {
  const inStockWordsOnly = ['template', 'templateFault'];

  equal(
    named(...groups.filter((about) => about !== 'helper' && about !== 'digest')).sort(),
    documented('Variables')
      .filter((name) => !inStockWordsOnly.includes(name))
      .sort(),
  );
});

test('each item of the palette and each of its groups is explained, and nothing else is', () => {
  equal(Object.keys(english.templates.meaning).sort(), named(...groups).sort());
  equal(Object.keys(english.templates.group).sort(), [...groups].sort());
});

test('no name stands in the palette twice', () => {
  equal(new Set(named(...groups)).size, named(...groups).length);
});

test('what a click writes has its own name in it', () => {
  const items = palette.flatMap(({ items: all }) => all).filter(({ name }) => name !== 'include');

  equal(
    items.filter(({ name, writes }) => !new RegExp(`\\{\\{#?(if )?(each )?${name}\\b`).test(writes)),
    [],
  );
});

test('the palette is searched in names and in what they say', () => {
  const names = (sought) => found(sought, english.templates.meaning).flatMap(({ items }) => items.map(({ name }) => name));

  equal(names(' THRESHOLDN '), ['thresholdNumber', 'resetThresholdNumber']);
  equal(names('currency').includes('currencyFormat'), true);
  equal([names('').length, names('no such thing at all')], [named(...groups).length, []]);
});

const TEMPLATES = [
  [{ name: 'night-shift', stock: false }, 'own'],
  [{ name: 'alert', stock: false }, 'edited'],
  [{ name: 'alert', stock: true }, 'stock'],
];

for (const [template, kind] of TEMPLATES) {
  test(`${shown(template)} is ${kind}`, () => equal(kindOf(template), kind));
}

test('what people have written stands before the stock words, which are in the order of what they are for', () => {
  const templates = [
    { name: 'asr', stock: true },
    { name: 'report', stock: true },
    { name: 'zulu', stock: false },
    { name: 'reset', stock: false },
    { name: 'alpha', stock: false },
  ];

  equal(
    sorted(templates).map(({ name }) => name),
    ['alpha', 'zulu', 'reset', 'report', 'asr'],
  );
});

test('a draft is a template as it is typed, and the other way round', () => {
  const draft = draftOf({ name: 'x', subject: 'S', text: 'a\r\nb', html: null });

  equal(draft, { subject: 'S', text: 'a\nb', html: '', sms: '' });
  equal(bodyOf(draft), { subject: 'S', text: 'a\nb', html: null, sms: null });
  equal(
    [isEmpty(draft), isEmpty(draftOf(null)), isSame(draft, { ...draft }), isSame(draft, { ...draft, sms: 'x' })],
    [false, true, true, false],
  );
});

test('a stock template is tried out by its name, any other without one', () => {
  const draft = draftOf({ subject: 'S' });

  equal([triedOut('asr', draft).name, 'name' in triedOut('night-shift', draft)], ['asr', false]);
});

const INSTEAD = [
  ['html', 'night-shift', { text: 'x' }, 'nothing'],
  ['html', 'night-shift', { text: '' }, 'alert'],
  ['html', 'asr', { text: '' }, 'stock'],
  ['sms', 'asr', { text: 'x' }, 'stock'],
  ['subject', 'night-shift', { text: 'x' }, 'alert'],
];

for (const [part, name, draft, what] of INSTEAD) {
  test(`in place of an empty ${part} of ${name} ${shown(draft)} stands: ${what}`, () => equal(insteadOf(part, name, draft), what));
}

test('each stock template is tried out on what it is for', () => {
  const examples = Object.fromEntries(STOCK.map((name) => [name, exampleFor(name)]));

  equal(
    Object.values(examples).filter(({ area, cause }) => !AREAS.includes(area) || !causesOf(area).includes(cause)),
    [],
  );
  equal(
    [examples.asr, examples.report, examples['script-told'], examples.penalty, exampleFor('night-shift')],
    [
      { area: 'asr', cause: 'breached' },
      { area: 'asr', cause: 'scheduled' },
      { area: 'script', cause: 'told' },
      { area: 'consecutive-failures', cause: 'breached' },
      { area: 'asr', cause: 'breached' },
    ],
  );
});

test('a cause that another area does not have becomes a breach', () => {
  equal(
    [withArea({ cause: 'told' }, 'asr'), withArea({ cause: 'told' }, 'script'), withArea({ cause: 'recovered' }, 'asr')].map(
      ({ cause }) => cause,
    ),
    ['breached', 'told', 'recovered'],
  );
});

test('a fault that saving and the preview have both met is told once', () => {
  const refused = new Problem(400, '', '', [
    { pointer: '#/text', detail: 'no such helper', line: 1, column: 2 },
    { pointer: '#/text', detail: 'is not closed', line: 3, column: 1 },
  ]);
  const previewed = [{ part: 'text', line: 1, column: 2, reason: 'there is no helper x' }];

  equal(faultsByPart(refused, previewed), {
    subject: [],
    text: [previewed[0], { line: 3, column: 1, reason: 'is not closed' }],
    html: [],
    sms: [],
  });
});
