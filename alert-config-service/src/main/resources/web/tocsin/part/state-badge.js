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

/**
 * A state as a word, a colour and a sign.
 *
 * @param {number|null} count how many are in it, where there are several
 */
export function stateBadge(state, count = null) {
  const [look, sign] = LOOKS[state] ?? LOOKS.unknown;
  const word = words.state[state] ?? state;
  return html`<span class="badge ${look}" data-state=${state}>${icon(sign)}${count === null ? word : `${count} ${word}`}</span>`;
}

const LEVELS = { none: '', info: '', warning: 'warn', error: 'bad', critical: 'bad' };

/** A notice level. */
export function levelBadge(level) {
  return html`<span class="badge ${LEVELS[level] ?? ''}">${words.noticeLevel[level] ?? level}</span>`;
}
