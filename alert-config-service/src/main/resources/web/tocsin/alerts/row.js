import { html, nothing } from 'lit';
import { areaOf } from '../format/area.js';
import { brief } from '../format/duration.js';
import { valueOf } from '../format/number.js';
import { scopeOf } from '../format/scope.js';
import { sparkline } from '../chart/sparkline.js';
import { icon } from '../look/icons.js';
import { levelBadge, stateBadge } from '../part/state-badge.js';
import { when } from '../part/time.js';
import { mayChangeOf } from '../session/role.js';
import { words } from '../words/words.js';
import { conditionOf } from './condition.js';
import { companiesInOrder } from './order.js';
import { isWide, latest, stateOf, tallyOf } from './rows.js';
import { keyOf, lineKey } from './sight.js';

const COMPANIES_AT_ONCE = 100;

/** An alert as a row of the table, and its companies below it where these are unfolded. */
export function alertRows(row, table) {
  const { alert } = row;
  return html`${alertRow(row, table)}${isWide(alert) && table.unfolded.has(alert.id) ? companyRows(row, table) : nothing}`;
}

function alertRow(row, table) {
  const { alert } = row;
  const may = mayChangeOf(table.caller, alert.company);
  return html`
    <tr role="row" data-key=${keyOf(alert.id)} class=${table.changed.has(keyOf(alert.id)) ? 'changed' : ''}>
      ${table.mayChoose ? pick(alert, may, table) : nothing}
      <th role="rowheader" scope="row" class="alert">
        <div class="title">${alert.title}</div>
        <div class="small soft">${watched(alert, table)}</div>
      </th>
      ${isWide(alert) ? wideCells(row, table) : singleCells(row, table)}
      <td role="cell" class="told">${mark('told')}${toldAt(row, '', table)}</td>
      <td role="cell" class="level">${levelBadge(alert.noticeLevel)}</td>
      <td role="cell" class="enabled">${enabledSwitch(alert, may, table)}</td>
      <td role="cell" class="actions">${actions(alert, may, table)}</td>
    </tr>
  `;
}

function pick(alert, may, table) {
  return html`
    <td role="cell" class="pick">
      <input
        type="checkbox"
        aria-label=${words.alerts.select(alert.title)}
        .checked=${table.selected.has(alert.id)}
        ?disabled=${!may}
        @change=${(event) => table.choose([alert.id], event.target.checked)}
      />
    </td>
  `;
}

function watched(alert, table) {
  const { currency } = table.companies.get(alert.company);
  const scope = table.company ? '' : scopeOf(alert, table.companies.nameOf);
  return html`${scope ? html`<span class="scope">${scope}</span>` : nothing}<span>${conditionOf(alert, currency)}</span>`;
}

function singleCells(row, table) {
  const { alert } = row;
  return html`
    <td role="cell" class="state">${standing(stateOf(row), row.states.get(alert.company))}</td>
    <td role="cell" class="value">${measured(alert, alert.company, row.states.get(alert.company), table)}</td>
  `;
}

function standing(state, known) {
  if (state === null) {
    return html`<span class="soft" aria-label=${words.loading}>…</span>`;
  }
  const lasting = known && state === known.state ? brief((Date.now() - Date.parse(known.since)) / 1000, 1) : null;
  return html`
    <div class="standing">
      ${stateBadge(state)}${lasting ? html`<span class="small soft">${words.alerts.lasting(lasting)}</span>` : nothing}
    </div>
  `;
}

function measured(alert, company, state, table) {
  const { currency } = table.companies.get(company);
  return html`
    <div class="measured">
      ${alert.enabled ? line(alert, company, state, table) : nothing}
      <span class="number">${alert.enabled ? valueOf(state?.value, alert.area, currency) : words.value.none}</span>
    </div>
  `;
}

function line(alert, company, state, table) {
  const found = table.lines.get(lineKey(alert, company));
  if (found?.problem) {
    return html`<span class="soft small" title=${`${words.alerts.noLine}: ${found.problem.message}`}>${icon('warning')}</span>`;
  }
  const label = words.alerts.line(areaOf(alert.area).word);
  const look = { threshold: alert.threshold, label, bad: state?.state === 'firing' };
  return html`<span class="line">${sparkline(found?.value ?? [], look)}</span>`;
}

function wideCells(row, table) {
  const { alert, complete, states } = row;
  if (!alert.enabled) {
    return html`<td role="cell" class="state" colspan="2">${stateBadge('disabled')}</td>`;
  }
  return html`
    <td role="cell" class="state wide" colspan="2">
      <div class="tally">
        ${complete && states.size > 0 ? unfolding(row, table) : nothing}
        ${complete || states.size > 0
          ? tallyOf(states.values()).map(([state, count]) => stateBadge(state, row.more ? words.alerts.atLeast(count) : count))
          : html`<span class="soft" aria-label=${words.loading}>…</span>`}
        ${complete && states.size === 0 ? html`<span class="soft small">${words.alerts.noCompanies}</span>` : nothing}
      </div>
    </td>
  `;
}

