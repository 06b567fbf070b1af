import { html, nothing } from 'lit';
import { brief } from '../format/duration.js';
import { toTheMinute } from '../part/time.js';
import { words } from '../words/words.js';
import { standingOf } from './standing.js';

const COLUMNS = ['alert', 'company', 'state', 'from', 'until', 'comment', 'action'];
const LOOKS = { active: 'warn', planned: '', over: '' };

/** The heads of the columns of a list. */
export function columns(context) {
  const say = words.silences.column;
  const head = (name) => (name === 'action' ? html`<span class="visually-hidden">${say.action}</span>` : say[name]);
  return COLUMNS.filter((name) => has(name, context)).map(head);
}

function has(name, { hasSeveral, end }) {
  return (name !== 'company' || hasSeveral) && (name !== 'action' || end);
}

/** A silence; with a button that ends it where the caller may, and it is not over. */
export function row(silence, context) {
  const { company, from, until, comment } = silence;
  const { names, now } = context;
  const say = words.silences.column;
  const zone = names.timeZone(company);
  const standing = standingOf(silence, now);
  return html`
    <tr>
      <th scope="row">${alertOf(silence, context)}</th>
      ${context.hasSeveral
        ? html`<td data-column=${say.company}>${company ? names.company(company) : words.silences.anyCompany}</td>`
        : nothing}
      <td data-column=${say.state}><span class="badge ${LOOKS[standing]}">${words.silences.state[standing]}</span></td>
      <td data-column=${say.from} class="number">${toTheMinute(from, zone, context.hasSeveral)}</td>
      <td data-column=${say.until} class="number"><span>${toTheMinute(until, zone, context.hasSeveral)} ${leftOf(silence, standing, now)}</span></td>
      <td data-column=${say.comment} class="comment">${comment}</td>
      ${context.end ? html`<td class="action">${endOf(silence, standing, context)}</td>` : nothing}
    </tr>
  `;
}

/** What a silence is about, in one line. */
export function subjectOf({ company, alertId }, names) {
  const alert = alertId ? (names.alert(alertId) ?? words.alertLink.unknown) : words.silences.anyAlert;
  return `${alert} · ${company ? names.company(company) : words.silences.anyCompany}`;
}

function alertOf({ alertId }, { names, home }) {
  return alertId
    ? html`<tocsin-alert-link .session=${home} .alert=${alertId} .name=${names.alert(alertId)}></tocsin-alert-link>`
    : words.silences.anyAlert;
}

function leftOf({ from, until }, standing, now) {
  const seconds = (Date.parse(until) - (standing === 'planned' ? Date.parse(from) : now)) / 1000;
  const say = { active: words.silences.left, planned: words.silences.lasts }[standing];
  return say ? html`<span class="left small soft">${say(brief(seconds))}</span>` : nothing;
}

/** One that is about more than the company's own is an administrator's to end. */
function endOf(silence, standing, { names, end, seesAll }) {
  if (standing === 'over') {
    return nothing;
  }
  if (!silence.ownOnly && !seesAll) {
    return html`<span class="soft small">${words.silences.ofAdministrators}</span>`;
  }
  const name = standing === 'planned' ? words.silences.takeBack : words.silences.end;
  const label = words.silences.actionOn(name, subjectOf(silence, names));
  return html`<button type="button" aria-label=${label} @click=${() => end(silence)}>${name}</button>`;
}
