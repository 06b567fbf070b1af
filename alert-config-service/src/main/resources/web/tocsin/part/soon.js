/** Collects what comes in a short while, and acts on it once; the most that it keeps is what its caller can name. */
export class Soon {
  #millis;
  #act;
  #putsOff;
  #items = new Map();
  #timer = null;

  /**
   * @param {number} millis how long to collect
   * @param {(items: any[]) => void} act gets what came, of each key the last
   * @param {{putsOff?: boolean}} [how] `putsOff`: whatever comes puts it off anew, as for somebody who types
   */
  constructor(millis, act, { putsOff = false } = {}) {
    this.#millis = millis;
    this.#act = act;
    this.#putsOff = putsOff;
  }

  add(item = null, key = item) {
    this.#items.set(key, item);
    if (this.#putsOff) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
    this.#timer ??= setTimeout(() => this.#due(), this.#millis);
  }

  /** Forgets what has come. */
  stop() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#items.clear();
  }

  #due() {
    const items = [...this.#items.values()];
    this.stop();
    this.#act(items);
  }
}
