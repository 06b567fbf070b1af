import { html, nothing } from 'lit';
import { clock, ownTimeZone } from '../tocsin/format/time.js';
import { icon } from '../tocsin/look/icons.js';
import { define } from '../tocsin/part/define.js';
import { Listening, TocsinElement, Work } from '../tocsin/part/element.js';
import { problemNote } from '../tocsin/part/problem.js';
import { seesAll } from '../tocsin/session/role.js';
import { words } from '../tocsin/words/words.js';
import { look } from './look.js';
import { changeTheme, isDark } from './theme.js';
import { forgetToken, keepToken } from './token.js';

/** What the page has, in the order of its navigation; `content` is the component that shows it. */
const VIEWS = {
  alerts: (company) => html`<tocsin-alerts .company=${company}></tocsin-alerts>`,
  history: (company) => html`<tocsin-history .company=${company}></tocsin-history>`,
  silences: (company) => html`<tocsin-silences .company=${company}></tocsin-silences>`,
  penalties: (company) => html`<tocsin-penalties .company=${company}></tocsin-penalties>`,
  templates: () => html`<tocsin-templates></tocsin-templates>`,
  scripts: (company) => html`<tocsin-scripts .company=${company}></tocsin-scripts>`,
};

/**
 * A small page of our own, made of the components: for administrators with all companies, for a company's users with theirs. What is shown
 * is in the address (`#/alerts/acme`), so that it can be kept and sent on.
 */
export class Portal extends TocsinElement {
  static properties = {
    view: { state: true },
    chosen: { state: true },
    companies: { state: true },
    caller: { state: true },
    refused: { state: true },
  };

  static styles = [...TocsinElement.styles, look];

  #work = new Work(this);
  #listening = new Listening(this, {});
  #followAddress = () => this.#follow();
  /** What the address says of what is shown. */
  #address = '';
  #token = () => this.#begin();

  constructor() {
    super();
    this.chosen = '';
    this.companies = [];
    this.caller = null;
    this.refused = false;
    this.addEventListener('tocsin-refused', () => {
      this.refused = true;
    });
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.#followAddress);
    this.home.addEventListener('token', this.#token);
    this.#readAddress();
    this.#begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followAddress);
    this.home.removeEventListener('token', this.#token);
  }

  #readAddress() {
    const { view, company } = shownAt(location.hash);
    this.view = view;
    this.chosen = company;
    this.#address = location.hash;
  }

  /** Shows what the address says, unless something that is not saved would be lost, and somebody stays with it. */
  async #follow() {
    if (shownAt(location.hash).view === this.view || (await this.#canLeave())) {
      this.#readAddress();
    } else {
      history.replaceState(null, '', this.#address || location.pathname);
    }
  }

  /** A component that somebody writes in answers whether it can be left. */
  async #canLeave() {
    return (await this.renderRoot.querySelector('main > *')?.canLeave?.()) ?? true;
  }

  async #signOut() {
    if (await this.#canLeave()) {
      forgetToken();
    }
  }

