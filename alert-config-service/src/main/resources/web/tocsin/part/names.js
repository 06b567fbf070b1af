import { AlertTitles } from './alert-titles.js';
import { Companies } from './companies.js';

/** What the companies and alerts of a list are called, and which time a company's clocks show. */
export class Names {
  #titles;
  #companies;

  constructor(home) {
    this.#titles = AlertTitles.of(home);
    this.#companies = new Companies(home);
  }

  /** Asks for what is not known yet; ids may be null. */
  async learn(companies, alerts, signal) {
    await Promise.all([this.#companies.learn(companies), this.#titles.learn(alerts, signal)]);
  }

  company(id) {
    return this.#companies.nameOf(id);
  }

  /** A company's time zone; the reader's own for what is of no company. */
  timeZone(id) {
    return this.#companies.get(id).timeZone;
  }

  /** @returns {string|null} null for an alert that is gone, or out of sight */
  alert(id) {
    return this.#titles.get(id);
  }

  forgetAlert(id) {
    this.#titles.forget(id);
  }
}
