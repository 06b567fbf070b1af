import { Api } from '../api/api.js';
import { Live } from '../live/live.js';
import { Answers } from './answers.js';

/** Where this script came from: the gateway, unless a page says otherwise. */
const HERE = new URL(import.meta.url).origin;

const sessions = new Map();

/**
 * Who asks, and where Tocsin is. All components of a page that speak to the same gateway share one, and with it the token, the
 * stream of what happens, and what is known of the caller.
 *
 * Events: `token` after another token was handed over; `refused` when the token is not accepted (any more).
 */
export class Session extends EventTarget {
  #token = null;
  #refused = false;
  #callers = new Answers();
  #companies = new Answers();

  /** @param {string} base the gateway, such as `https://tocsin.example.com` */
  constructor(base) {
    super();
    this.base = base;
    this.api = new Api(this);
    this.live = new Live(this);
    this.live.addEventListener('definition', ({ detail }) => detail.kind === 'company' && this.#companies.forget(detail.key));
    this.live.addEventListener('gap', () => this.#companies.forgetAll());
  }

  get token() {
    return this.#token;
  }

  /** Hands over a token, or another one when the last is about to expire; null takes it away. */
  set token(token) {
    if (token === this.#token) {
      return;
    }
    if (this.#token) {
      this.#callers.forgetAll();
      this.#companies.forgetAll();
    }
    this.#token = token;
    this.#refused = false;
    this.dispatchEvent(new Event('token'));
  }

  /** The token; waits until one is handed over, or nobody wants it any more. */
  async bearer(signal) {
    while (!this.#token) {
      await once(this, 'token', signal);
    }
    return this.#token;
  }

  /** Told by whoever was answered 401; once for each token, and not of one that has been replaced meanwhile. */
  refuse(token) {
    if (token === this.#token && !this.#refused) {
      this.#refused = true;
      this.dispatchEvent(new Event('refused'));
    }
  }

  /**
   * Who the token's bearer is, asked once for each token.
   *
   * @returns {Promise<{name: string, role: 'administrator'|'editor'|'viewer'|null, companies: string[]|null}>} `companies` is null for
   *     whoever sees all of them
   */
  caller() {
    return this.#callers.of('me', () => this.api.get('/me'));
  }

  /**
   * A company, asked once. One that nobody has defined has alerts and metrics all the same: it is called by its id.
   *
   * @returns {Promise<{id: string, name: string, kind: string|null, tags: string[], currency: string|null, timeZone: string}>}
   */
  company(id) {
    return this.#companies.of(id, () => this.#askFor(id));
  }

  async #askFor(id) {
    try {
      return await this.api.get(`/companies/${encodeURIComponent(id)}`);
    } catch (problem) {
      if (problem.status === 404) {
        return { id, name: id, kind: null, tags: [], currency: null, timeZone: 'UTC' };
      }
      throw problem;
    }
  }
}

function once(target, name, signal) {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const happened = () => {
      signal.removeEventListener('abort', givenUp);
      resolve();
    };
    const givenUp = () => {
      target.removeEventListener(name, happened);
      reject(signal.reason);
    };
    target.addEventListener(name, happened, { once: true });
    signal.addEventListener('abort', givenUp, { once: true });
  });
}

/** The page's session with a gateway. */
export function sessionOf(base) {
  const at = (base ?? HERE).replace(/\/$/, '');
  if (!sessions.has(at)) {
    sessions.set(at, new Session(at));
  }
  return sessions.get(at);
}
