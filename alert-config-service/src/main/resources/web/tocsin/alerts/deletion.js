import { css, html, LitElement, nothing } from 'lit';
import { scopeOf } from '../format/scope.js';
import { controls } from '../look/controls.js';
import { theme } from '../look/theme.js';
import { confirmation } from '../part/confirm.js';
import { define } from '../part/define.js';
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
    await this.#dialog.show();
  }

  get #dialog() {
    return this.renderRoot.querySelector('tocsin-dialog');
  }

  render() {
    const say = words.alerts.deletion;
    const number = this.alerts.length;
    return confirmation({
      id: 'question',
      heading: say.heading(number),
      action: say.confirm(number),
      content: html`
        <ul>
          ${this.alerts.slice(0, NAMED).map((alert) => this.#named(alert))}
          ${number > NAMED ? html`<li class="soft">${words.alerts.bulk.others(number - NAMED)}</li>` : nothing}
        </ul>
        <p>${number === 1 ? say.textOne : say.text}</p>
      `,
      confirmed: () => this.#confirm(),
    });
  }

  #named(alert) {
    return html`<li><strong>${alert.title}</strong> <span class="soft">${scopeOf(alert, this.nameOf)}</span></li>`;
  }

  #confirm() {
    this.#dialog.hide();
    this.dispatchEvent(new CustomEvent('confirm', { detail: this.alerts }));
  }
}

define('tocsin-alert-deletion', AlertDeletion);
