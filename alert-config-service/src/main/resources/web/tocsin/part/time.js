import { html } from 'lit';
import { distance, moment } from '../format/time.js';
import { words } from '../words/words.js';

/**
 * A moment: how far off it is, and on the pointer the whole of it.
 *
 * @param {string|null} instant null where it never was
 * @param {string} timeZone the company's
 */
export function when(instant, timeZone) {
  if (!instant) {
    return html`<span class="soft">${words.time.never}</span>`;
  }
  return html`<time datetime=${instant} title=${`${moment(instant, timeZone)} (${timeZone})`}>${distance(instant)}</time>`;
}

/** A moment in full. */
export function exactly(instant, timeZone) {
  return html`<time datetime=${instant} title=${instant}>${moment(instant, timeZone)}</time>`;
}
