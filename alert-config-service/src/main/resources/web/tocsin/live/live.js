import { eventsOf } from './events.js';

/** A stream that says nothing for so long is dead: the server's pulse comes every 5 seconds. */
const SILENT_FOR_MILLIS = 15_000;
const FIRST_WAIT_MILLIS = 1_000;
const LONGEST_WAIT_MILLIS = 15_000;

/**
 * What happens, as it happens: one stream for all components of a page, open while anybody listens.
 *
 * Events: `transition`, `penalty` and `definition`, each with what was published in `detail`; `pulse` every few seconds while the
 * connection is good, which is when to look at values again; `gap` when something may have been missed, so that everything is to be
 * asked for anew; `status` when {@link state} has changed.
 */
export class Live extends EventTarget {
  #session;
  #listeners = 0;
  #connection = null;

  /** `idle` while nobody listens; `connecting` at first; `live`; `lost` since `since`. */
  state = 'idle';
  /** When {@link state} became what it is. */
  since = new Date();

  constructor(session) {
    super();
    this.#session = session;
    session.addEventListener('token', () => this.#restart());
  }

  /** Keeps the stream open until the answer is called. */
  listen() {
    this.#listeners += 1;
    if (this.#listeners === 1) {
      this.#restart();
    }
    let listening = true;
    return () => {
      if (listening) {
        listening = false;
        this.#listeners -= 1;
        if (this.#listeners === 0) {
          this.#end();
        }
      }
    };
  }

  #restart() {
    this.#connection?.abort();
    if (this.#listeners === 0 || !this.#session.token) {
      this.#end();
      return;
    }
    this.#connection = new AbortController();
    this.#become('connecting');
    this.#stayConnected(this.#connection.signal);
  }

  #end() {
    this.#connection?.abort();
    this.#connection = null;
    this.#become('idle');
  }

  async #stayConnected(given) {
    let wait = FIRST_WAIT_MILLIS;
    while (!given.aborted) {
      const heard = await this.#connect(given);
      if (given.aborted) {
        return;
      }
      wait = heard ? FIRST_WAIT_MILLIS : Math.min(2 * wait, LONGEST_WAIT_MILLIS);
      this.#become('lost');
      // Not all pages at the same moment.
      await pause(wait * (0.5 + Math.random() / 2), given);
    }
  }

  /** Hears until the stream ends; whether anything was heard. */
  async #connect(given) {
    const silence = new Silence(SILENT_FOR_MILLIS);
    let heard = false;
    try {
      const answer = await this.#session.api.stream('/events', {}, AbortSignal.any([given, silence.signal]));
      for await (const { event, data } of eventsOf(answer.body)) {
        if (given.aborted) {
          break;
        }
        silence.broken();
        if (!heard) {
          heard = true;
          this.#become('live');
          this.#tell('gap');
        }
        this.#tell(event, JSON.parse(data));
      }
    } catch {
      // Whatever ended the stream: the state says so, and the next attempt follows.
    } finally {
      silence.end();
    }
    return heard;
  }

  #become(state) {
    if (state === this.state) {
      return;
    }
    this.state = state;
    this.since = new Date();
    this.#tell('status');
  }

  #tell(event, detail = null) {
    this.dispatchEvent(new CustomEvent(event, { detail }));
  }
}

/** Gives a connection up on which nothing is heard. */
class Silence {
  #millis;
  #timer;
  #end = new AbortController();

  constructor(millis) {
    this.#millis = millis;
    this.broken();
  }

  get signal() {
    return this.#end.signal;
  }

  broken() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end.abort(), this.#millis);
  }

  end() {
    clearTimeout(this.#timer);
  }
}

/** Waits, but no longer than until the network is back or nobody wants to know any more. */
function pause(millis, given) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', done);
      given.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, millis);
    globalThis.addEventListener('online', done);
    given.addEventListener('abort', done);
  });
}
