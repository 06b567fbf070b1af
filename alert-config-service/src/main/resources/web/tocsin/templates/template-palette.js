import { css, html, LitElement } from 'lit';
import { controls } from '../look/controls.js';
import { theme } from '../look/theme.js';
import { define } from '../part/define.js';
import { words } from '../words/words.js';
import { found } from './palette.js';

/**
 * The variables and helpers that a template may use.
 *
 * Property: `part`, the word for where a click writes. Event: `tocsin-picked`, with what is to be written in `detail`.
 */
export class TemplatePalette extends LitElement {
  static properties = {
    part: { attribute: false },
    sought: { state: true },
  };

  static styles = [
    theme,
    controls,
    css`
      details.card {
        padding: 0;
        overflow: hidden;
        box-shadow: var(--shadow);
      }
      summary {
        padding: 0.5rem calc(1.5 * var(--space));
        font-weight: 600;
        cursor: pointer;
      }
      summary:focus-visible {
        outline-offset: -3px;
      }
      .inside {
        padding: 0 calc(1.5 * var(--space)) calc(1.5 * var(--space));
      }
      input::placeholder {
        color: var(--soft);
        opacity: 1;
      }
      .list {
        max-height: min(18rem, 35vh);
        overflow: auto;
        overscroll-behavior: contain;
        margin-top: var(--space);
      }
      h4 {
        margin: var(--space) 0 0.125rem;
        font-size: 0.8125rem;
        color: var(--soft);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
        gap: 0 var(--space);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      button {
        display: block;
        width: 100%;
        min-height: 2rem;
        padding: 0.2rem 0.4rem;
        border-color: transparent;
        background: transparent;
        font-weight: 400;
        text-align: start;
        overflow-wrap: anywhere;
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      code {
        font-weight: 650;
        color: var(--accent);
      }
    `,
  ];

  constructor() {
    super();
    this.sought = '';
  }

  render() {
    const groups = found(this.sought, words.templates.meaning);
    return html`
      <details class="card">
        <summary>${words.templates.palette.heading}</summary>
        <div class="inside">
          <p class="soft small">${words.templates.palette.hint(this.part)}</p>
          <input
            type="search"
            aria-label=${words.templates.palette.search}
            placeholder=${words.templates.palette.search}
            .value=${this.sought}
            @input=${(event) => (this.sought = event.target.value)}
          />
          <div class="list" tabindex="0" role="group" aria-label=${words.templates.palette.heading}>
            ${groups.map((group) => this.#group(group))}
            ${groups.length ? '' : html`<p class="soft">${words.templates.palette.nothing}</p>`}
          </div>
        </div>
      </details>
    `;
  }

  #group({ about, items }) {
    return html`
      <h4>${words.templates.group[about]}</h4>
      <ul>
        ${items.map(
          ({ name, writes }) => html`<li>
            <button type="button" title=${writes} @click=${() => this.#pick(writes)}>
              <code>${name}</code> <span class="small soft">${words.templates.meaning[name]}</span>
            </button>
          </li>`,
        )}
      </ul>
    `;
  }

  #pick(writes) {
    this.dispatchEvent(new CustomEvent('tocsin-picked', { detail: writes }));
  }
}

define('tocsin-template-palette', TemplatePalette);
