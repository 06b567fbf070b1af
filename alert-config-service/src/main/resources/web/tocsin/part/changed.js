import { html } from 'lit';
import { words } from '../words/words.js';
import { problemNote } from './problem.js';

/**
 * Why something was not saved: where somebody else was faster, with the way to what it is now.
 *
 * @param {import('../api/problem.js').Problem|null} problem
 * @param {{loadAnew: () => void, fields?: string[]}} options
 */
export function saveNote(problem, { loadAnew, fields = [] }) {
  if (!problem?.isConflict) {
    return problemNote(problem, { fields });
  }
  return html`
    <div class="note warn row" role="alert">
      <span class="grow">${words.problem.changedMeanwhile}</span>
      <button type="button" @click=${loadAnew}>${words.problem.loadAnew}</button>
    </div>
  `;
}
