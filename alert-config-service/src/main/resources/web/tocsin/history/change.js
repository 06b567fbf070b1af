import { html } from 'lit';
import { words } from '../words/words.js';
import { stateBadge } from '../part/state-badge.js';

/** From which state to which. */
export function changeBadges(from, to) {
  return html`${stateBadge(from)}<span aria-hidden="true">→</span>
    <span class="visually-hidden">${words.history.then}</span>${stateBadge(to)}`;
}
