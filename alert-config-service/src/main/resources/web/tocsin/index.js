import './alerts/alerts.js';
import './editor/alert-editor.js';
import './history/history.js';
import './message/message-view.js';
import './penalties/penalties.js';
import './scripts/scripts.js';
import { sessionOf } from './session/session.js';
import './silences/silences.js';
import './templates/templates.js';
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
