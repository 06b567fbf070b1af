import { equal, fileOf, test } from '/test/vocabulary.js';
import { segmentsOf } from '/tocsin/message/segments.js';

/** What 3GPP TS 23.038 has, written down once more. */
const SINGLE =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const DOUBLE = '^{}\\[~]|€';

const TEXTS = [
  ['nothing', '', 'gsm-7', 1],
  ['160 characters', 'x'.repeat(160), 'gsm-7', 1],
  ['one more', 'x'.repeat(161), 'gsm-7', 2],
  ['as many as two parts have', 'x'.repeat(306), 'gsm-7', 2],
  ['one more than those', 'x'.repeat(307), 'gsm-7', 3],
  ['80 characters that count twice', '€'.repeat(80), 'gsm-7', 1],
  ['one more of those', '€'.repeat(81), 'gsm-7', 2],
  ['one that counts twice at the end of a part', `${'x'.repeat(152)}€${'x'.repeat(153)}`, 'gsm-7', 3],
  ['one that counts twice just before it', `${'x'.repeat(151)}€${'x'.repeat(153)}`, 'gsm-7', 2],
  ['70 others', 'ж'.repeat(70), 'ucs-2', 1],
  ['one more of the others', 'ж'.repeat(71), 'ucs-2', 2],
  ['as many of the others as two parts have', 'ж'.repeat(134), 'ucs-2', 2],
  ['a single other one', `${'x'.repeat(70)}–`, 'ucs-2', 2],
  ['an emoji at the end of a part', `${'x'.repeat(66)}😀${'x'.repeat(66)}`, 'ucs-2', 3],
  ['35 emojis', '😀'.repeat(35), 'ucs-2', 1],
];

for (const [what, text, alphabet, count] of TEXTS) {
  test(`${what} travels in ${count} of ${alphabet}`, () => equal(segmentsOf(text), { alphabet, count }));
}

test('the alphabet of GSM is what the standard says', () => {
  equal([...SINGLE].length, 127);
  equal(
    [...SINGLE].filter((character) => segmentsOf(character.repeat(160)).count !== 1),
    [],
  );
  equal(
    [...DOUBLE].filter((character) => segmentsOf(character.repeat(81)).alphabet !== 'gsm-7'),
    [],
  );
  equal(
    [...DOUBLE].filter((character) => segmentsOf(character.repeat(81)).count !== 2),
    [],
  );
  equal(
    [...'–’“…àçáíóúÿ`\t'].filter((character) => !SINGLE.includes(character) && segmentsOf(character).alphabet !== 'ucs-2'),
    [],
  );
});

test('numbers and characters are those that docs/sms.md has', async () => {
  const text = (await fileOf('/docs/sms.md')).replace(/\s+/g, ' ');
  const [, alone, inParts, doubles, aloneOther, inPartsOther] =
    /(\d+) characters, or (\d+) in each part where there are several; `([^`]+)` count twice.*?(\d+) characters, or (\d+) in each part/.exec(
      text,
    );
  const parts = (character, length) => segmentsOf(character.repeat(length)).count;

  equal([parts('x', +alone), parts('x', +alone + 1), parts('x', 2 * inParts), parts('x', 2 * inParts + 1)], [1, 2, 2, 3]);
  equal(
    [parts('ж', +aloneOther), parts('ж', +aloneOther + 1), parts('ж', 2 * inPartsOther), parts('ж', 2 * inPartsOther + 1)],
    [1, 2, 2, 3],
  );
  equal(doubles.split(' ').sort(), [...DOUBLE].sort());
});
