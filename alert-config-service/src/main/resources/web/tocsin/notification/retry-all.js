import { css, html, nothing } from 'lit';
import '../part/ask-first.js';
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
    revival: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      [role='status'] > .note {
        margin-top: var(--space);
      }
    `,
  ];

  #work = new Work(this);

  constructor() {
    super();
    this.revival = null;
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('company') || changed.has('alert')) {
      this.#question?.close();
      this.revival = null;
    }
  }

  get #question() {
    return this.renderRoot.querySelector('tocsin-ask-first');
  }

  render() {
    const { action, question, explanation, yes } = words.notification.retryAll;
    return html`
      <tocsin-ask-first
        sign="again"
        .action=${action}
        .question=${question(this.scope)}
        .yes=${yes}
        .busy=${this.#work.busy}
        @ask=${() => (this.revival = null)}
        @confirm=${this.#retry}
      >
        <div>${explanation}</div>
      </tocsin-ask-first>
      ${problemNote(this.#work.problem)}
      <div role="status">${this.revival ? this.#outcome() : nothing}</div>
    `;
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

  async #retry() {
    const query = { company: this.company, alert: this.alert };
    const answer = await this.#work.run((signal) => this.api.send('POST', '/notifications/retry', { query, signal }));
    if (answer) {
      this.revival = answer.body;
      this.tell('tocsin-retried-all', answer.body);
    }
    await this.#question.close();
  }
}

define('tocsin-retry-all', RetryAll);
