import { css, html, nothing } from 'lit';
import { plain } from '../format/number.js';
import { icon } from '../look/icons.js';
import { listing } from '../look/listing.js';
import { AlertTitles } from '../part/alert-titles.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement, Work } from '../part/element.js';
import { listOf, moreButton } from '../part/list.js';
import { problemNote } from '../part/problem.js';
import { when } from '../part/time.js';
import { words } from '../words/words.js';
import { outcomeBadge, runLook, runView, tookText } from './run-view.js';

const COLUMNS = ['alert', 'company', 'script', 'answer', 'took', 'at'];
const AT_FIRST = 100;
/** Runs are made once a minute at least; asking with every pulse would be more than there is to see. */
const ANEW_AFTER_MILLIS = 15_000;

/**
 * The last run of each alert's script, kept up to date.
 *
 * Properties: `company`, whose runs; empty for all. `companies`, those that are known, with their time zones.
 */
export class LastRuns extends TocsinElement {
  static properties = {
    company: { attribute: false },
    companies: { attribute: false },
    most: { state: true },
    opened: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    listing,
    runLook,
    css`
      .answer {
        display: grid;
        gap: 0.125rem;
        justify-items: start;
      }
      .clipped {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        overflow: hidden;
        overflow-wrap: anywhere;
      }
      td.more {
        background: var(--page);
      }
      @container (max-width: 44rem) {
        td.more {
          background: transparent;
        }
      }
    `,
  ];

  #work = new Work(this);
  #askedAt = 0;
  #listening = new Listening(this, {
    gap: () => this.#again(),
    pulse: () => this.#anew(),
    definition: ({ detail }) => detail.kind === 'alert' && this.#again(),
  });

  constructor() {
    super();
    this.companies = [];
    this.most = AT_FIRST;
    this.opened = null;
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('company')) {
      this.#load();
    }
  }

  #anew() {
    if (document.visibilityState === 'visible' && Date.now() - this.#askedAt > ANEW_AFTER_MILLIS) {
      this.#again();
    }
  }

  #load() {
    return this.#work.run(this.#ask);
  }

  #again() {
    this.#work.again(this.#ask);
  }

  #ask = async (signal) => {
    this.#askedAt = Date.now();
    const { items, more } = await this.api.all('/script-runs', { company: this.company }, { most: this.most, signal });
    await AlertTitles.of(this.home).learn(
      items.map(({ alertId }) => alertId),
      signal,
    );
    return { items, more };
  };

  render() {
    const { runs } = words.scripts;
    return html`
      <section class="stack" aria-labelledby="heading">
        <div>
          <h3 id="heading">${runs.heading}</h3>
          <p class="soft small">${runs.about}</p>
        </div>
        ${problemNote(this.#work.problem, { again: () => this.#load() })}
        ${listOf(this.#work, this.#work.value?.items ?? [], {
          columns: COLUMNS.map((each) => runs.column[each]),
          row: (run) => this.#row(run),
          keyOf,
          none: runs.empty,
        })}
        ${moreButton(this.#work.value?.more, () => this.#more())}
      </section>
    `;
  }

  #row(run) {
    const { column, unknownAlert, script, details } = words.scripts.runs;
    const key = keyOf(run);
    const title = AlertTitles.of(this.home).get(run.alertId) ?? unknownAlert;
    const company = this.companies.find(({ id }) => id === run.company);
    const name = company?.name ?? run.company;
    const isOpen = this.opened === key;
    return html`
      <tr>
        <th scope="row">
          <button
            type="button"
            class="quiet open"
            aria-expanded=${isOpen}
            aria-label=${details(title, name)}
            @click=${() => (this.opened = isOpen ? null : key)}
          >
            ${icon(isOpen ? 'down' : 'right')}${title}
          </button>
        </th>
        <td data-column=${column.company}>${name}</td>
        <td data-column=${column.script}>${script(run.script, run.version)}</td>
        <td>${answer(run)}</td>
        <td class="number" data-column=${column.took}>${tookText(run.took)}</td>
        <td class="number" data-column=${column.at}>${when(run.at, company?.timeZone ?? 'UTC')}</td>
      </tr>
      ${isOpen ? html`<tr><td colspan="6" class="more">${runView(run)}</td></tr>` : nothing}
    `;
  }

  #more() {
    this.most += AT_FIRST;
    this.#load();
  }
}

/** What a row is known by. */
function keyOf({ alertId, company }) {
  return `${alertId}/${company}`;
}

function answer(run) {
  const said = run.failure ?? run.message ?? (run.value === null ? '' : plain(run.value));
  return html`<div class="answer">
    <span class="row">
      ${outcomeBadge(run)}
      ${run.failures > 1 ? html`<span class="small wrong">${words.scripts.runs.failures(run.failures)}</span>` : nothing}
    </span>
    ${said ? html`<span class="small soft clipped">${said}</span>` : nothing}
  </div>`;
}

define('tocsin-last-runs', LastRuns);
