import { areaOf } from '../format/area.js';
import { spoken } from '../format/duration.js';
import { words } from '../words/words.js';
import { lengthOf, numberOf } from './amount.js';
import { backAt, codeOf, comparisonOf, CUSTOM, meaningOf } from './meaning.js';
import { MOST_RECIPIENTS } from './recipient.js';

const DAY = 86_400;
/** How long things may last, in seconds. */
const LENGTHS = {
  samplePeriod: { least: 10, most: DAY, step: 10 },
  holdFor: { least: 0, most: DAY },
  repeat: { least: 60, most: 366 * DAY },
  penalty: { least: 60, most: 31 * DAY },
};
const MOST_CALLS = 1_000_000;
const CUSTOM_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * What is wrong with the fields of a form as far as it knows itself, in its own words; the server refuses all of these, and knows of
 * others. A field that is empty is not wrong yet, unless that says something else than people mean.
 *
 * @returns {Record<string, string>} by the server's pointers, such as `/threshold`
 */
export function faultsOf(form) {
  const means = meaningOf(form);
  const faults = {
    company: form.company === '' && words.editor.fault.company,
    tag: form.tag.trim() === '' && words.editor.fault.tag,
    threshold: quantityFault(form, 'threshold') || neverFault(form),
    resetThreshold: quantityFault(form, 'resetThreshold') || sideFault(form),
    minimumCalls: callsFault(form),
    ...Object.fromEntries(Object.keys(LENGTHS).map((name) => [name, lengthFault(form, name)])),
  };
  const found = Object.entries(faults).filter(([name, fault]) => fault && means.has(name));
  const always = Object.entries({ area: areaFault(form), recipients: recipientsFault(form) }).filter(([, fault]) => fault);
  return Object.fromEntries([...found, ...always].map(([name, fault]) => [`/${name}`, fault]));
}

function areaFault({ area, customName }) {
  return area === CUSTOM && !CUSTOM_NAME.test(customName.trim()) && words.editor.fault.customName;
}

function recipientsFault({ recipients }) {
  return (recipients.length < 1 || recipients.length > MOST_RECIPIENTS) && words.editor.fault.recipients(MOST_RECIPIENTS);
}

/** Numbers that no value of the area can be. */
function quantityFault(form, name) {
  const number = numberOf(form[name]);
  if (number === null || Number.isNaN(number)) {
    return number !== null && words.editor.fault.number;
  }
  const { lowest, highest, whole } = areaOf(codeOf(form)).range;
  if (number < lowest || number > highest) {
    return highest === undefined ? words.editor.fault.negative : words.editor.fault.range(lowest, highest);
  }
  return whole && !Number.isInteger(number) && words.editor.fault.whole;
}

/** Comparisons that never hold, such as less than 0 calls. */
function neverFault(form) {
  const { lowest, highest } = areaOf(codeOf(form)).range;
  const threshold = numberOf(form.threshold);
  const comparison = comparisonOf(form);
  const never = (comparison === '<' && threshold === lowest) || (comparison === '>' && threshold === highest);
  return threshold !== null && never && words.editor.fault.never(words.operator[comparison], threshold);
}

/** An alert cannot be over where it fires. */
function sideFault(form) {
  const [threshold, reset] = [numberOf(form.threshold), numberOf(form.resetThreshold)];
  if (threshold === null || reset === null) {
    return false;
  }
  const back = backAt(comparisonOf(form));
  const overlaps = back === '>=' ? reset < threshold : reset > threshold;
  return overlaps && words.editor.fault.side(words.operator[back]);
}

function callsFault(form) {
  const calls = numberOf(form.minimumCalls);
  return calls !== null && !(Number.isInteger(calls) && calls >= 1 && calls <= MOST_CALLS) && words.editor.fault.calls(MOST_CALLS);
}

function lengthFault(form, name) {
  const seconds = lengthOf(form[name]);
  if (seconds === null || Number.isNaN(seconds)) {
    return seconds !== null && words.editor.fault.length;
  }
  const { least, most, step = 1 } = LENGTHS[name];
  const fits = seconds >= least && seconds <= most && seconds % step === 0;
  return !fits && words.editor.fault.lengths(least ? spoken(least) : null, spoken(most), step > 1 ? spoken(step) : null);
}
