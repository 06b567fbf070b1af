import { css, html, nothing } from 'lit';
import { words } from '../words/words.js';

const LOOKS = { firing: 'bad', pending: 'warn', 'no-data': '' };

/** The look of {@link summary}. */
export const summaryLook = css`
  .summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space);
  }
  .summary button {
    min-height: 1.9rem;
    padding: 0.1rem 0.7rem;
    border-radius: 999px;
    font-variant-numeric: tabular-nums;
  }
  .summary button[aria-pressed='true'] {
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px currentColor;
  }
  .summary button.nobody {
    font-weight: 500;
    color: var(--soft);
    background: none;
    border-color: var(--line);
  }
  .summary button.bad {
    color: var(--bad);
    background: var(--bad-surface);
    border-color: transparent;
  }
  .summary button.warn {
    color: var(--warn);
    background: var(--warn-surface);
    border-color: transparent;
  }
`;

/**
 * How alerts stand as a whole, in a line; each state is a button that shows only what is in it.
 *
 * @param {import('./standing.js').Standing|undefined} standing undefined before it is known
 * @param {string} chosen the state that is shown only; '' for all
 * @param {(state: string) => void} choose
 */
export function summary(standing, chosen, choose) {
  if (!standing) {
    return html`<p class="summary soft" role="status">${words.loading}</p>`;
  }
  return html`
    <div class="summary" role="group" aria-label=${words.alerts.summary}>
      <span class="number">${words.alerts.count(standing.alerts.size, standing.moreAlerts)}</span>
      ${standing.counts.map((each) => chip(each, chosen, choose))}
      ${standing.firingBesides ? html`<span class="soft small">${words.alerts.firingBesides(standing.firingBesides)}</span>` : nothing}
    </div>
  `;
}

function chip({ state, count, more }, chosen, choose) {
  const text = words.alerts.standing[state](more ? words.alerts.atLeast(count) : count);
  const pressed = chosen === state;
  return html`
    <button
      type="button"
      class=${count > 0 ? LOOKS[state] : 'nobody'}
      aria-pressed=${pressed ? 'true' : 'false'}
      title=${words.alerts.showOnly(text)}
      @click=${() => choose(pressed ? '' : state)}
    >
      ${text}
    </button>
  `;
}
