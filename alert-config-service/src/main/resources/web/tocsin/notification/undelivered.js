import { css, html } from 'lit';
import { define } from '../part/define.js';
import { TocsinElement } from '../part/element.js';
import { words } from '../words/words.js';
import './retry-all.js';
import './undelivered-list.js';

/**
 * What was not delivered: what was given up, and what is tried again.
 *
 * Properties: `company` and `alert`, either of which may be empty; `companyName`; `timeZone`; `mayRetry`.
 */
export class Undelivered extends TocsinElement {
  static properties = {
    company: { attribute: false },
    alert: { attribute: false },
    companyName: { attribute: false },
    timeZone: { attribute: false },
    mayRetry: { attribute: false },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      .stack {
        gap: calc(3 * var(--space));
      }
    `,
  ];

  render() {
    const { notification } = words;
    return html`<div class="stack" @tocsin-retried=${this.#look} @tocsin-retried-all=${this.#look}>
      ${this.mayRetry
        ? html`<tocsin-retry-all
            .session=${this.home}
            .company=${this.company}
            .alert=${this.alert}
            .scope=${this.#scope()}
          ></tocsin-retry-all>`
        : html`<p class="note">${notification.viewer}</p>`}
      ${this.#list('dead', notification.dead, notification.deadExplanation, notification.noDead)}
      ${this.#list('retrying', notification.retrying, notification.retryingExplanation, notification.noRetrying)}
    </div>`;
  }

  #list(status, heading, explanation, none) {
    return html`<tocsin-undelivered-list
      .session=${this.home}
      .status=${status}
      .company=${this.company}
      .alert=${this.alert}
      .timeZone=${this.timeZone}
      .mayRetry=${this.mayRetry}
      .heading=${heading}
      .explanation=${explanation}
      .none=${none}
    ></tocsin-undelivered-list>`;
  }

  #scope() {
    const { all, company, alert } = words.notification.retryAll.scope;
    if (this.alert) {
      return alert;
    }
    return this.company ? company(this.companyName) : all;
  }

  #look() {
    this.renderRoot.querySelectorAll('tocsin-undelivered-list').forEach((list) => list.load());
  }
}

define('tocsin-undelivered', Undelivered);
