const AT_ONCE = 50;
const MOST_PAGES = 20;

/**
 * The silences that are over, the newest first. The list has those among them that are not: pages of these alone are passed over.
 *
 * @param {{company?: string, alert?: string, cursor?: string|null}} query
 * @returns {Promise<{items: object[], next: string|null}>}
 */
export async function silencesOver(api, query, signal) {
  let { cursor } = query;
  for (let pages = 1; ; pages++) {
    const page = await api.page('/silences', { ...query, state: 'all', limit: AT_ONCE, cursor }, signal);
    const items = page.items.filter(({ state }) => state === 'over');
    if (items.length > 0 || !page.next || pages === MOST_PAGES) {
      return { items, next: page.next };
    }
    cursor = page.next;
  }
}
