import { AREA_CODES, CUSTOM_PREFIX } from '../format/area.js';

/** What templates can be tried out on: the areas, and a gauge of somebody's own. */
export const AREAS = [...AREA_CODES, `${CUSTOM_PREFIX}queue-length`];

const OF_ALL = ['breached', 'repeated', 'recovered', 'scheduled'];
const OF_SCRIPTS = ['told', 'failed'];

const CAUSES_OF_STOCK = { report: 'scheduled', reset: 'recovered', 'script-told': 'told', 'script-failed': 'failed' };
const AREAS_OF_STOCK = { penalty: 'consecutive-failures', 'script-told': 'script', 'script-failed': 'script' };

/** By which causes an example of an area can happen. */
export function causesOf(area) {
  return area === 'script' ? [...OF_ALL, ...OF_SCRIPTS] : OF_ALL;
}

/** What a template is for, and so what it is tried out on at first. */
export function exampleFor(template) {
  const area = AREAS_OF_STOCK[template] ?? (AREA_CODES.includes(template) ? template : 'asr');
  return { area, cause: CAUSES_OF_STOCK[template] ?? 'breached' };
}

/** The same example of another area; a cause that it does not have becomes a breach. */
export function withArea({ cause }, area) {
  return { area, cause: causesOf(area).includes(cause) ? cause : 'breached' };
}
