const MOST = 20;

/**
 * Alerts whose titles have something in them: first those on a company itself, then those that watch others as well.
 *
 * @param {{title: string, company: string, seesAll: boolean}} what `company` is empty for all; `seesAll`, whether there are alerts of no
 *     single company to be seen
 */
export async function findAlerts(api, { title, company, seesAll }, signal) {
  if (!company) {
    return (await api.page('/alerts', { title, limit: MOST }, signal)).items;
  }
  const own = await api.page('/alerts', { title, company, limit: MOST }, signal);
  const others = seesAll ? await api.page('/alerts', { title }, signal) : { items: [] };
  return [...own.items, ...others.items.filter((alert) => !alert.company)].slice(0, MOST);
}
