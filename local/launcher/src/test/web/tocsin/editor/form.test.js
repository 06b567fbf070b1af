import { equal, fileOf, test } from '/test/vocabulary.js';
import { formWith, throughForm } from '/test/tocsin/editor/forms.js';
import { bodyOf, formOf, isSet, newForm, RARE_FIELDS } from '/tocsin/editor/form.js';

/** As the service fills in what a request leaves out. */
const LEFT_OUT = { noticeLevel: 'warning', template: 'alert', notifyReset: true, enabled: true, noData: 'keep', holdFor: 'PT0S' };

const examples = (await fileOf('/docs/contracts/examples/')).filter((name) => /^alert.*\.json$/.test(name));

async function example(name) {
  return JSON.parse(await fileOf(`/docs/contracts/examples/${name}`));
}

/** An alert without what says no more than that there is nothing to say. */
function said(alert) {
  const { id, ...fields } = { ...LEFT_OUT, ...alert };
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => value !== null && value !== LEFT_OUT[name]));
}

test('there are examples of alerts', () => {
  equal([examples.length >= 9, examples.includes('alert.json'), examples.includes('alert-script.json')], [true, true, true]);
});

for (const name of examples) {
  test(`${name} of the contract comes out of the form as it went in`, async () => {
    const alert = await example(name);

    equal(said(throughForm({ ...LEFT_OUT, ...alert })), said(alert));
  });
}

test('what comes out of the form is the same when it goes in again', async () => {
  for (const name of examples) {
    const once = throughForm({ ...LEFT_OUT, ...(await example(name)) });

    equal(throughForm(once), once);
  }
});

test('a new form is about the company that it was opened for', () => {
  equal(
    ['acme', ''].map((company) => [newForm(company).scope, newForm(company).company]),
    [
      ['company', 'acme'],
      ['all', ''],
    ],
  );
});

test('a company or a tag that is not chosen yet is sent empty, as otherwise all companies would be meant', () => {
  equal(bodyOf(formWith({ scope: 'company', company: '' })).company, '');
  equal(bodyOf(formWith({ scope: 'tag', tag: ' ' })).tag, '');
});

test('other fields that nobody has filled in are not sent', () => {
  const body = bodyOf(
    formWith({ title: ' ', threshold: '', resetThreshold: '', minimumCalls: '', samplePeriod: { count: '', unit: 'minute' } }),
  );

  equal(Object.keys(body).sort(), [
    'area',
    'company',
    'enabled',
    'noData',
    'noticeLevel',
    'notifyReset',
    'operator',
    'recipients',
    'template',
  ]);
});

test('what is no number or no length goes as it was typed, so that the service refuses it', () => {
  const { threshold, resetThreshold, minimumCalls, samplePeriod, holdFor } = bodyOf(
    formWith({
      threshold: ' thirty ',
      resetThreshold: '1,5',
      minimumCalls: '1e3',
      samplePeriod: { count: ' five ', unit: 'minute' },
      holdFor: { count: '0.5', unit: 'second' },
    }),
  );

  equal([threshold, resetThreshold, minimumCalls, samplePeriod, holdFor], ['thirty', '1,5', 1000, 'five minute', '0.5 second']);
});

test('an alert without minimum calls keeps that it has none, and one without a number keeps an empty field', () => {
  const { minimumCalls, threshold, resetThreshold } = formOf({
    ...LEFT_OUT,
    title: 'x',
    area: 'acd',
    recipients: [],
    minimumCalls: null,
    threshold: 0,
  });

  equal([minimumCalls, threshold, resetThreshold], ['', '0', '']);
});

const LENGTHS = [
  ['PT90S', '90', 'second'],
  ['PT60S', '1', 'minute'],
  ['PT120M', '2', 'hour'],
  ['PT36H', '36', 'hour'],
  ['P7D', '7', 'day'],
  ['PT0S', '', 'minute'],
];

for (const [iso, count, unit] of LENGTHS) {
  test(`a hold of ${iso} is ${count || 'an empty field'} in the unit ${unit}`, () => {
    equal(formOf({ ...LEFT_OUT, title: 'x', area: 'asr', recipients: [], holdFor: iso }).holdFor, { count, unit });
  });
}

test('of a new form no rare field is set', () => {
  equal(
    RARE_FIELDS.filter((name) => isSet(newForm(''), name)),
    [],
  );
});

for (const [name, value] of [
  ['holdFor', { count: '0', unit: 'minute' }],
  ['noData', 'fire'],
  ['repeat', { count: '1', unit: 'hour' }],
  ['penalty', { count: 'x', unit: 'hour' }],
  ['template', 'night-shift'],
  ['notifyReset', false],
]) {
  test(`${name} is set as soon as somebody has touched it`, () => equal(isSet({ ...newForm(''), [name]: value }, name), true));
}
