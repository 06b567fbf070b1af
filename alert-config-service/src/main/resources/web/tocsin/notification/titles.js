const AT_ONCE = 50;

/**
 * Learns what alerts are called.
 *
 * @param {Map<string, string>} known title by id; what is learnt is added. One that is no more stays unknown
 * @param {string[]} ids
 */
export async function titlesOf(known, ids, api, signal) {
  const unknown = [...new Set(ids)].filter((id) => !known.has(id));
  for (let begin = 0; begin < unknown.length; begin += AT_ONCE) {
    const some = unknown.slice(begin, begin + AT_ONCE);
    const { items } = await api.page('/alerts', { id: some.join(',') }, signal);
    some.forEach((id) => known.set(id, null));
    items.forEach(({ id, title }) => known.set(id, title));
  }
}
