/** Collects what comes in a short while, and acts on it once; the most that it keeps is what its caller can name. */
export class Soon {
  #millis;
  #act;
  #items = new Map();
  #timer = null;

  /**
   * @param {number} millis how long to collect
   * @param {(items: any[]) => void} act gets what came, of each key the last
   */
  constructor(millis, act) {
    this.#millis = millis;
    this.#act = act;
  }

  add(item = null, key = item) {
    this.#items.set(key, item);
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
