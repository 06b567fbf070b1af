import { css, html, nothing } from 'lit';
import { editing } from '../look/editing.js';
import { icon } from '../look/icons.js';
import '../part/code.js';
import { confirmation } from '../part/confirm.js';
import { define } from '../part/define.js';
import { deletion } from '../part/deletion.js';
import { Draft } from '../part/draft.js';
import { deleteButton, draftBody, draftHead, draftName, saveButton } from '../part/draft-view.js';
import { TocsinElement } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { words } from '../words/words.js';
import { bodyOf, draftOf, insteadOf, isSame, PARTS } from './draft.js';
import { faultsByPart } from './faults.js';
import { kindOf, sorted } from './stock.js';
import './template-palette.js';
import './template-preview.js';

/** How many lines each part shows. */
const LINES = { subject: [1, 1], text: [6, 20], html: [6, 24], sms: [1, 6] };

/**
 * A template's parts, and what becomes of them.
 *
 * Properties: `name`, null for a new one; `others`, the templates that there are, whose words a new one may begin with; `mayChange`.
 * Events: `tocsin-closed`, when the list is wanted; `tocsin-saved` with the template; `tocsin-deleted` with its name.
 */
export class TemplateEditor extends TocsinElement {
  static properties = {
    name: { attribute: false },
    others: { attribute: false },
    mayChange: { type: Boolean },
    faults: { state: true },
    part: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    editing,
    css`
      .beginning {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
        gap: calc(2 * var(--space));
      }
      /* At hand beneath whichever part is written. */
      tocsin-template-palette {
        position: sticky;
        bottom: 0;
        z-index: 1;
      }
    `,
  ];

  #draft = new Draft(this, 'template', { draftOf, bodyOf, isSame });

  constructor() {
    super();
    this.others = [];
    this.faults = [];
    this.part = 'text';
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (!changed.has('name')) {
      return;
    }
    if (this.name === null) {
      this.#draft.begin(draftOf(null));
    } else {
      this.#draft.open(this.name);
    }
  }

  firstUpdated() {
    this.renderRoot.querySelector('h2')?.focus();
  }

  /** Whether nothing that somebody has written would be lost; asks where it would. */
  canLeave() {
    return this.#draft.canLeave();
  }

  render() {
    const { value: kept } = this.#draft.kept;
    const kind = kept ? kindOf(kept) : null;
    return html`
      <div class="stack">
        ${draftHead(this.#draft, {
          back: words.templates.back,
          heading: this.name ?? words.templates.fresh,
          badge: kind ? html`<span class="badge" data-kind=${kind}>${words.templates.kind[kind]}</span>` : nothing,
          actions: this.mayChange ? this.#actions(kind) : html`<span class="soft small">${words.templates.onlyAdministrators}</span>`,
        })}
        ${draftBody(this.#draft, this.name, { fields: PARTS.map((part) => `/${part}`), content: () => this.#columns() })}
      </div>
      ${this.#questions()}
    `;
  }

  #actions(kind) {
    return html`
      ${kind === 'edited'
        ? html`<button type="button" @click=${() => this.#ask('restore')}>${icon('again')}${words.templates.restore}</button>`
        : nothing}
      ${kind === 'own' ? deleteButton(() => this.#ask('delete')) : nothing} ${saveButton(this.#draft)}
    `;
  }

  #columns() {
    return html`
      <div class="columns">
        <div class="stack">
          ${this.#draft.isNew ? this.#beginning() : nothing} ${this.#parts()}
          ${this.mayChange
            ? html`<tocsin-template-palette
                .part=${words.templates.part[this.part]}
                @tocsin-picked=${this.#insert}
              ></tocsin-template-palette>`
            : nothing}
        </div>
        <div>
          <tocsin-template-preview
            class="beside"
            .session=${this.home}
            .name=${this.name ?? ''}
            .draft=${this.#draft.value}
            ?cleared=${this.#isCleared}
            @tocsin-previewed=${({ detail }) => (this.faults = detail)}
          ></tocsin-template-preview>
        </div>
      </div>
    `;
  }

  /** Whether parts of one's own stand in the place of stock words until this is saved without them. */
  get #isCleared() {
    const { base, value, kept, isNew } = this.#draft;
    return !isNew && kindOf(kept.value) === 'edited' && PARTS.some((part) => base[part] !== '' && value[part] === '');
  }

  #beginning() {
    return html`
      <div class="beginning">
        ${draftName(this.#draft, words.templates)}
        <div class="field">
          <label for="begin">${words.templates.begin}</label>
          <select id="begin" @change=${this.#beginWith}>
            <option value="">${words.templates.beginWithNothing}</option>
            ${sorted(this.others).map(({ name }) => html`<option value=${name}>${name}</option>`)}
          </select>
        </div>
      </div>
    `;
  }

  #parts() {
    const { kept, value } = this.#draft;
    const faults = faultsByPart(kept.saving.problem, this.faults);
    return PARTS.map(
      (part) => html`
        <tocsin-code
          id=${part}
          .label=${words.templates.part[part]}
          .hint=${words.templates.partHint[part]}
          .placeholder=${words.templates.instead[insteadOf(part, this.name, value)]}
          .value=${value[part]}
          .faults=${faults[part]}
          .least=${LINES[part][0]}
          .most=${LINES[part][1]}
          ?prose=${part === 'subject' || part === 'sms'}
          ?single=${part === 'subject'}
          ?readonly=${!this.mayChange}
          @focusin=${() => (this.part = part)}
          @input=${(event) => this.#draft.write({ [part]: event.target.value })}
        ></tocsin-code>
      `,
    );
  }

  #beginWith(event) {
    this.#draft.begin(draftOf(this.others.find(({ name }) => name === event.target.value)));
  }

  #insert({ detail }) {
    this.renderRoot.querySelector(`#${this.part}`).insert(detail);
  }

  #questions() {
    const { removing, value } = this.#draft.kept;
    return html`
      ${deletion(this.#draft, { field: 'template', texts: words.templates, home: this.home })}
      ${confirmation({
        id: 'restore',
        heading: words.templates.restoreQuestion(value?.name ?? ''),
        text: words.templates.restoreMeaning,
        action: words.templates.restoreIt,
        busy: removing.busy,
        content: problemNote(removing.problem),
        confirmed: () => this.#restore(),
        closed: () => (removing.problem = null),
      })}
      <tocsin-leave-question></tocsin-leave-question>
    `;
  }

  #ask(id) {
    this.renderRoot.querySelector(`#${id}`).show();
  }

  async #restore() {
    if (await this.#draft.restore(words.templates.restored)) {
      this.renderRoot.querySelector('#restore').hide();
      this.renderRoot.querySelector('h2').focus();
    }
  }
}

define('tocsin-template-editor', TemplateEditor);
