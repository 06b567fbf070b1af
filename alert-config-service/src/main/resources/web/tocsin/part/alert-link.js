import { css, html, nothing } from 'lit';
import { words } from '../words/words.js';
import { define } from './define.js';
import './dialog.js';
import { TocsinElement } from './element.js';

/**
 * An alert by its title, which opens it. A page that shows it in its own way prevents the default of the event `tocsin-open-alert`
 * (`detail.id`).
 *
 * Properties: `alert`, an id; `name`, its title; null for one that is gone, or out of the caller's sight.
 */
export class AlertLink extends TocsinElement {
  static properties = {
    alert: { type: String },
    name: { attribute: false },
    open: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      :host {
        display: inline;
      }
      button {
        min-height: 0;
        padding: 0.1rem 0.25rem;
        margin-inline-start: -0.25rem;
        border: 0;
        color: var(--accent);
        background: transparent;
        text-align: start;
        overflow-wrap: anywhere;
      }
      button:hover:not(:disabled) {
        background: transparent;
        text-decoration: underline;
      }
    `,
  ];

  constructor() {
    super();
    this.open = false;
  }

  render() {
    if (this.name === null) {
      return html`<span class="soft">${words.alertLink.unknown}</span>`;
    }
    return html`<button type="button" aria-haspopup="dialog" @click=${this.#show}>${this.name ?? words.alertLink.unnamed}</button>
      ${this.open ? this.#dialog() : nothing}`;
  }

  #dialog() {
    return html`
      <tocsin-dialog wide .heading=${this.name ?? ''} .mayClose=${() => this.#mayClose()} @close=${() => (this.open = false)}>
        <tocsin-alert-editor .session=${this.home} .alert=${this.alert} @tocsin-saved=${this.#hide} @tocsin-cancelled=${this.#hide}></tocsin-alert-editor>
      </tocsin-dialog>
    `;
  }

  async #show() {
    const asked = new CustomEvent('tocsin-open-alert', { detail: { id: this.alert }, bubbles: true, composed: true, cancelable: true });
    if (!this.dispatchEvent(asked)) {
      return;
    }
    this.open = true;
    await this.updateComplete;
    await this.renderRoot.querySelector('tocsin-dialog').show();
  }

  /** What somebody has entered is not lost without a question. */
  async #mayClose() {
    return (await this.renderRoot.querySelector('tocsin-alert-editor')?.canLeave?.()) ?? true;
  }

  #hide() {
    this.renderRoot.querySelector('tocsin-dialog').hide();
  }
}

define('tocsin-alert-link', AlertLink);
