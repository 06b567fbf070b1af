import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { AlertTitles } from '../part/alert-titles.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { words } from '../words/words.js';
import './notification.js';

const PAGE = 25;

/**
 * The notifications of one status, the newest first, page by page.
 *
 * Properties: `status`; `company` and `alert`, either of which may be empty; `timeZone`; `mayRetry`; `heading`, `explanation`, `none`, its
 * words. Event: `tocsin-retried`, as of a notification.
 */
export class UndeliveredList extends TocsinElement {
  static properties = {
    status: { attribute: false },
    company: { attribute: false },
    alert: { attribute: false },
    timeZone: { attribute: false },
    mayRetry: { attribute: false },
    heading: { attribute: false },
    explanation: { attribute: false },
    none: { attribute: false },
    items: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      ul {
        margin: calc(1.5 * var(--space)) 0 0;
        padding: 0;
        list-style: none;
        display: grid;
        gap: var(--space);
      }
      .empty {
        padding-block: calc(2 * var(--space));
      }
      .more {
        margin-top: var(--space);
      }
    `,
  ];

  #work = new Work(this);
  #listening = new Listening(this, {
    pulse: () => document.visibilityState === 'visible' && !this.#work.busy && this.items && this.load(),
    gap: () => this.#work.again(this.#ask),
  });
  #next = null;
  #asked = PAGE;

  constructor() {
    super();
    this.items = null;
  }

  updated(changed) {
    if (changed.has('company') || changed.has('alert') || changed.has('status')) {
      this.items = null;
      this.#asked = PAGE;
      this.load();
    }
  }

  /** Asks anew for as many as are shown. */
  load() {
    return this.#work.run(this.#ask);
  }

  #ask = async (signal) => {
    const query = { status: this.status, company: this.company, alert: this.alert, limit: Math.min(this.#asked, 1000) };
    const { items, next } = await this.api.get('/notifications', query, signal);
    await AlertTitles.of(this.home).learn(
      items.map(({ alertId }) => alertId),
      signal,
    );
    this.items = items;
    this.#next = next;
  };

  render() {
    const count = this.items?.length ? html` <span class="badge">${this.items.length}${this.#next ? '+' : ''}</span>` : nothing;
    return html`
      <h3 tabindex="-1">${this.heading}${count}</h3>
      <p class="soft small">${this.explanation}</p>
      ${problemNote(this.#work.problem, { again: () => this.load() })} ${this.#content()}
    `;
  }

  #content() {
    if (!this.items) {
      return this.#work.problem ? nothing : html`<p class="empty" role="status">${words.loading}</p>`;
    }
    if (this.items.length === 0) {
      return html`<p class="empty">${this.none}</p>`;
    }
    return html`
      <ul>
        ${repeat(this.items, ({ id }) => id, (each) => this.#item(each))}
      </ul>
      ${this.#next
        ? html`<div class="row more">
            <button type="button" ?disabled=${this.#work.busy} @click=${this.#more}>${words.action.more}</button>
          </div>`
        : nothing}
    `;
  }

  #item(each) {
    const title = AlertTitles.of(this.home).get(each.alertId) ?? words.notification.formerAlert;
    return html`<li class="card">
      <tocsin-notification
        .session=${this.home}
        .notification=${each}
        .timeZone=${this.timeZone}
        .mayRetry=${this.mayRetry}
        .about=${this.alert ? '' : words.notification.about(title, this.company ? '' : each.company)}
        @tocsin-retried=${this.#retried}
      ></tocsin-notification>
    </li>`;
  }

  #more() {
    this.#asked += PAGE;
    this.load();
  }

  /** It is not of this list any more; the focus, which was on its button, goes to the heading. */
  #retried({ detail }) {
    this.items = this.items.filter(({ id }) => id !== detail.id);
    this.renderRoot.querySelector('h3').focus();
  }
}

define('tocsin-undelivered-list', UndeliveredList);
