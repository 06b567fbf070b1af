import { css, html, nothing } from 'lit';
import { areaOf } from '../format/area.js';
import '../message/message-view.js';
import { define } from '../part/define.js';
import { TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { Soon } from '../part/soon.js';
import { words } from '../words/words.js';
import { isEmpty, triedOut } from './draft.js';
import { AREAS, causesOf, exampleFor, withArea } from './example.js';

const PAUSE_IN_TYPING_MILLIS = 350;

/**
 * What a template's message will look like, while it is written.
 *
 * Properties: `name`, the template's, which says what it is for; `draft`, its parts; `cleared`, whether parts are empty that are kept
 * otherwise. Event: `tocsin-previewed`, with the faults in `detail`.
 */
export class TemplatePreview extends TocsinElement {
  static properties = {
    name: { attribute: false },
    draft: { attribute: false },
    cleared: { type: Boolean },
    example: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      .example {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space) calc(1.5 * var(--space));
      }
      .example .field {
        flex: 1 1 9rem;
      }
      .busy {
        visibility: hidden;
      }
      .busy.on {
        visibility: visible;
      }
    `,
  ];

  #work = new Work(this);
  #soon = new Soon(PAUSE_IN_TYPING_MILLIS, () => this.#ask(), { putsOff: true });
  #hasAsked = false;
  /** What the template is for; a new one that has been given its name is for the same, and somebody may have chosen another example. */
  #meant = null;

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('name') && exampleFor(this.name).area !== this.#meant?.area) {
      this.#meant = exampleFor(this.name);
      this.example = this.#meant;
    }
    if (changed.has('draft') || changed.has('name') || changed.has('example')) {
      this.#askWhenItPauses();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#soon.stop();
  }

  /** The first one at once, later ones when the typing pauses; the last one wins. */
  #askWhenItPauses() {
    if (this.#hasAsked) {
      this.#soon.add();
    } else {
      this.#hasAsked = true;
      this.#ask();
    }
  }

  async #ask() {
    const body = { ...this.example, template: isEmpty(this.draft) ? this.#bare() : triedOut(this.name, this.draft) };
    const preview = await this.#work.run(async (signal) => {
      return (await this.api.send('POST', '/previews', { body, signal })).body;
    });
    if (preview) {
      this.tell('tocsin-previewed', preview.faults);
    }
  }

  #bare() {
    return triedOut(this.name, {});
  }

  render() {
    return html`
      <section class="stack" aria-labelledby="heading">
        <div class="row">
          <h3 id="heading" class="grow">${words.templates.preview.heading}</h3>
          <span class="small soft busy ${this.#work.busy ? 'on' : ''}">${words.templates.preview.busy}</span>
        </div>
        ${this.name === 'digest' ? html`<p class="soft small">${words.templates.preview.digest}</p>` : this.#choice()}
        ${this.cleared ? html`<p class="soft small">${words.templates.preview.cleared}</p>` : nothing}
        ${problemNote(this.#work.problem, { again: () => this.#ask() })} ${this.#message()}
      </section>
    `;
  }

  #choice() {
    const { area, cause } = this.example;
    return html`
      <div class="example">
        <div class="field">
          <label for="area">${words.templates.preview.area}</label>
          <select id="area" @change=${(event) => (this.example = withArea(this.example, event.target.value))}>
            ${AREAS.map((each) => html`<option value=${each} ?selected=${each === area}>${areaOf(each).word}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for="cause">${words.templates.preview.cause}</label>
          <select id="cause" @change=${(event) => (this.example = { area, cause: event.target.value })}>
            ${causesOf(area).map(
              (each) => html`<option value=${each} ?selected=${each === cause}>${words.templates.preview.causes[each]}</option>`,
            )}
          </select>
        </div>
      </div>
    `;
  }

  #message() {
    const message = this.#work.value;
    if (!message) {
      return this.#work.busy ? html`<p class="empty" role="status">${words.loading}</p>` : nothing;
    }
    return html`
      ${message.faults.length ? html`<p class="note warn" role="status">${words.templates.preview.faults}</p>` : nothing}
      <tocsin-message
        .subject=${message.subject}
        .text=${message.text}
        .html=${message.html}
        .sms=${message.sms}
        .segments=${message.segments}
        .picture=${message.picture}
      ></tocsin-message>
    `;
  }
}

define('tocsin-template-preview', TemplatePreview);
