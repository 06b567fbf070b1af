import { html, nothing } from 'lit';
import { changeBadges } from '../history/change.js';
import { samplesOf } from '../history/figures.js';
import { valueOf } from '../format/number.js';
import { moment } from '../format/time.js';
import { icon } from '../look/icons.js';
import { channelWord } from '../notification/status.js';
import { define } from '../part/define.js';
import { TocsinElement } from '../part/element.js';
import { words } from '../words/words.js';
import { alike } from './messages.js';
import { toldBy } from './report.js';
import { stagesLook } from './stages-look.js';
import '../message/message-view.js';
import '../notification/notifications.js';

const LOOKS = {
  measured: ['good', 'check'],
  given: ['good', 'pen'],
  'no-value': ['warn', 'dash'],
  transition: ['good', 'bell'],
  stays: ['', 'dash'],
  rendered: ['good', 'check'],
  delivered: ['good', 'check'],
  queued: ['warn', 'hourglass'],
  failed: ['bad', 'cross'],
  skipped: ['', 'dash'],
};

/**
 * How trying an alert out went, stage by stage.
 *
 * Properties: `report`, as the API answers it; `company`, of which it is, with `name`, `currency`, `timeZone`; `area`; `picture`, which the
 * messages show, PNG in Base64, null where there is none.
 */
export class Stages extends TocsinElement {
  static properties = {
    report: { attribute: false },
    company: { attribute: false },
    area: { attribute: false },
    picture: { attribute: false },
  };

  static styles = [...TocsinElement.styles, stagesLook];

  render() {
    const { report, company } = this;
    return html`
      <h3 id="report" tabindex="-1">${words.trial.report}</h3>
      <p class="soft small">${words.trial.of(company.name, moment(report.at, company.timeZone))}</p>
      <ol aria-labelledby="report">
        ${report.stages.map((stage) => this.#stage(stage))}
      </ol>
    `;
  }

  /** Brings the eye, and a reader of the screen, to its beginning. */
  async takeFocus() {
    await this.updateComplete;
    this.renderRoot.getElementById('report').focus();
  }

  #stage(stage) {
    const [look, sign] = LOOKS[stage.outcome] ?? ['', 'dash'];
    const shown = { measure: this.#measured, evaluate: this.#evaluated, render: this.#rendered, deliver: this.#delivered }[stage.stage];
    return html`<li data-stage=${stage.stage} data-look=${look}>
      <div class="row">
        <h4>${words.trial.stage[stage.stage] ?? stage.stage}</h4>
        <span class="badge ${look}">${icon(sign)}${words.trial.outcome[stage.outcome] ?? stage.outcome}</span>
      </div>
      <p class="reason">${this.#reason(stage)}</p>
      ${shown?.call(this, stage)}
    </li>`;
  }

  #reason({ stage, outcome, reason }) {
    return stage === 'deliver' && outcome === 'skipped' && reason === 'send is false' ? words.trial.notSent : reason;
  }

  #measured({ value, samples = 0 }) {
    if (value === null || value === undefined) {
      return nothing;
    }
    return html`<p class="value number">
      <strong>${valueOf(value, this.area, this.company.currency)}</strong>
      <span class="soft small">${samplesOf({ area: this.area, samples })}</span>
    </p>`;
  }

  #evaluated({ transition }) {
    if (!transition) {
      return nothing;
    }
    return html`<p class="row">
      ${changeBadges(transition.from, transition.to)}
      <span class="soft small">${words.history.cause[transition.cause] ?? transition.cause}</span>
    </p>`;
  }

  #rendered({ messages = [] }) {
    return alike(messages).map(
      (group, index) => html`<details class="message" ?open=${index === 0 || group.outcome === 'failed'}>
        <summary>
          <strong>${channelWord(group.channel)}</strong>
          <span class="to">${group.recipients.join(', ')}</span>
          ${group.outcome === 'failed' ? failedBadge() : nothing}
        </summary>
        ${group.reason ? html`<p class="note ${group.outcome === 'failed' ? 'bad' : 'warn'}">${group.reason}</p>` : nothing}
        ${this.#message(group)}
      </details>`,
    );
  }

  #message({ channel, outcome, parts }) {
    if (outcome === 'failed') {
      return nothing;
    }
    if (channel === 'webhook') {
      return html`<p class="soft small">${words.trial.message.webhook}</p>
        <pre class="json" tabindex="0">${JSON.stringify(toldBy(this.report), null, 2)}</pre>`;
    }
    return html`<tocsin-message
      .subject=${parts.subject}
      .text=${parts.text}
      .html=${parts.html}
      .sms=${parts.sms}
      .picture=${this.picture}
    ></tocsin-message>`;
  }

  #delivered({ deliveries }) {
    const told = toldBy(this.report);
    if (!deliveries || !told) {
      return nothing;
    }
    return html`<tocsin-notifications
      .session=${this.home}
      .transition=${told.id}
      .at=${this.report.at}
      .timeZone=${this.company.timeZone}
      .nobody=${words.history.nobody.yet}
    ></tocsin-notifications>`;
  }
}

function failedBadge() {
  return html`<span class="badge bad">${icon('cross')}${words.trial.message.failed}</span>`;
}

define('tocsin-trial-stages', Stages);
