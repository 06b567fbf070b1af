import { areaOf } from '../format/area.js';
import { spoken } from '../format/duration.js';
import { valueOf } from '../format/number.js';
import { words } from '../words/words.js';
import { lengthOf, numberOf } from './amount.js';
import { ALWAYS, backAt, codeOf, comparisonOf, meaningOf } from './meaning.js';
import { cronOf } from './schedule.js';

const MOST_NAMED = 2;

/**
 * What an alert will do, in plain words; what is not filled in yet is an ellipsis.
 *
 * @param {object} form
 * @param {{companyName: string, currency: string|null}} company the one that it is about, where it is about one
 */
export function sentenceOf(form, { companyName, currency }) {
  const say = words.editor.sentence;
  const parts = {
    area: areaPhrase(form),
    of: ofPhrase(form, companyName),
    over: overPhrase(form),
    hold: optional(length(form, 'holdFor'), say.hold),
    who: whoPhrase(form.recipients),
    when: meaningOf(form).has('schedule') ? whenPhrase(form.schedule) : say.onChange,
    ...comparison(form, currency),
  };
  return [form.enabled ? '' : say.disabled, rule(form, parts), ...consequences(form, parts)].filter(Boolean).join(' ');
}

function rule(form, parts) {
  const say = words.editor.sentence;
  const isScript = areaOf(codeOf(form)).script;
  if (!isScript && form.operator === ALWAYS) {
    return say.report(parts);
  }
  const { repeat, penalty } = { repeat: length(form, 'repeat'), penalty: length(form, 'penalty') };
  const then = `${optional(repeat, say.repeat)}${optional(penalty, say.penalty)}`;
  const script = { ...parts, then, script: form.script || say.missing };
  if (isScript) {
    return parts.operator ? say.scriptCompares(script) : say.scriptSays(script);
  }
  return say.compares({ ...parts, then });
}

function consequences(form, { reset }) {
  const say = words.editor.sentence;
  const means = meaningOf(form);
  if (!means.has('notifyReset')) {
    return [];
  }
  return [
    reset === null ? say.overAtOnce(form.notifyReset) : say.over(reset, form.notifyReset),
    means.has('noData') ? say.noData[form.noData] : '',
  ];
}

function comparison(form, currency) {
  const code = codeOf(form);
  const operator = comparisonOf(form);
  const back = backAt(operator);
  const reset = numberOf(form.resetThreshold);
  const number = (value) => (value === null || Number.isNaN(value) ? words.editor.sentence.missing : valueOf(value, code, currency));
  return {
    operator: operator && words.operator[operator],
    threshold: number(numberOf(form.threshold)),
    reset: back === null || reset === null ? null : `${words.operator[back]} ${number(reset)}`,
  };
}

function areaPhrase(form) {
  const { area } = words.editor.sentence;
  const { code, word } = areaOf(codeOf(form));
  return area[code] ?? area.custom(word || words.editor.sentence.missing);
}

function ofPhrase(form, companyName) {
  const say = words.editor.sentence;
  const phrases = { company: companyName || say.missing, tag: say.anyWithTag(form.tag.trim() || say.missing), all: say.any };
  return phrases[form.scope];
}

function overPhrase(form) {
  const say = words.editor.sentence;
  const means = meaningOf(form);
  if (!means.has('samplePeriod')) {
    return '';
  }
  const calls = means.has('minimumCalls') ? numberOf(form.minimumCalls) : null;
  return `${say.during(length(form, 'samplePeriod') ?? say.missing)}${calls > 1 ? say.calls(calls) : ''}`;
}

/** A length of time in words; null where there is none, or it means nothing. */
function length(form, name) {
  const seconds = meaningOf(form).has(name) ? lengthOf(form[name]) : null;
  return seconds ? spoken(seconds) : null;
}

function optional(text, say) {
  return text === null ? '' : say(text);
}

function whoPhrase(recipients) {
  const say = words.editor.sentence;
  if (recipients.length === 0) {
    return say.nobody;
  }
  return say.list(recipients.slice(0, MOST_NAMED), recipients.length - MOST_NAMED);
}

function whenPhrase(schedule) {
  const say = words.editor.sentence.every;
  const { every, time, minute, day } = schedule;
  return every === 'cron' ? say.cron(cronOf(schedule)) : say[every]({ time, minute, day: words.editor.day[day] });
}
