import { secondsOf } from '../format/duration.js';
import { momentOf } from '../format/time.js';

/** For how long people hear nothing. */
export const LENGTHS = ['PT1H', 'PT4H', 'PT8H', 'P1D', 'P3D', 'P7D'];

/** In place of a length: until a moment. */
export const UNTIL = 'until';

/**
 * From when until when a silence is to be, as it was filled in.
 *
 * @param {{begins: 'now'|'later', from: string, lasts: string, until: string}} form `from` and `until` as a clock of the time zone shows
 *     them; `lasts` is a length, or `until`
 * @param {number} now
 * @returns {{from: Date|null, until: Date|null, lacks: Array<'from'|'until'>}} `from` is null for now; `lacks` are the moments that are
 *     asked for and not there
 */
export function spanOf(form, timeZone, now) {
  const from = form.begins === 'later' ? momentOf(form.from, timeZone) : null;
  const lacksFrom = form.begins === 'later' && from === null;
  const until = form.lasts === UNTIL ? momentOf(form.until, timeZone) : later(from?.getTime() ?? now, form.lasts);
  return {
    from,
    until: lacksFrom && form.lasts !== UNTIL ? null : until,
    lacks: [...(lacksFrom ? ['from'] : []), ...(form.lasts === UNTIL && until === null ? ['until'] : [])],
  };
}

function later(millis, length) {
  return new Date(millis + secondsOf(length) * 1000);
}
