import { css, html, nothing } from 'lit';
import { icon } from '../look/icons.js';
import { listing } from '../look/listing.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { isAdministrator } from '../session/role.js';
import { words } from '../words/words.js';
import { PARTS } from './draft.js';
import { kindOf, sorted, STOCK } from './stock.js';
import './template-editor.js';

const AT_FIRST = 100;

/** The templates of messages: a list, and an editor in its place for whichever is chosen. Only administrators change them. */
export class Templates extends TocsinElement {
  static properties = {
    chosen: { state: true },
    mayChange: { state: true },
    most: { state: true },
  };

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

  #list = new Work(this);
  #listening = new Listening(this, {
    gap: () => this.#load(),
    definition: ({ detail }) => detail.kind === 'template' && this.#load(),
  });

  constructor() {
    super();
    this.chosen = null;
    this.mayChange = false;
    this.most = AT_FIRST;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    await this.#list.run(async (signal) => {
      const caller = await this.home.caller();
      this.mayChange = isAdministrator(caller);
      return this.api.all('/templates', {}, { most: this.most, signal });
    });
  }

  render() {
    if (this.chosen) {
      return html`
        <tocsin-template-editor
          .session=${this.home}
          .name=${this.chosen.name}
          .others=${this.#list.value?.items ?? []}
          ?mayChange=${this.mayChange}
          @tocsin-closed=${() => this.#toList()}
          @tocsin-saved=${() => this.#load()}
          @tocsin-deleted=${this.#deleted}
        ></tocsin-template-editor>
      `;
    }
    return html`
      <div class="stack">
        <div class="row">
          <h2 class="grow" tabindex="-1">${words.templates.heading}</h2>
          ${this.mayChange
            ? html`<button type="button" class="primary" @click=${() => this.#open(null)}>${icon('plus')}${words.templates.fresh}</button>`
            : html`<span class="soft small">${this.#list.value ? words.templates.onlyAdministrators : nothing}</span>`}
        </div>
        <p class="soft">${words.templates.about}</p>
        ${problemNote(this.#list.problem, { again: () => this.#load() })} ${this.#content()}
      </div>
    `;
  }

  #content() {
    const { value, busy } = this.#list;
    if (!value) {
      return busy ? html`<p class="empty" role="status">${words.loading}</p>` : nothing;
    }
    if (value.items.length === 0) {
      return html`<p class="empty card">${words.templates.empty}</p>`;
    }
    const { column } = words.templates;
    return html`
      <div class="card listing">
        <table>
          <thead>
            <tr>
              <th scope="col">${column.name}</th>
              <th scope="col">${column.use}</th>
              <th scope="col">${column.kind}</th>
              <th scope="col">${column.parts}</th>
            </tr>
          </thead>
          <tbody>
            ${sorted(value.items).map((template) => this.#row(template))}
          </tbody>
        </table>
      </div>
      ${value.more ? html`<div class="row"><button type="button" @click=${this.#more}>${words.action.more}</button></div>` : nothing}
    `;
  }

  #row(template) {
    const { kind, part, use } = words.templates;
    const which = kindOf(template);
    return html`
      <tr>
        <th scope="row">
          <button type="button" class="quiet open" data-name=${template.name} @click=${() => this.#open(template.name)}>
            ${template.name}
          </button>
        </th>
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

define('tocsin-templates', Templates);
