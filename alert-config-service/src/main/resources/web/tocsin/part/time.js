import { html, nothing } from 'lit';
import { distance, minute, moment, zoneName } from '../format/time.js';
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

/** A moment to the minute; `named`, with the name of its time zone, where others have others. */
export function toTheMinute(instant, timeZone, named = false) {
  const zone = named ? html` <span class="soft small">${zoneName(instant, timeZone)}</span>` : nothing;
  return html`<time datetime=${instant} title=${`${moment(instant, timeZone)} (${timeZone})`}>${minute(instant, timeZone)}${zone}</time>`;
}
