import { areaOf } from '../format/area.js';
import { isoOf, secondsOf } from '../format/duration.js';
import { lengthOf, numberOf } from './amount.js';
import { faultsOf } from './faults.js';
import { bodyOf } from './form.js';
import { ALWAYS, codeOf, comparisonOf, meaningOf } from './meaning.js';
import { whyNot } from './recipient.js';

/** How far people look back, each with the steps of the line, which make some 200 points. */
export const SPANS = [
  { name: 'hour', length: 'PT1H', step: 'PT20S' },
  { name: 'sixHours', length: 'PT6H', step: 'PT2M' },
  { name: 'day', length: 'P1D', step: 'PT5M' },
  { name: 'week', length: 'P7D', step: 'PT30M' },
];

/** Nobody is told by a backtest; yet an alert without title or recipient is none. */
const PLACEHOLDER = { title: 'Backtest', recipients: ['backtest@example.com'] };

/**
 * Which series shows what a form watches.
 *
 * @returns {{area: string, samplePeriod: string|null}|null} null where nothing is recorded, or it is not clear yet what is watched
 */
export function metricOf(form) {
  const area = areaOf(codeOf(form));
  const faults = faultsOf(form);
  if (area.script || faults['/area']) {
    return null;
  }
  const seconds = area.period && !faults['/samplePeriod'] ? lengthOf(form.samplePeriod) : null;
  return { area: area.code, samplePeriod: seconds === null ? null : isoOf(seconds) };
}

/**
 * Why nothing can be said of what an alert would have done.
 *
 * @returns {'script'|'always'|'incomplete'|null} null where it can
 */
export function whyNoBacktest(form) {
  if (areaOf(codeOf(form)).script) {
    return 'script';
  }
  if (form.operator === ALWAYS) {
    return 'always';
  }
  return isComplete(form) ? null : 'incomplete';
}

/** Whom it tells is of no account. */
function isComplete(form) {
  const means = meaningOf(form);
  const isFilled = (name, of) => !means.has(name) || of(form[name]) !== null;
  const faults = Object.keys(faultsOf(form)).filter((pointer) => pointer !== '/recipients');
  return faults.length === 0 && comparisonOf(form) !== null && isFilled('threshold', numberOf) && isFilled('samplePeriod', lengthOf);
}

/** The alert of a form for a backtest: switched on, and with whoever can be told. */
export function bodyForBacktest(form) {
  const body = bodyOf(form);
  const recipients = body.recipients.filter((recipient) => whyNot(recipient) === null);
  return {
    ...body,
    title: body.title ?? PLACEHOLDER.title,
    recipients: recipients.length > 0 ? recipients : PLACEHOLDER.recipients,
    enabled: true,
  };
}

/** When a span begins that ends now. */
export function beginningOf(span, now) {
  return new Date(now - secondsOf(span.length) * 1000).toISOString();
}
