import { html, nothing } from 'lit';
import { words } from '../words/words.js';

/**
 * Shows why something did not work, where a reader of the screen hears it.
 *
 * @param {import('../api/problem.js').Problem|null} problem
 * @param {{again?: () => void, fields?: string[]}} options `again` is offered as a button; errors of `fields` stand at these
 */
export function problemNote(problem, { again, fields = [] } = {}) {
  if (!problem) {
    return nothing;
  }
  const others = problem.beside(fields);
  return html`
    <div class="note bad" role="alert">
      <strong>${problem.title}</strong>
      ${problem.detail ? html`<div>${problem.detail}</div>` : nothing}
      ${others.length ? html`<ul>${others.map((error) => html`<li>${place(error)}${error.detail}</li>`)}</ul>` : nothing}
      ${again ? html`<div><button type="button" @click=${again}>${words.problem.again}</button></div>` : nothing}
    </div>
  `;
}

function place(error) {
  const name = error.parameter ?? error.pointer?.replace(/^#\//, '');
  return name ? html`<code>${name}</code> ` : nothing;
}
