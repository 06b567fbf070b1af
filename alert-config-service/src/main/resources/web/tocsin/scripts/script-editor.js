import { css, html, nothing } from 'lit';
import { faultsAt } from '../api/fault.js';
import { ownTimeZone } from '../format/time.js';
import { editing } from '../look/editing.js';
import { icon } from '../look/icons.js';
import '../part/code.js';
import { define } from '../part/define.js';
import { deletion } from '../part/deletion.js';
import '../part/dialog.js';
import { Draft } from '../part/draft.js';
import { deleteButton, draftBody, draftHead, draftName, saveButton } from '../part/draft-view.js';
import { TocsinElement } from '../part/element.js';
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
    ranFault: { state: true },
    versions: { state: true },
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

  /** Recipients as they were put last, to which errors refer. */
  #put = [];
  #draft = new Draft(this, 'script', { draftOf, isSame, bodyOf: (draft) => this.#bodyOf(draft) });

  constructor() {
    super();
    this.companies = [];
    this.ranFault = null;
    this.versions = false;
  }

  willUpdate(changed) {
    super.willUpdate(changed);
    if (!changed.has('name')) {
      return;
    }
    if (this.name === null) {
      this.#draft.begin(draftOf({ source: words.scripts.source, company: this.#firstOwner(), recipients: [] }));
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

  get mayChange() {
    return this.name === null ? mayMake(this.caller) : mayChangeOf(this.caller, this.#draft.kept.value?.company ?? null);
  }

  #firstOwner() {
    return this.company || (isAdministrator(this.caller) ? null : this.caller?.companies?.[0]);
  }

  #bodyOf(draft) {
    this.#put = recipientsOf(draft.recipients);
    return bodyOf(draft);
  }

  render() {
    const { value: kept, saving } = this.#draft.kept;
    return html`
      <div class="stack">
        ${draftHead(this.#draft, {
          back: words.scripts.back,
          heading: this.name ?? words.scripts.fresh,
          badge: kept ? html`<span class="badge">${words.scripts.versionOf(kept.version)}</span>` : nothing,
          actions: this.#actions(kept),
        })}
        ${draftBody(this.#draft, this.name, { fields: this.#fields(saving.problem), content: () => this.#columns() })}
      </div>
      ${deletion(this.#draft, { field: 'script', texts: words.scripts, home: this.home })}
      <tocsin-leave-question></tocsin-leave-question>
      ${this.#versionsDialog()}
    `;
  }

  #actions(kept) {
    const versions = html`<button type="button" @click=${this.#showVersions}>${icon('clock')}${words.scripts.versions.open}</button>`;
    if (!this.mayChange) {
      return kept ? html`${versions}<span class="soft small">${words.scripts.readOnly}</span>` : nothing;
    }
    return html`${kept ? html`${versions} ${deleteButton(() => this.renderRoot.querySelector('#delete').show())}` : nothing} ${saveButton(this.#draft)}`;
  }

  #columns() {
    const { value, isNew } = this.#draft;
    return html`
      <div class="columns">
        <div class="stack">${isNew ? draftName(this.#draft, words.scripts) : nothing} ${this.#code()} ${this.#settings()}</div>
        <div>
          <tocsin-script-run
            class="beside"
            .session=${this.home}
            .source=${value.source}
            .owner=${value.company}
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

  #code() {
    const faults = faultsAt(this.#draft.kept.saving.problem, '/source');
    return html`
      <tocsin-code
        id="source"
        .label=${words.scripts.sourceLabel}
        .hint=${this.mayChange ? words.scripts.sourceHint : ''}
        .value=${this.#draft.value.source}
        .faults=${faults.length ? faults : this.ranFault ? [this.ranFault] : []}
        .least=${16}
        .most=${30}
        ?readonly=${!this.mayChange}
        @input=${(event) => this.#write(event.target.value)}
        @keydown=${this.#pressed}
      ></tocsin-code>
    `;
  }

  #settings() {
    return scriptSettings({
      draft: this.#draft.value,
      companies: this.companies,
      forOperator: isAdministrator(this.caller) || (!this.#draft.value.company && !this.mayChange),
      readOnly: !this.mayChange,
      problem: this.#draft.kept.saving.problem,
      put: this.#put,
      entered: (fields) => this.#draft.write(fields),
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

  #write(source) {
    this.ranFault = null;
    this.#draft.write({ source });
  }

  #ran({ failure, line, column }) {
    this.ranFault = failure && line ? { line, column, reason: failure.replace(/ \(line \d+, column \d+\)$/, '') } : null;
  }

  #versionsDialog() {
    const kept = this.#draft.kept.value;
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
    this.#write(draftOf({ source: detail }).source);
    this.renderRoot.querySelector('#versions').hide();
    this.#area().focus();
  }
}

define('tocsin-script-editor', ScriptEditor);
