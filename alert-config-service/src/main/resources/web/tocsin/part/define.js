/** Defines an element once, also where a page loads the script twice. */
export function define(name, element) {
  if (!customElements.get(name)) {
    customElements.define(name, element);
  }
}
