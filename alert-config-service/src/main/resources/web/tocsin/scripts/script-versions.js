import { css, html, nothing } from 'lit';
import { moment } from '../format/time.js';
import '../part/code.js';
import { define } from '../part/define.js';
import { TocsinElement, Work } from '../part/element.js';
import { problemNote } from '../part/problem.js';
import { words } from '../words/words.js';

const AT_MOST = 100;

/**
 * The versions of a script's source, each to be looked at.
 *
 * Properties: `name`, the script's; `version`, the one that it has now; `timeZone` in which times are shown; `mayChange`. Event:
 * `tocsin-restored` with the source of the one that somebody wants back.
 */
export class ScriptVersions extends TocsinElement {
  static properties = {
    name: { attribute: false },
    version: { attribute: false },
    timeZone: { attribute: false },
    mayChange: { type: Boolean },
    chosen: { state: true },
  };

  static styles = [
    ...TocsinElement.styles,
    css`
      .choice {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: calc(1.5 * var(--space));
      }
      .choice .field {
        flex: 1 1 16rem;
      }
    `,
  ];

  #list = new Work(this);
  #text = new Work(this);

  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('name') || changed.has('version')) {
      this.#load();
    }
  }

  async #load() {
    const list = await this.#list.run((signal) => this.api.all(`${this.#path}/versions`, {}, { most: AT_MOST, signal }));
    if (list) {
      this.#look(list.items[0].version);
    }
  }

  get #path() {
    return `/scripts/${encodeURIComponent(this.name)}`;
  }

  #look(version) {
    this.chosen = version;
    return this.#text.run((signal) => this.api.get(`${this.#path}/versions/${version}`, {}, signal));
  }

  render() {
    const list = this.#list.value;
    if (!list) {
      return this.#list.problem
        ? problemNote(this.#list.problem, { again: () => this.#load() })
        : html`<p class="empty" role="status">${words.loading}</p>`;
    }
    return html`
      <div class="stack">
        ${this.#choice(list.items)}
        ${problemNote(this.#text.problem, { again: () => this.#look(this.chosen) })}
        ${this.#text.value
          ? html`<tocsin-code
              readonly
              .label=${words.scripts.versionOf(this.#text.value.version)}
              .value=${this.#text.value.source}
              .least=${8}
              .most=${22}
            ></tocsin-code>`
          : nothing}
      </div>
    `;
  }

  #choice(versions) {
    const { list, restore, hint } = words.scripts.versions;
    return html`
      <div class="choice">
        <div class="field">
          <label for="version">${list}</label>
          <select id="version" @change=${(event) => this.#look(Number(event.target.value))}>
            ${versions.map(
              (each) => html`<option value=${each.version} ?selected=${each.version === this.chosen}>${this.#option(each)}</option>`,
            )}
          </select>
        </div>
        ${this.mayChange
          ? html`<button type="button" ?disabled=${!this.#text.value || this.#text.busy} @click=${this.#restore}>${restore}</button>`
          : nothing}
      </div>
      ${this.mayChange ? html`<p class="soft small">${hint}</p>` : nothing}
    `;
  }

  #option({ version, changedAt }) {
    const { option, now } = words.scripts.versions;
    const when = moment(changedAt, this.timeZone);
    return version === this.version ? `${option(version, when)} (${now})` : option(version, when);
  }

  #restore() {
    this.dispatchEvent(new CustomEvent('tocsin-restored', { detail: this.#text.value.source }));
  }
}

define('tocsin-script-versions', ScriptVersions);
