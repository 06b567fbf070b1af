/**
 * What is wrong with the fields of a form, and who says so: the form itself, the answer to saving, or a backtest on the way. Of fields that
 * nobody has touched yet only the answer to saving is told.
 */
export class Wrongs {
  #touched = new Set();
  #allTouched;
  #refusal = null;
  #mended = [];
  #judgement = null;

  /** @param {{allTouched?: boolean}} how `allTouched` where the form shows what was saved before */
  constructor({ allTouched = false } = {}) {
    this.#allTouched = allTouched;
  }

  /** Somebody is done with a field, which is told by its pointer, such as `/threshold`. */
  touch(pointer) {
    this.#touched.add(pointer);
  }

  isTouched(pointer) {
    return this.#allTouched || this.#touched.has(pointer);
  }

  /** Somebody has changed what these pointers are about, so that what was said of them is out of date. */
  mend(pointers) {
    this.#mended.push(...pointers);
  }

  /** Saving was refused. */
  refused(problem) {
    this.#refusal = problem;
    this.#mended = [];
    this.#allTouched = true;
  }

  /** A backtest was refused, or, with null, not. */
  judged(problem) {
    this.#judgement = problem;
  }

  /** Whether everything that the answer to saving had against fields is out of date. */
  get isMended() {
    const errors = this.#refusal?.errors ?? [];
    return errors.length > 0 && errors.every(({ pointer }) => this.#isMended(pointer?.slice(1) ?? ''));
  }

  /**
   * What is wrong with a field.
   *
   * @param {string} pointer such as `/threshold`
   * @param {Record<string, string>} faults what the form itself says
   * @returns {string} empty where nothing is
   */
  at(pointer, faults) {
    const refusal = this.#refusal && !this.#isMended(pointer) ? this.#refusal.at(pointer) : '';
    const touched = this.isTouched(fieldOf(pointer));
    const [fault, judgement] = touched ? [faults[pointer], this.#judgement?.at(`/alert${pointer}`)] : [];
    return fault || refusal || judgement || '';
  }

  #isMended(pointer) {
    return this.#mended.some((mended) => pointer === mended || pointer.startsWith(`${mended}/`));
  }
}

/** The field that a pointer leads into, such as `/recipients` for `/recipients/2`. */
function fieldOf(pointer) {
  return /^\/[^/]*/.exec(pointer)[0];
}
