/**
 * Answers that are asked for only while somebody looks, a few at a time, and kept for a while. Of those that nobody looks at the oldest are
 * forgotten.
 */
export class Lazily {
  #ask;
  #changed;
  #limits;
  #answers = new Map();
  #wanted = new Map();
  #asking = new Set();

  /**
   * @param {(what: object) => Promise<any>} ask
   * @param {() => void} changed told after each answer
   * @param {{most?: number, freshMillis?: number, kept?: number}} limits how many questions at a time; for how long an answer is good; how
   *     many are kept
   */
  constructor(ask, changed, { most = 3, freshMillis = 60_000, kept = 300 } = {}) {
    this.#ask = ask;
    this.#changed = changed;
    this.#limits = { most, freshMillis, kept };
  }

  /** What is looked at now, by key; what was wanted before and is not asked yet is dropped. */
  want(wanted) {
    this.#wanted = new Map(wanted);
    this.#forget();
    this.#goOn();
  }

  /** @returns {{value?: any, problem?: Error}|undefined} undefined before it is answered; the last answer while it is asked anew */
  get(key) {
    return this.#answers.get(key);
  }

  /** Asks nothing more. */
  stop() {
    this.#wanted.clear();
  }

  #goOn() {
    for (const [key, what] of this.#wanted) {
      if (this.#asking.size >= this.#limits.most) {
        return;
      }
      if (!this.#asking.has(key) && !this.#isFresh(key)) {
        this.#askFor(key, what);
      }
    }
  }

  async #askFor(key, what) {
    this.#asking.add(key);
    const answer = await this.#ask(what).then(
      (value) => ({ value }),
      (problem) => ({ problem }),
    );
    this.#asking.delete(key);
    this.#answers.delete(key);
    this.#answers.set(key, { ...answer, at: Date.now() });
    this.#changed();
    this.#goOn();
  }

  #isFresh(key) {
    const answer = this.#answers.get(key);
    return answer !== undefined && Date.now() - answer.at < this.#limits.freshMillis;
  }

  #forget() {
    for (const key of this.#answers.keys()) {
      if (this.#answers.size <= this.#limits.kept) {
        return;
      }
      if (!this.#wanted.has(key)) {
        this.#answers.delete(key);
      }
    }
  }
}
