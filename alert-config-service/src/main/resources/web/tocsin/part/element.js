import { LitElement } from 'lit';
import { Problem } from '../api/problem.js';
import { sessionOf } from '../session/session.js';
import { controls } from '../look/controls.js';
import { theme } from '../look/theme.js';
import { language, locale } from '../words/words.js';

/**
 * What all components have in common: the look, the session, and requests that end with the component.
 *
 * Attributes: `base`, the gateway, where the script does not come from it; `token`, which is better set as a property, or once for all
 * components with `setToken`. Event: `tocsin-refused`, when the token is not accepted any more: hand over another one.
 */
export class TocsinElement extends LitElement {
  static properties = {
    base: { type: String },
    token: { type: String },
    session: { attribute: false },
  };

  static styles = [theme, controls];

  #leave = new AbortController();
  #handedOver = null;
  #heard = null;
  #refused = () => this.dispatchEvent(new CustomEvent('tocsin-refused', { bubbles: true, composed: true }));

  /** The page around may speak another language. */
  #speak = () => {
    this.lang = locale();
    this.requestUpdate();
  };

  /** Where requests go, and who makes them: as it was said, or as the component around has it, or where the script came from. */
  get home() {
    return this.session ?? (this.base ? sessionOf(this.base) : (this.getRootNode().host?.home ?? sessionOf()));
  }

  get api() {
    return this.home.api;
  }

  /** Aborted when the component is taken off the page. */
  get leaving() {
    return this.#leave.signal;
  }

  constructor() {
    super();
    // Before all that components do, whatever they override.
    this.addController({ hostConnected: () => this.#handOver(), hostUpdate: () => this.#handOver() });
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.#leave.signal.aborted) {
      this.#leave = new AbortController();
    }
    language.addEventListener('change', this.#speak);
    this.#speak();
    this.#heard = this.home;
    this.#heard.addEventListener('refused', this.#refused);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    language.removeEventListener('change', this.#speak);
    this.#heard.removeEventListener('refused', this.#refused);
    this.#leave.abort();
  }

  /** Once for each token: a component that is put elsewhere does not bring back an older one. */
  #handOver() {
    if (this.token && this.token !== this.#handedOver) {
      this.#handedOver = this.token;
      this.home.token = this.token;
    }
  }

  /** Tells the page around of something, across shadow roots. */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/**
 * One piece of work at a time, and what came of it: `busy`, `value`, `problem`. Whoever starts another one gives the last one up.
 */
export class Work {
  #host;
  #current = null;
  #next = null;

  busy = false;
  /** What the last work that went well answered. */
  value = undefined;
  /** Why the last one did not go well; null where it did. */
  problem = null;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.#next = null;
    this.#current?.abort();
  }

  /** Starts work when none is under way any more, without giving that up; of several that wait so, the last one is done. */
  again(work) {
    if (this.busy) {
      this.#next = work;
    } else {
      this.run(work);
    }
  }

  /** Gives up what is under way; what came of the last stays. */
  giveUp() {
    this.#next = null;
    this.#current?.abort();
    this.#current = null;
    this.busy = false;
  }

  /**
   * Starts work.
   *
   * @template T
   * @param {(signal: AbortSignal) => Promise<T>} work
   * @returns {Promise<T|undefined>} what came of it; undefined where it failed or was given up
   */
  async run(work) {
    this.#next = null;
    this.#current?.abort();
    const mine = new AbortController();
    this.#current = mine;
    this.busy = true;
    this.#host.requestUpdate();
    try {
      const value = await work(mine.signal);
      if (mine.signal.aborted) {
        return undefined;
      }
      this.value = value;
      this.problem = null;
      return value;
    } catch (cause) {
      if (!mine.signal.aborted) {
        this.problem = asProblem(cause);
      }
      return undefined;
    } finally {
      if (this.#current === mine) {
        this.busy = false;
        this.#host.requestUpdate();
        this.#goOn();
      }
    }
  }

  #goOn() {
    const next = this.#next;
    if (next) {
      this.run(next);
    }
  }
}

/** A fault of our own is told as well, and shows where it is. */
function asProblem(cause) {
  if (cause instanceof Problem) {
    return cause;
  }
  console.error(cause);
  return new Problem(0, String(cause), '');
}

/**
 * Hears of what happens while the component is on the page.
 *
 * @example new Listening(this, { transition: (event) => …, pulse: () => …, gap: () => this.load() })
 */
export class Listening {
  #host;
  #handlers;
  #stop = null;
  #live = null;

  constructor(host, handlers) {
    this.#host = host;
    this.#handlers = { status: () => host.requestUpdate(), ...handlers };
    host.addController(this);
  }

  hostConnected() {
    this.#live = this.#host.home.live;
    for (const [name, handler] of Object.entries(this.#handlers)) {
      this.#live.addEventListener(name, handler);
    }
    this.#stop = this.#live.listen();
  }

  hostDisconnected() {
    for (const [name, handler] of Object.entries(this.#handlers)) {
      this.#live.removeEventListener(name, handler);
    }
    this.#stop?.();
  }
}
