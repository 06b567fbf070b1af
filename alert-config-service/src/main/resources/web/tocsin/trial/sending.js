import { css, html } from 'lit';
import { icon } from '../look/icons.js';
import { define } from '../part/define.js';
import { TocsinElement } from '../part/element.js';
import { words } from '../words/words.js';

/**
 * A button that really sends a test, after it has said to whom.
 *
 * Properties: `recipients`; `scripted`, whether a script may name others; `busy`. Event: `tocsin-send`, when that is wanted.
 */
export class Sending extends TocsinElement {
  static properties = {
    recipients: { attribute: false },
    scripted: { attribute: false },
    busy: { attribute: false },
    asking: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      :host {
        display: block;
      }
      ul {
        margin: 0.35rem 0;
        padding-inline-start: 1.25rem;
        overflow-wrap: anywhere;
      }
      .buttons {
        margin-top: var(--space);
      }
    `,
  ];

  constructor() {
    super();
    this.asking = false;
  }

  render() {
    if (!this.asking) {
      return html`<button type="button" id="begin" ?disabled=${this.busy} @click=${this.#ask}>${icon('send')}${words.trial.send}</button>`;
    }
    const { question, explanation, scripts, yes } = words.trial.confirm;
    const count = this.recipients.length;
    return html`<div class="note warn" role="group" aria-labelledby="question">
      <strong id="question">${question(count)}</strong>
      <ul>
        ${this.recipients.map((recipient) => html`<li>${recipient}</li>`)}
      </ul>
      <p>${explanation}${this.scripted ? ` ${scripts}` : ''}</p>
      <div class="row buttons">
        <button type="button" class="primary" id="yes" @click=${this.#send}>${icon('send')}${yes(count)}</button>
        <button type="button" @click=${this.close}>${words.action.cancel}</button>
      </div>
    </div>`;
  }

  async #ask() {
    this.asking = true;
    await this.updateComplete;
    this.renderRoot.getElementById('yes').focus();
  }

  /** Takes the question back. */
  async close() {
    if (this.asking) {
      this.asking = false;
      await this.updateComplete;
      this.renderRoot.getElementById('begin').focus();
    }
  }

  #send() {
    this.close();
    this.dispatchEvent(new CustomEvent('tocsin-send'));
  }
}

define('tocsin-trial-sending', Sending);
