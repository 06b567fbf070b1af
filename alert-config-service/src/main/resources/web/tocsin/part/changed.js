import { html } from 'lit';
import { words } from '../words/words.js';
import { problemNote } from './problem.js';

/**
 * Says that somebody else has changed what is on the page, with the way to what it is now.
 *
 * @param {string} text
 * @param {() => void} loadAnew
 */
export function changedNote(text, loadAnew) {
  return html`
    <div class="note warn row" role="alert">
      <span class="grow">${text}</span>
      <button type="button" @click=${loadAnew}>${words.problem.loadAnew}</button>
    </div>
  `;
}

/**
 * Why something was not saved; somebody else may have been faster.
 *
 * @param {import('../api/problem.js').Problem|null} problem
 * @param {{loadAnew: () => void, fields?: string[]}} options
 */
export function saveNote(problem, { loadAnew, fields = [] }) {
  return problem?.isConflict ? changedNote(words.problem.changedMeanwhile, loadAnew) : problemNote(problem, { fields });
}
