import { html, nothing } from 'lit';
import { icon } from '../look/icons.js';
import { Listening, Work } from './element.js';
import { listOf, moreButton } from './list.js';
import { problemNote } from './problem.js';

const AT_ONCE = 100;

/** Things with names that an element shows as a list, and in its place an editor for whichever is chosen. Others' changes appear by themselves. */
export class NamedList {
  #host;
  #ask;
  #most = AT_ONCE;
  #asked = (signal) => this.#ask(this.#most, signal);

  /** What asks for the list; its `value` is what was answered, with `items` and `more`. */
  work;
  /** What the editor is open for: `{name}`, null for something new; null while there is the list. */
  chosen = null;

  /**
   * @param {import('./element.js').TocsinElement} host
   * @param {string} kind as definitions are told of, such as `template`
   * @param {(most: number, signal: AbortSignal) => Promise<{items: object[], more: boolean}>} ask
   */
  constructor(host, kind, ask) {
    this.#host = host;
    this.#ask = ask;
    this.work = new Work(host);
    new Listening(host, {
      gap: () => this.again(),
      definition: ({ detail }) => detail.kind === kind && this.again(),
    });
    host.addController(this);
  }

  hostConnected() {
    this.again();
  }

  load() {
    return this.work.run(this.#asked);
  }

  /** Something has changed, or may have. */
  again() {
    this.work.again(this.#asked);
  }

  open(name) {
    this.chosen = { name };
    this.#host.requestUpdate();
  }

  /** Shows the list again. The focus returns to what was chosen; to the heading where it is not there any more. */
  async close() {
    const { name } = this.chosen;
    this.chosen = null;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const { renderRoot } = this.#host;
    (renderRoot.querySelector(`[data-name="${CSS.escape(name ?? '')}"]`) ?? renderRoot.querySelector('h2')).focus();
  }

  /** What was chosen is deleted. */
  async deleted() {
    this.chosen = { name: null };
    this.again();
    await this.close();
  }

  /**
   * The list with its heading.
   *
   * @param {{heading: string, about: string, aside: unknown, table: object, items: object[]}} what `aside` stands beside the heading; `table`
   *     as {@link listOf} takes it
   */
  overview({ heading, about, aside, items, table }) {
    const more = this.work.value?.more ?? false;
    return html`
      <div class="row">
        <h2 class="grow" tabindex="-1">${heading}</h2>
        ${aside}
      </div>
      <p class="soft">${about}</p>
      ${problemNote(this.work.problem, { again: () => this.load() })}
      ${listOf(this.work, items, { ...table, keyOf: ({ name }) => name, more })} ${moreButton(more, () => this.#more())}
    `;
  }

  /** Opens the editor for something new; nothing where the caller may not. */
  newButton(mayMake, word) {
    return mayMake
      ? html`<button type="button" class="primary" @click=${() => this.open(null)}>${icon('plus')}${word}</button>`
      : nothing;
  }

  /** A name in the list, which opens the editor for it. */
  nameButton(name) {
    return html`<button type="button" class="quiet open" data-name=${name} @click=${() => this.open(name)}>${name}</button>`;
  }

  #more() {
    this.#most += AT_ONCE;
    this.load();
  }
}
