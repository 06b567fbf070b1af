import { words } from '../words/words.js';

/** Why a request came to nothing, as RFC 9457 says it, or as near to it as what came instead. */
export class Problem extends Error {
  /**
   * @param {number} status the HTTP status; 0 where no answer came
   * @param {string} title what kind of problem it is
   * @param {string} detail what happened this time
   * @param {Array<{pointer?: string, parameter?: string, detail: string, line?: number, column?: number}>} errors one for each bad field
   */
  constructor(status, title, detail, errors = []) {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
  }

  /** @param {Response} response an answer that is not good */
  static async ofAnswer(response) {
    const text = await response.text();
    try {
      const { title, detail, errors } = JSON.parse(text);
      return new Problem(response.status, title ?? response.statusText, detail ?? '', errors ?? []);
    } catch {
      return Problem.unreadable(response.status, text);
    }
  }

  /** An answer that is not Tocsin's, such as the page of a proxy. */
  static unreadable(status, text) {
    return new Problem(status, words.problem.unreadable(status), text.slice(0, 200));
  }

  /** @param {unknown} cause what `fetch` threw */
  static ofFailure(cause) {
    const late = cause?.name === 'TimeoutError';
    return new Problem(0, late ? words.problem.late : words.problem.unreachable, words.problem.nothingLost);
  }

  /** What is wrong with a field of the body, such as `/recipients/2`, in one line; empty where nothing is. */
  at(pointer) {
    return this.errors
      .filter((error) => error.pointer === `#${pointer}`)
      .map((error) => error.detail)
      .join('; ');
  }

  /** Errors that none of these fields has: they belong above the form. */
  beside(pointers) {
    return this.errors.filter((error) => !pointers.some((pointer) => error.pointer === `#${pointer}`));
  }

  /** Somebody else was faster. */
  get isConflict() {
    return this.status === 412;
  }
}
