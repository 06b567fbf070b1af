import { css, html, nothing } from 'lit';
import { secondsOf, spoken } from '../format/duration.js';
import { valueOf } from '../format/number.js';
import { clock } from '../format/time.js';
import { icon } from '../look/icons.js';
import { define } from '../part/define.js';
import { TocsinElement } from '../part/element.js';
import { levelBadge, stateBadge } from '../part/state-badge.js';
import { exactly } from '../part/time.js';
import { words } from '../words/words.js';
import { changeBadges } from './change.js';
import { limitOf, numbersOf, samplesOf, whyNobody } from './figures.js';
import '../notification/notifications.js';

/**
 * One transition on the time line, with its numbers and its notifications when it is unfolded.
 *
 * Properties: `transition`; `timeZone`; `showTitle`, where there are several alerts; `showCompany`, where there are several companies.
 */
export class Transition extends TocsinElement {
  static properties = {
    transition: { attribute: false },
    timeZone: { attribute: false },
    showTitle: { attribute: false },
    showCompany: { attribute: false },
    open: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      :host {
        container-type: inline-size;
      }
      .head {
        position: relative;
        display: grid;
        grid-template-columns: 5rem minmax(0, 1fr) minmax(6rem, auto) 2rem;
        gap: 0.1rem calc(1.5 * var(--space));
        align-items: start;
        padding: var(--space) calc(1.5 * var(--space));
      }
      .head:hover {
        background: var(--raised);
        border-radius: var(--radius);
      }
      .time {
        color: var(--soft);
        padding-top: 0.05rem;
      }
      .what {
        display: grid;
        gap: 0.2rem;
      }
      .what .row {
        gap: 0.25rem var(--space);
      }
      .change {
        display: inline-flex;
        align-items: center;
        gap: 0.25rem;
        color: var(--soft);
      }
      .title {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .reason {
        color: var(--soft);
        overflow-wrap: anywhere;
      }
      .value {
        text-align: end;
      }
      .value strong {
        font-size: 1.05rem;
      }
      .value div {
        font-size: 0.8125rem;
        color: var(--soft);
      }
      button.unfold {
        min-height: 1.75rem;
        min-width: 1.75rem;
        position: static;
      }
      /* The whole row unfolds it. */
      button.unfold::after {
        content: '';
        position: absolute;
        inset: 0;
      }
      button.unfold:hover {
        background: transparent;
      }
      .turned {
        display: inline-flex;
        transition: transform var(--quick, 0ms);
      }
      [aria-expanded='true'] .turned {
        transform: rotate(90deg);
      }
      .details {
        display: grid;
        gap: calc(2 * var(--space));
        padding: 0 calc(1.5 * var(--space)) calc(2 * var(--space)) 6.5rem;
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
        gap: var(--space) calc(2 * var(--space));
        margin: 0;
        padding-top: var(--space);
      }
      dt {
        font-size: 0.8125rem;
        color: var(--soft);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      h4 {
        margin: 0 0 0.25rem;
        font-size: 0.9375rem;
      }
      @container (max-width: 34rem) {
        .head {
          grid-template-columns: minmax(0, 1fr) 2rem;
          padding-inline: var(--space);
        }
        .what,
        .value {
          grid-column: 1 / -1;
        }
        .what {
          grid-row: 2;
        }
        button.unfold {
          grid-area: 1 / 2;
        }
        .value {
          display: flex;
          flex-wrap: wrap;
          gap: 0 var(--space);
          align-items: baseline;
          text-align: start;
        }
        .details {
          padding-inline: var(--space);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.open = false;
  }

  render() {
    const { transition } = this;
    return html`
      <div class="head">
        <time class="time number" datetime=${transition.at}>${clock(transition.at, this.timeZone)}</time>
        <div class="what">
          <div class="row">${this.#change()} ${this.#subject()} ${this.#marks()}</div>
          <div class="reason">${transition.reason}</div>
        </div>
        ${this.#figure()}
        <button
          type="button"
          class="quiet icon unfold"
          aria-expanded=${this.open}
          aria-controls="details"
          aria-label=${words.history.detailsOf(transition.title, this.#cause(), clock(transition.at, this.timeZone))}
          @click=${() => (this.open = !this.open)}
        >
          <span class="turned">${icon('right')}</span>
        </button>
      </div>
      <div id="details">${this.open ? this.#details() : nothing}</div>
    `;
  }

  #change() {
    const { from, to } = this.transition;
    return html`<span class="change">
      ${from === to ? html`${stateBadge(to)}<span class="small">${this.#cause()}</span>` : changeBadges(from, to)}
    </span>`;
  }

  #cause() {
    const { cause } = this.transition;
    return words.history.cause[cause] ?? cause;
  }

  #subject() {
    const { title, company, companyName } = this.transition;
    return html`
      ${this.showTitle ? html`<span class="title">${title}</span>` : nothing}
      ${this.showCompany ? html`<span class="soft small">${companyName || company}</span>` : nothing}
    `;
  }

  #marks() {
    const { noticeLevel, penalty, to, cause } = this.transition;
    const isGrave = to === 'firing' && cause === 'breached' && noticeLevel && noticeLevel !== 'none';
    return html`
      ${isGrave ? levelBadge(noticeLevel) : nothing}
      ${penalty ? html`<span class="badge warn">${icon('pause')}${words.history.penalty(spoken(secondsOf(penalty)))}</span>` : nothing}
    `;
  }

  #figure() {
    const { value, area, currency } = this.transition;
    if (area === 'script' && (value === null || value === undefined)) {
      return html`<div class="value"></div>`;
    }
    return html`<div class="value number">
      <strong>${valueOf(value, area, currency)}</strong>
      <div>${[limitOf(this.transition), samplesOf(this.transition)].filter(Boolean).join(' · ')}</div>
    </div>`;
  }

  #details() {
    const { transition } = this;
    return html`<div class="details">
      <dl>
        <div>
          <dt>${words.history.number.at}</dt>
          <dd>${exactly(transition.at, this.timeZone)}</dd>
        </div>
        ${numbersOf(transition).map(
          ([name, text]) => html`<div>
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div>`,
        )}
      </dl>
      <section aria-labelledby="told">
        <h4 id="told">${words.notification.heading}</h4>
        <tocsin-notifications
          .session=${this.home}
          .transition=${transition.id}
          .at=${transition.at}
          .timeZone=${this.timeZone}
          .nobody=${whyNobody(transition)}
        ></tocsin-notifications>
      </section>
    </div>`;
  }
}

define('tocsin-transition', Transition);
