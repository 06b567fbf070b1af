/** The characters of GSM 7 bit (3GPP TS 23.038): those that take one unit, and those that take two. */
const SINGLE = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const DOUBLE = new Set('\f^{}\\[~]|€');

const GSM_7 = { name: 'gsm-7', alone: 160, inParts: 153, units: (character) => (DOUBLE.has(character) ? 2 : 1) };
const UCS_2 = { name: 'ucs-2', alone: 70, inParts: 67, units: (character) => character.length };

/**
 * How a short message travels. What takes two units is never torn between two parts.
 *
 * @param {string} text
 * @returns {{alphabet: 'gsm-7'|'ucs-2', count: number}}
 */
export function segmentsOf(text) {
  const characters = [...text];
  const alphabet = characters.every((character) => SINGLE.has(character) || DOUBLE.has(character)) ? GSM_7 : UCS_2;
  const units = characters.map(alphabet.units);
  const all = units.reduce((sum, each) => sum + each, 0);
  return { alphabet: alphabet.name, count: all <= alphabet.alone ? 1 : parts(units, alphabet.inParts) };
}

function parts(units, room) {
  let count = 1;
  let left = room;
  for (const each of units) {
    if (each > left) {
      count += 1;
      left = room;
    }
    left -= each;
  }
  return count;
}
