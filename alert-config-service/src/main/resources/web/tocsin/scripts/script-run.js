import { css, html, nothing } from 'lit';
import { icon } from '../look/icons.js';
import { define } from '../part/define.js';
import { TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { words } from '../words/words.js';
import { objectOf } from './answer.js';
import { runLook, runView } from './run-view.js';

/**
 * Runs a source once, and shows all that it does.
 *
 * Properties: `source`; `owner`, the company that the script is of, which is then the only one to look at, or empty; `companies` to choose
 * from, and `company`, whichever is chosen at first; `mayRun`. Events: `tocsin-ran` with the run; `tocsin-place` with `{line, column}` when
 * somebody wants to see it.
 */
export class ScriptRun extends TocsinElement {
  static properties = {
    source: { attribute: false },
    owner: { attribute: false },
    company: { attribute: false },
    companies: { attribute: false },
    mayRun: { type: Boolean },
    chosen: { state: true },
    data: { state: true },
    state: { state: true },
    ran: { state: true },
    wrong: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    runLook,
    css`
      summary {
        cursor: pointer;
        font-weight: 600;
        font-size: 0.875rem;
      }
      details > .stack {
        margin-top: var(--space);
      }
      .go {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: calc(1.5 * var(--space));
      }
      .go .field {
        flex: 1 1 12rem;
      }
      textarea {
        min-height: 4.5rem;
      }
      .result {
        padding-top: calc(2 * var(--space));
        border-top: 1px solid var(--line);
      }
    `,
  ];

  #work = new Work(this);

  constructor() {
    super();
    this.companies = [];
    this.chosen = null;
    this.data = '';
    this.state = '';
    this.wrong = {};
  }

  /** The company that is looked at; empty for nobody in particular. */
  get #lookedAt() {
    return this.owner || (this.chosen ?? (this.company || this.companies[0]?.id || ''));
  }

  /** Runs what is in the editor now. */
  async run() {
    const [data, state] = [objectOf(this.data), objectOf(this.state)];
    this.wrong = { data: wordsFor(data), state: wordsFor(state) };
    if (!this.mayRun || this.wrong.data || this.wrong.state) {
      return;
    }
    const source = this.source;
    const body = { source, company: this.#lookedAt || null, data: data.object, state: state.object };
    const run = await this.#work.run(async (signal) => (await this.api.send('POST', '/script-runs', { body, signal })).body);
    if (run) {
      this.ran = source;
      this.tell('tocsin-ran', run);
    }
  }

  render() {
    const { run } = words.scripts;
    return html`
      <section class="card stack" aria-labelledby="heading">
        <div>
          <h3 id="heading">${run.heading}</h3>
          <p class="soft small">${this.mayRun ? run.about : run.mayNot}</p>
        </div>
        ${this.mayRun ? this.#form() : nothing}
        <div class="stack" aria-live="polite">${this.#result()}</div>
      </section>
    `;
  }

  #form() {
    const { run } = words.scripts;
    const { busy } = this.#work;
    return html`
      <div class="go">
        ${this.#choice()}
        <button type="button" class="primary" aria-disabled=${busy} @click=${() => busy || this.run()}>
          ${icon('play')}${busy ? run.busy : run.go}
        </button>
      </div>
      <details>
        <summary>${run.more}</summary>
        <div class="stack">${this.#json('data', run.data, run.dataHint)} ${this.#json('state', run.state, run.stateHint)}</div>
      </details>
    `;
  }

  #choice() {
    const { run } = words.scripts;
    const companies = this.owner ? this.#owners() : this.companies;
    const lookedAt = this.#lookedAt;
    return html`
      <div class="field">
        <label for="company">${run.company}</label>
        <select id="company" ?disabled=${Boolean(this.owner)} @change=${(event) => (this.chosen = event.target.value)}>
          ${this.owner ? nothing : html`<option value="" ?selected=${lookedAt === ''}>${run.nobody}</option>`}
          ${companies.map(({ id, name }) => html`<option value=${id} ?selected=${id === lookedAt}>${name}</option>`)}
        </select>
      </div>
    `;
  }

  #owners() {
    const owner = this.companies.find(({ id }) => id === this.owner);
    return [owner ?? { id: this.owner, name: this.owner }];
  }

  #json(field, label, hint) {
    const wrong = this.wrong[field];
    return html`
      <div class="field">
        <label for=${field}>${label}</label>
        <textarea
          id=${field}
          class="code"
          spellcheck="false"
          aria-describedby="${field}-hint ${field}-wrong"
          aria-invalid=${wrong ? 'true' : 'false'}
          .value=${this[field]}
          @input=${(event) => (this[field] = event.target.value)}
        ></textarea>
        <span class="hint" id="${field}-hint">${hint}</span>
        <span class="wrong" id="${field}-wrong" aria-live="polite">${wrong}</span>
      </div>
    `;
  }

  #result() {
    const { value, problem } = this.#work;
    if (problem) {
      return problemNote(problem);
    }
    if (!value) {
      return nothing;
    }
    return html`
      <div class="result stack" role="group" aria-label=${words.scripts.run.result}>
        ${this.ran === this.source ? nothing : html`<p class="soft small">${words.scripts.run.stale}</p>`}
        ${runView(value, { goTo: (line, column) => this.tell('tocsin-place', { line, column }) })}
      </div>
    `;
  }
}

/** Why a text is no object; empty where it is one. */
function wordsFor({ wrong }) {
  const { noObject, unreadable } = words.scripts.run;
  return wrong === undefined ? '' : wrong === '' ? noObject : unreadable(wrong);
}

define('tocsin-script-run', ScriptRun);
