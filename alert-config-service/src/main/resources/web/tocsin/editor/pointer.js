import { meaningOf } from './meaning.js';

/** Which field of the request a field of the form fills, where it is called otherwise there. */
const POINTERS = { customName: '/area', scriptOperator: '/operator', runs: '/schedule' };

/** Fields that one judges by one another. */
const TOGETHER = ['/operator', '/threshold', '/resetThreshold', '/samplePeriod', '/minimumCalls', '/noData', '/schedule'];
const ALWAYS_SHOWN = ['title', 'recipients', 'area', 'noticeLevel', 'enabled', 'template'];
const JUDGES = new Set(['area', 'customName', 'operator', 'scriptOperator', 'threshold']);

/** Where the server says what is wrong with a field of the form, such as `/threshold`. */
export function pointerOf(name) {
  return POINTERS[name] ?? `/${name}`;
}

/** Where fields of a form stand that are shown, so that what is wrong with them stands there. */
export function shownPointers(form, { showsScope }) {
  const means = [...meaningOf(form)].filter((name) => showsScope || (name !== 'company' && name !== 'tag'));
  const recipients = form.recipients.map((_, place) => `/recipients/${place}`);
  return [...ALWAYS_SHOWN, ...means].map(pointerOf).concat(recipients);
}

/** What may no longer be wrong when a field has changed. */
export function mendedBy(name) {
  if (name === 'scope' || name === 'company' || name === 'tag') {
    return ['/company', '/tag', '/script', '/title'];
  }
  return JUDGES.has(name) ? [pointerOf(name), ...TOGETHER] : [pointerOf(name)];
}
