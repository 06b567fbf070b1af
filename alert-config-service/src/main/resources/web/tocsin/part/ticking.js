/** Shows a component anew every so often, while anybody can see it: for what changes with the time alone. */
export class Ticking {
  #host;
  #millis;
  #timer = null;
  #seen = () => this.#host.requestUpdate();

  constructor(host, millis) {
    this.#host = host;
    this.#millis = millis;
    host.addController(this);
  }

  hostConnected() {
    this.#timer = setInterval(() => !document.hidden && this.#host.requestUpdate(), this.#millis);
    document.addEventListener('visibilitychange', this.#seen);
  }

  hostDisconnected() {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#seen);
  }
}
