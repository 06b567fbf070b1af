import { css, html, nothing } from 'lit';
import { icon } from '../look/icons.js';
import { define } from '../part/define.js';
import { TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { exactly } from '../part/time.js';
import { words } from '../words/words.js';
import { decisionWords } from './decision.js';
import { channelWord, outcomeBadge, statusBadge } from './status.js';

/** A message that was tried for a whole day has many attempts; the last ones say most. */
const LAST_ATTEMPTS = 4;

/**
 * One notification: how far it is and why, every attempt to deliver it, what each stage decided; a dead one with a button that queues it
 * again.
 *
 * Properties: `notification`, as the API answers it; `timeZone`; `mayRetry`; `about`, what it is about, where that does not stand around.
 * Event: `tocsin-retried` with the notification as it is after that.
 */
export class Notification extends TocsinElement {
  static properties = {
    notification: { attribute: false },
    timeZone: { attribute: false },
    mayRetry: { attribute: false },
    about: { attribute: false },
    all: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      :host {
        container-type: inline-size;
      }
      .recipient {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .note {
        margin-block: 0.35rem;
      }
      .earlier {
        margin-inline-start: -0.8rem;
      }
      .head {
        gap: 0.25rem var(--space);
        min-height: 2.25rem;
      }
      .about,
      .reason {
        overflow-wrap: anywhere;
      }
      ol {
        margin: 0.25rem 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 11.5rem 7rem minmax(0, 1fr);
        gap: 0 var(--space);
        align-items: baseline;
        padding: 0.2rem 0;
        font-size: 0.875rem;
      }
      li .words {
        overflow-wrap: anywhere;
      }
      details {
        margin-top: 0.25rem;
      }
      summary {
        width: fit-content;
        padding: 0.2rem 0;
        cursor: pointer;
        color: var(--soft);
        font-size: 0.875rem;
      }
      @container (max-width: 34rem) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
          padding: 0.35rem 0;
        }
        li .words {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  #retry = new Work(this);

  render() {
    const { status, recipient, channel, test, reason } = this.notification;
    return html`
      <div class="row head">
        ${statusBadge(status)}
        <span class="recipient">${recipient}</span>
        <span class="soft small">${channelWord(channel)}</span>
        ${test ? html`<span class="badge">${icon('flask')}${words.notification.test}</span>` : nothing}
        <span class="grow"></span>
        ${this.#retryButton()}
      </div>
      ${this.about ? html`<div class="about">${this.about}</div>` : nothing}
      ${reason ? html`<div class="soft reason">${reason}</div>` : nothing} ${problemNote(this.#retry.problem)} ${this.#attempts()}
      ${this.#decisions()}
    `;
  }

  #retryButton() {
    const { status, recipient } = this.notification;
    if (status !== 'dead' || !this.mayRetry) {
      return nothing;
    }
    const name = words.notification.retryOf(recipient);
    return html`<button type="button" aria-label=${name} ?disabled=${this.#retry.busy} @click=${this.#again}>
      ${icon('again')}${words.notification.retry}
    </button>`;
  }

  #attempts() {
    const { attempts } = this.notification;
    if (attempts.length === 0) {
      return html`<div class="soft small">${words.notification.noAttempt}</div>`;
    }
    const hidden = this.all ? 0 : Math.max(0, attempts.length - LAST_ATTEMPTS);
    return html`
      ${hidden ? this.#allButton(attempts.length) : nothing}
      <ol aria-label=${words.notification.attemptsTo(this.notification.recipient)} start=${hidden + 1} tabindex="-1">
        ${attempts.slice(hidden).map(
          ({ at, outcome, detail }) => html`<li>
            <span class="number">${exactly(at, this.timeZone)}</span><span>${outcomeBadge(outcome)}</span>
            <span class="words">${detail}</span>
          </li>`,
        )}
      </ol>
    `;
  }

  #allButton(count) {
    return html`<button type="button" class="quiet small earlier" @click=${this.#showAll}>
      ${words.notification.allAttempts(count)}
    </button>`;
  }

  #decisions() {
    const { decisions } = this.notification;
    if (decisions.length === 0) {
      return nothing;
    }
    return html`
      <details>
        <summary>${words.notification.decisions(decisions.length)}</summary>
        <ol>
          ${decisions.map((decision) => {
            const { stage, text, detail, look } = decisionWords(decision);
            return html`<li>
              <span class="number">${exactly(decision.at, this.timeZone)}</span><span><span class="badge ${look}">${stage}</span></span>
              <span class="words">${text}${detail ? html` <span class="soft">(${detail})</span>` : nothing}</span>
            </li>`;
          })}
        </ol>
      </details>
    `;
  }

  /** The button goes away, so the list takes the focus. */
  async #showAll() {
    this.all = true;
    await this.updateComplete;
    this.renderRoot.querySelector('ol').focus();
  }

  async #again() {
    const path = `/notifications/${encodeURIComponent(this.notification.id)}/retry`;
    const answer = await this.#retry.run((signal) => this.api.send('POST', path, { signal }));
    if (answer) {
      this.tell('tocsin-retried', answer.body);
    }
  }
}

define('tocsin-notification', Notification);
