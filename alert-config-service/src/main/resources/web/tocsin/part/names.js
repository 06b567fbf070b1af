import { ownTimeZone } from '../format/time.js';
import { AlertTitles } from './alert-titles.js';

/** What the companies and alerts of a list are called, and which time a company's clocks show. */
export class Names {
  #home;
  #titles;
  #companies = new Map();

  constructor(home) {
    this.#home = home;
    this.#titles = AlertTitles.of(home);
  }

  /** Asks for what is not known yet; ids may be null. */
  async learn(companies, alerts, signal) {
    const ids = [...new Set(companies)].filter(Boolean);
    const [found] = await Promise.all([
      Promise.all(ids.map((id) => this.#home.company(id))),
      this.#titles.learn(alerts, signal),
    ]);
    found.forEach((company) => this.#companies.set(company.id, company));
  }

  company(id) {
    return this.#companies.get(id)?.name ?? id;
  }

  /** A company's time zone; the reader's own for what is of no company. */
  timeZone(id) {
    return this.#companies.get(id)?.timeZone ?? ownTimeZone();
  }

  /** @returns {string|null} null for an alert that is gone, or out of sight */
  alert(id) {
    return this.#titles.get(id);
  }

  forgetAlert(id) {
    this.#titles.forget(id);
  }
}
