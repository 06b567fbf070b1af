import { html } from 'lit';
import { icon } from '../look/icons.js';
import { words } from '../words/words.js';

const LOOKS = {
  ok: ['good', 'check'],
  pending: ['warn', 'hourglass'],
  firing: ['bad', 'bell'],
  'no-data': ['', 'dash'],
  unknown: ['', 'dash'],
  disabled: ['', 'pause'],
};

/** A state as a word, a colour and a sign. */
export function stateBadge(state) {
  const [look, sign] = LOOKS[state] ?? LOOKS.unknown;
  return html`<span class="badge ${look}" data-state=${state}>${icon(sign)}${words.state[state] ?? state}</span>`;
}

const LEVELS = { none: '', info: '', warning: 'warn', error: 'bad', critical: 'bad' };

/** A notice level. */
export function levelBadge(level) {
  return html`<span class="badge ${LEVELS[level] ?? ''}">${words.noticeLevel[level] ?? level}</span>`;
}
