import { css, html, LitElement, nothing } from 'lit';
import { controls } from '../look/controls.js';
import { theme } from '../look/theme.js';
import { define } from '../part/define.js';
import '../part/dialog.js';
import { words } from '../words/words.js';

const NAMED = 10;

/** Asks whether alerts are really to be deleted, and says which. Event: `confirm`, with the alerts. */
export class AlertDeletion extends LitElement {
  static properties = { alerts: { state: true }, nameOf: { attribute: false } };

  static styles = [
    theme,
    controls,
    css`
      ul {
        margin: 0;
        padding-inline-start: 1.25rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  constructor() {
    super();
    this.alerts = [];
    this.nameOf = (id) => id;
  }

  async ask(alerts) {
    this.alerts = alerts;
    await this.updateComplete;
    await this.renderRoot.querySelector('tocsin-dialog').show();
  }

  render() {
    const say = words.alerts.deletion;
    const number = this.alerts.length;
    return html`
      <tocsin-dialog heading=${say.heading(number)}>
        <div class="stack">
          <ul>
            ${this.alerts.slice(0, NAMED).map((alert) => this.#named(alert))}
            ${number > NAMED ? html`<li class="soft">${words.alerts.bulk.others(number - NAMED)}</li>` : nothing}
          </ul>
          <p>${number === 1 ? say.textOne : say.text}</p>
        </div>
        <button slot="actions" type="button" @click=${this.#hide}>${words.action.cancel}</button>
        <button slot="actions" type="button" class="danger" @click=${this.#confirm}>${say.confirm(number)}</button>
      </tocsin-dialog>
    `;
  }

  #named({ title, company, tag }) {
    const scope = company ? this.nameOf(company) : tag ? words.scope.tag(tag) : words.scope.all;
    return html`<li><strong>${title}</strong> <span class="soft">${scope}</span></li>`;
  }

  #hide() {
    this.renderRoot.querySelector('tocsin-dialog').hide();
  }

  #confirm() {
    this.#hide();
    this.dispatchEvent(new CustomEvent('confirm', { detail: this.alerts }));
  }
}

define('tocsin-alert-deletion', AlertDeletion);
