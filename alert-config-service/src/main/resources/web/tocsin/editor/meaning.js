import { areaOf, CUSTOM_PREFIX } from '../format/area.js';

/** What the select of areas calls one that somebody names themselves. */
export const CUSTOM = 'custom';

/** How a value is compared with the threshold. */
export const COMPARISONS = ['<', '<=', '>', '>=', '=', '!='];
/** In place of a comparison: the alert reports on its schedule, whatever the value. */
export const ALWAYS = 'always';

/** Comparisons with a good side, each with where the value is good again. */
const BACK_AT = { '<': '>=', '<=': '>=', '>': '<=', '>=': '<=' };

/** Areas in which much is bad; in all others, little is. */
const HIGH_IS_BAD = new Set(['pdd', 'cps', 'channels', 'consecutive-failures']);

/** The code of a form's area, as the API has it. */
export function codeOf(form) {
  return form.area === CUSTOM ? `${CUSTOM_PREFIX}${form.customName.trim()}` : form.area;
}

/** How a form's value is compared; null where it is not. */
export function comparisonOf(form) {
  const operator = areaOf(codeOf(form)).script ? form.scriptOperator : form.operator;
  return COMPARISONS.includes(operator) ? operator : null;
}

/** How a value has to stand to the reset threshold; null where the operator has no good side. */
export function backAt(operator) {
  return BACK_AT[operator] ?? null;
}

/** What people mostly ask of an area. */
export function usualOperator(area) {
  return HIGH_IS_BAD.has(area) ? '>=' : '<=';
}

/**
 * Which fields of a form mean something, by the rules of the API: what has no meaning is neither shown nor sent.
 *
 * @returns {Set<string>} names of fields of the form
 */
export function meaningOf(form) {
  const area = areaOf(codeOf(form));
  const comparison = comparisonOf(form);
  const fires = area.script || comparison !== null;
  const always = !area.script && form.operator === ALWAYS;
  const all = {
    [form.scope]: form.scope !== 'all',
    customName: form.area === CUSTOM,
    script: area.script,
    operator: !area.script,
    scriptOperator: area.script,
    threshold: comparison !== null,
    resetThreshold: backAt(comparison) !== null,
    samplePeriod: area.period,
    minimumCalls: area.calls,
    runs: area.script,
    schedule: always || (area.script && form.runs === 'times'),
    holdFor: fires,
    noData: fires && (area.calls || area.script),
    repeat: fires,
    penalty: fires,
    notifyReset: fires,
  };
  return new Set(Object.keys(all).filter((name) => all[name]));
}
