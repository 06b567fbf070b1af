import { css, html, nothing } from 'lit';
import { icon } from '../look/icons.js';
import { define } from '../part/define.js';
import { TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { words } from '../words/words.js';

/**
 * Queues all that was given up again, after asking whether that is wanted, and says what came of it.
 *
 * Properties: `company` and `alert`, either of which may be empty; `scope`, whose notifications these are, in words. Event:
 * `tocsin-retried-all`.
 */
export class RetryAll extends TocsinElement {
  static properties = {
    company: { attribute: false },
    alert: { attribute: false },
    scope: { attribute: false },
    asking: { state: true },
    revival: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      :host {
        display: block;
      }
      .note .row,
      [role='status'] > .note {
        margin-top: var(--space);
      }
    `,
  ];

  #work = new Work(this);

  constructor() {
    super();
    this.asking = false;
    this.revival = null;
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('company') || changed.has('alert')) {
      this.asking = false;
      this.revival = null;
    }
  }

  render() {
    return html`
      ${this.asking ? this.#question() : this.#button()}
      ${problemNote(this.#work.problem)}
      <div role="status">${this.revival ? this.#outcome() : nothing}</div>
    `;
  }

  #button() {
    return html`<button type="button" id="begin" @click=${this.#ask}>${icon('again')}${words.notification.retryAll.action}</button>`;
  }

  #question() {
    const { question, explanation, yes } = words.notification.retryAll;
    return html`<div class="note warn" role="group" aria-labelledby="question">
      <strong id="question">${question(this.scope)}</strong>
      <div>${explanation}</div>
      <div class="row">
        <button type="button" class="primary" id="yes" ?disabled=${this.#work.busy} @click=${this.#retry}>${icon('again')}${yes}</button>
        <button type="button" @click=${() => this.#close()}>${words.action.cancel}</button>
      </div>
    </div>`;
  }

  #outcome() {
    const { queued, obstructed, more } = words.notification.retryAll;
    const parts = [queued(this.revival.queued)];
    if (this.revival.obstructed > 0) {
      parts.push(obstructed(this.revival.obstructed));
    }
    if (this.revival.more) {
      parts.push(more);
    }
    return html`<p class="note ${this.revival.queued ? 'good' : 'warn'}">${parts.join(' ')}</p>`;
  }

  async #ask() {
    this.asking = true;
    this.revival = null;
    await this.updateComplete;
    this.renderRoot.getElementById('yes').focus();
  }

  async #close() {
    this.asking = false;
    await this.updateComplete;
    this.renderRoot.getElementById('begin').focus();
  }

  async #retry() {
    const query = { company: this.company, alert: this.alert };
    const answer = await this.#work.run((signal) => this.api.send('POST', '/notifications/retry', { query, signal }));
    if (answer) {
      this.revival = answer.body;
      this.tell('tocsin-retried-all', answer.body);
    }
    await this.#close();
  }
}

define('tocsin-retry-all', RetryAll);
