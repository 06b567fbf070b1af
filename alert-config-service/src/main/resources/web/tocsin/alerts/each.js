/**
 * Does something with each of some items, a few at a time. What does not work keeps none of the others from being done.
 *
 * @template T, R
 * @param {T[]} items
 * @param {(item: T) => Promise<R>} work
 * @param {{most?: number, done?: (count: number) => void, signal?: AbortSignal}} options `most` at a time; `done` hears how many are; after
 *     the signal nothing more is begun
 * @returns {Promise<Array<{item: T, value?: R, problem?: Error}>>} in the order of the items; those not begun are missing
 */
export async function each(items, work, { most = 4, done = () => {}, signal } = {}) {
  const outcomes = [];
  let begun = 0;
  let finished = 0;
  const next = async () => {
    while (begun < items.length && !signal?.aborted) {
      const index = begun++;
      outcomes[index] = await outcomeOf(items[index], work);
      finished += 1;
      done(finished);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, next));
  return outcomes.filter(Boolean);
}

async function outcomeOf(item, work) {
  try {
    return { item, value: await work(item) };
  } catch (problem) {
    return { item, problem };
  }
}
