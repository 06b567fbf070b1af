import { Soon } from '../part/soon.js';
import { words } from '../words/words.js';

/** What happens within this time is told in one sentence: a storm would drown whoever listens. */
const TOGETHER_MILLIS = 1_000;

/** Tells of what has just happened, for those who do not see it appear. */
export class News {
  #host;
  #ids = new Set();
  #soon = new Soon(TOGETHER_MILLIS, (sentences) => this.#speak(sentences));

  /** The last news. */
  words = '';

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.#soon.stop();
  }

  /** Whether a transition has happened while the page was open. */
  isNew({ id }) {
    return this.#ids.has(id);
  }

  /** @param {boolean} withCompany where it could be any */
  tell(transition, withCompany) {
    this.#ids.add(transition.id);
    this.#soon.add(sentence(transition, withCompany), transition.id);
  }

  #speak(sentences) {
    this.words = sentences.length === 1 ? sentences[0] : words.history.severalHappened(sentences.length);
    this.#host.requestUpdate();
  }
}

function sentence({ title, companyName, company, cause }, withCompany) {
  return words.history.happened(title, withCompany ? companyName || company : '', words.history.cause[cause] ?? cause);
}
