import { html, nothing } from 'lit';
import { changedNote, saveNote } from '../part/changed.js';
import { define } from '../part/define.js';
import { Listening, TocsinElement, Work } from '../part/element.js';
import { Leaving } from '../part/leaving.js';
import { problemNote } from '../part/problem.js';
import { mayChange, seesAll } from '../session/role.js';
import { words } from '../words/words.js';
import './backtest.js';
import { conditionFields } from './condition-fields.js';
import { faultsOf } from './faults.js';
import { bodyOf, formOf, isSet, newForm, RARE_FIELDS } from './form.js';
import { layout } from './layout.js';
import { meaningOf } from './meaning.js';
import { mendedBy, pointerOf, shownPointers } from './pointer.js';
import { rareFields } from './rare-fields.js';
import { sentenceOf } from './sentence.js';
import { watchFields } from './watch-fields.js';
import { Wrongs } from './wrongs.js';

const MOST_COMPANIES = 5_000;
const MOST_NAMES = 1_000;

/**
 * Makes an alert, or changes one.
 *
 * Properties: `alert`, its id, null for a new one; `company`, the id of the one that a new alert is about, empty for all; `copy`, an alert
 * that a new one is like. Events: `tocsin-saved` with the alert in `detail`; `tocsin-cancelled`. Whoever closes it asks {@link canLeave}
 * before.
 */
export class AlertEditor extends TocsinElement {
  static properties = {
    alert: { type: String },
    company: { type: String },
    copy: { attribute: false },
    form: { state: true },
    more: { state: true },
    stale: { state: true },
  };

  static styles = [...TocsinElement.styles, layout];

  #loading = new Work(this);
  #saving = new Work(this);
  #listening = new Listening(this, { definition: (event) => this.#changed(event.detail) });
  #leaving = new Leaving(this, () => this.#isChanged);
  #wrongs = new Wrongs();
  /** A page may hand over the token after the component is there; a later one takes nothing away that was entered. */
  #tokenCame = () => !this.form && this.home.token && this.#load();
  #id = null;
  #etag = null;
  #kept = '';
  #caller = null;
  #companies = [];
  #templates = [];
  #scripts = [];

  constructor() {
    super();
    this.alert = null;
    this.company = '';
    this.copy = null;
    this.form = null;
    this.more = false;
    this.stale = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.home.addEventListener('token', this.#tokenCame);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.home.removeEventListener('token', this.#tokenCame);
  }

  /** Whether something was entered that is not saved. */
  get #isChanged() {
    return this.form !== null && !this.#isReader && JSON.stringify(this.form) !== this.#kept;
  }

  /**
   * Whether the editor may be closed; asks where something would be lost.
   *
   * @returns {Promise<boolean>}
   */
  canLeave() {
    return this.#leaving.canLeave();
  }

  updated(changed) {
    if (['alert', 'company', 'copy', 'session'].some((name) => changed.has(name))) {
      this.#id = this.alert;
      this.#load();
    }
  }

  get #isReader() {
    return !mayChange(this.#caller);
  }

