import { html, nothing } from 'lit';
import { brief } from '../format/duration.js';
import { valueOf } from '../format/number.js';
import { exactly } from '../part/time.js';
import { words } from '../words/words.js';

/**
 * The places where an alert would have fired, as a list: what the chart shows, for whoever does not see it.
 *
 * @param {Array<object>} firings as `firingsOf` has them
 * @param {{area: string, currency: string|null, timeZone: string, shown: number, more: () => void}} how `shown` is how many of the newest
 */
export function places(firings, { area, currency, timeZone, shown, more }) {
  if (firings.length === 0) {
    return nothing;
  }
  const newest = firings.toReversed().slice(0, shown);
  return html`
    <h3 id="places">${words.editor.backtest.places}</h3>
    <ol reversed start=${firings.length} aria-labelledby="places">
      ${newest.map((firing) => place(firing, { area, currency, timeZone }))}
    </ol>
    ${firings.length > shown ? html`<div><button type="button" @click=${more}>${words.action.more}</button></div>` : nothing}
  `;
}

function place({ at, value, reason, until, seconds }, { area, currency, timeZone }) {
  const { lasted, still } = words.editor.backtest;
  const length = (until ? lasted : still)(brief(seconds));
  return html`
    <li>
      <div class="row">
        <strong class="number">${exactly(at, timeZone)}</strong>
        <span class="number value">${valueOf(value, area, currency)}</span>
        <span class="soft small">${length}</span>
      </div>
      <div class="soft small">${reason}</div>
    </li>
  `;
}
