/** Has the browser ask before a page is closed on which something is not saved yet, which is where its host `isChanged`. */
export class Leaving {
  #host;
  #ask = (event) => {
    if (this.#host.isChanged) {
      event.preventDefault();
    }
  };

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeunload', this.#ask);
  }

  hostDisconnected() {
    removeEventListener('beforeunload', this.#ask);
  }
}
