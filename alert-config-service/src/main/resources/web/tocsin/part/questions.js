import { html, nothing } from 'lit';
import { words } from '../words/words.js';
import { confirmation } from './confirm.js';
import './naming.js';
import { problemNote } from './problem.js';

/**
 * Asks before something that alerts may name is deleted, and says which of them keep it from that. Its `id` is `delete`.
 *
 * @param {{kept: import('./kept.js').Kept, field: 'template'|'script', texts: object, home: import('../session/session.js').Session,
 *     confirmed: () => void}} what `texts` are the words of the feature
 */
export function deletion({ kept, field, texts, home, confirmed }) {
  const { removing, value } = kept;
  const name = value?.name ?? '';
  const named = removing.problem?.status === 409;
  return confirmation({
    id: 'delete',
    heading: texts.deleteQuestion(name),
    text: texts.deleteMeaning,
    action: texts.deleteIt,
    busy: removing.busy,
    content: html`
      ${problemNote(removing.problem)}
      ${named ? html`<tocsin-naming .session=${home} .field=${field} .name=${name}></tocsin-naming>` : nothing}
    `,
    confirmed,
    closed: () => (removing.problem = null),
  });
}

/** Asks before what is not saved is lost. Its `id` is `leave`. */
export function leaving(confirmed) {
  const { leaveQuestion, leaveMeaning, leave } = words.writing;
  return confirmation({ id: 'leave', heading: leaveQuestion, text: leaveMeaning, action: leave, confirmed });
}
