import { css, html, nothing } from 'lit';
import { plain } from '../format/number.js';
import { icon } from '../look/icons.js';
import { words } from '../words/words.js';
import { millisOf, outcomeOf, readable } from './answer.js';

const LOOKS = {
  failed: ['bad', 'warning'],
  fires: ['bad', 'bell'],
  good: ['good', 'check'],
  compared: ['', 'dash'],
  nothing: ['', 'dash'],
};
const MOST_DIGITS = 6;

/** What a run came to, as a word, a colour and a sign. */
export function outcomeBadge(run) {
  const outcome = outcomeOf(run);
  const [look, sign] = LOOKS[outcome];
  return html`<span class="badge ${look}" data-outcome=${outcome}>${icon(sign)}${words.scripts.outcome[outcome]}</span>`;
}

/** How long a run took. */
export function tookText(took) {
  const millis = millisOf(took);
  return millis === null ? (took ?? '') : words.scripts.millis(plain(millis, millis < 10 ? 1 : 0));
}

/** The look of {@link runView}. */
export const runLook = css`
  dl.run {
    display: grid;
    grid-template-columns: minmax(5.5rem, auto) minmax(0, 1fr);
    gap: 0.4rem calc(1.5 * var(--space));
    margin: 0;
  }
  .run dt {
    color: var(--soft);
    font-size: 0.8125rem;
    padding-top: 0.1rem;
  }
  .run dd {
    margin: 0;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .run pre {
    margin: 0;
    max-height: 18rem;
    padding: 0.4rem 0.6rem;
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--raised);
    border-radius: var(--radius);
  }
  .run .go-to {
    min-height: 1.75rem;
    padding-inline: 0;
    color: var(--accent);
  }
  .run .told {
    margin: 0;
    padding: 0;
    list-style: none;
    display: grid;
    gap: var(--space);
  }
`;

/**
 * All that a run of a script has done: what it came to, what it answered, and what it wrote. What is not there is left out.
 *
 * @param {object} run as script-run.json or script-last-run.json
 * @param {{goTo?: (line: number, column: number) => void}} options where the place of a failure leads
 */
export function runView(run, { goTo } = {}) {
  const { fact } = words.scripts;
  return html`
    <dl class="run">
      ${line(fact.outcome, html`${outcomeBadge(run)} <span class="soft small">${words.scripts.took(tookText(run.took))}</span>`)}
      ${run.failure ? line(fact.failure, failure(run, goTo)) : nothing}
      ${run.value !== null ? line(fact.value, html`<span class="number">${plain(run.value, MOST_DIGITS)}</span>`) : nothing}
      ${run.message ? line(fact.message, run.message) : nothing}
      ${answered(run) ? line(fact.returned, code(fact.returned, readable(run.returned))) : nothing}
      ${run.vars ? line(fact.vars, code(fact.vars, readable(run.vars))) : nothing}
      ${line(fact.console, run.console ? code(fact.console, run.console) : html`<span class="soft">${words.scripts.nothingWritten}</span>`)}
      ${run.told?.length ? line(fact.told, told(run.told)) : nothing}
      ${Object.keys(run.state).length ? line(fact.state, code(fact.state, readable(run.state))) : nothing}
      ${run.stack ? line(fact.stack, code(fact.stack, run.stack)) : nothing}
    </dl>
  `;
}

/** Last runs do not tell what was returned as it was. */
function answered(run) {
  return run.returned !== undefined && run.outcome === 'answered';
}

function line(name, content) {
  return html`<dt>${name}</dt>
    <dd>${content}</dd>`;
}

/** It may be long, and is scrolled by keyboard then. */
function code(name, text) {
  return html`<pre tabindex="0" role="group" aria-label=${name}>${text}</pre>`;
}

function failure(run, goTo) {
  if (!run.line || !goTo) {
    return html`<span class="wrong">${run.failure}</span>`;
  }
  return html`<span class="wrong">${run.failure}</span>
    <button type="button" class="quiet go-to" @click=${() => goTo(run.line, run.column ?? 1)}>
      ${words.scripts.goTo(words.code.place(run.line, run.column))}
    </button>`;
}

function told(messages) {
  return html`<ul class="told">
    ${messages.map(
      ({ to, subject, text }) => html`<li>
        <div class="small soft">${to.length ? words.scripts.toldTo(to.join(', ')) : words.scripts.toldToAll}</div>
        ${subject ? html`<strong>${subject}</strong>` : nothing}
        <div>${text}</div>
      </li>`,
    )}
  </ul>`;
}
