/**
 * How often an alert would have fired, out of the transitions of a backtest.
 *
 * @param {{transitions: Array<object>, from: string, to: string}} backtest
 * @returns {Array<{at: string, value: number|null, reason: string, until: string|null, seconds: number}>} the oldest first; `until` is null
 *     where it would be firing still, and `seconds` counts up to the end of the backtest then
 */
export function firingsOf({ transitions, to }) {
  const firings = [];
  for (const transition of transitions) {
    if (isFiring(transition)) {
      const { at, value, reason } = transition;
      firings.push({ at, value: value ?? null, reason, until: null });
    } else if (transition.from === 'firing' && transition.to !== 'firing') {
      firings.at(-1).until = transition.at;
    }
  }
  return firings.map((firing) => ({ ...firing, seconds: secondsBetween(firing.at, firing.until ?? to) }));
}

/** How long it would have been firing in all, in seconds. */
export function secondsFiring(firings) {
  return firings.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** The places of a backtest as the chart marks them. */
export function marksOf({ transitions }) {
  return transitions
    .filter((transition) => isFiring(transition) || transition.cause === 'recovered')
    .map(({ at, value, to, reason }) => ({ at, value: value ?? null, kind: to === 'firing' ? 'firing' : 'reset', text: reason }));
}

/**
 * The points of a series as the alert sees them: each at the end of its step, and without a value where there were too few calls. Of a step
 * that is not over yet only a gauge can tell what it is.
 *
 * @param {{points: Array<{at: string, value: number|null, samples: number}>}} series
 * @param {{stepSeconds: number, fewest: number, isGauge: boolean, now: number}} how `fewest` is how many calls it takes, 0 where none are
 *     needed; `now` in milliseconds
 */
export function seenPoints({ points }, { stepSeconds, fewest, isGauge, now }) {
  return points
    .map(({ at, value, samples }) => ({ end: new Date(at).getTime() + stepSeconds * 1000, value: samples < fewest ? null : value }))
    .filter(({ end }) => isGauge || end <= now)
    .map(({ end, value }) => ({ at: new Date(Math.min(end, now)).toISOString(), value }));
}

function isFiring({ from, to }) {
  return to === 'firing' && from !== 'firing';
}

function secondsBetween(from, to) {
  return (new Date(to).getTime() - new Date(from).getTime()) / 1000;
}
