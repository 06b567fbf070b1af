import { html, nothing } from 'lit';
import { brief } from '../format/duration.js';
import { minute } from '../format/time.js';
import { toTheMinute, when } from '../part/time.js';
import { words } from '../words/words.js';
import { earlyBy, left } from './left.js';

const COLUMNS = {
  active: ['company', 'alert', 'left', 'until', 'imposedAt', 'extensions', 'action'],
  past: ['company', 'alert', 'imposedAt', 'liftedAt', 'liftedBy', 'extensions'],
};

/** The heads of the columns of a list, `active` or `past`. */
export function columns(list, context) {
  const say = words.penalties.column;
  return COLUMNS[list].filter((name) => has(name, context)).map((name) => head(name, say));
}

function has(name, { hasSeveral, lift }) {
  return (name !== 'company' || hasSeveral) && (name !== 'action' || lift);
}

function head(name, say) {
  return name === 'action' ? html`<span class="visually-hidden">${say.action}</span>` : say[name];
}

/** A penalty that keeps its company disabled. */
export function activeRow(penalty, context) {
  const { company, imposedAt, until } = penalty;
  const zone = context.names.timeZone(company);
  const say = words.penalties.column;
  return html`
    <tr>
      ${whom(penalty, context)}
      <td data-column=${say.left}><time class="left number" datetime=${until}>${left(until, context.now) ?? words.penalties.due}</time></td>
      <td data-column=${say.until} class="number">${toTheMinute(until, zone, context.hasSeveral)}</td>
      <td data-column=${say.imposedAt}>${when(imposedAt, zone)}</td>
      ${extended(penalty, context)}
      ${context.lift
        ? html`<td class="action">
            <button
              type="button"
              class="danger"
              aria-label=${words.penalties.liftOf(context.names.company(company))}
              @click=${() => context.lift(penalty)}
            >
              ${words.penalties.lift}
            </button>
          </td>`
        : nothing}
    </tr>
  `;
}

/** One that is over. */
export function pastRow(penalty, context) {
  const { company, imposedAt, liftedAt, liftedBy } = penalty;
  const zone = context.names.timeZone(company);
  const say = words.penalties.column;
  const early = earlyBy(penalty);
  return html`
    <tr>
      ${whom(penalty, context)}
      <td data-column=${say.imposedAt} class="number">${toTheMinute(imposedAt, zone, context.hasSeveral)}</td>
      <td data-column=${say.liftedAt} class="number">${toTheMinute(liftedAt, zone, context.hasSeveral)}</td>
      <td data-column=${say.liftedBy}>
        <span>
          ${words.penalties.liftedBy[liftedBy] ?? liftedBy}
          ${early ? html`<span class="soft small">${words.penalties.early(brief(early))}</span>` : nothing}
        </span>
      </td>
      ${extended(penalty, context)}
    </tr>
  `;
}

/** Who is disabled, and by what. Where there is one company only, its alert is what tells a row from the others. */
function whom({ company, alertId }, { names, home, hasSeveral }) {
  const alert = html`<tocsin-alert-link .session=${home} .alert=${alertId} .name=${names.alert(alertId)}></tocsin-alert-link>`;
  return hasSeveral
    ? html`<th scope="row">${names.company(company)}</th>
        <td data-column=${words.penalties.column.alert}>${alert}</td>`
    : html`<th scope="row">${alert}</th>`;
}

function extended({ company, extensions }, { names, home }) {
  if (extensions.length === 0) {
    return html`<td></td>`;
  }
  const zone = names.timeZone(company);
  return html`
    <td data-column=${words.penalties.column.extensions}>
      <details>
        <summary>${words.penalties.extended(extensions.length)}</summary>
        <ul>
          ${extensions.map(
            ({ at, until, alertId }) => html`<li>
              <tocsin-alert-link .session=${home} .alert=${alertId} .name=${names.alert(alertId)}></tocsin-alert-link>
              <span class="soft">${words.penalties.extension(minute(at, zone), minute(until, zone))}</span>
            </li>`,
          )}
        </ul>
      </details>
    </td>
  `;
}
