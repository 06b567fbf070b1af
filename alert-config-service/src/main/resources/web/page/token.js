import { sessionOf } from '../tocsin/session/session.js';

const KEPT_AS = 'tocsin.token';
const GIVEN = /^#token=([^&]+)$/;

/**
 * Takes a token that came in the address (`/#token=…`), which no server ever sees, out of it, and keeps it for as long as this tab is open.
 * A token that was kept before counts where the address has none.
 */
export function takeTokenFromAddress() {
  take();
  addEventListener('hashchange', take);
}

function take() {
  const given = GIVEN.exec(location.hash);
  if (given) {
    sessionStorage.setItem(KEPT_AS, decodeURIComponent(given[1]));
    history.replaceState(null, '', `${location.pathname}${location.search}`);
  }
  sessionOf().token = sessionStorage.getItem(KEPT_AS);
}

/** Forgets the token. */
export function forgetToken() {
  sessionStorage.removeItem(KEPT_AS);
  sessionOf().token = null;
}

/** Keeps a token that somebody has typed in. */
export function keepToken(token) {
  sessionStorage.setItem(KEPT_AS, token);
  sessionOf().token = token;
}
