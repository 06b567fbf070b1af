import { html, nothing } from 'lit';
import { words } from '../words/words.js';

/**
 * Says that something is on its way; nothing where it has failed, which a problem's note tells.
 *
 * @param {import('./element.js').Work} work
 */
export function waiting(work) {
  return work.problem ? nothing : html`<p class="empty" role="status">${words.loading}</p>`;
}
