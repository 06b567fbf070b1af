import { html, nothing } from 'lit';
import { areaOf } from '../format/area.js';
import { words } from '../words/words.js';
import { checkField, choiceField, lengthField, textField } from './field.js';
import { ALWAYS, backAt, codeOf, COMPARISONS, comparisonOf } from './meaning.js';
import { scheduleFields } from './schedule-fields.js';
import { unitOf } from './watch-fields.js';

const COMMON_PERIODS = [
  { count: '1', unit: 'minute' },
  { count: '5', unit: 'minute' },
  { count: '15', unit: 'minute' },
  { count: '1', unit: 'hour' },
  { count: '1', unit: 'day' },
];

/** When it fires, or tells, and how grave that is. */
export function conditionFields(desk) {
  const { means } = desk;
  const common = COMMON_PERIODS;
  return html`
    ${means.has('runs') ? scheduleFields(desk) : nothing} ${operatorField(desk)}
    ${!means.has('runs') && means.has('schedule') ? scheduleFields(desk) : nothing}
    ${means.has('threshold') ? thresholdField(desk) : nothing} ${means.has('resetThreshold') ? resetField(desk) : nothing}
    ${means.has('samplePeriod') ? lengthField(desk, 'samplePeriod', { common, place: 'first' }) : nothing}
    ${means.has('minimumCalls') ? minimumCallsField(desk) : nothing} ${levelField(desk)}
    ${checkField(desk, 'enabled', { hint: words.editor.hint.enabled })}
  `;
}

function operatorField(desk) {
  const comparisons = COMPARISONS.map((sign) => ({ value: sign, text: words.editor.operatorWithSign(words.operator[sign], sign) }));
  if (desk.means.has('scriptOperator')) {
    const first = { value: '', text: words.editor.noComparison };
    return choiceField(desk, 'scriptOperator', [first, ...comparisons], { hint: words.editor.hint.scriptOperator });
  }
  return choiceField(desk, 'operator', [...comparisons, { value: ALWAYS, text: words.operator.always }]);
}

function thresholdField(desk) {
  const code = codeOf(desk.form);
  return textField(desk, 'threshold', { unit: unitOf(desk, code), mode: modeOf(code), place: 'first' });
}

function resetField(desk) {
  const code = codeOf(desk.form);
  const back = words.operator[backAt(comparisonOf(desk.form))];
  return textField(desk, 'resetThreshold', { unit: unitOf(desk, code), mode: modeOf(code), hint: words.editor.hint.resetThreshold(back) });
}

/** Keyboards of phones for numbers have no minus sign. */
function modeOf(code) {
  return areaOf(code).range.lowest === undefined ? undefined : 'decimal';
}

function minimumCallsField(desk) {
  return textField(desk, 'minimumCalls', { mode: 'numeric', placeholder: '1', hint: words.editor.hint.minimumCalls });
}

function levelField(desk) {
  const levels = Object.entries(words.noticeLevel).map(([value, text]) => ({ value, text }));
  return choiceField(desk, 'noticeLevel', levels, { place: 'first' });
}
