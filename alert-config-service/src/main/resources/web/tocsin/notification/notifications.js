import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { mayChange } from '../session/role.js';
import { words } from '../words/words.js';
import { isUnderWay } from './status.js';
import './notification.js';

/** Who was told of a transition is known a moment after it. */
const MAY_COME_MILLIS = 60_000;
const MOST = 1000;

/**
 * The notifications of one transition, kept up to date while something may still become of them.
 *
 * Properties: `transition`, its id; `at`, when it happened; `timeZone`; `nobody`, what to say where there is none.
 */
export class Notifications extends TocsinElement {
  static properties = {
    transition: { attribute: false },
    at: { attribute: false },
    timeZone: { attribute: false },
    nobody: { attribute: false },
    items: { state: true },
    mayRetry: { state: true },
    announcement: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li + li {
        margin-top: var(--space);
        padding-top: var(--space);
        border-top: 1px solid var(--line);
      }
    `,
  ];

  #work = new Work(this);
  #listening = new Listening(this, {
    pulse: () => this.#isWaiting() && document.visibilityState === 'visible' && this.load(),
    gap: () => this.#work.again(this.#ask),
  });

  constructor() {
    super();
    this.items = null;
    this.mayRetry = false;
    this.announcement = '';
  }

  updated(changed) {
    if (changed.has('transition')) {
      this.items = null;
      this.load();
    }
  }

  /** Asks for them anew; what was there stays until the answer is. */
  load() {
    return this.#work.run(this.#ask);
  }

  #ask = async (signal) => {
    const caller = await this.home.caller();
    const { items } = await this.api.all('/notifications', { transition: this.transition }, { most: MOST, signal });
    Object.assign(this, { items, mayRetry: mayChange(caller) });
  };

  #isWaiting() {
    if (this.#work.busy || !this.items) {
      return false;
    }
    const mayCome = this.items.length === 0 && Date.now() - new Date(this.at).getTime() < MAY_COME_MILLIS;
    return mayCome || this.items.some(isUnderWay);
  }

  render() {
    return html`
      <div class="visually-hidden" role="status">${this.announcement}</div>
      ${problemNote(this.#work.problem, { again: () => this.load() })} ${this.#list()}
    `;
  }

  #list() {
    if (!this.items) {
      return this.#work.problem ? nothing : html`<p class="soft" role="status">${words.loading}</p>`;
    }
    if (this.items.length === 0) {
      return html`<p class="soft">${this.nobody}</p>`;
    }
    return html`<ul aria-label=${words.notification.heading} tabindex="-1">
      ${repeat(
        this.items,
        ({ id }) => id,
        (each) => html`<li>
          <tocsin-notification
            .session=${this.home}
            .notification=${each}
            .timeZone=${this.timeZone}
            .mayRetry=${this.mayRetry}
            @tocsin-retried=${this.#retried}
          ></tocsin-notification>
        </li>`,
      )}
    </ul>`;
  }

  #retried({ detail }) {
    this.items = this.items.map((each) => (each.id === detail.id ? detail : each));
    this.announcement = words.notification.retried;
    this.renderRoot.querySelector('ul').focus();
  }
}

define('tocsin-notifications', Notifications);
