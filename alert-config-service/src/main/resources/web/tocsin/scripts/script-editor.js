import { css, html, nothing } from 'lit';
import { faultsAt } from '../api/fault.js';
import { ownTimeZone } from '../format/time.js';
import { icon } from '../look/icons.js';
import { saveNote } from '../part/changed.js';
import '../part/code.js';
import { confirmation } from '../part/confirm.js';
import '../part/dialog.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement } from '../part/element.js';
import { Kept } from '../part/kept.js';
import '../part/naming.js';
import { problemNote } from '../part/problem.js';
import { words } from '../words/words.js';
import { bodyOf, draftOf, isOfRecipients, isSame, mayChange, mayWrite, recipientErrors, recipientsOf } from './draft.js';
import './script-run.js';
import './script-versions.js';

/**
 * A script: its source, whose it is, who is told when it fails, and what it does when it is run.
 *
 * Properties: `name`, null for a new one; `company`, whose a new one is at first, and whom a run looks at; `companies` to choose from;
 * `caller`. Events: `tocsin-closed`, when the list is wanted; `tocsin-saved` with the script; `tocsin-deleted` with its name.
 */
export class ScriptEditor extends TocsinElement {
  static properties = {
    name: { attribute: false },
    company: { attribute: false },
    companies: { attribute: false },
    caller: { attribute: false },
    draft: { state: true },
    newName: { state: true },
    nameWrong: { state: true },
    ranFault: { state: true },
    versions: { state: true },
    told: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      h2 {
        overflow-wrap: anywhere;
      }
      h2:focus {
        outline: none;
      }
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        align-items: start;
        gap: calc(3 * var(--space));
      }
      @container (min-width: 60rem) {
        .columns {
          grid-template-columns: minmax(0, 8fr) minmax(0, 5fr);
        }
        tocsin-script-run {
          position: sticky;
          top: 7rem;
          max-height: calc(100vh - 8rem);
          overflow: auto;
        }
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
        gap: calc(2 * var(--space));
      }
    `,
  ];

  #kept = new Kept(this, '/scripts');
  #listening = new Listening(this, { definition: ({ detail }) => this.#changedElsewhere(detail) });
  /** Recipients as they were put last, to which errors refer. */
  #put = [];
  #base = null;
  #leaving = (event) => {
    if (this.isChanged) {
      event.preventDefault();
    }
  };

  constructor() {
    super();
    this.companies = [];
    this.newName = '';
    this.nameWrong = '';
    this.ranFault = null;
    this.versions = false;
    this.told = '';
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('beforeunload', this.#leaving);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#leaving);
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (!changed.has('name')) {
      return;
    }
    if (this.name === null) {
      this.#base = draftOf({ source: words.scripts.source, company: this.#firstOwner(), recipients: [] });
      this.draft = this.#base;
    } else if (this.name !== this.#kept.value?.name) {
      this.#kept.forget();
      this.#load(this.name);
    }
  }

  firstUpdated() {
    this.renderRoot.querySelector('h2')?.focus();
  }

  /** Whether something would be lost by leaving. */
  get isChanged() {
    return this.mayChange && Boolean(this.draft) && !isSame(this.draft, this.#base);
  }

  get isNew() {
    return this.#kept.value === null;
  }

  get mayChange() {
    return this.name === null ? mayWrite(this.caller) : mayChange(this.caller, this.#kept.value?.company ?? null);
  }

  #firstOwner() {
    const isOperator = this.caller?.role === 'administrator';
    return this.company || (isOperator ? null : this.caller?.companies?.[0]);
  }

  async #load(name) {
    if (await this.#kept.load(name)) {
      this.#base = draftOf(this.#kept.value);
      this.draft = this.#base;
      this.told = '';
    }
  }

  #changedElsewhere({ kind, key }) {
    if (kind === 'script' && key === this.#kept.value?.name && !this.isChanged && !this.#kept.saving.busy) {
      this.#load(key);
    }
  }

  render() {
    return html`
      <div class="stack">
        <div class="row">
          <button type="button" class="quiet" @click=${this.#wantList}>← ${words.scripts.back}</button>
        </div>
        ${this.#head()} ${this.#content()}
      </div>
      ${this.#questions()} ${this.#versionsDialog()}
    `;
  }

  #head() {
    const kept = this.#kept.value;
    return html`
      <div class="row">
        <div class="grow row">
          <h2 tabindex="-1">${this.name ?? words.scripts.fresh}</h2>
          ${kept ? html`<span class="badge">${words.scripts.versionOf(kept.version)}</span>` : nothing}
        </div>
        <span class="small soft" role="status">${this.isChanged ? words.writing.unsaved : this.told}</span>
        ${kept
          ? html`<button type="button" @click=${this.#showVersions}>${icon('clock')}${words.scripts.versions.open}</button>`
          : nothing}
        ${this.mayChange ? this.#actions() : kept ? html`<span class="soft small">${words.scripts.readOnly}</span>` : nothing}
      </div>
    `;
  }

  #actions() {
    return html`
      ${this.isNew
        ? nothing
        : html`<button type="button" class="danger" @click=${() => this.#ask('delete')}>${icon('trash')}${words.action.delete}</button>`}
      <button
        type="button"
        class="primary"
        ?disabled=${this.#kept.saving.busy || (!this.isNew && !this.isChanged)}
        @click=${this.#save}
      >
        ${words.action.save}
      </button>
    `;
  }

  #content() {
    const { loading, saving } = this.#kept;
    if (loading.problem) {
      return problemNote(loading.problem, { again: () => this.#load(this.name) });
    }
    if (!this.draft) {
      return html`<p class="empty" role="status">${words.loading}</p>`;
    }
    return html`
      ${saving.problem?.isConflict && this.isNew
        ? nothing
        : saveNote(saving.problem, { loadAnew: () => this.#loadAnew(), fields: this.#fields(saving.problem) })}
      <div class="columns">
        <div class="stack">${this.isNew ? this.#naming() : nothing} ${this.#code()} ${this.#settings()}</div>
        <tocsin-script-run
          .session=${this.home}
          .source=${this.draft.source}
          .owner=${this.draft.company}
          .company=${this.company}
          .companies=${this.companies}
          ?mayRun=${mayWrite(this.caller)}
          @tocsin-ran=${({ detail }) => this.#ran(detail)}
          @tocsin-place=${({ detail }) => this.#area().goTo(detail.line, detail.column)}
        ></tocsin-script-run>
      </div>
    `;
  }

  /** Where errors stand at their fields, and not above all. */
  #fields(problem) {
    const recipients = (problem?.errors ?? []).map(({ pointer }) => pointer).filter(isOfRecipients);
    return ['/source', '/company', ...recipients.map((pointer) => pointer.slice(1))];
  }

  #naming() {
    const { problem } = this.#kept.saving;
    const wrong = this.nameWrong || (problem?.isConflict ? words.scripts.taken(this.newName) : nameErrorOf(problem));
    return html`
      <div class="field">
        <label for="name">${words.scripts.name}</label>
        <input
          id="name"
          autocomplete="off"
          spellcheck="false"
          maxlength="63"
          aria-describedby="name-hint name-wrong"
          aria-invalid=${wrong ? 'true' : 'false'}
          .value=${this.newName}
          @input=${this.#named}
        />
        <span class="hint" id="name-hint">${words.scripts.nameHint}</span>
        <span class="wrong" id="name-wrong" aria-live="polite">${wrong}</span>
      </div>
    `;
  }

  #code() {
    const faults = faultsAt(this.#kept.saving.problem, '/source');
    return html`
      <tocsin-code
        id="source"
        .label=${words.scripts.sourceLabel}
        .hint=${this.mayChange ? words.scripts.sourceHint : ''}
        .value=${this.draft.source}
        .faults=${faults.length ? faults : this.ranFault ? [this.ranFault] : []}
        .least=${16}
        .most=${30}
        ?readonly=${!this.mayChange}
        @input=${(event) => this.#entered({ source: event.target.value })}
        @keydown=${this.#pressed}
      ></tocsin-code>
    `;
  }

  #settings() {
    const { problem } = this.#kept.saving;
    const wrong = recipientErrors(problem, this.#put);
    return html`
      <div class="fields">
        ${this.#owner(problem?.at('/company') ?? '')}
        <div class="field">
          <label for="recipients">${words.scripts.recipients}</label>
          <textarea
            id="recipients"
            rows="3"
            spellcheck="false"
            aria-describedby="recipients-hint recipients-wrong"
            aria-invalid=${wrong.length ? 'true' : 'false'}
            ?readonly=${!this.mayChange}
            .value=${this.draft.recipients}
            @input=${(event) => this.#entered({ recipients: event.target.value })}
          ></textarea>
          <span class="hint" id="recipients-hint">${words.scripts.recipientsHint}</span>
          <span class="wrong" id="recipients-wrong" aria-live="polite">${wrong.map((each) => html`<div>${each}</div>`)}</span>
        </div>
      </div>
    `;
  }

  #owner(wrong) {
    const { company } = this.draft;
    const known = this.companies.some(({ id }) => id === company);
    const isOperator = this.caller?.role === 'administrator' || (!company && !this.mayChange);
    return html`
      <div class="field">
        <label for="owner">${words.scripts.owner}</label>
        <select
          id="owner"
          aria-describedby="owner-hint owner-wrong"
          aria-invalid=${wrong ? 'true' : 'false'}
          ?disabled=${!this.mayChange}
          @change=${(event) => this.#entered({ company: event.target.value })}
        >
          ${isOperator ? html`<option value="" ?selected=${company === ''}>${words.scripts.operatorMeaning}</option>` : nothing}
          ${company && !known ? html`<option value=${company} selected>${company}</option>` : nothing}
          ${this.companies.map(({ id, name }) => html`<option value=${id} ?selected=${id === company}>${name}</option>`)}
        </select>
        <span class="hint" id="owner-hint">${words.scripts.ownerHint}</span>
        <span class="wrong" id="owner-wrong" aria-live="polite">${wrong}</span>
      </div>
    `;
  }

  #area() {
    return this.renderRoot.querySelector('#source');
  }

  #pressed(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.renderRoot.querySelector('tocsin-script-run').run();
    }
  }

  #entered(part) {
    this.draft = { ...this.draft, ...part };
    this.told = '';
    if ('source' in part) {
      this.ranFault = null;
    }
    if (!this.#kept.saving.problem?.isConflict) {
      this.#kept.saving.problem = null;
    }
  }

  #named(event) {
    this.newName = event.target.value.trim();
    this.nameWrong = '';
    this.#kept.saving.problem = null;
  }

  #ran({ failure, line, column }) {
    this.ranFault = failure && line ? { line, column, reason: failure.replace(/ \(line \d+, column \d+\)$/, '') } : null;
  }

  async #save() {
    const name = this.#kept.value?.name ?? this.newName;
    if (!name) {
      this.nameWrong = words.scripts.nameMissing;
      this.renderRoot.querySelector('#name').focus();
      return;
    }
    const draft = this.draft;
    this.#put = recipientsOf(draft.recipients);
    if (await this.#kept.save(name, bodyOf(draft))) {
      this.name = name;
      this.#base = draftOf(this.#kept.value);
      this.draft = isSame(draft, this.draft) ? this.#base : this.draft;
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
    const name = value?.name ?? '';
    return html`
      ${confirmation({
        id: 'delete',
        heading: words.scripts.deleteQuestion(name),
        text: words.scripts.deleteMeaning,
        action: words.scripts.deleteIt,
        busy: removing.busy,
        content: html`
          ${problemNote(removing.problem)}
          ${removing.problem?.status === 409
            ? html`<tocsin-naming .session=${this.home} field="script" .name=${name}></tocsin-naming>`
            : nothing}
        `,
        confirmed: () => this.#remove(),
        closed: () => (removing.problem = null),
      })}
      ${confirmation({
        id: 'leave',
        heading: words.writing.leaveQuestion,
        text: words.writing.leaveMeaning,
        action: words.writing.leave,
        confirmed: () => this.tell('tocsin-closed'),
      })}
    `;
  }

  #versionsDialog() {
    const kept = this.#kept.value;
    if (!kept) {
      return nothing;
    }
    const zone = this.companies.find(({ id }) => id === kept.company)?.timeZone ?? ownTimeZone();
    return html`
      <tocsin-dialog id="versions" wide .heading=${words.scripts.versions.heading(kept.name)} @close=${() => (this.versions = false)}>
        ${this.versions
          ? html`<tocsin-script-versions
              .session=${this.home}
              .name=${kept.name}
              .version=${kept.version}
              .timeZone=${zone}
              ?mayChange=${this.mayChange}
              @tocsin-restored=${this.#restored}
            ></tocsin-script-versions>`
          : nothing}
      </tocsin-dialog>
    `;
  }

  #showVersions() {
    this.versions = true;
    this.renderRoot.querySelector('#versions').show();
  }

  #restored({ detail }) {
    this.#entered({ source: draftOf({ source: detail }).source });
    this.renderRoot.querySelector('#versions').hide();
    this.#area().focus();
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

  #wantList() {
    if (this.isChanged) {
      this.#ask('leave');
    } else {
      this.tell('tocsin-closed');
    }
  }
}

function nameErrorOf(problem) {
  const error = problem?.errors.find(({ parameter, pointer }) => parameter === 'name' || pointer === '#/name');
  return error?.detail ?? '';
}

define('tocsin-script-editor', ScriptEditor);
