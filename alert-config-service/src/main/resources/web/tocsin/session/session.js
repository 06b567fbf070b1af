import { Api } from '../api/api.js';
import { Live } from '../live/live.js';

/** Where this script came from: the gateway, unless a page says otherwise. */
const HERE = new URL(import.meta.url).origin;

const sessions = new Map();

/**
 * Who asks, and where Tocsin is. All components of a page that speak to the same gateway share one, and with it the token, the
 * stream of what happens, and what is known of the caller.
 *
 * Events: `token` after another token was handed over; `refused` when a token was not accepted (any more).
 */
export class Session extends EventTarget {
  #token = null;
  #caller = null;
  #companies = new Map();

  /** @param {string} base the gateway, such as `https://tocsin.example.com` */
  constructor(base) {
    super();
    this.base = base;
    this.api = new Api(this);
    this.live = new Live(this);
    this.live.addEventListener('definition', ({ detail }) => detail.kind === 'company' && this.#companies.delete(detail.key));
  }

  get token() {
    return this.#token;
  }

  /** Hands over a token, or another one when the last is about to expire; null takes it away. */
  set token(token) {
    if (token === this.#token) {
      return;
    }
    this.#token = token;
    this.#caller = null;
    this.#companies.clear();
    this.dispatchEvent(new Event('token'));
  }

  /** Told by whoever was answered 401. */
  refuse() {
    this.dispatchEvent(new Event('refused'));
  }

  /**
   * Who the token's bearer is, asked once for each token.
   *
   * @returns {Promise<{name: string, role: 'administrator'|'editor'|'viewer'|null, companies: string[]|null}>} `companies` is null for
   *     whoever sees all of them
   */
  caller() {
    this.#caller ??= this.api.get('/me').catch((problem) => {
      this.#caller = null;
      throw problem;
    });
    return this.#caller;
  }

  /**
   * A company, asked once. One that nobody has defined has alerts and metrics all the same: it is called by its id.
   *
   * @returns {Promise<{id: string, name: string, kind: string|null, tags: string[], currency: string|null, timeZone: string}>}
   */
  company(id) {
    if (!this.#companies.has(id)) {
      this.#companies.set(id, this.#askFor(id));
    }
    return this.#companies.get(id);
  }

  async #askFor(id) {
    try {
      return await this.api.get(`/companies/${encodeURIComponent(id)}`);
    } catch (problem) {
      if (problem.status === 404) {
        return { id, name: id, kind: null, tags: [], currency: null, timeZone: 'UTC' };
      }
      this.#companies.delete(id);
      throw problem;
    }
  }
}

/** The page's session with a gateway. */
export function sessionOf(base = HERE) {
  const at = base.replace(/\/$/, '');
  if (!sessions.has(at)) {
    sessions.set(at, new Session(at));
  }
  return sessions.get(at);
}
