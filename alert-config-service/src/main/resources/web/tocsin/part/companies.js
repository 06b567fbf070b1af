import { ownTimeZone } from '../format/time.js';

const MOST = 1000;

/** What the companies that a list is about are called, and what their money and their time are. */
export class Companies {
  #home;
  #known = new Map();
  #timeZone = ownTimeZone();

  constructor(home) {
    this.#home = home;
  }

  /**
   * Asks for all of them together, as a list may be about any.
   *
   * @param {string} company the only one that is needed; '' for all
   */
  async load(company, signal) {
    const found = company
      ? [await this.#home.company(company)]
      : (await this.#home.api.all('/companies', { limit: MOST }, { most: MOST, signal })).items;
    this.#known = new Map(found.map((each) => [each.id, each]));
  }

  /** Asks for each of those that a list is about; ids may be null. */
  async learn(ids) {
    const named = [...new Set(ids)].filter(Boolean);
    const found = await Promise.all(named.map((id) => this.#home.company(id)));
    found.forEach((company) => this.#known.set(company.id, company));
  }

  /** One by its id; one that is not known is called by it, and its times are those of the reader. */
  get(id) {
    return this.#known.get(id) ?? { id, name: id ?? '', currency: null, timeZone: this.#timeZone };
  }

  nameOf = (id) => this.get(id).name;
}
