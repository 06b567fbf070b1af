import { ownTimeZone } from '../format/time.js';

const MOST = 1000;

/** What the companies in sight are called, and what their money and their time are: asked for together, as a list names many. */
export class Companies {
  #home;
  #known = new Map();
  #timeZone = ownTimeZone();

  constructor(home) {
    this.#home = home;
  }

  /** @param {string} company the only one that is needed; '' for all */
  async load(company, signal) {
    const found = company
      ? [await this.#home.company(company)]
      : (await this.#home.api.all('/companies', { limit: MOST }, { most: MOST, signal })).items;
    this.#known = new Map(found.map((each) => [each.id, each]));
  }

  /** One by its id; one that is not known is called by it, and its times are those of the reader. */
  get(id) {
    return this.#known.get(id) ?? { id, name: id ?? '', currency: null, timeZone: this.#timeZone };
  }

  nameOf = (id) => this.get(id).name;
}
