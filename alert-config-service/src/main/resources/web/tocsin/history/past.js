/** How many pages are looked through at once for what is wanted, so that no click asks for the whole past. */
const MOST_PAGES = 5;

/**
 * What has happened, as far as it is known: the newest ones, without a gap, and what lies further back as it is asked for. Each transition
 * is there once, however often it was told.
 */
export class Past {
  #ask;
  #byId = new Map();
  #cursor = null;

  /** The newest first. */
  items = [];
  /** Whether there is nothing further back. */
  complete = false;

  /** @param {(cursor: string|null) => Promise<{items: object[], next: string|null}>} ask for a page, the newest first */
  constructor(ask) {
    this.#ask = ask;
  }

  /** Looks further back until so many more are wanted ones, or there are no others, or it has looked far enough for once. */
  async further(count, isWanted) {
    let missing = count;
    for (let page = 0; page < MOST_PAGES && missing > 0 && !this.complete; page++) {
      const { items, next } = await this.#ask(this.#cursor);
      const added = items.filter((each) => this.#learn(each));
      this.items = [...this.items, ...added];
      this.#cursor = next;
      this.complete = next === null;
      missing -= added.filter(isWanted).length;
    }
  }

  /** Learns of one that has just happened; whether it is new. */
  add(transition) {
    const isNew = this.#learn(transition);
    if (isNew) {
      this.items = [transition, ...this.items];
    }
    return isNew;
  }

  /** Looks whether anything has happened meanwhile. What was known is forgotten where it does not join on to that. */
  async refresh() {
    const { items, next } = await this.#ask(null);
    const joins = items.some(({ id }) => this.#byId.has(id));
    if (!joins) {
      this.#byId.clear();
      this.items = [];
      this.#cursor = next;
      this.complete = next === null;
    }
    this.items = [...items.filter((each) => this.#learn(each)), ...this.items];
  }

  #learn(transition) {
    const isNew = !this.#byId.has(transition.id);
    this.#byId.set(transition.id, transition);
    return isNew;
  }
}
