import { css, html, nothing } from 'lit';
import { listing } from '../look/listing.js';
import { define } from '../part/define.js';
import { TocsinElement } from '../part/element.js';
import { NamedList } from '../part/named-list.js';
import { when } from '../part/time.js';
import { mayMake } from '../session/role.js';
import { words } from '../words/words.js';
import './last-runs.js';
import './script-editor.js';

const COLUMNS = ['name', 'owner', 'version', 'changed', 'recipients'];
const MOST_COMPANIES = 1000;

/**
 * The scripts that decide for alerts: a list with their last runs, and an editor in its place for whichever is chosen.
 *
 * Property: `company`, whose scripts, and the operator's; empty for all. Whoever takes it off the page asks {@link canLeave} before.
 */
export class Scripts extends TocsinElement {
  static properties = {
    company: { type: String },
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

  #list = new NamedList(this, 'script', async (most, signal) => {
    const caller = await this.home.caller();
    const scripts = await this.api.all('/scripts', {}, { most, signal });
    const companies = await this.api.all('/companies', {}, { most: MOST_COMPANIES, signal });
    return { caller, ...scripts, companies: companies.items };
  });

  constructor() {
    super();
    this.company = '';
  }

  /** Whether nothing that somebody has written would be lost; asks where it would. */
  async canLeave() {
    return this.renderRoot.querySelector('tocsin-script-editor')?.canLeave() ?? true;
  }

  render() {
    const { chosen, work } = this.#list;
    const { value } = work;
    if (chosen) {
      return html`
        <tocsin-script-editor
          .session=${this.home}
          .name=${chosen.name}
          .company=${this.company}
          .companies=${value.companies}
          .caller=${value.caller}
          @tocsin-closed=${() => this.#list.close()}
          @tocsin-saved=${() => this.#list.again()}
          @tocsin-deleted=${() => this.#list.deleted()}
        ></tocsin-script-editor>
      `;
    }
    const { heading, about, column, empty: none, fresh } = words.scripts;
    return html`
      <div class="stack">
        ${this.#list.overview({
          heading,
          about,
          aside: this.#list.newButton(mayMake(value?.caller), fresh),
          items: value?.items.filter(({ company }) => !this.company || company === null || company === this.company) ?? [],
          table: { columns: COLUMNS.map((each) => column[each]), row: (script) => this.#row(script), none },
        })}
        ${value
          ? html`<tocsin-last-runs .session=${this.home} .company=${this.company} .companies=${value.companies}></tocsin-last-runs>`
          : nothing}
      </div>
    `;
  }

  #row({ name, company, version, changedAt, recipients }) {
    const { column, operator, ofAlert } = words.scripts;
    const owner = this.#list.work.value.companies.find(({ id }) => id === company);
    return html`
      <tr>
        <th scope="row">${this.#list.nameButton(name)}</th>
        <td data-column=${column.owner}>${company === null ? html`<span class="badge">${operator}</span>` : (owner?.name ?? company)}</td>
        <td class="number" data-column=${column.version}>${version}</td>
        <td data-column=${column.changed}>${when(changedAt, owner?.timeZone ?? 'UTC')}</td>
        <td class="soft small" data-column=${column.recipients}><span>${recipients.length ? recipients.join(', ') : ofAlert}</span></td>
      </tr>
    `;
  }
}

define('tocsin-scripts', Scripts);
