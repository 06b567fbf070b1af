import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { controls } from '../look/controls.js';
import { icon } from '../look/icons.js';
import { theme } from '../look/theme.js';
import { words } from '../words/words.js';
import { codeLook } from './code-look.js';
import { indented, linesOf, marginOf, offsetOf, outdented, plainLines } from './code-text.js';
import { define } from './define.js';

/**
 * A text area for code: line numbers, faults at their places, Tab and Shift-Tab indent until Escape was pressed.
 *
 * Attributes: `label`, `hint`, `placeholder`, `readonly`; `prose` for words that wrap and have no line numbers, `single` for such of one
 * line; `least` and `most`, how many lines are shown. Properties: `value`; `faults`, a list of `{line, column, reason}`, its `line` null
 * where the place is not known. Events: `input` as of any field, after which `value` is what was entered.
 */
export class Code extends LitElement {
  static properties = {
    label: { type: String },
    hint: { type: String },
    placeholder: { type: String },
    readOnly: { type: Boolean, attribute: 'readonly' },
    prose: { type: Boolean, reflect: true },
    single: { type: Boolean },
    least: { type: Number },
    most: { type: Number },
    value: { attribute: false },
    faults: { attribute: false },
  };

  static styles = [theme, controls, codeLook];

  /** Escape was pressed: the next Tab goes on to what follows. */
  #leaving = false;

  constructor() {
    super();
    this.value = '';
    this.faults = [];
    this.least = 3;
    this.most = 24;
  }

  get #area() {
    return this.renderRoot.querySelector('textarea');
  }

  willUpdate(changed) {
    if (changed.has('value')) {
      this.value = plainLines(this.value);
    }
  }

  focus() {
    this.#area?.focus();
  }

  /** Puts the cursor somewhere; line and column from 1. */
  goTo(line, column) {
    const at = offsetOf(this.value, line, column);
    this.#area.focus();
    this.#area.setSelectionRange(at, at);
    this.#show(line);
  }

  /** Writes something where the cursor is. */
  insert(text) {
    const { selectionStart, selectionEnd } = this.#area;
    const after = selectionStart + text.length;
    this.#change({ from: selectionStart, to: selectionEnd, text, start: after, end: after });
  }

  render() {
    const places = this.prose ? [] : [...new Set(this.faults.map(({ line }) => line))].filter(Boolean);
    const lines = linesOf(this.value);
    return html`
      <div class="head">
        <label for="code">${this.label}</label>
        ${this.#indents ? html`<span class="hint way" id="way">${words.code.way}</span>` : nothing}
      </div>
      <div class="frame ${this.faults.length ? 'wrong' : ''}" .style=${`--lines:${this.#shown(lines)}`}>
        ${this.prose ? nothing : this.#gutter(lines, places)}
        <div class="sheet">
          <div class="shifted" aria-hidden="true">${places.map(mark)}</div>
          ${this.#textArea()}
        </div>
      </div>
      ${this.hint ? html`<div class="hint below" id="hint">${this.hint}</div>` : nothing}
      <ul class="faults" id="faults" role="list" aria-live="polite" aria-label=${words.code.faultsOf(this.label)}>
        ${this.faults.map((fault) => html`<li>${this.#fault(fault)}</li>`)}
      </ul>
    `;
  }

  get #indents() {
    return !this.prose && !this.readOnly;
  }

  #shown(lines) {
    return this.single ? 1 : Math.min(Math.max(lines + (this.prose ? 0 : 1), this.least), this.most);
  }

  #gutter(lines, places) {
    return html`<div class="gutter" aria-hidden="true">
      <div class="shifted">
        ${places.map(mark)}
        <pre class="numbers">${Array.from({ length: lines }, (_, index) => index + 1).join('\n')}</pre>
      </div>
    </div>`;
  }

  #textArea() {
    return html`<textarea
      id="code"
      rows="1"
      wrap=${this.prose ? 'soft' : 'off'}
      spellcheck="false"
      autocomplete="off"
      autocapitalize="off"
      placeholder=${this.placeholder ?? ''}
      aria-describedby=${this.#described()}
      aria-invalid=${this.faults.length ? 'true' : 'false'}
      ?readonly=${this.readOnly}
      .value=${live(this.value)}
      @input=${this.#entered}
      @keydown=${this.#pressed}
      @blur=${this.#left}
      @scroll=${this.#scrolled}
    ></textarea>`;
  }

  #described() {
    return [this.#indents && 'way', this.hint && 'hint', 'faults'].filter(Boolean).join(' ');
  }

  #fault({ line, column, reason }) {
    if (!line) {
      return html`<span class="placeless">${icon('warning')}<span>${reason}</span></span>`;
    }
    return html`<button type="button" @click=${() => this.goTo(line, column ?? 1)}>
      ${icon('warning')}<span>${words.code.place(line, column)}: ${reason}</span>
    </button>`;
  }

  #entered(event) {
    this.value = event.target.value;
  }

  #pressed(event) {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Tab' && this.#indents && !this.#leaving && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.#indent(event.shiftKey);
    } else if (event.key === 'Escape' && this.#indents && !this.#leaving) {
      // Not also for a dialog around, which it would close.
      event.preventDefault();
      this.#leaving = true;
    } else if (event.key === 'Enter') {
      this.#newLine(event);
    } else if (event.key !== 'Tab' && event.key !== 'Shift') {
      this.#leaving = false;
    }
  }

  #indent(back) {
    const { value, selectionStart, selectionEnd } = this.#area;
    const change = (back ? outdented : indented)(value, selectionStart, selectionEnd);
    if (change) {
      this.#change(change);
    }
  }

  #newLine(event) {
    const { value, selectionStart, selectionEnd } = this.#area;
    const margin = marginOf(value, selectionStart);
    if (this.single) {
      event.preventDefault();
    } else if (this.#indents && margin && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const after = selectionStart + 1 + margin.length;
      this.#change({ from: selectionStart, to: selectionEnd, text: `\n${margin}`, start: after, end: after });
    }
  }

  /** As if it was typed, so that it can be undone; the `input` event follows by itself. */
  #change({ from, to, text, start, end }) {
    const area = this.#area;
    area.focus();
    area.setSelectionRange(from, to);
    if (!document.execCommand(text === '' ? 'delete' : 'insertText', false, text)) {
      area.setRangeText(text, from, to);
      area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    area.setSelectionRange(start, end);
  }

  #left() {
    this.#leaving = false;
  }

  #scrolled(event) {
    this.style.setProperty('--scrolled', `${event.target.scrollTop}px`);
  }

  #show(line) {
    const area = this.#area;
    const height = parseFloat(getComputedStyle(area).lineHeight);
    const top = (line - 1) * height;
    if (top < area.scrollTop || top > area.scrollTop + area.clientHeight - 2 * height) {
      area.scrollTop = Math.max(0, top - area.clientHeight / 2);
    }
    area.scrollIntoView({ block: 'nearest' });
  }
}

/** By its property: a page around may allow no style attributes. */
function mark(line) {
  return html`<div class="mark" .style=${`--line-of:${line}`}></div>`;
}

define('tocsin-code', Code);
