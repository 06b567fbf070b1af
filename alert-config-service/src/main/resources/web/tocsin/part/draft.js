import { words } from '../words/words.js';
import { Listening } from './element.js';
import { Kept } from './kept.js';
import { Leaving } from './leaving.js';

/**
 * What somebody writes of something that is kept under a name, such as a template: as it was read, as it is now, and what came of saving it.
 *
 * Its host is an element with `name`, null for something new, and `mayChange`; it tells the page around of `tocsin-saved` with what was
 * saved, `tocsin-deleted` with the name, and `tocsin-closed` when the list is wanted.
 */
export class Draft {
  #host;
  #kind;
  #form;
  #base = null;
  #leaving;

  kept;
  /** As it is now; null before it was read. */
  value = null;
  /** What something new is to be called. */
  newName = '';
  /** Why it cannot be called so; empty where nothing is known against it. */
  nameWrong = '';
  /** What has become of it. */
  told = '';

  /**
   * @param {import('./element.js').TocsinElement} host
   * @param {'script'|'template'} kind
   * @param {{draftOf: (kept: object) => object, bodyOf: (draft: object) => object, isSame: (one: object, other: object) => boolean}} form how
   *     it is edited, and how it is put
   */
  constructor(host, kind, form) {
    this.#host = host;
    this.#kind = kind;
    this.#form = form;
    this.kept = new Kept(host, `/${kind}s`);
    this.#leaving = new Leaving(host, () => this.isChanged);
    new Listening(host, { definition: ({ detail }) => this.#definition(detail) });
  }

  get isNew() {
    return this.#host.name === null;
  }

  /** Whether something would be lost by leaving. */
  get isChanged() {
    return this.#host.mayChange && this.value !== null && !this.#form.isSame(this.value, this.#base);
  }

  /** As it was read, or as something new has begun. */
  get base() {
    return this.#base;
  }

  /** Begins something new. */
  begin(value) {
    this.#base = value;
    this.value = value;
    this.#host.requestUpdate();
  }

  /** Reads what is kept under a name, unless that is what it has. */
  async open(name) {
    if (name !== this.kept.value?.name) {
      this.kept.forget();
      await this.load(name);
    }
  }

  /** Reads what is kept. Whoever has saved it hears of that as well: what was told stands as long as it says the same. */
  async load(name) {
    if (await this.kept.load(name)) {
      const read = this.#form.draftOf(this.kept.value);
      this.told = this.#base && this.#form.isSame(read, this.#base) ? this.told : '';
      this.begin(read);
    }
  }

  /** Somebody has written some of its fields. A conflict stays one. */
  write(fields) {
    const { saving } = this.kept;
    this.value = { ...this.value, ...fields };
    this.told = '';
    saving.problem = saving.problem?.isConflict ? saving.problem : null;
    this.#host.requestUpdate();
  }

  rename(name) {
    this.newName = name;
    this.nameWrong = '';
    this.kept.saving.problem = null;
    this.#host.requestUpdate();
  }

  async save() {
    const name = this.kept.value?.name ?? this.newName;
    if (!name) {
      this.#askForName();
      return;
    }
    const sent = this.value;
    if (await this.kept.save(name, this.#form.bodyOf(sent))) {
      this.#host.name = name;
      this.#base = this.#form.draftOf(this.kept.value);
      this.value = this.#form.isSame(sent, this.value) ? this.#base : this.value;
      this.#tellSaved(words.writing.saved);
    }
  }

  #askForName() {
    this.nameWrong = words[`${this.#kind}s`].nameMissing;
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector('#name').focus();
  }

  /** As somebody else has it now. */
  async loadAnew() {
    this.kept.saving.problem = null;
    await this.load(this.kept.value.name);
    this.#focusHeading();
  }

  /** Deletes what is kept. */
  async remove() {
    const { name } = this.kept.value;
    if (await this.kept.remove()) {
      this.#host.tell('tocsin-deleted', name);
    }
  }

  /** Deletes it where something else, which comes with Tocsin, then stands in its place; whether that went well. */
  async restore(told) {
    const { name } = this.kept.value;
    if (!(await this.kept.remove())) {
      return false;
    }
    await this.load(name);
    this.#tellSaved(told);
    return true;
  }

  #tellSaved(told) {
    this.told = told;
    this.#host.requestUpdate();
    this.#host.tell('tocsin-saved', this.kept.value);
  }

  /** Whether what is here may be left; asks where something would be lost. */
  canLeave() {
    return this.#leaving.canLeave();
  }

  async close() {
    if (await this.canLeave()) {
      this.#host.tell('tocsin-closed');
    }
  }

  /** Somebody else has changed it: whoever has written nothing sees it at once. What is under way here knows itself what comes next. */
  #definition({ kind, key }) {
    if (kind === this.#kind && key === this.kept.value?.name && !this.isChanged && !this.kept.busy) {
      this.load(key);
    }
  }

  #focusHeading() {
    this.#host.renderRoot.querySelector('h2').focus();
  }
}
