/**
 * What a run of a script came to: `failed`; `fires`; `good`; `compared`, where the alert compares its number; `nothing`, where there is no
 * value.
 */
export function outcomeOf({ outcome, fires, value }) {
  if (outcome === 'failed') {
    return 'failed';
  }
  if (fires !== null) {
    return fires ? 'fires' : 'good';
  }
  return value !== null ? 'compared' : 'nothing';
}

const TOOK = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

/** The milliseconds of a duration such as `PT0.0123S`; null for what is none. */
export function millisOf(took) {
  const found = TOOK.exec(took ?? '');
  if (!found) {
    return null;
  }
  const [hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

const MOST_IN_ONE_LINE = 60;

/** JSON as people read it; short things stay in one line. */
export function readable(value) {
  const long = JSON.stringify(value, null, 2) ?? '';
  // Line ends within texts are written as \n.
  const short = long.replace(/\n\s*/g, ' ');
  return short.length <= MOST_IN_ONE_LINE ? short : long;
}

/** The one object that a text is in JSON: `{object}`, null for an empty text, or `{wrong}` with why it is none. */
export function objectOf(text) {
  if (text.trim() === '') {
    return { object: null };
  }
  try {
    const object = JSON.parse(text);
    return isObject(object) ? { object } : { wrong: '' };
  } catch (unreadable) {
    return { wrong: unreadable.message };
  }
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
