import { areaOf } from '../format/area.js';
import { isWide } from './rows.js';

const SPAN_MILLIS = 2 * 3_600_000;
/** As many as there is room for in a line of some 120 dots. */
const STEP = 'PT2M';

/** What a row of the table is known by: an alert, or an alert and one of its companies. */
export function keyOf(alertId, company = '') {
  return company ? `${alertId}/${company}` : alertId;
}

/** The alerts, and the companies of these, that rows on the screen are about. */
export function lookedAt(keys, rows) {
  return [...keys]
    .map((key) => key.split('/'))
    .filter(([id]) => rows.has(id))
    .map(([id, company]) => ({ alert: rows.get(id).alert, company: company ?? rows.get(id).alert.company }));
}

/** What the line of an alert is drawn from. Alerts that see the same have it in common. */
export function lineKey({ area, samplePeriod }, company) {
  return `${company} ${area} ${samplePeriod ?? ''}`;
}

/** The lines of what is looked at, by key; an alert on several companies, and a script, have none. */
export function linesOf(looked) {
  return new Map(
    looked
      .filter(({ alert, company }) => company && alert.enabled && !areaOf(alert.area).script)
      .map(({ alert, company }) => [lineKey(alert, company), { area: alert.area, samplePeriod: alert.samplePeriod, company }]),
  );
}

/** What was last told of what is looked at, by key. */
export function tellingsOf(looked) {
  return new Map(looked.map(({ alert, company }) => [keyOf(alert.id, isWide(alert) ? company : ''), { alert: alert.id, company }]));
}

/** The values of the last two hours, as an alert sees them. */
export async function askForLine(api, { company, area, samplePeriod }, now = Date.now()) {
  const path = `/metrics/${encodeURIComponent(company)}/${encodeURIComponent(area)}/series`;
  const query = { from: new Date(now - SPAN_MILLIS).toISOString(), to: new Date(now).toISOString(), step: STEP, samplePeriod };
  return (await api.get(path, query)).points.map(({ value }) => value);
}

/** When somebody was last told of an alert; null for never. */
export async function askForTelling(api, query) {
  const { items } = await api.page('/notifications', { ...query, status: 'sent', limit: 1 });
  return items[0]?.attempts.at(-1)?.at ?? items[0]?.decisions.at(-1)?.at ?? null;
}
