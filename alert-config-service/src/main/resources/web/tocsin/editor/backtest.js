import { html, nothing } from 'lit';
import '../chart/chart.js';
import { areaOf } from '../format/area.js';
import { secondsOf } from '../format/duration.js';
import { define } from '../part/define.js';
import { TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { Soon } from '../part/soon.js';
import { words } from '../words/words.js';
import { numberOf } from './amount.js';
import { backtestLook } from './backtest-look.js';
import { companiesWatched, companyLabel } from './company.js';
import { firingsOf, marksOf, seenPoints } from './firings.js';
import { backAt, codeOf, comparisonOf, meaningOf } from './meaning.js';
import { places } from './places.js';
import { beginningOf, bodyForBacktest, metricOf, SPANS, whyNoBacktest } from './question.js';
import { summaryOf } from './summary.js';

const TYPING_MILLIS = 500;
const PAGE = 8;

/**
 * What an alert would have done in the past, beside the form that it is made with: the metric, the two lines as they are typed, and every
 * place where it would have fired.
 *
 * Properties: `form`; `companies`, those that can be looked at. Event: `backtest` when one was answered or refused, with the problem or
 * null in `detail`.
 */
export class Backtest extends TocsinElement {
  static properties = {
    form: { attribute: false },
    companies: { attribute: false },
    span: { state: true },
    chosen: { state: true },
    company: { state: true },
    shown: { state: true },
  };

  static styles = [...TocsinElement.styles, backtestLook];

  #series = new Work(this);
  #backtest = new Work(this);
  /** What was asked last, as a text; null before anything was. */
  #asked = { series: null, backtest: null };
  #typing = new Soon(TYPING_MILLIS, (starts) => starts.forEach((start) => start()), { putsOff: true });

  constructor() {
    super();
    this.form = null;
    this.companies = [];
    this.span = SPANS[2];
    this.chosen = '';
    this.company = null;
    this.shown = PAGE;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#typing.stop();
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (this.form) {
      this.#findCompany();
    }
  }

  updated() {
    if (this.form) {
      this.#askSeries();
      this.#askBacktest();
    }
  }

  /** The one that is looked at: the alert's own, or one of those that it watches. */
  get #companyId() {
    if (this.form.scope === 'company') {
      return this.form.company;
    }
    const watched = companiesWatched(this.form, this.companies);
    return (watched.find(({ id }) => id === this.chosen) ?? watched[0])?.id ?? '';
  }

  #findCompany() {
    const id = this.#companyId;
    if (this.company?.id !== id) {
      this.company = this.companies.find((company) => company.id === id) ?? null;
      this.shown = PAGE;
    }
  }

  #askSeries() {
    const metric = this.company && metricOf(this.form);
    this.#ask('series', this.#series, metric && { ...metric, company: this.company.id, span: this.span.name }, (signal) =>
      this.#fetchSeries(metric, this.company.id, this.span, signal),
    );
  }

  async #fetchSeries({ area, samplePeriod }, company, span, signal) {
    const path = `/metrics/${encodeURIComponent(company)}/${encodeURIComponent(area)}/series`;
    const now = Date.now();
    const series = await this.api.get(path, { from: beginningOf(span, now), step: span.step, samplePeriod }, signal);
    return { series, isGauge: areaOf(area).gauge, now };
  }

  #askBacktest() {
    const possible = this.company && whyNoBacktest(this.form) === null;
    const question = possible && { alert: bodyForBacktest(this.form), company: this.company.id };
    const asked = question && { ...question, span: this.span.name };
    this.#ask('backtest', this.#backtest, asked, async (signal) => {
      const from = beginningOf(this.span, Date.now());
      return (await this.api.send('POST', '/backtests', { body: { ...question, from }, signal })).body;
    });
  }

  /** Asks what has not been asked yet: at first at once, then when nobody types any more. The last question counts. */
  #ask(kind, work, question, ask) {
    const key = question ? JSON.stringify(question) : '';
    if (key === this.#asked[kind]) {
      return;
    }
    const isAtOnce = !question || this.#asked[kind] === null;
    this.#asked[kind] = key;
    work.giveUp();
    const start = () => key === this.#asked[kind] && this.#start(kind, work, question ? ask : async () => null);
    if (isAtOnce) {
      start();
    } else {
      this.#typing.add(start, kind);
    }
  }

  async #start(kind, work, ask) {
    const key = this.#asked[kind];
    await work.run(ask);
    if (kind === 'backtest' && key === this.#asked[kind]) {
      this.dispatchEvent(new CustomEvent('backtest', { detail: work.problem }));
    }
  }

  #again() {
    this.#asked = { series: null, backtest: null };
    this.requestUpdate();
  }

  render() {
    if (!this.form) {
      return nothing;
    }
    const isScript = whyNoBacktest(this.form) === 'script';
    return html`
      <section class="card" aria-labelledby="heading">
        <div class="row">
          <h2 id="heading" class="grow">${words.editor.backtest.heading}</h2>
          ${isScript ? nothing : this.#spans()}
        </div>
        ${isScript ? html`<p class="soft">${words.editor.backtest.why.script}</p>` : html`${this.#companyChoice()}${this.#past()}`}
      </section>
    `;
  }

  #spans() {
    return html`
      <div role="group" aria-label=${words.editor.backtest.lookBack}>
        ${SPANS.map(
          (span) => html`
            <button
              type="button"
              aria-pressed=${span === this.span ? 'true' : 'false'}
              aria-label=${words.editor.backtest.spanSpoken[span.name]}
              @click=${() => (this.span = span)}
            >
              ${words.editor.backtest.span[span.name]}
            </button>
          `,
        )}
      </div>
    `;
  }

  #companyChoice() {
    if (this.form.scope === 'company') {
      return nothing;
    }
    const watched = companiesWatched(this.form, this.companies);
    if (watched.length === 0) {
      return html`<p class="soft">${words.editor.backtest.nobody}</p>`;
    }
    return html`
      <div class="field">
        <label for="look-at">${words.editor.backtest.lookAt}</label>
        <select id="look-at" @change=${(event) => (this.chosen = event.target.value)}>
          ${watched.map(
            (company) => html`<option value=${company.id} .selected=${company.id === this.#companyId}>${companyLabel(company)}</option>`,
          )}
        </select>
      </div>
    `;
  }

  #past() {
    if (!this.company) {
      return this.form.scope === 'company' ? html`<p class="soft">${words.editor.backtest.choose}</p>` : nothing;
    }
    if (!metricOf(this.form)) {
      return html`<p class="soft">${words.editor.backtest.nameArea}</p>`;
    }
    const problem = this.#series.problem ?? unlessOfFields(this.#backtest.problem);
    return html`
      ${this.#summary()} ${problemNote(problem, { again: () => this.#again() })} ${this.#chart()}
      ${places(this.#firings, {
        area: codeOf(this.form),
        currency: this.company.currency,
        timeZone: this.company.timeZone,
        shown: this.shown,
        more: () => (this.shown += 3 * PAGE),
      })}
    `;
  }

  get #answer() {
    return whyNoBacktest(this.form) === null && !this.#backtest.problem ? this.#backtest.value : null;
  }

  get #firings() {
    return this.#answer ? firingsOf(this.#answer) : [];
  }

  /** What the backtest found, in words; it changes by itself, so it is told. */
  #summary() {
    const text = this.#summaryText();
    return html`<p class="summary ${this.#answer ? '' : 'soft'}" role="status">${text}</p>`;
  }

  #summaryText() {
    const asked = this.#series.value;
    return summaryOf({
      why: whyNoBacktest(this.form),
      isRefused: this.#backtest.problem !== null,
      isRefusedForFields: this.#backtest.problem !== null && unlessOfFields(this.#backtest.problem) === null,
      firings: this.#answer ? this.#firings : null,
      span: words.editor.backtest.spanSpoken[this.span.name],
      hasValues: !asked || asked.series.points.some(({ value }) => value !== null),
      hasSeenValues: !asked || this.#points().some(({ value }) => value !== null),
      fewest: this.#fewest,
    });
  }

  get #fewest() {
    return meaningOf(this.form).has('minimumCalls') ? numberOf(this.form.minimumCalls) || 0 : 0;
  }

  #points() {
    const asked = this.#series.value;
    return asked ? seenPoints(asked.series, { ...asked, stepSeconds: secondsOf(asked.series.step), fewest: this.#fewest }) : [];
  }

  #chart() {
    const say = words.editor.backtest;
    const area = codeOf(this.form);
    const means = meaningOf(this.form);
    const line = (name) => (means.has(name) ? numberOf(this.form[name]) : null);
    return html`
      <tocsin-chart
        .points=${this.#points()}
        .threshold=${line('threshold')}
        .reset=${backAt(comparisonOf(this.form)) ? line('resetThreshold') : null}
        .marks=${this.#answer ? marksOf(this.#answer) : []}
        .area=${area}
        .currency=${this.company.currency}
        .timeZone=${this.company.timeZone}
        .names=${{ metric: areaOf(area).word, threshold: say.threshold, reset: say.reset, firingMark: say.firing, resetMark: say.over }}
        .label=${say.chart(areaOf(area).word, say.spanSpoken[this.span.name], this.#summaryText())}
      ></tocsin-chart>
    `;
  }
}

/** What is wrong with fields of the alert stands at these; it is told here only where nobody would see it there. */
function unlessOfFields(problem) {
  const isOfFields = problem?.errors.length > 0 && problem.errors.every(({ pointer }) => pointer?.startsWith('#/alert/'));
  return isOfFields ? null : problem;
}

define('tocsin-alert-backtest', Backtest);
