import { words } from '../words/words.js';
import { Problem } from './problem.js';

const ROOT = '/api/v1';
const ANSWER_WITHIN_MILLIS = 30_000;
const PAGE = 100;

/**
 * Tocsin's REST interface. What is asked before the page has handed over a token waits for it. Whatever is not answered well throws a
 * {@link Problem}; a request that its caller has given up throws the `AbortError` of `fetch`.
 */
export class Api {
  #session;

  constructor(session) {
    this.#session = session;
  }

  /** The body of an answer. */
  async get(path, query = {}, signal) {
    return (await this.send('GET', path, { query, signal })).body;
  }

  /**
   * Asks for something, or changes it.
   *
   * @param {string} method
   * @param {string} path such as `/alerts`, its parts already encoded
   * @param {{query?: object, body?: unknown, etag?: string, fresh?: boolean, type?: string, signal?: AbortSignal}} what `etag` is the
   *     version that is to be changed; `fresh`, that there must be nothing yet (412 otherwise)
   * @returns {Promise<{body: any, etag: string|null}>}
   */
  async send(method, path, { query = {}, body, etag, fresh, type = 'application/json', signal } = {}) {
    const headers = { Accept: 'application/json' };
    if (body !== undefined) {
      headers['Content-Type'] = type;
    }
    if (etag) {
      headers['If-Match'] = etag;
    }
    if (fresh) {
      headers['If-None-Match'] = '*';
    }
    const answer = await this.#fetch(this.url(path, query), {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: withTimeLimit(signal),
      cache: 'no-store',
    });
    return { body: await bodyOf(answer), etag: answer.headers.get('ETag') };
  }

  /** One page of a list: `{items, next}`. */
  page(path, query = {}, signal) {
    return this.get(path, { limit: PAGE, ...query }, signal);
  }

  /**
   * A whole list, page by page.
   *
   * @param {number} most where to stop; `more` says whether there would be others
   * @returns {Promise<{items: any[], more: boolean}>}
   */
  async all(path, query = {}, { most = 1000, signal } = {}) {
    const items = [];
    let cursor = null;
    do {
      const page = await this.page(path, cursor ? { ...query, cursor } : query, signal);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor && items.length < most);
    return { items, more: cursor !== null };
  }

  /** An answer that goes on and on, such as a stream of events; without a time limit. */
  stream(path, query, signal) {
    return this.#fetch(this.url(path, query), {
      headers: { Accept: 'text/event-stream' },
      signal,
      cache: 'no-store',
    });
  }

  /** The address of a path; a query's fields that are null, undefined or empty are left out. */
  url(path, query = {}) {
    const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '');
    const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    return `${this.#session.base}${ROOT}${path}${text ? `?${text}` : ''}`;
  }

  async #fetch(url, options) {
    const token = await this.#bearer(options.signal);
    const headers = { ...options.headers, Authorization: `Bearer ${token}` };
    const answer = await fetch(url, { ...options, headers }).catch(fail);
    if (answer.status === 401) {
      this.#session.refuse(token);
    }
    if (!answer.ok) {
      throw await Problem.ofAnswer(answer).catch(fail);
    }
    return answer;
  }

  async #bearer(signal) {
    try {
      return await this.#session.bearer(signal);
    } catch (cause) {
      throw cause?.name === 'TimeoutError' ? new Problem(0, words.problem.noToken, '') : cause;
    }
  }
}

/** An answer can break off, or not be Tocsin's at all. */
async function bodyOf(answer) {
  const text = await answer.text().catch(fail);
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    throw Problem.unreadable(answer.status, text);
  }
}

function fail(cause) {
  throw cause?.name === 'AbortError' ? cause : Problem.ofFailure(cause);
}

function withTimeLimit(signal) {
  const limit = AbortSignal.timeout(ANSWER_WITHIN_MILLIS);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}
