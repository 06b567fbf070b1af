import { css, html, LitElement } from 'lit';
import { controls } from '../look/controls.js';
import { icon } from '../look/icons.js';
import { theme } from '../look/theme.js';
import { words } from '../words/words.js';
import { define } from './define.js';

/**
 * A button that asks before it does something, in its own place on the page.
 *
 * Properties: `sign` and `action`, those of the button; `question`, and `yes`, the answer that does it; `ready`, whether it may be asked at
 * all; `busy`, while it is being done. Slot: what is to be known before. Events: `ask`, when it asks; `confirm`, after which {@link close} takes the question
 * back.
 */
export class AskFirst extends LitElement {
  static properties = {
    sign: { type: String },
    action: { type: String },
    question: { type: String },
    yes: { type: String },
    ready: { attribute: false },
    busy: { attribute: false },
    asking: { state: true },
  };

  static styles = [
    theme,
    controls,
    css`
      .row {
        margin-top: var(--space);
      }
    `,
  ];

  constructor() {
    super();
    this.ready = true;
    this.busy = false;
    this.asking = false;
  }

  render() {
    return this.asking ? this.#question() : this.#button();
  }

  #button() {
    return html`<button type="button" id="begin" ?disabled=${!this.ready} @click=${this.#ask}>${icon(this.sign)}${this.action}</button>`;
  }

  #question() {
    return html`<div class="note warn" role="group" aria-labelledby="question">
      <strong id="question">${this.question}</strong>
      <slot></slot>
      <div class="row">
        <button type="button" class="primary" id="yes" aria-disabled=${this.busy} @click=${this.#confirm}>${icon(this.sign)}${this.yes}</button>
        <button type="button" @click=${this.close}>${words.action.cancel}</button>
      </div>
    </div>`;
  }

  async #ask() {
    this.asking = true;
    this.dispatchEvent(new CustomEvent('ask'));
    await this.updateComplete;
    this.renderRoot.getElementById('yes').focus();
  }

  #confirm() {
    if (!this.busy) {
      this.dispatchEvent(new CustomEvent('confirm'));
    }
  }

  /** Takes the question back; the focus, where it was in it, returns to the button. */
  async close() {
    const hadFocus = this.renderRoot.activeElement !== null;
    if (this.asking) {
      this.asking = false;
      await this.updateComplete;
    }
    if (hadFocus) {
      this.renderRoot.getElementById('begin').focus();
    }
  }
}

define('tocsin-ask-first', AskFirst);
