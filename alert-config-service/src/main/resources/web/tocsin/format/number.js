import { areaOf } from './area.js';
import { locale, words } from '../words/words.js';

const MOST_FRACTION_DIGITS = 2;

/** A number as people read it. */
export function plain(value, digits = MOST_FRACTION_DIGITS) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}

/** Money; a code that is no currency stands behind the number. */
export function money(value, currency) {
  try {
    return new Intl.NumberFormat(locale(), { style: 'currency', currency }).format(value);
  } catch {
    return `${plain(value)} ${currency ?? ''}`.trim();
  }
}

/**
 * A value of an area with its unit, such as `28.6 %`.
 *
 * @param {number|null|undefined} value null where there is none
 */
export function valueOf(value, area, currency) {
  if (value === null || value === undefined) {
    return words.value.none;
  }
  const unit = areaOf(area).unit;
  if (unit === 'money' && currency) {
    return money(value, currency);
  }
  return words.value.with[unit]?.(plain(value)) ?? plain(value);
}
