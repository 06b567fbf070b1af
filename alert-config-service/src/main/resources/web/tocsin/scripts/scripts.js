import { css, html, nothing } from 'lit';
import { icon } from '../look/icons.js';
import { listing } from '../look/listing.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { when } from '../part/time.js';
import { mayMake } from '../session/role.js';
import { words } from '../words/words.js';
import './last-runs.js';
import './script-editor.js';

const AT_FIRST = 100;

/**
 * The scripts that decide for alerts: a list with their last runs, and an editor in its place for whichever is chosen.
 *
 * Property: `company`, whose scripts, and the operator's; empty for all.
 */
export class Scripts extends TocsinElement {
  static properties = {
    company: { type: String },
    chosen: { state: true },
    most: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    listing,
    css`
      tocsin-last-runs {
        margin-top: calc(2 * var(--space));
      }
    `,
  ];

  #list = new Work(this);
  #listening = new Listening(this, {
    gap: () => this.#load(),
    definition: ({ detail }) => detail.kind === 'script' && this.#load(),
  });

  constructor() {
    super();
    this.company = '';
    this.chosen = null;
    this.most = AT_FIRST;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    await this.#list.run(async (signal) => {
      const caller = await this.home.caller();
      const scripts = await this.api.all('/scripts', {}, { most: this.most, signal });
      const companies = await this.api.all('/companies', {}, { most: 1000, signal });
      return { caller, ...scripts, companies: companies.items };
    });
  }

  render() {
    const { value } = this.#list;
    if (this.chosen) {
      return html`
        <tocsin-script-editor
          .session=${this.home}
          .name=${this.chosen.name}
          .company=${this.company}
          .companies=${value.companies}
          .caller=${value.caller}
          @tocsin-closed=${() => this.#toList()}
          @tocsin-saved=${() => this.#load()}
          @tocsin-deleted=${this.#deleted}
        ></tocsin-script-editor>
      `;
    }
    return html`
      <div class="stack">
        <div class="row">
          <h2 class="grow" tabindex="-1">${words.scripts.heading}</h2>
          ${value && mayMake(value.caller)
            ? html`<button type="button" class="primary" @click=${() => this.#open(null)}>${icon('plus')}${words.scripts.fresh}</button>`
            : nothing}
        </div>
        <p class="soft">${words.scripts.about}</p>
        ${problemNote(this.#list.problem, { again: () => this.#load() })} ${this.#content()}
        ${value
          ? html`<tocsin-last-runs .session=${this.home} .company=${this.company} .companies=${value.companies}></tocsin-last-runs>`
          : nothing}
      </div>
    `;
  }

  #content() {
    const { value, busy } = this.#list;
    if (!value) {
      return busy ? html`<p class="empty" role="status">${words.loading}</p>` : nothing;
    }
    const shown = value.items.filter(({ company }) => !this.company || company === null || company === this.company);
    if (shown.length === 0 && !value.more) {
      return html`<p class="empty card">${words.scripts.empty}</p>`;
    }
    const { column } = words.scripts;
    return html`
      <div class="card listing">
        <table>
          <thead>
            <tr>
              ${['name', 'owner', 'version', 'changed', 'recipients'].map((each) => html`<th scope="col">${column[each]}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${shown.map((script) => this.#row(script, value.companies))}
          </tbody>
        </table>
      </div>
      ${value.more ? html`<div class="row"><button type="button" @click=${this.#more}>${words.action.more}</button></div>` : nothing}
    `;
  }

  #row({ name, company, version, changedAt, recipients }, companies) {
    const { column, operator, ofAlert } = words.scripts;
    const owner = companies.find(({ id }) => id === company);
    return html`
      <tr>
        <th scope="row">
          <button type="button" class="quiet open" data-name=${name} @click=${() => this.#open(name)}>${name}</button>
        </th>
        <td data-column=${column.owner}>${company === null ? html`<span class="badge">${operator}</span>` : (owner?.name ?? company)}</td>
        <td class="number" data-column=${column.version}>${version}</td>
        <td data-column=${column.changed}>${when(changedAt, owner?.timeZone ?? 'UTC')}</td>
        <td class="soft small" data-column=${column.recipients}><span>${recipients.length ? recipients.join(', ') : ofAlert}</span></td>
      </tr>
    `;
  }

  #open(name) {
    this.chosen = { name };
  }

  #more() {
    this.most += AT_FIRST;
    this.#load();
  }

  async #toList() {
    const { name } = this.chosen;
    this.chosen = null;
    await this.updateComplete;
    (this.renderRoot.querySelector(`[data-name="${CSS.escape(name ?? '')}"]`) ?? this.renderRoot.querySelector('h2')).focus();
  }

  async #deleted() {
    this.chosen = null;
    this.#load();
    await this.updateComplete;
    this.renderRoot.querySelector('h2').focus();
  }
}

define('tocsin-scripts', Scripts);
