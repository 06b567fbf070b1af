import { speaking } from '/test/fakes.js';
import { equal, test } from '/test/vocabulary.js';
import { money, plain, valueOf } from '/tocsin/format/number.js';

const VALUES = [
  [28.571, 'asr', '28.57 %'],
  [100, 'ner', '100 %'],
  [2.5, 'pdd', '2.5 s'],
  [180, 'acd', '180 s'],
  [0.25, 'cps', '0.25 calls/s'],
  [1200, 'channels', '1,200'],
  [20, 'consecutive-failures', '20'],
  [-0.02, 'script', '-0.02'],
  [1000000, 'custom:queue-length', '1,000,000'],
  [1, 'an-area-of-a-later-version', '1'],
];

for (const [value, area, inWords] of VALUES) {
  test(`${value} of ${area} is ${inWords}`, () => equal(valueOf(value, area, 'EUR'), inWords));
}

for (const none of [null, undefined]) {
  test(`${none} is no value, which is not 0`, () => equal([valueOf(none, 'asr'), valueOf(0, 'asr')], ['–', '0 %']));
}

for (const [currency, inWords] of [
  ['EUR', '€1,234.50'],
  ['GBP', '-£1,234.50'],
  ['JPY', '-JP¥1,235'],
]) {
  const value = inWords.startsWith('-') ? -1234.5 : 1234.5;
  test(`${value} of the balance in ${currency} is ${inWords}`, () => equal(valueOf(value, 'balance', currency), inWords));
}

test('a balance without a currency is a number', () => {
  equal([valueOf(-1234.5, 'balance', null), valueOf(50, 'balance', '')], ['-1,234.5', '50']);
});

test('a code that is no currency stands behind the number', () => {
  equal([money(12.5, 'TOKENS'), money(12.5, undefined)], ['12.5 TOKENS', '12.5']);
});

test('a number has as many decimals as are wanted, and none for nothing', () => {
  equal([plain(1.23456), plain(1.23456, 4), plain(1.2), plain(1)], ['1.23', '1.2346', '1.2', '1']);
});

test('numbers are written as in the language of the page', () => {
  speaking('de-DE');

  const written = [plain(1234.5), valueOf(28.6, 'asr'), money(1234.5, 'EUR')];
  equal(
    written.map((text) => text.replace('\u00a0', ' ')),
    ['1.234,5', '28,6 %', '1.234,50 €'],
  );
});
