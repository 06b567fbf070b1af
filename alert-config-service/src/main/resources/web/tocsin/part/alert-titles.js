/** As many as one request may name. */
const AT_ONCE = 100;
const MOST_KNOWN = 5_000;

const ofHomes = new WeakMap();

/**
 * What alerts are called, by their ids: those that a list names are asked for together, once for a page.
 */
export class AlertTitles {
  #home;
  #titles = new Map();
  /** Those that are still called so, as far as anybody knows; the others are shown so until it is learnt. */
  #fresh = new Set();

  /** @param {import('../session/session.js').Session} home */
  constructor(home) {
    this.#home = home;
    home.addEventListener('token', () => this.#fresh.clear());
    home.live.addEventListener('gap', () => this.#fresh.clear());
    home.live.addEventListener('definition', ({ detail }) => this.forget(detail.key));
  }

  /** Those of a page. */
  static of(home) {
    if (!ofHomes.has(home)) {
      ofHomes.set(home, new AlertTitles(home));
    }
    return ofHomes.get(home);
  }

  /** Asks for those that are not known yet. */
  async learn(ids, signal) {
    if (this.#titles.size > MOST_KNOWN) {
      this.#titles.clear();
      this.#fresh.clear();
    }
    const unknown = [...new Set(ids)].filter((id) => id && !this.#fresh.has(id));
    for (let begin = 0; begin < unknown.length; begin += AT_ONCE) {
      const some = unknown.slice(begin, begin + AT_ONCE);
      const { items } = await this.#home.api.page('/alerts', { id: some.join(','), limit: AT_ONCE }, signal);
      const found = new Map(items.map(({ id, title }) => [id, title]));
      for (const id of some) {
        this.#titles.set(id, found.get(id) ?? null);
        this.#fresh.add(id);
      }
    }
  }

  /** @returns {string|null|undefined} null for one that is gone, or out of the caller's sight; undefined for one that nobody has asked for */
  get(id) {
    return this.#titles.get(id);
  }

  /** It may be called otherwise now. */
  forget(id) {
    this.#fresh.delete(id);
  }
}
