import { Problem } from './problem.js';

const ROOT = '/api/v1';
const ANSWER_WITHIN_MILLIS = 30_000;
const PAGE = 100;

/**
 * Tocsin's REST interface. Whatever is not answered well throws a {@link Problem}; a request that its caller has given up throws the
 * `AbortError` of `fetch`.
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
   * @param {{query?: object, body?: unknown, etag?: string, type?: string, signal?: AbortSignal}} what `etag` is the version that is to be
   *     changed
   * @returns {Promise<{body: any, etag: string|null}>}
   */
  async send(method, path, { query = {}, body, etag, type = 'application/json', signal } = {}) {
    const headers = { ...this.#bearing(), Accept: 'application/json' };
    if (body !== undefined) {
      headers['Content-Type'] = type;
    }
    if (etag) {
      headers['If-Match'] = etag;
    }
    const answer = await this.#fetch(this.url(path, query), {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: withTimeLimit(signal),
      cache: 'no-store',
    });
    const text = await whole(answer);
    return { body: text ? JSON.parse(text) : null, etag: answer.headers.get('ETag') };
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
      headers: { ...this.#bearing(), Accept: 'text/event-stream' },
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

  #bearing() {
    return this.#session.token ? { Authorization: `Bearer ${this.#session.token}` } : {};
  }

  async #fetch(url, options) {
    let answer;
    try {
      answer = await fetch(url, options);
    } catch (cause) {
      throw failureOf(cause);
    }
    if (answer.status === 401) {
      this.#session.refuse();
    }
    if (!answer.ok) {
      throw await Problem.ofAnswer(answer);
    }
    return answer;
  }
}

/** An answer's text, which may fail to come as well as its beginning. */
async function whole(answer) {
  try {
    return await answer.text();
  } catch (cause) {
    throw failureOf(cause);
  }
}

function failureOf(cause) {
  return cause?.name === 'AbortError' ? cause : Problem.ofFailure(cause);
}

function withTimeLimit(signal) {
  const limit = AbortSignal.timeout(ANSWER_WITHIN_MILLIS);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}
