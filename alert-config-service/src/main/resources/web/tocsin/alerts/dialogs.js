import { html, nothing } from 'lit';
import { define } from '../part/define.js';
import '../part/dialog.js';
import { TocsinElement } from '../part/element.js';
import { words } from '../words/words.js';

/**
 * The dialogs over the list. What is in one is there only while it is open. Event: `saved`, with the alert.
 *
 * Property: `company`, the only one that the list is about, or ''.
 */
export class AlertDialogs extends TocsinElement {
  static properties = {
    company: { type: String },
    opened: { state: true },
  };

  constructor() {
    super();
    this.company = '';
    this.opened = null;
  }

  /**
   * Opens one.
   *
   * @param {'add'|'edit'|'copy'|'test'|'history'} kind
   * @param {object|null} alert
   * @param {string|null} company the one of several that it is about
   */
  async open(kind, alert = null, company = null) {
    this.opened = { kind, alert, company };
    await this.updateComplete;
    await this.renderRoot.querySelector('tocsin-dialog').show();
  }

  /** Whether nothing that somebody has entered would be lost; asks where it would. */
  async canLeave() {
    return this.renderRoot.querySelector('tocsin-alert-editor')?.canLeave?.() ?? true;
  }

  render() {
    return html`
      <tocsin-dialog wide .heading=${this.#heading()} .mayClose=${() => this.canLeave()} @close=${this.#closed}>
        ${this.opened ? this.#content(this.opened) : nothing}
      </tocsin-dialog>
    `;
  }

  #heading() {
    if (!this.opened) {
      return '';
    }
    const { kind, alert } = this.opened;
    const heading = words.alerts.dialog[kind];
    return typeof heading === 'string' ? heading : heading(alert.title);
  }

  #content({ kind, alert, company }) {
    if (kind === 'test') {
      return html`<tocsin-test .session=${this.home} .alert=${alert.id} .company=${company ?? alert.company ?? ''}></tocsin-test>`;
    }
    if (kind === 'history') {
      const its = company ?? alert.company ?? '';
      return html`<tocsin-history .session=${this.home} .company=${its} .alert=${alert.id}></tocsin-history>`;
    }
    return html`
      <tocsin-alert-editor
        .session=${this.home}
        .alert=${kind === 'edit' ? alert.id : null}
        .copy=${kind === 'copy' ? alert : null}
        .company=${this.company}
        @tocsin-saved=${this.#saved}
        @tocsin-cancelled=${this.#hide}
      ></tocsin-alert-editor>
    `;
  }

  #saved({ detail }) {
    this.#hide();
    this.dispatchEvent(new CustomEvent('saved', { detail }));
  }

  #hide() {
    this.renderRoot.querySelector('tocsin-dialog').hide();
  }

  #closed() {
    this.opened = null;
  }
}

define('tocsin-alert-dialogs', AlertDialogs);
