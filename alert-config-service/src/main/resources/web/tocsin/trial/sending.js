import { css, html } from 'lit';
import '../part/ask-first.js';
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
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      ul {
        margin: 0.35rem 0;
        padding-inline-start: 1.25rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  render() {
    const { question, explanation, scripts, yes } = words.trial.confirm;
    const count = this.recipients.length;
    return html`
      <tocsin-ask-first
        sign="send"
        .action=${words.trial.send}
        .question=${question(count)}
        .yes=${yes(count)}
        .ready=${!this.busy}
        @confirm=${this.#send}
      >
        <ul>
          ${this.recipients.map((recipient) => html`<li>${recipient}</li>`)}
        </ul>
        <p>${explanation}${this.scripted ? ` ${scripts}` : ''}</p>
      </tocsin-ask-first>
    `;
  }

  /** Takes the question back. */
  close() {
    return this.renderRoot.querySelector('tocsin-ask-first').close();
  }

  #send() {
    this.close();
    this.dispatchEvent(new CustomEvent('tocsin-send'));
  }
}

define('tocsin-trial-sending', Sending);
