import { areaOf } from '../format/area.js';
import { secondsOf, spoken } from '../format/duration.js';
import { valueOf } from '../format/number.js';
import { words } from '../words/words.js';

/** What a transition was judged by, such as `at or below 30 %`; empty where nothing was compared. */
export function limitOf({ area, currency, operator, threshold }) {
  if (threshold === null || threshold === undefined || !operator) {
    return '';
  }
  return `${words.operator[operator] ?? operator} ${valueOf(threshold, area, currency)}`;
}

/** How many calls or samples a value is made of, in words. */
export function samplesOf({ area, samples }) {
  const { calls, others } = words.history.samples;
  return (areaOf(area).period ? calls : others)(samples);
}

/**
 * The numbers of a transition, each with its name; those without a meaning are left out.
 *
 * @returns {Array<[string, string]>}
 */
export function numbersOf(transition) {
  const { number } = words.history;
  const { area, currency, value, resetThreshold, samplePeriod, minimumCalls, schedule, script, message } = transition;
  const limit = limitOf(transition);
  const all = [
    [number.value, valueOf(value, area, currency)],
    [number.threshold, limit],
    [number.resetThreshold, isThere(resetThreshold) ? valueOf(resetThreshold, area, currency) : null],
    [number.samples, areaOf(area).script ? null : samplesOf(transition)],
    [number.samplePeriod, samplePeriod ? spoken(secondsOf(samplePeriod)) : null],
    [number.minimumCalls, minimumCalls ? String(minimumCalls) : null],
    [number.schedule, schedule],
    [number.script, script],
    [number.message, message],
    [number.noticeLevel, words.noticeLevel[transition.noticeLevel] ?? transition.noticeLevel],
    [number.template, transition.template],
  ];
  return all.filter(([, text]) => isThere(text) && text !== '');
}

/** Why nobody was told of a transition, where nobody was. */
export function whyNobody({ cause, notifyReset }) {
  const { nobody } = words.history;
  if (cause === 'recovered' && !notifyReset) {
    return nobody.reset;
  }
  return ['holding', 'released', 'observed', 'starved'].includes(cause) ? nobody.told : nobody.yet;
}

function isThere(value) {
  return value !== null && value !== undefined;
}
