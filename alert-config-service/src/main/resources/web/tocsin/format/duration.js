import { words } from '../words/words.js';

const FORM = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/;

/** Units of an ISO 8601 duration as Tocsin writes them, in seconds, the longest first. */
export const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/**
 * The whole seconds of an ISO 8601 duration in days, hours, minutes and seconds, such as `PT5M`.
 *
 * @returns {number|null} null for none, and for what is no such duration
 */
export function secondsOf(iso) {
  const found = FORM.exec(iso ?? '');
  if (!found || found[0] === 'P' || found[0].endsWith('T')) {
    return null;
  }
  const [days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** Whole seconds as ISO 8601, such as `PT5M` or `P1DT2H`. */
export function isoOf(seconds) {
  const [days, hours, minutes, rest] = parts(seconds);
  const day = days ? `${days}D` : '';
  const time = `${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`;
  return day || time ? `P${day}${time ? `T${time}` : ''}` : 'PT0S';
}

/** A duration in words, such as `5 minutes` or `1 day 2 hours`; `most` says how many units. */
export function spoken(seconds, most = 2) {
  if (seconds < 1) {
    return words.duration.nothing;
  }
  return parts(seconds)
    .map((count, index) => [count, UNITS[index][0]])
    .filter(([count]) => count > 0)
    .slice(0, most)
    .map(([count, unit]) => words.duration[unit](count))
    .join(' ');
}

/** A duration in the space of a table's cell, such as `5 min` or `1 d 2 h`. */
export function brief(seconds, most = 2) {
  if (seconds < 1) {
    return words.duration.brief.second(0);
  }
  return parts(seconds)
    .map((count, index) => [count, UNITS[index][0]])
    .filter(([count]) => count > 0)
    .slice(0, most)
    .map(([count, unit]) => words.duration.brief[unit](count))
    .join(' ');
}

function parts(seconds) {
  let rest = Math.floor(seconds);
  return UNITS.map(([, length]) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count;
  });
}
