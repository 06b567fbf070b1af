import { Work } from './element.js';

/**
 * Something with a name that the interface keeps, such as a template: reads it, puts it in its place and removes it, and never over a
 * change that has not been seen.
 */
export class Kept {
  #host;
  #path;
  #etag = null;

  /** What is there; null before it was read, and where nothing is there yet. */
  value = null;

  /**
   * @param {import('./element.js').TocsinElement} host
   * @param {string} path such as `/templates`
   */
  constructor(host, path) {
    this.#host = host;
    this.#path = path;
    this.loading = new Work(host);
    this.saving = new Work(host);
    this.removing = new Work(host);
  }

  /** Whether anything is done with it at this moment. */
  get busy() {
    return [this.loading, this.saving, this.removing].some(({ busy }) => busy);
  }

  /** Reads it anew; true where that went well. */
  async load(name) {
    const answer = await this.loading.run((signal) => this.#host.api.send('GET', this.#at(name), { signal }));
    return this.#take(answer);
  }

  /** Puts it in the place of what was read, or of nothing; true where that went well. */
  async save(name, body) {
    const version = this.#etag ? { etag: this.#etag } : { fresh: true };
    const answer = await this.saving.run(() => this.#host.api.send('PUT', this.#at(name), { body, ...version }));
    return this.#take(answer);
  }

  /** Removes what was read; true where that went well. */
  async remove() {
    const { name } = this.value;
    const answer = await this.removing.run(() => this.#host.api.send('DELETE', this.#at(name), { etag: this.#etag }));
    return Boolean(answer);
  }

  /** Forgets what was there: what is saved next must not be there yet. */
  forget() {
    this.value = null;
    this.#etag = null;
    this.saving.problem = null;
  }

  #at(name) {
    return `${this.#path}/${encodeURIComponent(name)}`;
  }

  #take(answer) {
    if (!answer) {
      return false;
    }
    this.value = answer.body;
    this.#etag = answer.etag;
    this.saving.problem = null;
    return true;
  }
}
