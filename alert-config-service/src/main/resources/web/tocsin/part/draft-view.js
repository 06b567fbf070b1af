import { html, nothing } from 'lit';
import { icon } from '../look/icons.js';
import { words } from '../words/words.js';
import { saveNote } from './changed.js';
import { isOfNameAlone, nameErrorOf, nameField } from './name-field.js';
import { problemNote } from './problem.js';
import { waiting } from './waiting.js';

/**
 * What stands above a draft: the way back, its name, and what can be done with it.
 *
 * @param {import('./draft.js').Draft} draft
 * @param {{back: string, heading: string, badge: unknown, actions: unknown}} what `badge` stands beside the heading
 */
export function draftHead(draft, { back, heading, badge, actions }) {
  return html`
    <div class="row">
      <button type="button" class="quiet" @click=${() => draft.close()}>← ${back}</button>
    </div>
    <div class="row">
      <div class="grow row">
        <h2 tabindex="-1">${heading}</h2>
        ${badge}
      </div>
      <span class="small soft" role="status">${draft.isChanged ? words.writing.unsaved : draft.told}</span>
      ${actions}
    </div>
  `;
}

/**
 * The draft itself, below what came of saving it; or that it is on its way, or why it cannot be had.
 *
 * @param {import('./draft.js').Draft} draft
 * @param {string} name
 * @param {{fields: string[], content: () => unknown}} what errors of `fields` stand at these
 */
export function draftBody(draft, name, { fields, content }) {
  const { loading, saving } = draft.kept;
  if (loading.problem) {
    return problemNote(loading.problem, { again: () => draft.load(name) });
  }
  if (!draft.value) {
    return waiting(loading);
  }
  const isAtName = draft.isNew && (saving.problem?.isConflict || isOfNameAlone(saving.problem));
  return html`${isAtName ? nothing : saveNote(saving.problem, { loadAnew: () => draft.loadAnew(), fields })} ${content()}`;
}

/**
 * The field for the name of something new.
 *
 * @param {import('./draft.js').Draft} draft
 * @param {{name: string, nameHint: string, taken: (name: string) => string}} texts the words of the feature
 */
export function draftName(draft, { name, nameHint, taken }) {
  const { problem } = draft.kept.saving;
  return nameField({
    label: name,
    hint: nameHint,
    wrong: draft.nameWrong || (problem?.isConflict ? taken(draft.newName) : nameErrorOf(problem)),
    value: draft.newName,
    entered: (entered) => draft.rename(entered),
  });
}

/** Saves a draft; there is something to save where it is new, or changed. */
export function saveButton(draft) {
  const isIdle = !draft.kept.saving.busy && (draft.isNew || draft.isChanged);
  return html`<button type="button" class="primary" ?disabled=${!isIdle} @click=${() => draft.save()}>${words.action.save}</button>`;
}

/** Asks whether what is kept is to be deleted. */
export function deleteButton(ask) {
  return html`<button type="button" class="danger" @click=${ask}>${icon('trash')}${words.action.delete}</button>`;
}
