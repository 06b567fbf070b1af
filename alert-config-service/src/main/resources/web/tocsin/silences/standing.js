/** Where a silence stands at a moment, which may be later than when it was asked for: `planned`, `active` or `over`. */
export function standingOf(silence, now) {
  if (Date.parse(silence.from) > now) {
    return 'planned';
  }
  return Date.parse(silence.until) > now ? 'active' : 'over';
}

const PLACES = { active: 0, planned: 1, over: 2 };

/** What holds now first, that which ends first on top; then what is to come, in the order of its coming. */
export function inOrder(silences, now) {
  const place = (silence) => PLACES[standingOf(silence, now)];
  const moment = (silence) => Date.parse(standingOf(silence, now) === 'planned' ? silence.from : silence.until);
  return [...silences].sort((one, other) => place(one) - place(other) || moment(one) - moment(other));
}
