import { css, html, nothing } from 'lit';
import { editing } from '../look/editing.js';
import { icon } from '../look/icons.js';
import { saveNote } from '../part/changed.js';
import '../part/code.js';
import { confirmation } from '../part/confirm.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement } from '../part/element.js';
import { Kept } from '../part/kept.js';
import { Leaving } from '../part/leaving.js';
import { isOfNameAlone, nameErrorOf, nameField } from '../part/name-field.js';
import { problemNote } from '../part/problem.js';
import { deletion, leaving } from '../part/questions.js';
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
    draft: { state: true },
    newName: { state: true },
    nameWrong: { state: true },
    faults: { state: true },
    part: { state: true },
    told: { state: true },
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

  #kept = new Kept(this, '/templates');
  #listening = new Listening(this, { definition: ({ detail }) => this.#changedElsewhere(detail) });
  #leaving = new Leaving(this);

  constructor() {
    super();
    this.others = [];
    this.faults = [];
    this.part = 'text';
    this.newName = '';
    this.nameWrong = '';
    this.told = '';
    this.draft = draftOf(null);
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('name')) {
      this.#begin();
    }
  }

  firstUpdated() {
    this.renderRoot.querySelector('h2')?.focus();
  }

  get isNew() {
    return this.#kept.value === null;
  }

  /** Whether something would be lost by leaving. */
  get isChanged() {
    return this.mayChange && !isSame(this.draft, this.#base);
  }

  get #base() {
    return this.isNew ? (this.#begunWith ?? draftOf(null)) : draftOf(this.#kept.value);
  }

  /** The words that a new template has begun with. */
  #begunWith = null;

  async #begin() {
    if (this.name === null || this.name === this.#kept.value?.name) {
      return;
    }
    this.#kept.forget();
    await this.#load(this.name);
  }

  async #load(name) {
    if (await this.#kept.load(name)) {
      this.draft = draftOf(this.#kept.value);
      this.told = '';
    }
  }

  #changedElsewhere({ kind, key }) {
    if (kind === 'template' && key === this.#kept.value?.name && !this.isChanged && !this.#kept.saving.busy) {
      this.#load(key);
    }
  }

  render() {
    return html`
      <div class="stack">
        <div class="row">
          <button type="button" class="quiet" @click=${this.#wantList}>← ${words.templates.back}</button>
        </div>
        ${this.#head()} ${this.#content()}
      </div>
      ${this.#questions()}
    `;
  }

  #head() {
    const kept = this.#kept.value;
    const kind = kept ? kindOf(kept) : null;
    return html`
      <div class="row">
        <div class="grow row">
          <h2 tabindex="-1">${this.name ?? words.templates.fresh}</h2>
          ${kind ? html`<span class="badge" data-kind=${kind}>${words.templates.kind[kind]}</span>` : nothing}
        </div>
        <span class="small soft" role="status">${this.isChanged ? words.writing.unsaved : this.told}</span>
        ${this.mayChange ? this.#actions(kind) : html`<span class="soft small">${words.templates.onlyAdministrators}</span>`}
      </div>
    `;
  }

  #actions(kind) {
    const { busy } = this.#kept.saving;
    return html`
      ${kind === 'edited'
        ? html`<button type="button" @click=${() => this.#ask('restore')}>${icon('again')}${words.templates.restore}</button>`
        : nothing}
      ${kind === 'own'
        ? html`<button type="button" class="danger" @click=${() => this.#ask('delete')}>${icon('trash')}${words.action.delete}</button>`
        : nothing}
      <button type="button" class="primary" ?disabled=${busy || (!this.isNew && !this.isChanged)} @click=${this.#save}>
        ${words.action.save}
      </button>
    `;
  }

  #content() {
    const { loading } = this.#kept;
    if (loading.problem) {
      return problemNote(loading.problem, { again: () => this.#load(this.name) });
    }
    if (this.name !== null && this.isNew) {
      return html`<p class="empty" role="status">${words.loading}</p>`;
    }
    return html`
      ${this.#saveProblem()}
      <div class="columns">
        <div class="stack">
          ${this.isNew ? this.#beginning() : nothing} ${this.#parts()}
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
            .draft=${this.draft}
            ?cleared=${this.#isCleared}
            @tocsin-previewed=${({ detail }) => (this.faults = detail)}
          ></tocsin-template-preview>
        </div>
      </div>
    `;
  }

  get #isCleared() {
    const base = this.isNew ? null : this.#base;
    return base !== null && kindOf(this.#kept.value) === 'edited' && PARTS.some((part) => base[part] !== '' && this.draft[part] === '');
  }

  #saveProblem() {
    const { problem } = this.#kept.saving;
    if (this.isNew && (problem?.isConflict || isOfNameAlone(problem))) {
      return nothing;
    }
    return saveNote(problem, {
      loadAnew: () => this.#loadAnew(),
      fields: PARTS.map((part) => `/${part}`),
    });
  }

  #beginning() {
    const { problem } = this.#kept.saving;
    const wrong = this.nameWrong || (problem?.isConflict ? words.templates.taken(this.newName) : nameErrorOf(problem));
    const { name: label, nameHint: hint } = words.templates;
    return html`
      <div class="beginning">
        ${nameField({ label, hint, wrong, value: this.newName, entered: (name) => this.#named(name) })}
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
    const faults = faultsByPart(this.#kept.saving.problem, this.faults);
    return PARTS.map(
      (part) => html`
        <tocsin-code
          id=${part}
          .label=${words.templates.part[part]}
          .hint=${words.templates.partHint[part]}
          .placeholder=${words.templates.instead[insteadOf(part, this.name, this.draft)]}
          .value=${this.draft[part]}
          .faults=${faults[part]}
          .least=${LINES[part][0]}
          .most=${LINES[part][1]}
          ?prose=${part === 'subject' || part === 'sms'}
          ?single=${part === 'subject'}
          ?readonly=${!this.mayChange}
          @focusin=${() => (this.part = part)}
          @input=${(event) => this.#written(part, event.target.value)}
        ></tocsin-code>
      `,
    );
  }

  #written(part, text) {
    this.draft = { ...this.draft, [part]: text };
    this.told = '';
    if (!this.#kept.saving.problem?.isConflict) {
      this.#kept.saving.problem = null;
    }
  }

  #named(name) {
    this.newName = name;
    this.nameWrong = '';
    this.#kept.saving.problem = null;
  }

  #beginWith(event) {
    const chosen = this.others.find(({ name }) => name === event.target.value);
    this.#begunWith = draftOf(chosen);
    this.draft = this.#begunWith;
  }

  #insert({ detail }) {
    this.renderRoot.querySelector(`#${this.part}`).insert(detail);
  }

  async #save() {
    const name = this.#kept.value?.name ?? this.newName;
    if (!name) {
      this.nameWrong = words.templates.nameMissing;
      this.renderRoot.querySelector('#name').focus();
      return;
    }
    const draft = this.draft;
    if (await this.#kept.save(name, bodyOf(draft))) {
      this.name = name;
      this.draft = isSame(draft, this.draft) ? draftOf(this.#kept.value) : this.draft;
      this.told = words.writing.saved;
      this.tell('tocsin-saved', this.#kept.value);
    }
  }

  async #loadAnew() {
    this.#kept.saving.problem = null;
    await this.#load(this.#kept.value.name);
    this.renderRoot.querySelector('h2').focus();
  }

  #questions() {
    const { removing, value } = this.#kept;
    return html`
      ${deletion({ kept: this.#kept, field: 'template', texts: words.templates, home: this.home, confirmed: () => this.#remove() })}
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
      ${leaving(() => this.tell('tocsin-closed'))}
    `;
  }

  #ask(id) {
    this.renderRoot.querySelector(`#${id}`).show();
  }

  async #remove() {
    const { name } = this.#kept.value;
    if (await this.#kept.remove()) {
      this.tell('tocsin-deleted', name);
    }
  }

  async #restore() {
    const { name } = this.#kept.value;
    if (await this.#kept.remove()) {
      this.renderRoot.querySelector('#restore').hide();
      await this.#load(name);
      this.told = words.templates.restored;
      this.tell('tocsin-saved', this.#kept.value);
      this.renderRoot.querySelector('h2').focus();
    }
  }

  #wantList() {
    if (this.isChanged) {
      this.#ask('leave');
    } else {
      this.tell('tocsin-closed');
    }
  }
}

define('tocsin-template-editor', TemplateEditor);