  /** The company that is shown; '' for all of them, which only administrators have. */
  get #company() {
    return this.chosen || this.#seesAll ? this.chosen : (this.companies[0]?.id ?? '');
  }

  async #begin() {
    this.refused = false;
    this.caller = null;
    if (!this.home.token) {
      this.requestUpdate();
      return;
    }
    await this.#work.run(async (signal) => {
      const caller = await this.home.caller();
      const { items } = await this.api.all('/companies', {}, { most: 1000, signal });
      this.companies = items;
      this.caller = caller;
    });
  }

  get #seesAll() {
    return seesAll(this.caller);
  }

  render() {
    if (!this.home.token || this.refused) {
      return this.#signIn();
    }
    return html`
      <a class="skip button" href="#main" @click=${this.#skip}>${words.portal.skip}</a>
      <div class="bar">
        <div class="inside">
          <div class="top">
            <span class="brand"><img src="/icon.svg" alt="" />Tocsin</span>
            <span class="grow"></span>
            ${this.#companyChoice()} ${this.#liveness()}
            <button type="button" class="quiet icon" aria-label=${isDark() ? words.portal.light : words.portal.dark} @click=${this.#changeTheme}>
              ${icon(isDark() ? 'sun' : 'moon')}
            </button>
            <button type="button" class="quiet" @click=${this.#signOut}>${words.portal.leave}</button>
          </div>
          <nav aria-label=${words.portal.navigation}>${Object.keys(VIEWS).map((view) => this.#link(view))}</nav>
        </div>
      </div>
      ${this.#lost()}
      <h1 class="visually-hidden">${words.portal.title(this.#nameOf(this.view))}</h1>
      <main id="main" tabindex="-1" class="inside">${this.#content()}</main>
    `;
  }

  #content() {
    if (this.#work.problem) {
      return problemNote(this.#work.problem, { again: () => this.#begin() });
    }
    return this.caller ? VIEWS[this.view](this.#company) : html`<p class="empty" role="status">${words.loading}</p>`;
  }

  #link(view) {
    const company = this.#company ? `/${this.#company}` : '';
    return html`<a href="#/${view}${company}" aria-current=${view === this.view ? 'page' : nothing}>${this.#nameOf(view)}</a>`;
  }

  #nameOf(view) {
    return view === 'alerts' && this.#seesAll && !this.#company ? words.portal.globalAlerts : words.portal.view[view];
  }

  updated(changed) {
    document.title = this.caller ? words.portal.title(this.#nameOf(this.view)) : words.portal.name;
    if (!changed.has('view') && !changed.has('caller')) {
      return;
    }
    this.renderRoot.querySelector('nav a[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #companyChoice() {
    if (this.companies.length === 0 || (this.companies.length === 1 && !this.#seesAll)) {
      return this.companies.length ? html`<strong>${this.companies[0].name}</strong>` : nothing;
    }
    return html`
      <select aria-label=${words.portal.company} @change=${this.#chooseCompany}>
        ${this.#seesAll ? html`<option value="" .selected=${this.#company === ''}>${words.scope.all}</option>` : nothing}
        ${this.companies.map(
          (company) => html`<option value=${company.id} .selected=${company.id === this.#company}>${company.name}</option>`,
        )}
      </select>
    `;
  }

  #chooseCompany(event) {
    const company = event.target.value;
    location.hash = `#/${this.view}${company ? `/${company}` : ''}`;
  }

  #liveness() {
    const { live } = this.home;
    const word = live.state === 'lost' ? words.live.idle : words.live[live.state];
    return html`<span class="row live" data-state=${live.state} role="status"><span class="dot"></span><span class="word small">${word}</span></span>`;
  }

  #lost() {
    const { live } = this.home;
    if (live.state !== 'lost') {
      return nothing;
    }
    return html`<div class="lost" role="alert"><div class="inside">${words.live.lost(clock(live.since, ownTimeZone()))}</div></div>`;
  }

  #signIn() {
    return html`
      <main class="sign-in stack">
        <h1 class="row"><img src="/icon.svg" alt="" width="32" height="32" />Tocsin</h1>
        <p>${this.refused ? words.portal.refused : words.portal.noToken}</p>
        <form class="stack" @submit=${this.#useToken}>
          <div class="field">
            <label for="token">${words.portal.token}</label>
            <input id="token" name="token" type="password" autocomplete="off" required />
          </div>
          <div class="row"><button class="primary">${words.portal.enter}</button></div>
        </form>
      </main>
    `;
  }

  #useToken(event) {
    event.preventDefault();
    const token = new FormData(event.target).get('token').trim();
    forgetToken();
    keepToken(token);
  }

  #skip(event) {
    event.preventDefault();
    this.renderRoot.querySelector('main').focus();
  }

  #changeTheme() {
    changeTheme();
    this.requestUpdate();
  }
}

function shownAt(hash) {
  const [, view, company] = /^#\/([a-z]+)(?:\/([A-Za-z0-9._-]+))?$/.exec(hash) ?? [];
  return { view: Object.hasOwn(VIEWS, view ?? '') ? view : 'alerts', company: company ?? '' };
}

define('tocsin-portal', Portal);
