import { html, LitElement } from 'lit';
import { controls } from '../look/controls.js';
import { theme } from '../look/theme.js';
import { define } from '../part/define.js';
import '../part/dialog.js';
import { words } from '../words/words.js';

/** Asks whether what is not saved may be lost. */
export class LeaveQuestion extends LitElement {
  static styles = [theme, controls];

  #answer = null;
  #asked = null;

  /** Asks, once at a time. @returns {Promise<boolean>} whether to go */
  ask() {
    this.#asked ??= new Promise((resolve) => {
      this.#answer = resolve;
      this.#dialog.show();
    });
    return this.#asked;
  }

  get #dialog() {
    return this.renderRoot.querySelector('tocsin-dialog');
  }

  render() {
    return html`
      <tocsin-dialog heading=${words.editor.leave.heading} @close=${() => this.#answered(false)}>
        <p>${words.editor.leave.text}</p>
        <button slot="actions" type="button" autofocus @click=${() => this.#dialog.hide()}>${words.editor.leave.stay}</button>
        <button slot="actions" type="button" class="danger" @click=${this.#go}>${words.editor.leave.go}</button>
      </tocsin-dialog>
    `;
  }

  #go() {
    this.#answered(true);
    this.#dialog.hide();
  }

  /** The first answer counts: the dialog closes after it in any case. */
  #answered(go) {
    this.#answer?.(go);
    this.#answer = null;
    this.#asked = null;
  }
}

define('tocsin-leave-question', LeaveQuestion);
