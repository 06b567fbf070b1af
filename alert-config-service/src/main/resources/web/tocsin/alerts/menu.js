import { css, html, LitElement } from 'lit';
import { controls } from '../look/controls.js';
import { icon } from '../look/icons.js';
import { theme } from '../look/theme.js';
import { define } from '../part/define.js';

const GAP = 4;

/**
 * A button that opens a short list of others, over everything else. Escape, and a click elsewhere, closes it.
 *
 * Properties: `label`, what the button is called; `items`, `[{word, sign, danger, act}]`.
 */
export class AlertMenu extends LitElement {
  static properties = {
    label: { type: String },
    items: { attribute: false },
    open: { state: true },
  };

  static shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static styles = [
    theme,
    controls,
    css`
      :host {
        display: inline-block;
      }
      [popover] {
        margin: 0;
        padding: 0.25rem;
        inset: auto;
        color: var(--text);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
      }
      [popover] button {
        display: flex;
        width: 100%;
        justify-content: flex-start;
        gap: 0.6em;
        font-weight: 500;
      }
    `,
  ];

  constructor() {
    super();
    this.items = [];
    this.open = false;
  }

  render() {
    return html`
      <button
        type="button"
        class="quiet icon"
        aria-label=${this.label}
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="list"
        title=${this.label}
        @click=${this.#toggle}
      >
        ${icon('dots')}
      </button>
      <div id="list" popover role="group" aria-label=${this.label} @toggle=${this.#toggled} @keydown=${this.#move}>
        ${this.open ? this.items.map((item) => this.#item(item)) : ''}
      </div>
    `;
  }

  #item({ word, sign, danger, act }) {
    const look = `quiet ${danger ? 'danger' : ''}`;
    return html`<button type="button" class=${look} @click=${() => this.#choose(act)}>${icon(sign)}${word}</button>`;
  }

  async #toggle() {
    const list = this.renderRoot.querySelector('#list');
    if (this.open) {
      list.hidePopover();
      return;
    }
    this.open = true;
    await this.updateComplete;
    list.showPopover();
    this.#place(list);
    list.querySelector('button')?.focus();
  }

  /** Below the button, or above it where there is no room; never beyond the edge of the window. */
  #place(list) {
    const button = this.renderRoot.querySelector('button').getBoundingClientRect();
    const { width, height } = list.getBoundingClientRect();
    const below = button.bottom + GAP;
    list.style.top = `${below + height > innerHeight ? Math.max(GAP, button.top - GAP - height) : below}px`;
    list.style.left = `${Math.max(GAP, button.right - width)}px`;
  }

  #toggled(event) {
    this.open = event.newState === 'open';
  }

  #choose(act) {
    // First the focus returns to the button: a dialog that opens now gives it back there.
    this.#close();
    act();
  }

  #close() {
    this.renderRoot.querySelector('#list').hidePopover();
    this.renderRoot.querySelector('button').focus();
  }

  #move(event) {
    if (event.key === 'Escape') {
      this.#close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) {
      return;
    }
    event.preventDefault();
    const all = [...event.currentTarget.querySelectorAll('button')];
    const at = all.indexOf(this.renderRoot.activeElement);
    all.at((at + step) % all.length)?.focus();
  }
}

define('tocsin-alert-menu', AlertMenu);
