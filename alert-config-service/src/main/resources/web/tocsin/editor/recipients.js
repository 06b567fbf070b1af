import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { controls } from '../look/controls.js';
import { icon } from '../look/icons.js';
import { theme } from '../look/theme.js';
import { define } from '../part/define.js';
import { words } from '../words/words.js';
import { endsAtComma, joined, recipientsIn, whyNot } from './recipient.js';

/**
 * Whom an alert tells, each as a chip. Enter or a comma ends one, a pasted list becomes several; Backspace in the empty field goes to the
 * last chip, arrows go from chip to chip, and Delete, Backspace or its button removes one.
 *
 * Properties: `recipients`; `wrong`, what the server says of them all; `wrongAt`, what it says of each by its place; `disabled`. Event:
 * `change` with the recipients in `detail`.
 */
export class Recipients extends LitElement {
  static properties = {
    recipients: { attribute: false },
    wrong: { attribute: false },
    wrongAt: { attribute: false },
    disabled: { type: Boolean },
    text: { state: true },
    said: { state: true },
  };

  static styles = [
    theme,
    controls,
    css`
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem;
        padding: 0.3rem;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--surface);
        cursor: text;
      }
      .chips:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .chips[data-disabled] {
        background: var(--raised);
      }
      ul {
        display: contents;
        list-style: none;
      }
      li {
        display: inline-flex;
        align-items: center;
        max-width: 100%;
        min-height: 1.65rem;
        padding-inline: 0.55rem 0.1rem;
        border: 1px solid transparent;
        border-radius: 999px;
        background: var(--calm-surface);
        color: var(--text);
        font-size: 0.875rem;
        cursor: default;
      }
      li.bad {
        color: var(--bad);
        background: var(--bad-surface);
        border-color: var(--bad);
      }
      .chips[data-disabled] li {
        padding-inline-end: 0.55rem;
      }
      li span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      li button {
        min-height: 1.5rem;
        min-width: 1.5rem;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        color: inherit;
      }
      .chips input:not([type='checkbox'], [type='radio'], [type='range']) {
        flex: 1 1 11rem;
        width: auto;
        min-height: 1.65rem;
        padding: 0.1rem 0.3rem;
        border: 0;
        outline: none;
        background: none;
      }
    `,
  ];

  constructor() {
    super();
    this.recipients = [];
    this.wrong = '';
    this.wrongAt = () => '';
    this.disabled = false;
    this.text = '';
    this.said = '';
  }

  focus() {
    this.#input?.focus();
  }

  /** Takes over what stands in the field, as if Enter had been pressed. */
  finish() {
    if (this.text.trim() !== '') {
      this.#add(this.text);
    }
  }

  /** Whether one of them, or all together, are wrong. */
  get isWrong() {
    return Boolean(this.wrong) || this.recipients.some((recipient, place) => this.#wrongOf(recipient, place) !== '');
  }

  get #input() {
    return this.renderRoot.querySelector('input');
  }

  render() {
    const wrongs = this.recipients.map((recipient, place) => this.#wrongOf(recipient, place));
    return html`
      <div class="field">
        <label for="recipient">${words.editor.field.recipients}</label>
        <div class="chips" ?data-disabled=${this.disabled} @click=${this.#clicked}>
          ${this.recipients.length ? this.#chips(wrongs) : nothing}
          ${this.disabled && this.recipients.length ? nothing : this.#field(this.isWrong)}
        </div>
        ${this.disabled ? nothing : html`<span class="hint" id="hint">${words.editor.hint.recipients}</span>`}
        <div id="wrong">
          ${this.wrong ? html`<div class="wrong">${this.wrong}</div>` : nothing}
          ${wrongs.map((wrong, place) => (wrong ? this.#wrongLine(place, wrong) : nothing))}
        </div>
        <div class="visually-hidden" role="status">${this.said}</div>
      </div>
    `;
  }

  #field(isWrong) {
    return html`
      <input
        id="recipient"
        type="text"
        inputmode="email"
        autocapitalize="none"
        autocomplete="off"
        spellcheck="false"
        placeholder=${this.recipients.length ? nothing : words.editor.recipient.placeholder}
        ?disabled=${this.disabled}
        .value=${live(this.text)}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? 'wrong hint' : 'hint'}
        @input=${(event) => (this.text = event.target.value)}
        @keydown=${this.#typed}
        @paste=${this.#pasted}
        @blur=${this.finish}
      />
    `;
  }

  #chips(wrongs) {
    const chips = this.recipients.map((recipient, place) => this.#chip(recipient, place, wrongs[place]));
    return html`<ul aria-label=${words.editor.recipient.list}>${chips}</ul>`;
  }

  #chip(recipient, place, wrong) {
    return html`
      <li class=${wrong ? 'bad' : ''} title=${wrong || nothing}>
        <span>${recipient}</span>
        ${this.disabled ? nothing : this.#remover(recipient, place, wrong)}
      </li>
    `;
  }

  #remover(recipient, place, wrong) {
    return html`
      <button
        type="button"
        aria-label=${words.action.remove(recipient)}
        aria-describedby=${wrong ? `wrong-${place}` : nothing}
        @click=${() => this.#remove(place)}
        @keydown=${(event) => this.#atChip(event, place)}
      >
        ${icon('cross')}
      </button>
    `;
  }

  #wrongLine(place, wrong) {
    return html`<div class="wrong" id="wrong-${place}">${words.editor.recipient.wrong(this.recipients[place], wrong)}</div>`;
  }

  #wrongOf(recipient, place) {
    const reason = whyNot(recipient);
    return reason ? words.editor.recipient.why[reason] : this.wrongAt(place);
  }

  #clicked(event) {
    if (event.target === event.currentTarget) {
      this.focus();
    }
  }

  #typed(event) {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Enter' || event.key === ';' || (event.key === ',' && endsAtComma(this.text))) {
      event.preventDefault();
      this.finish();
    } else if (this.text === '' && (event.key === 'Backspace' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      this.#focusChip(this.recipients.length - 1);
    }
  }

  #pasted(event) {
    const pasted = event.clipboardData?.getData('text') ?? '';
    if (recipientsIn(pasted).length > 1) {
      event.preventDefault();
      this.#add(`${this.text} ${pasted}`);
    }
  }

  #atChip(event, place) {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.#remove(place);
    } else if (event.key === 'ArrowLeft') {
      event.preventDefault();
      this.#focusChip(Math.max(0, place - 1));
    } else if (event.key === 'ArrowRight') {
      event.preventDefault();
      this.#focusChip(place + 1);
    }
  }

  #add(text) {
    const found = recipientsIn(text);
    const all = joined(this.recipients, found);
    const added = all.slice(this.recipients.length);
    this.text = '';
    this.said = added.length ? words.editor.recipient.added(added.length, added[0]) : words.editor.recipient.already;
    if (added.length) {
      this.#change(all);
    }
  }

  async #remove(place) {
    this.said = words.editor.recipient.removed(this.recipients[place]);
    this.#change(this.recipients.filter((_, each) => each !== place));
    await this.updateComplete;
    this.#focusChip(place);
  }

  /** The chip at a place; behind the last one is the field. */
  #focusChip(place) {
    const buttons = [...this.renderRoot.querySelectorAll('li button')];
    (buttons[place] ?? this.#input).focus();
  }

  #change(recipients) {
    this.recipients = recipients;
    this.dispatchEvent(new CustomEvent('change', { detail: recipients }));
  }
}

define('tocsin-alert-recipients', Recipients);
