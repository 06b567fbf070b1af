import { css, html, nothing } from 'lit';
import { clock, ownTimeZone } from '../tocsin/format/time.js';
import { icon } from '../tocsin/look/icons.js';
import { define } from '../tocsin/part/define.js';
import { Listening, TocsinElement, Work } from '../tocsin/part/element.js';
import { problemNote } from '../tocsin/part/problem.js';
import { seesAll } from '../tocsin/session/role.js';
import { words } from '../tocsin/words/words.js';
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

  static styles = [
    ...TocsinElement.styles,
    css`
      :host {
        display: block;
        min-height: 100vh;
        background: var(--page);
      }
      .bar {
        position: sticky;
        top: 0;
        z-index: 2;
        background: var(--surface);
        border-bottom: 1px solid var(--line);
      }
      .inside {
        max-width: 84rem;
        margin: 0 auto;
        padding-inline: calc(2 * var(--space));
      }
      .top {
        display: flex;
        align-items: center;
        gap: calc(1.5 * var(--space));
        min-height: 3.5rem;
      }
      .brand {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        font-weight: 700;
        font-size: 1.1rem;
      }
      .brand img {
        width: 1.75rem;
        height: 1.75rem;
      }
      .top button {
        white-space: nowrap;
      }
      .top select {
        width: auto;
        max-width: 16rem;
      }
      nav {
        display: flex;
        gap: 0.25rem;
        overflow-x: auto;
        scrollbar-width: none;
      }
      nav a {
        padding: 0.5rem 0.75rem;
        color: var(--soft);
        text-decoration: none;
        font-weight: 600;
        white-space: nowrap;
        border-bottom: 3px solid transparent;
      }
      nav a:hover {
        color: var(--text);
      }
      nav a[aria-current] {
        color: var(--accent);
        border-color: var(--accent);
      }
      main.inside {
        padding-block: calc(3 * var(--space)) calc(6 * var(--space));
      }
      .live .dot {
        width: 0.6rem;
        height: 0.6rem;
        border-radius: 50%;
        background: var(--edge);
      }
      .live[data-state='live'] .dot {
        background: var(--good);
      }
      .live[data-state='lost'] .dot {
        background: var(--bad);
      }
      .lost {
        padding: 0.4rem 0;
        color: var(--bad);
        background: var(--bad-surface);
        font-weight: 550;
      }
      .sign-in {
        max-width: 34rem;
        margin: 12vh auto 0;
        padding: calc(2 * var(--space));
      }
      .skip {
        position: absolute;
        left: -999rem;
      }
      .skip:focus {
        left: 1rem;
        top: 0.5rem;
        z-index: 3;
      }
      @media (max-width: 40rem) {
        .live .word {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .top {
          gap: var(--space);
        }
        .top button {
          padding-inline: 0.4rem;
        }
        .top select {
          max-width: 9rem;
        }
      }
    `,
  ];

  #work = new Work(this);
  #listening = new Listening(this, {});
  #followAddress = () => this.#readAddress();
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
    const [, view, company] = /^#\/([a-z]+)(?:\/([A-Za-z0-9._-]+))?$/.exec(location.hash) ?? [];
    this.view = Object.hasOwn(VIEWS, view ?? '') ? view : 'alerts';
    this.chosen = company ?? '';
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
            <button type="button" class="quiet" @click=${forgetToken}>${words.portal.leave}</button>
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

define('tocsin-portal', Portal);
