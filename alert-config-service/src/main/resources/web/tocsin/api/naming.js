const MOST_ASKED_FOR = 2000;

/**
 * The alerts in sight that name something, of which the interface says only how many there are.
 *
 * @param {import('./api.js').Api} api
 * @param {'template'|'script'} field which field of an alert names it
 * @param {string} name
 * @param {AbortSignal} [signal]
 */
export async function alertsNaming(api, field, name, signal) {
  const query = field === 'script' ? { area: 'script' } : {};
  const { items } = await api.all('/alerts', query, { most: MOST_ASKED_FOR, signal });
  return items.filter((alert) => alert[field] === name);
}
