import './leave-question.js';

/**
 * Nothing that somebody has written is lost without a question: not by closing the page, of which the browser asks, nor by going elsewhere in
 * it, before which {@link canLeave} is asked. Its host shows a `<tocsin-leave-question>`.
 */
export class Leaving {
  #host;
  #isChanged;
  #ask = (event) => {
    if (this.#isChanged()) {
      event.preventDefault();
    }
  };

  /** @param {() => boolean} isChanged whether something would be lost */
  constructor(host, isChanged) {
    this.#host = host;
    this.#isChanged = isChanged;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeunload', this.#ask);
  }

  hostDisconnected() {
    removeEventListener('beforeunload', this.#ask);
  }

  /** @returns {Promise<boolean>} whether to go */
  async canLeave() {
    return !this.#isChanged() || this.#host.renderRoot.querySelector('tocsin-leave-question').ask();
  }
}
