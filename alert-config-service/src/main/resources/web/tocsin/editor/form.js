import { CUSTOM_PREFIX } from '../format/area.js';
import { amountOf, sentLength, sentNumber } from './amount.js';
import { ALWAYS, CUSTOM, codeOf, comparisonOf, meaningOf } from './meaning.js';
import { cronOf, EVERY_MORNING, scheduleOf } from './schedule.js';

/** What the stock says where nobody has chosen a template. */
export const STANDARD_TEMPLATE = 'alert';

/** Fields that are rarely needed, each with what it is where nobody has touched it. */
const RARE = {
  holdFor: { count: '', unit: 'minute' },
  noData: 'keep',
  repeat: { count: '', unit: 'hour' },
  penalty: { count: '', unit: 'minute' },
  template: STANDARD_TEMPLATE,
  notifyReset: true,
};
/** The fields that stand folded up. */
export const RARE_FIELDS = Object.keys(RARE);

/**
 * What the fields of a new alert hold: the texts as they are typed, so that nothing is lost which is wrong or hidden.
 *
 * @param {string} company the id of the one that it is about; empty for all
 */
export function newForm(company) {
  return {
    title: '',
    scope: company ? 'company' : 'all',
    company,
    tag: '',
    recipients: [],
    area: 'asr',
    customName: '',
    script: '',
    operator: '<=',
    scriptOperator: '',
    threshold: '',
    resetThreshold: '',
    samplePeriod: { count: '5', unit: 'minute' },
    minimumCalls: '10',
    runs: 'data',
    schedule: EVERY_MORNING,
    noticeLevel: 'warning',
    enabled: true,
    ...RARE,
  };
}

/** What the fields hold of an alert as the API shows it. */
export function formOf(alert) {
  const custom = alert.area.startsWith(CUSTOM_PREFIX);
  const script = alert.area === 'script';
  const base = newForm(alert.company ?? '');
  return {
    ...base,
    title: alert.title,
    scope: alert.company ? 'company' : alert.tag ? 'tag' : 'all',
    tag: alert.tag ?? '',
    recipients: [...alert.recipients],
    area: custom ? CUSTOM : alert.area,
    customName: custom ? alert.area.slice(CUSTOM_PREFIX.length) : '',
    script: alert.script ?? '',
    operator: script ? base.operator : alert.operator,
    scriptOperator: script ? (alert.operator ?? '') : '',
    threshold: typed(alert.threshold),
    resetThreshold: typed(alert.resetThreshold),
    samplePeriod: alert.samplePeriod ? amountOf(alert.samplePeriod, 'minute') : base.samplePeriod,
    minimumCalls: alert.minimumCalls === undefined ? base.minimumCalls : typed(alert.minimumCalls),
    runs: script && alert.schedule ? 'times' : 'data',
    schedule: alert.schedule ? scheduleOf(alert.schedule) : EVERY_MORNING,
    noticeLevel: alert.noticeLevel,
    enabled: alert.enabled,
    holdFor: amountOf(alert.holdFor, RARE.holdFor.unit),
    noData: alert.noData ?? RARE.noData,
    repeat: amountOf(alert.repeat, RARE.repeat.unit),
    penalty: amountOf(alert.penalty, RARE.penalty.unit),
    template: alert.template,
    notifyReset: alert.notifyReset ?? RARE.notifyReset,
  };
}

/** The body of a request that makes the alert what the form says: only what means something, and what somebody has filled in. */
export function bodyOf(form) {
  const means = meaningOf(form);
  const always = means.has('operator') && form.operator === ALWAYS;
  const all = {
    title: form.title.trim(),
    company: means.has('company') ? form.company : null,
    tag: means.has('tag') ? form.tag.trim() : null,
    recipients: form.recipients,
    area: codeOf(form),
    script: means.has('script') ? form.script : null,
    operator: always ? ALWAYS : comparisonOf(form),
    threshold: sentNumber(form.threshold),
    resetThreshold: sentNumber(form.resetThreshold),
    samplePeriod: sentLength(form.samplePeriod),
    minimumCalls: sentNumber(form.minimumCalls),
    schedule: cronOf(form.schedule),
    noticeLevel: form.noticeLevel,
    enabled: form.enabled,
    holdFor: sentLength(form.holdFor),
    noData: form.noData,
    repeat: sentLength(form.repeat),
    penalty: sentLength(form.penalty),
    template: form.template,
    notifyReset: form.notifyReset,
  };
  const isMeant = (name) => ALWAYS_MEANT.has(name) || means.has(name);
  const isSent = ([name, value]) => value !== null && isMeant(name) && (value !== '' || NAMED_OR_WRONG.has(name));
  return Object.fromEntries(Object.entries(all).filter(isSent));
}

/** Fields that mean something in any alert. */
const ALWAYS_MEANT = new Set(['title', 'company', 'tag', 'recipients', 'area', 'operator', 'noticeLevel', 'enabled', 'template']);

/** An empty field is left out, so that the server says what is required; but without these two the alert would be about all companies. */
const NAMED_OR_WRONG = new Set(['company', 'tag']);

/** Whether a rare field is not as it is where nobody has touched it. */
export function isSet(form, name) {
  return typeof RARE[name] === 'object' ? form[name].count.trim() !== '' : form[name] !== RARE[name];
}

function typed(number) {
  return number === null || number === undefined ? '' : String(number);
}
