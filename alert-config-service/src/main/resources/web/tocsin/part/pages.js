import { Work } from './element.js';

/** A list that goes far back: its newest page, and others behind that as somebody wants more. */
export class Pages {
  #ask;
  #first = (signal) => this.#ask(null, signal);

  /** What asks; its `value` is `{items, next}`. */
  work;

  /** @param {(cursor: string|null, signal: AbortSignal) => Promise<{items: object[], next: string|null}>} ask for the page behind another */
  constructor(host, ask) {
    this.#ask = ask;
    this.work = new Work(host);
  }

  get items() {
    return this.work.value?.items ?? [];
  }

  get hasMore() {
    return Boolean(this.work.value?.next);
  }

  /** Asks for the newest page. */
  load() {
    return this.work.run(this.#first);
  }

  /** Something has changed, or may have. */
  again() {
    this.work.again(this.#first);
  }

  /** Asks for the next page. */
  more() {
    const { items, next } = this.work.value;
    return this.work.run(async (signal) => {
      const page = await this.#ask(next, signal);
      return { items: [...items, ...page.items], next: page.next };
    });
  }

  /** What there was is of no interest any more. */
  forget() {
    this.work.value = undefined;
  }
}
