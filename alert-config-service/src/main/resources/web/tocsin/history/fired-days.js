import { css, html, nothing, svg } from 'lit';
import { day } from '../format/time.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { words } from '../words/words.js';
import { dayAfter, dayOf, spanOf } from './days.js';
import { firingsByDay } from './firing-count.js';

const DAYS = 14;
const MOST = 2000;
const HEIGHT = 40;

/**
 * How often it has fired on each of the last days, as bars. A day is a button that asks for it.
 *
 * Properties: `company` and `alert`, either of which may be empty; `timeZone`. Event: `tocsin-day`, with the day that was chosen.
 */
export class FiredDays extends TocsinElement {
  static properties = {
    company: { attribute: false },
    alert: { attribute: false },
    timeZone: { attribute: false },
    days: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      .head {
        justify-content: space-between;
        font-size: 0.8125rem;
        color: var(--soft);
      }
      ol {
        display: grid;
        grid-template-columns: repeat(14, minmax(0, 1fr));
        gap: 3px;
        margin: var(--space) 0 0;
        padding: 0;
        list-style: none;
      }
      button {
        width: 100%;
        min-height: 0;
        padding: 0;
        flex-direction: column;
        gap: 0;
        border: 0;
        border-radius: 4px;
        background: transparent;
        font-size: 0.75rem;
        font-weight: 400;
        color: var(--soft);
      }
      svg {
        display: block;
        width: 100%;
        height: 40px;
      }
      .count {
        color: var(--text);
        font-weight: 600;
      }
    `,
  ];

  #work = new Work(this);
  #listening = new Listening(this, {
    transition: ({ detail }) => detail.cause === 'breached' && this.#again(),
    gap: () => this.#again(),
  });

  constructor() {
    super();
    this.days = null;
  }

  updated(changed) {
    if (changed.has('company') || changed.has('alert') || changed.has('timeZone')) {
      this.load();
    }
  }

  load() {
    return this.#work.run(this.#count);
  }

  #again() {
    this.#work.again(this.#count);
  }

  #count = async (signal) => {
    const today = dayOf(Date.now(), this.timeZone);
    const { from } = spanOf(dayAfter(today, 1 - DAYS), '', this.timeZone);
    const query = { company: this.company, alert: this.alert, from, limit: 1000 };
    const found = await this.api.all('/transitions', query, { most: MOST, signal });
    const all = firingsByDay(found.items, this.timeZone, today, DAYS);
    // Of the day at which the counting ended, only a part is known.
    const since = found.more ? dayAfter(dayOf(found.items.at(-1).at, this.timeZone)) : all[0].date;
    this.days = all.map((each) => ({ ...each, count: each.date < since ? null : each.count }));
  };

  render() {
    const total = this.days?.reduce((sum, { count }) => sum + (count ?? 0), 0) ?? 0;
    if (total === 0) {
      return problemNote(this.#work.problem, { again: () => this.load() });
    }
    const most = Math.max(...this.days.map(({ count }) => count ?? 0));
    const isIncomplete = this.days.some(({ count }) => count === null);
    return html`<div class="card">
      <div class="row head">
        <span>${words.history.days.heading(DAYS)}</span><span>${words.history.days.total(total)}</span>
      </div>
      <ol>
        ${this.days.map((each) => html`<li>${this.#bar(each, most)}</li>`)}
      </ol>
      ${isIncomplete ? html`<p class="soft small">${words.history.days.incomplete}</p>` : nothing}
    </div>`;
  }

  #bar({ date, count }, most) {
    const height = count ? Math.max(3, (count / most) * HEIGHT) : 1;
    const colour = count ? 'var(--bad)' : 'var(--line)';
    const name = words.history.days.show(day(`${date}T12:00:00Z`, 'UTC'), count ?? 0);
    return html`<button type="button" aria-label=${name} title=${name} @click=${() => this.tell('tocsin-day', date)}>
      <span class="count" aria-hidden="true">${count || html`&nbsp;`}</span>
      <svg viewBox="0 0 10 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect x="1" y=${HEIGHT - height} width="8" height=${height} fill=${colour} />`}
      </svg>
      <span aria-hidden="true">${Number(date.slice(8))}</span>
    </button>`;
  }
}

define('tocsin-fired-days', FiredDays);
