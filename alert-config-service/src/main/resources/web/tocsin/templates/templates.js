import { css, html, nothing } from 'lit';
import { listing } from '../look/listing.js';
import { define } from '../part/define.js';
import { TocsinElement } from '../part/element.js';
import { NamedList } from '../part/named-list.js';
import { isAdministrator } from '../session/role.js';
import { words } from '../words/words.js';
import { PARTS } from './draft.js';
import { kindOf, sorted, STOCK } from './stock.js';
import './template-editor.js';

const COLUMNS = ['name', 'use', 'kind', 'parts'];

/**
 * The templates of messages: a list, and an editor in its place for whichever is chosen. Only administrators change them.
 *
 * Whoever takes it off the page asks {@link canLeave} before.
 */
export class Templates extends TocsinElement {
  static styles = [
    ...TocsinElement.styles,
    listing,
    css`
      @container (max-width: 44rem) {
        .listing tbody tr {
          display: grid;
          grid-template-columns: 1fr auto;
          align-items: center;
        }
        .listing .use {
          grid-row: 2;
          grid-column: 1 / -1;
        }
        .listing .parts {
          display: none;
        }
      }
    `,
  ];

  #list = new NamedList(this, 'template', async (most, signal) => {
    const caller = await this.home.caller();
    const templates = await this.api.all('/templates', {}, { most, signal });
    return { ...templates, mayChange: isAdministrator(caller) };
  });

  /** Whether nothing that somebody has written would be lost; asks where it would. */
  async canLeave() {
    return this.renderRoot.querySelector('tocsin-template-editor')?.canLeave() ?? true;
  }

  render() {
    const { chosen, work } = this.#list;
    const { items = [], mayChange = false } = work.value ?? {};
    if (chosen) {
      return html`
        <tocsin-template-editor
          .session=${this.home}
          .name=${chosen.name}
          .others=${items}
          ?mayChange=${mayChange}
          @tocsin-closed=${() => this.#list.close()}
          @tocsin-saved=${() => this.#list.again()}
          @tocsin-deleted=${() => this.#list.deleted()}
        ></tocsin-template-editor>
      `;
    }
    const { heading, about, column, empty: none, fresh, onlyAdministrators } = words.templates;
    const remark = html`<span class="soft small">${work.value ? onlyAdministrators : nothing}</span>`;
    return html`
      <div class="stack">
        ${this.#list.overview({
          heading,
          about,
          aside: mayChange ? this.#list.newButton(mayChange, fresh) : remark,
          items: sorted(items),
          table: { columns: COLUMNS.map((each) => column[each]), row: (template) => this.#row(template), none },
        })}
      </div>
    `;
  }

  #row(template) {
    const { kind, part, use } = words.templates;
    const which = kindOf(template);
    return html`
      <tr>
        <th scope="row">${this.#list.nameButton(template.name)}</th>
        <td class="soft use">${STOCK.includes(template.name) ? use[template.name] : use.own}</td>
        <td><span class="badge ${which === 'stock' ? '' : 'good'}" data-kind=${which}>${kind[which]}</span></td>
        <td class="soft small parts">
          ${PARTS.filter((each) => template[each] !== null)
            .map((each) => part[each])
            .join(', ')}
        </td>
      </tr>
    `;
  }
}

define('tocsin-templates', Templates);
