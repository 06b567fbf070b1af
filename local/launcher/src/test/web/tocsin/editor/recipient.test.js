import { equal, fileOf, test } from '/test/vocabulary.js';
import { endsAtComma, joined, recipientsIn, whyNot } from '/tocsin/editor/recipient.js';

const TEXTS = [
  ['noc@acme.example', ['noc@acme.example']],
  [
    'a@acme.example, b@acme.example;c@acme.example\nd@acme.example',
    ['a@acme.example', 'b@acme.example', 'c@acme.example', 'd@acme.example'],
  ],
  ['Night Shift <noc@acme.example>, Day <day@acme.example>', ['noc@acme.example', 'day@acme.example']],
  ['+44 7700 900123', ['+447700900123']],
  ['+44 (7700) 900-123, +44 7700/900124', ['+447700900123', '+447700900124']],
  ['+447700900123 noc@acme.example', ['+447700900123', 'noc@acme.example']],
  ['https://hooks.acme.example/a?b=1,2', ['https://hooks.acme.example/a?b=1,2']],
  ['https://hooks.acme.example/a,noc@acme.example', ['https://hooks.acme.example/a', 'noc@acme.example']],
  ['https://a.example/x,https://b.example/y', ['https://a.example/x', 'https://b.example/y']],
  ['slack+https://chat.acme.example/hooks/a, +447700900123', ['slack+https://chat.acme.example/hooks/a', '+447700900123']],
  ['something else', ['something', 'else']],
  [' ,;\n', []],
];

for (const [text, recipients] of TEXTS) {
  test(`${JSON.stringify(text)} is ${recipients.length} recipients`, () => equal(recipientsIn(text), recipients));
}

const KEY = 'uQiRzpo4DXghDmr9QzzfQu27cmVRsG';
const GOOD = [
  'noc@acme.example',
  "o'brien+noc@acme-telecom.example",
  'NOC@ACME.EXAMPLE',
  '+447700900123',
  '+1234567',
  'https://hooks.acme.example/a',
  'https://hooks.acme.example:8443?a=b',
  'slack+https://chat.acme.example/hooks/a',
  `pushover:${KEY}`,
  `pushover:${KEY}/phone_1`,
];

for (const recipient of GOOD) {
  test(`${recipient} looks well`, () => equal(whyNot(recipient), null));
}

const BAD = [
  ['noc@', 'email'],
  ['noc@localhost', 'email'],
  ['.noc@acme.example', 'email'],
  ['noc@acme..example', 'email'],
  ['+0123456789', 'phone'],
  ['+44 7700', 'phone'],
  ['+123456', 'phone'],
  ['+1234567890123456', 'phone'],
  ['http://hooks.acme.example/a', 'hook'],
  ['https://user:secret@acme.example', 'hook'],
  ['https://acme.example/a#b', 'hook'],
  ['https://', 'hook'],
  ['slack+http://chat.acme.example', 'hook'],
  ['pushover:short', 'pushover'],
  [`pushover:${KEY}/`, 'pushover'],
  ['noc', 'unknown'],
  ['07700900123', 'unknown'],
];

for (const [recipient, why] of BAD) {
  test(`${recipient} is no good ${why}`, () => equal(whyNot(recipient), why));
}

test('recipients of the contract look well', async () => {
  const names = (await fileOf('/docs/contracts/examples/')).filter((name) => name.startsWith('alert'));
  const alerts = await Promise.all(names.map(async (name) => JSON.parse(await fileOf(`/docs/contracts/examples/${name}`))));

  equal(
    alerts.flatMap(({ recipients }) => recipients).filter((recipient) => whyNot(recipient) !== null),
    [],
  );
});

test('others join those that are there, each once, and capitals of e-mail addresses do not count', () => {
  equal(
    joined(['Noc@acme.example'], ['noc@acme.example', 'b@acme.example', 'B@acme.example', 'https://a.example/X', 'https://a.example/x']),
    ['Noc@acme.example', 'b@acme.example', 'https://a.example/X', 'https://a.example/x'],
  );
});

test('a comma ends a recipient, unless it may belong to an address of the web', () => {
  equal(['noc@acme.example', '+447700900123', 'https://a.example', ' slack+https://a'].map(endsAtComma), [true, true, false, false]);
});
