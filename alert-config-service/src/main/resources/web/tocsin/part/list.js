import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { words } from '../words/words.js';
import { waiting } from './waiting.js';

/**
 * A list as a table in the look of `look/listing.js`, or what stands in its place: that it is on its way, or that there is nothing.
 *
 * @template T
 * @param {import('./element.js').Work} work what asks for it
 * @param {T[]} items
 * @param {{columns: unknown[], row: (item: T) => unknown, keyOf: (item: T) => string, none: unknown, more?: boolean, labelledBy?: string}} how
 *     `columns` are their heads, `none` says that there is nothing; `more`, whether others follow
 */
export function listOf(work, items, { columns, row, keyOf, none, more = false, labelledBy }) {
  if (!work.value) {
    return waiting(work);
  }
  if (items.length === 0 && !more) {
    return html`<p class="card empty">${none}</p>`;
  }
  return html`
    <div class="card listing">
      <table aria-labelledby=${labelledBy ?? nothing}>
        <thead>
          <tr>
            ${columns.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${repeat(items, keyOf, row)}
        </tbody>
      </table>
    </div>
  `;
}

/**
 * A button that shows more of a list.
 *
 * @param {unknown} isThere whether there is more
 * @param {() => void} show
 * @param {boolean} [busy] whether it is on its way already
 */
export function moreButton(isThere, show, busy = false) {
  return isThere
    ? html`<div class="row"><button type="button" ?disabled=${busy} @click=${show}>${words.action.more}</button></div>`
    : nothing;
}