  async #load() {
    this.form = null;
    await this.#loading.run(async (signal) => {
      const [caller, companies, templates, scripts, alert] = await Promise.all([
        this.home.caller(),
        this.api.all('/companies', {}, { most: MOST_COMPANIES, signal }),
        this.api.all('/templates', {}, { most: MOST_NAMES, signal }),
        this.api.all('/scripts', {}, { most: MOST_NAMES, signal }),
        this.#id ? this.#fetch(signal) : null,
      ]);
      this.#caller = caller;
      this.#companies = companies.items;
      this.#templates = templates.items;
      this.#scripts = scripts.items;
      this.#begin(alert);
    });
  }

  #fetch(signal) {
    return this.api.send('GET', `/alerts/${encodeURIComponent(this.#id)}`, { signal });
  }

  #begin(alert) {
    this.#id = alert?.body.id ?? null;
    this.#etag = alert?.etag ?? null;
    this.form = alert ? formOf(alert.body) : this.#formOfNew();
    this.#kept = JSON.stringify(this.form);
    this.more = RARE_FIELDS.some((name) => isSet(this.form, name));
    this.stale = false;
    this.#saving.problem = null;
    this.#wrongs = new Wrongs({ allTouched: alert !== null });
  }

  #formOfNew() {
    if (this.copy) {
      return { ...formOf(this.copy), title: words.editor.copyOf(this.copy.title) };
    }
    const own = this.#seesAll ? '' : (this.#companies[0]?.id ?? '');
    return newForm(this.company || own);
  }

  get #seesAll() {
    return seesAll(this.#caller);
  }

  /** Whoever has one company alone sees no choice of it. */
  get #showsScope() {
    return this.#seesAll || this.#companies.length > 1;
  }

  /** Somebody else has changed it: whoever has entered nothing sees it at once. */
  async #changed({ kind, key }) {
    if (kind !== 'alert' || !this.#id || key !== this.#id || this.#saving.busy) {
      return;
    }
    // What cannot be told now is told by the answer to saving.
    const now = await this.#fetch(this.leaving).catch(() => null);
    if (!now || now.etag === this.#etag || this.#saving.busy) {
      return;
    }
    if (this.#isChanged) {
      this.stale = true;
    } else {
      this.#begin(now);
    }
  }

  #set(name, value, others = {}) {
    this.form = { ...this.form, [name]: value, ...others };
    this.#wrongs.mend(mendedBy(name));
  }

  #touch(name) {
    this.#wrongs.touch(pointerOf(name));
    this.requestUpdate();
  }

  render() {
    if (this.#loading.problem) {
      return problemNote(this.#loading.problem, { again: () => this.#load() });
    }
    if (!this.form) {
      return html`<p class="empty" role="status">${words.loading}</p>`;
    }
    const desk = this.#desk();
    return html`
      <form novalidate aria-label=${words.editor.form} @submit=${this.#save}>
        <p class="sentence">${sentenceOf(this.form, { companyName: desk.companyName, currency: desk.currency })}</p>
        ${this.#notes()}
        <div class="columns">
          <fieldset class="fields" ?disabled=${desk.disabled}>${watchFields(desk)} ${conditionFields(desk)} ${rareFields(desk)}</fieldset>
          <aside>
            <tocsin-alert-backtest
              .session=${this.home}
              .form=${this.form}
              .companies=${this.#companies}
              @backtest=${(event) => this.#judged(event.detail)}
            ></tocsin-alert-backtest>
          </aside>
        </div>
        ${this.#foot(desk)}
      </form>
      <tocsin-leave-question .say=${words.editor.leave}></tocsin-leave-question>
    `;
  }

  /** What the fields know of the editor. */
  #desk() {
    const company = this.#companies.find(({ id }) => this.form.scope === 'company' && id === this.form.company);
    const faults = faultsOf(this.form);
    return {
      form: this.form,
      means: meaningOf(this.form),
      companies: this.#companies,
      templates: this.#templates,
      scripts: this.#scripts,
      seesAll: this.#seesAll,
      showsScope: this.#showsScope,
      companyName: company?.name ?? this.form.company,
      currency: company?.currency ?? null,
      timeZone: company?.timeZone ?? null,
      disabled: this.#isReader || this.#saving.busy,
      more: this.more,
      showMore: (open) => (this.more = open),
      set: (name, value, others) => this.#set(name, value, others),
      touch: (name) => this.#touch(name),
      isTouched: (name) => this.#wrongs.isTouched(pointerOf(name)),
      wrong: (pointer) => this.#wrongs.at(pointer, faults),
    };
  }

  #notes() {
    if (this.#isReader) {
      return html`<p class="note">${words.editor.viewer}</p>`;
    }
    const problem = this.#wrongs.isMended ? null : this.#saving.problem;
    if (this.stale && !problem?.isConflict) {
      return changedNote(words.editor.stale, () => this.#load());
    }
    return saveNote(problem, { loadAnew: () => this.#load(), fields: shownPointers(this.form, { showsScope: this.#showsScope }) });
  }

  #foot({ disabled }) {
    if (this.#isReader) {
      return html`<div class="foot"><button type="button" @click=${this.#cancel}>${words.action.close}</button></div>`;
    }
    return html`
      <div class="foot">
        <button type="button" @click=${this.#cancel}>${words.action.cancel}</button>
        <button class="primary" ?disabled=${disabled}>${words.action.save}</button>
      </div>
    `;
  }

  #judged(problem) {
    this.#wrongs.judged(problem);
    this.requestUpdate();
  }

  async #cancel() {
    if (await this.canLeave()) {
      this.tell('tocsin-cancelled');
    }
  }

  async #save(event) {
    event.preventDefault();
    this.renderRoot.querySelector('tocsin-alert-recipients').finish();
    const sent = this.form;
    const saved = await this.#saving.run((signal) => this.#send(bodyOf(sent), signal));
    if (saved) {
      this.#id = saved.body.id;
      this.#etag = saved.etag;
      this.#kept = JSON.stringify(sent);
      this.#wrongs = new Wrongs({ allTouched: true });
      this.tell('tocsin-saved', saved.body);
    } else if (this.#saving.problem) {
      await this.#refused(this.#saving.problem);
    }
  }

  #send(body, signal) {
    return this.#id
      ? this.api.send('PUT', `/alerts/${encodeURIComponent(this.#id)}`, { body, etag: this.#etag, signal })
      : this.api.send('POST', '/alerts', { body, signal });
  }

  /** The focus goes to the first field that is wrong, also where it was folded up. */
  async #refused(problem) {
    this.#wrongs.refused(problem);
    this.more ||= RARE_FIELDS.some((name) => problem.at(`/${name}`));
    this.requestUpdate();
    await this.updateComplete;
    const recipients = this.renderRoot.querySelector('tocsin-alert-recipients');
    await recipients.updateComplete;
    const wrong = [...this.renderRoot.querySelectorAll('[aria-invalid="true"], tocsin-alert-recipients')].find(
      (field) => field !== recipients || recipients.isWrong,
    );
    (wrong ?? this.renderRoot.querySelector('.foot .primary')).focus();
  }
}

define('tocsin-alert-editor', AlertEditor);
