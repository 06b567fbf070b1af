import { css, html, LitElement } from 'lit';
import { controls } from '../look/controls.js';
import { icon } from '../look/icons.js';
import { theme } from '../look/theme.js';
import { words } from '../words/words.js';
import { define } from './define.js';

/**
 * A dialog over the page, as the browser has it: it keeps the focus, Escape closes it, and the focus returns to where it was.
 *
 * Attributes: `heading`; `wide` for one that has two columns. Property: `mayClose`, asked before somebody closes it by its button or
 * with Escape; `hide` asks nobody. Event: `close`, after it was closed. Slots: the content, `actions`.
 */
export class Dialog extends LitElement {
  static properties = {
    heading: { type: String },
    wide: { type: Boolean, reflect: true },
    mayClose: { attribute: false },
  };

  static styles = [
    theme,
    controls,
    css`
      dialog {
        width: min(46rem, calc(100vw - 1.5rem));
        max-height: calc(100dvh - 1.5rem);
        padding: 0;
        color: var(--text);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: calc(1.5 * var(--radius));
        box-shadow: var(--shadow);
        overflow: hidden;
      }
      :host([wide]) dialog {
        width: min(80rem, calc(100vw - 1.5rem));
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      dialog::backdrop {
        background: light-dark(#161b2166, #000000a6);
      }
      header,
      footer {
        display: flex;
        align-items: center;
        gap: var(--space);
        padding: calc(1.5 * var(--space)) calc(2 * var(--space));
        border-bottom: 1px solid var(--line);
      }
      footer {
        border: 0;
        border-top: 1px solid var(--line);
        flex-wrap: wrap;
        justify-content: flex-end;
      }
      footer:not(.used) {
        display: none;
      }
      h2 {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .content {
        padding: calc(2 * var(--space));
        overflow: auto;
        overscroll-behavior: contain;
      }
      @media (max-width: 40rem) {
        dialog,
        :host([wide]) dialog {
          width: 100vw;
          max-width: 100vw;
          height: 100dvh;
          max-height: 100dvh;
          border: 0;
          border-radius: 0;
          margin: 0;
        }
        .content {
          flex: 1;
        }
      }
    `,
  ];

  /** Opens it; what is in it stands as it is. What has `autofocus` there gets the focus, otherwise the button that closes. */
  async show() {
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog.open) {
      dialog.showModal();
      // The browser looks for it only among what is no slot's.
      this.querySelector('[autofocus]')?.focus();
    }
  }

  hide() {
    this.renderRoot.querySelector('dialog')?.close();
  }

  render() {
    return html`
      <dialog aria-labelledby="heading" @close=${this.#closed} @keydown=${this.#pressed}>
        <header>
          <h2 id="heading">${this.heading}</h2>
          <button type="button" class="quiet icon" aria-label=${words.action.close} @click=${this.#leave}>${icon('cross')}</button>
        </header>
        <div class="content" tabindex="-1"><slot></slot></div>
        <footer><slot name="actions" @slotchange=${this.#actionsChanged}></slot></footer>
      </dialog>
    `;
  }

  async #leave() {
    if (!this.mayClose || (await this.mayClose())) {
      this.hide();
    }
  }

  /**
   * The browser would close it after a second Escape, whatever is asked then. A key that was used for something in it is none of ours, and
   * one that closes it does not close another one around.
   */
  #pressed(event) {
    if (event.key !== 'Escape' || event.defaultPrevented) {
      return;
    }
    event.stopPropagation();
    if (this.mayClose) {
      event.preventDefault();
      this.#leave();
    }
  }

  #closed(event) {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent('close'));
  }

  #actionsChanged(event) {
    event.target.parentElement.classList.toggle('used', event.target.assignedElements().length > 0);
  }
}

define('tocsin-dialog', Dialog);
