import { spoken } from './duration.js';
import { locale, words } from '../words/words.js';

const formats = new Map();

/** A moment with its date, in a time zone; to the second. */
export function moment(instant, timeZone) {
  return format('moment', timeZone, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(instant));
}

/** The time of day, in a time zone. */
export function clock(instant, timeZone) {
  return format('clock', timeZone, { timeStyle: 'medium' }).format(new Date(instant));
}

/** The day, in a time zone, as a heading. */
export function day(instant, timeZone) {
  return format('day', timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(instant));
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

/**
 * A moment for `<input type="datetime-local">`, as a clock in a time zone shows it.
 */
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
 * The moment at which a clock in a time zone shows something: the reverse of {@link wallClock}. A time that the change to summer time
 * leaves out is taken as it would be before the change.
 *
 * @returns {Date|null} null where the text is no time
 */
export function momentOf(text, timeZone) {
  const asUtc = Date.parse(`${text}:00Z`.replace(/(:\d\d:\d\d):00Z$/, '$1Z'));
  if (Number.isNaN(asUtc)) {
    return null;
  }
  let guess = asUtc;
  for (let round = 0; round < 2; round++) {
    const shown = Date.parse(`${wallClock(guess, timeZone)}:00Z`);
    guess += Math.floor(asUtc / 60_000) * 60_000 - shown;
  }
  return new Date(guess);
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