function unfolding({ alert, states, more }, table) {
  const open = table.unfolded.has(alert.id);
  const number = words.alerts.companies(more ? words.alerts.atLeast(states.size) : states.size);
  return html`
    <button
      type="button"
      class="quiet unfold ${open ? 'open' : ''}"
      aria-expanded=${open ? 'true' : 'false'}
      aria-label=${`${number}: ${words.alerts.unfold(alert.title)}`}
      @click=${() => table.unfold(alert.id)}
    >
      ${icon('right')}${number}
    </button>
  `;
}

function enabledSwitch(alert, may, table) {
  return html`
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked=${alert.enabled ? 'true' : 'false'}
      aria-label=${words.alerts.enable(alert.title)}
      aria-busy=${table.busy.has(alert.id) ? 'true' : 'false'}
      ?disabled=${!may}
      @click=${() => table.act('enable', alert)}
    ></button>
  `;
}

function actions(alert, may, table) {
  return html`
    <div class="buttons">
      ${may ? button('pen', words.alerts.edit(alert.title), () => table.act('edit', alert)) : nothing}
      ${button('flask', words.alerts.test(alert.title), () => table.act('test', alert))}
      ${button('clock', words.alerts.history(alert.title), () => table.act('history', alert))}
      ${may
        ? html`<tocsin-alert-menu .label=${words.alerts.others(alert.title)} .items=${others(alert, table)}></tocsin-alert-menu>`
        : nothing}
    </div>
  `;
}

function others(alert, table) {
  return [
    { word: words.alerts.silence, sign: 'mute', act: () => table.act('silence', alert) },
    { word: words.alerts.duplicate, sign: 'copy', act: () => table.act('copy', alert) },
    { word: words.action.delete, sign: 'trash', danger: true, act: () => table.act('delete', alert) },
  ];
}

function button(sign, label, act) {
  return html`<button type="button" class="quiet icon" aria-label=${label} title=${label} @click=${act}>${icon(sign)}</button>`;
}

function toldAt(row, company, table) {
  const { alert, states } = row;
  const { timeZone } = table.companies.get(company || alert.company);
  const known = company || !isWide(alert) ? [states.get(company || alert.company)] : [...states.values()];
  const asked = table.tellings.get(keyOf(alert.id, company));
  const at = latest(...known.map((state) => state?.lastNotifiedAt), asked?.value);
  return at || asked ? when(at, timeZone) : html`<span class="soft">…</span>`;
}

function companyRows(row, table) {
  const { alert, states } = row;
  const shown = table.unfolded.get(alert.id);
  const all = companiesInOrder(states.values(), table.companies.nameOf);
  const more = all.length > shown;
  return html`
    ${all.slice(0, shown).map((state) => companyRow(row, state, table))}
    ${more || row.more
      ? html`<tr role="row" class="company rest">
          <td role="cell" colspan=${table.mayChoose ? 8 : 7}>
            ${more
              ? html`<button type="button" class="quiet" @click=${() => table.unfold(alert.id, shown + COMPANIES_AT_ONCE)}>
                  ${words.alerts.moreCompanies(alert.title)}
                </button>`
              : html`<span class="soft small">${words.alerts.manyCompanies}</span>`}
          </td>
        </tr>`
      : nothing}
  `;
}

function companyRow(row, state, table) {
  const { alert } = row;
  const { company } = state;
  const key = keyOf(alert.id, company);
  const name = table.companies.nameOf(company);
  return html`
    <tr role="row" data-key=${key} class="company ${table.changed.has(key) ? 'changed' : ''}">
      ${table.mayChoose ? html`<td role="cell" class="pick"></td>` : nothing}
      <th role="rowheader" scope="row" class="alert"><div>${name}</div></th>
      <td role="cell" class="state">${standing(state.state, state)}</td>
      <td role="cell" class="value">${measured(alert, company, state, table)}</td>
      <td role="cell" class="told">${mark('told')}${toldAt(row, company, table)}</td>
      <td role="cell" class="level"></td>
      <td role="cell" class="enabled"></td>
      <td role="cell" class="actions">
        <div class="buttons">
          ${button('flask', words.alerts.test(`${alert.title}, ${name}`), () => table.act('test', alert, company))}
          ${button('clock', words.alerts.history(`${alert.title}, ${name}`), () => table.act('history', alert, company))}
          ${mayChangeOf(table.caller, alert.company)
            ? button('mute', `${words.alerts.silence}: ${alert.title}, ${name}`, () => table.act('silence', alert, company))
            : nothing}
        </div>
      </td>
    </tr>
  `;
}

/** What a column is called, where a row is a card and has no columns. */
function mark(column) {
  return html`<span class="mark small soft" aria-hidden="true">${words.alerts.column[column]}</span>`;
}
