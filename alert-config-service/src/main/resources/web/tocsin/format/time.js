import { spoken } from './duration.js';
import { locale, words } from '../words/words.js';

const MINUTE_MILLIS = 60_000;
const DAY_MILLIS = 24 * 60 * MINUTE_MILLIS;
const SHOWN = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d)?$/;

const formats = new Map();

/** A moment with its date, in a time zone; to the second. */
export function moment(instant, timeZone) {
  return format('moment', timeZone, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(instant));
}

/** A moment with its date, in a time zone; to the minute. */
export function minute(instant, timeZone) {
  return format('minute', timeZone, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** What a time zone's clocks are called at a moment, such as `GMT+5:30`: for lists whose times are those of several. */
export function zoneName(instant, timeZone) {
  const parts = format('zone', timeZone, { timeZoneName: 'short' }).formatToParts(new Date(instant));
  return parts.find(({ type }) => type === 'timeZoneName').value;
}

/** The time of day, in a time zone. */
export function clock(instant, timeZone) {
  return format('clock', timeZone, { timeStyle: 'medium' }).format(new Date(instant));
}

/** The day, in a time zone, as a heading. */
export function day(instant, timeZone) {
  return format('day', timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(instant));
}

/**
 * A moment on the axis of a chart: the day where it begins and where the chart is of several days, the time where it is not midnight.
 *
 * @param {number} span how many milliseconds the chart shows
 */
export function tick(instant, timeZone, span) {
  const at = new Date(instant);
  const time = format('time', timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  const date = format('date', timeZone, { day: 'numeric', month: 'short' }).format(at);
  const isMidnight = wallClock(at, timeZone).endsWith('T00:00');
  if (isMidnight) {
    return date;
  }
  return span > 2 * DAY_MILLIS ? `${date} ${time}` : time;
}

/** How long ago a moment is, or how long it is off. */
export function distance(instant, now = Date.now()) {
  const seconds = (now - new Date(instant).getTime()) / 1000;
  if (Math.abs(seconds) < 5) {
    return words.time.now;
  }
  return seconds > 0 ? words.time.ago(spoken(seconds, 1)) : words.time.ahead(spoken(-seconds, 1));
}

/** Where the page is read; the time zone of whoever has no company's. */
export function ownTimeZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

/** A moment for `<input type="datetime-local">`, as a clock in a time zone shows it; to the minute. */
export function wallClock(instant, timeZone) {
  const parts = Object.fromEntries(
    format('wall', timeZone, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      calendar: 'iso8601',
      numberingSystem: 'latn',
    })
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

/**
 * The moment at which a clock in a time zone shows something: the reverse of {@link wallClock}. As the server does it: a time that the
 * clocks show twice in autumn is the first of the two, and one that they skip in spring is as much later as they skip.
 *
 * @param {string} text such as `2026-03-02T22:00`, with or without seconds
 * @returns {Date|null} null where the text is no time
 */
export function momentOf(text, timeZone) {
  const [, minutes, seconds = ':00'] = SHOWN.exec(text) ?? [];
  const asUtc = minutes ? Date.parse(`${minutes}${seconds}Z`) : NaN;
  if (Number.isNaN(asUtc)) {
    return null;
  }
  const isShown = (at) => at + offsetAt(at, timeZone) === asUtc;
  const [before, after] = [-DAY_MILLIS, DAY_MILLIS].map((near) => asUtc - offsetAt(asUtc + near, timeZone));
  return new Date(isShown(before) || !isShown(after) ? before : after);
}

/** By how many milliseconds clocks in a time zone are ahead of UTC at a moment. */
function offsetAt(millis, timeZone) {
  return Date.parse(`${wallClock(millis, timeZone)}:00Z`) - Math.floor(millis / MINUTE_MILLIS) * MINUTE_MILLIS;
}

function format(name, timeZone, options) {
  const key = `${name} ${timeZone} ${locale()}`;
  if (!formats.has(key)) {
    formats.set(key, inZone(timeZone, options));
  }
  return formats.get(key);
}

/** A time zone that this browser does not know is shown as UTC, rather than nothing at all. */
function inZone(timeZone, options) {
  try {
    return new Intl.DateTimeFormat(locale(), { ...options, timeZone: timeZone || ownTimeZone() });
  } catch {
    return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
  }
}
