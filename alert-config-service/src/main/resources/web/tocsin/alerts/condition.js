import { areaOf } from '../format/area.js';
import { brief, secondsOf } from '../format/duration.js';
import { valueOf } from '../format/number.js';
import { words } from '../words/words.js';

/**
 * What an alert watches, in words, such as "ASR at or below 30 % over 5 min".
 *
 * @param {object} alert as the contract has it
 * @param {string|null} currency the company's; null where it watches several
 */
export function conditionOf(alert, currency = null) {
  if (alert.operator === 'always') {
    return words.alerts.condition.told(areaOf(alert.area).word, alert.schedule);
  }
  return alert.area === 'script' ? decided(alert) : compared(alert, currency);
}

function compared(alert, currency) {
  const say = words.alerts.condition;
  const bound = valueOf(alert.threshold, alert.area, currency);
  const bare = say.compared(areaOf(alert.area).word, words.operator[alert.operator], bound);
  const period = secondsOf(alert.samplePeriod);
  return held(alert, period ? say.over(bare, brief(period)) : bare);
}

function decided(alert) {
  const say = words.alerts.condition;
  const bare = alert.operator
    ? say.answered(alert.script, words.operator[alert.operator], valueOf(alert.threshold, alert.area))
    : say.decided(alert.script);
  return held(alert, alert.schedule ? say.run(bare, alert.schedule) : bare);
}

function held(alert, condition) {
  const hold = secondsOf(alert.holdFor);
  return hold ? words.alerts.condition.held(condition, brief(hold)) : condition;
}
