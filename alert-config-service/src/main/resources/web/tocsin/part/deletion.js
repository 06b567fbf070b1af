import { html, nothing } from 'lit';
import { confirmation } from './confirm.js';
import './naming.js';
import { problemNote } from './problem.js';

/**
 * Asks before something that alerts may name is deleted, and says which of them keep it from that. Its `id` is `delete`.
 *
 * @param {import('./draft.js').Draft} draft
 * @param {{field: 'template'|'script', texts: object, home: import('../session/session.js').Session}} what `texts` are the words of the
 *     feature
 */
export function deletion(draft, { field, texts, home }) {
  const { removing, value } = draft.kept;
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
    confirmed: () => draft.remove(),
    closed: () => (removing.problem = null),
  });
}
