import { words } from '../words/words.js';

/** What happens within this time is told in one sentence: a storm would drown whoever listens. */
const TOGETHER_MILLIS = 1_000;

/** Tells of what has just happened, for those who do not see it appear. */
export class News {
  #host;
  #ids = new Set();
  #waiting = [];
  #timer = null;

  /** The last news. */
  words = '';

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting = [];
  }

  /** Whether a transition has happened while the page was open. */
  isNew({ id }) {
    return this.#ids.has(id);
  }

  /** @param {boolean} withCompany where it could be any */
  tell(transition, withCompany) {
    this.#ids.add(transition.id);
    this.#waiting.push(sentence(transition, withCompany));
    this.#timer ??= setTimeout(() => this.#speak(), TOGETHER_MILLIS);
  }

  #speak() {
    this.#timer = null;
    this.words = this.#waiting.length === 1 ? this.#waiting[0] : words.history.severalHappened(this.#waiting.length);
    this.#waiting = [];
    this.#host.requestUpdate();
  }
}

function sentence({ title, companyName, company, cause }, withCompany) {
  return words.history.happened(title, withCompany ? companyName || company : '', words.history.cause[cause] ?? cause);
}
