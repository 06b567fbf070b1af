import { sessionOf } from './session/session.js';
import './history/history.js';
import './message/message-view.js';
import './trial/trial.js';

export { sessionOf } from './session/session.js';
export { speak } from './words/words.js';

/**
 * Hands over the token with which all components of this page ask, and another one before it expires.
 *
 * @param {string|null} token a bearer token of the issuer that Tocsin trusts
 * @param {string} [base] the gateway, where the script does not come from it
 */
export function setToken(token, base) {
  sessionOf(base).token = token;
}
