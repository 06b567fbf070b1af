const AROUND = '200px 0px';

/** Which rows of a host are on the screen, or nearly: elements with `data-key`. */
export class OnScreen {
  #host;
  #changed;
  #observer = null;
  #watched = new Set();
  #keys = new Map();

  /** @param {(keys: Set<string>) => void} changed hears of others coming into view, and going */
  constructor(host, changed) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected() {
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), { rootMargin: AROUND });
    this.#watched.clear();
  }

  hostDisconnected() {
    this.#observer.disconnect();
    this.#keys.clear();
  }

  hostUpdated() {
    const there = new Set(this.#host.renderRoot.querySelectorAll('[data-key]'));
    const gone = [...this.#watched].filter((row) => !there.has(row));
    gone.forEach((row) => this.#observer.unobserve(row));
    [...there].filter((row) => !this.#watched.has(row)).forEach((row) => this.#observer.observe(row));
    this.#watched = there;
    gone.forEach((row) => this.#keys.delete(row));
    if (gone.length > 0) {
      this.#tell();
    }
  }

  #see(entries) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) {
        this.#keys.set(target, target.dataset.key);
      } else {
        this.#keys.delete(target);
      }
    }
    this.#tell();
  }

  #tell() {
    this.#changed(new Set(this.#keys.values()));
  }
}
