/** Answers that are asked for once: whoever asks again gets the same one. What failed is asked for again. */
export class Answers {
  #answers = new Map();

  /**
   * @template T
   * @param {string} key
   * @param {() => Promise<T>} ask
   * @returns {Promise<T>}
   */
  of(key, ask) {
    if (!this.#answers.has(key)) {
      const answer = ask();
      this.#answers.set(key, answer);
      answer.catch(() => this.#answers.get(key) === answer && this.#answers.delete(key));
    }
    return this.#answers.get(key);
  }

  forget(key) {
    this.#answers.delete(key);
  }

  forgetAll() {
    this.#answers.clear();
  }
}
