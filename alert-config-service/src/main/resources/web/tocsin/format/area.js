import { words } from '../words/words.js';

const PER_CENT = { lowest: 0, highest: 100 };
const NOT_NEGATIVE = { lowest: 0 };
const COUNT = { lowest: 0, whole: true };
const ANY = {};

/**
 * What can be watched, and which fields of an alert mean something then: `period`, it is measured over a sample period; `calls`, with
 * fewer calls there is no value.
 */
const AREAS = {
  balance: { unit: 'money', range: ANY },
  asr: { unit: 'per-cent', range: PER_CENT, period: true, calls: true },
  acd: { unit: 'seconds', range: NOT_NEGATIVE, period: true, calls: true },
  pdd: { unit: 'seconds', range: NOT_NEGATIVE, period: true, calls: true },
  ner: { unit: 'per-cent', range: PER_CENT, period: true, calls: true },
  cps: { unit: 'calls-per-second', range: NOT_NEGATIVE, period: true },
  channels: { unit: 'calls', range: COUNT },
  'consecutive-failures': { unit: 'calls', range: COUNT },
  script: { unit: 'none', range: ANY, script: true },
};

const CUSTOM = { unit: 'none', range: ANY };

/** What the codes of areas of somebody's own begin with. */
export const CUSTOM_PREFIX = 'custom:';

/** The codes of the areas that have a name of their own, as people look for them. */
export const AREA_CODES = Object.keys(AREAS);

/**
 * An area by its code.
 *
 * @returns {{code: string, word: string, unit: string, range: {lowest?: number, highest?: number, whole?: boolean}, period: boolean,
 *     calls: boolean, script: boolean, gauge: boolean}}
 */
export function areaOf(code) {
  const custom = code.startsWith(CUSTOM_PREFIX);
  const found = AREAS[code] ?? CUSTOM;
  return {
    code,
    word: custom ? code.slice(CUSTOM_PREFIX.length) : (words.area[code] ?? code),
    period: false,
    calls: false,
    script: false,
    gauge: !found.period && !found.script,
    ...found,
  };
}
