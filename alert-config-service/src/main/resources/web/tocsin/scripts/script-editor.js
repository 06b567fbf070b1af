import { css, html, nothing } from 'lit';
import { faultsAt } from '../api/fault.js';
import { ownTimeZone } from '../format/time.js';
import { editing } from '../look/editing.js';
import { icon } from '../look/icons.js';
import { saveNote } from '../part/changed.js';
import '../part/code.js';
import '../part/dialog.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement } from '../part/element.js';
import { Kept } from '../part/kept.js';
import { Leaving } from '../part/leaving.js';
import { isOfNameAlone, nameErrorOf, nameField } from '../part/name-field.js';
import { problemNote } from '../part/problem.js';
import { deletion, leaving } from '../part/questions.js';
import { isAdministrator, mayChangeOf, mayMake } from '../session/role.js';
import { words } from '../words/words.js';
import { bodyOf, draftOf, isOfRecipients, isSame, recipientsOf } from './draft.js';
import './script-run.js';
import { scriptSettings } from './script-settings.js';
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
    editing,
    css`
      .columns {
        --columns: minmax(0, 8fr) minmax(0, 5fr);
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
  #leaving = new Leaving(this);

  constructor() {
    super();
    this.companies = [];
    this.newName = '';
    this.nameWrong = '';
    this.ranFault = null;
    this.versions = false;
    this.told = '';
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
    return this.name === null ? mayMake(this.caller) : mayChangeOf(this.caller, this.#kept.value?.company ?? null);
  }

  #firstOwner() {
    const isOperator = isAdministrator(this.caller);
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
      ${this.isNew && (saving.problem?.isConflict || isOfNameAlone(saving.problem))
        ? nothing
        : saveNote(saving.problem, { loadAnew: () => this.#loadAnew(), fields: this.#fields(saving.problem) })}
      <div class="columns">
        <div class="stack">${this.isNew ? this.#naming() : nothing} ${this.#code()} ${this.#settings()}</div>
        <div>
          <tocsin-script-run
            class="beside"
            .session=${this.home}
            .source=${this.draft.source}
            .owner=${this.draft.company}
            .company=${this.company}
            .companies=${this.companies}
            ?mayRun=${mayMake(this.caller)}
            @tocsin-ran=${({ detail }) => this.#ran(detail)}
            @tocsin-place=${({ detail }) => this.#area().goTo(detail.line, detail.column)}
          ></tocsin-script-run>
        </div>
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
    return nameField({
      label: words.scripts.name,
      hint: words.scripts.nameHint,
      wrong: this.nameWrong || (problem?.isConflict ? words.scripts.taken(this.newName) : nameErrorOf(problem)),
      value: this.newName,
      entered: (name) => this.#named(name),
    });
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
    return scriptSettings({
      draft: this.draft,
      companies: this.companies,
      forOperator: isAdministrator(this.caller) || (!this.draft.company && !this.mayChange),
      readOnly: !this.mayChange,
      problem: this.#kept.saving.problem,
      put: this.#put,
      entered: (part) => this.#entered(part),
    });
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

  #named(name) {
    this.newName = name;
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
    return html`
      ${deletion({ kept: this.#kept, field: 'script', texts: words.scripts, home: this.home, confirmed: () => this.#remove() })}
      ${leaving(() => this.tell('tocsin-closed'))}
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

define('tocsin-script-editor', ScriptEditor);
