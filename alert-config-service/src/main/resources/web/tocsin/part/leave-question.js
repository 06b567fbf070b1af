import { LitElement } from 'lit';
import { controls } from '../look/controls.js';
import { theme } from '../look/theme.js';
import { words } from '../words/words.js';
import { confirmation } from './confirm.js';
import { define } from './define.js';

/**
 * Asks whether what is not saved may be lost.
 *
 * Property: `say`, its words: `{heading, text, stay, go}`.
 */
export class LeaveQuestion extends LitElement {
  static properties = { say: { attribute: false } };

  static styles = [theme, controls];

  #answer = null;
  #asked = null;

  /** Asks, once at a time. @returns {Promise<boolean>} whether to go */
  ask() {
    this.#asked ??= new Promise((resolve) => {
      this.#answer = resolve;
      this.#dialog.show();
    });
    return this.#asked;
  }

  get #dialog() {
    return this.renderRoot.querySelector('tocsin-dialog');
  }

  render() {
    const { heading, text, stay, go } = this.say ?? words.writing.leave;
    return confirmation({
      id: 'leave',
      heading,
      text,
      cancel: stay,
      action: go,
      confirmed: () => this.#go(),
      closed: () => this.#answered(false),
    });
  }

  #go() {
    this.#answered(true);
    this.#dialog.hide();
  }

  /** The first answer counts: the dialog closes after it in any case. */
  #answered(go) {
    this.#answer?.(go);
    this.#answer = null;
    this.#asked = null;
  }
}

define('tocsin-leave-question', LeaveQuestion);
