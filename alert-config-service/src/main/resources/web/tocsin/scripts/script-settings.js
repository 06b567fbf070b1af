import { html, nothing } from 'lit';
import { words } from '../words/words.js';
import { recipientErrors } from './draft.js';

/**
 * Whose a script is, and who is told when it fails.
 *
 * @param {{draft: import('./draft.js').Draft, companies: Array<{id: string, name: string}>, forOperator: boolean, readOnly: boolean,
 *     problem: import('../api/problem.js').Problem|null, put: string[], entered: (part: object) => void}} what `forOperator`,
 *     whether it may belong to no company; `put`, the recipients to which the errors of `problem` refer
 */
export function scriptSettings(what) {
  return html`<div class="fields">${owner(what)} ${recipients(what)}</div>`;
}

function owner({ draft: { company }, companies, forOperator, readOnly, problem, entered }) {
  const wrong = problem?.at('/company') ?? '';
  const isKnown = companies.some(({ id }) => id === company);
  return html`
    <div class="field">
      <label for="owner">${words.scripts.owner}</label>
      <select
        id="owner"
        aria-describedby="owner-hint owner-wrong"
        aria-invalid=${wrong ? 'true' : 'false'}
        ?disabled=${readOnly}
        @change=${(event) => entered({ company: event.target.value })}
      >
        ${forOperator ? html`<option value="" ?selected=${company === ''}>${words.scripts.operatorMeaning}</option>` : nothing}
        ${company && !isKnown ? html`<option value=${company} selected>${company}</option>` : nothing}
        ${companies.map(({ id, name }) => html`<option value=${id} ?selected=${id === company}>${name}</option>`)}
      </select>
      <span class="hint" id="owner-hint">${words.scripts.ownerHint}</span>
      <span class="wrong" id="owner-wrong" aria-live="polite">${wrong}</span>
    </div>
  `;
}

function recipients({ draft, readOnly, problem, put, entered }) {
  const wrong = recipientErrors(problem, put);
  return html`
    <div class="field">
      <label for="recipients">${words.scripts.recipients}</label>
      <textarea
        id="recipients"
        rows="3"
        spellcheck="false"
        aria-describedby="recipients-hint recipients-wrong"
        aria-invalid=${wrong.length ? 'true' : 'false'}
        ?readonly=${readOnly}
        .value=${draft.recipients}
        @input=${(event) => entered({ recipients: event.target.value })}
      ></textarea>
      <span class="hint" id="recipients-hint">${words.scripts.recipientsHint}</span>
      <span class="wrong" id="recipients-wrong" aria-live="polite">${wrong.map((each) => html`<div>${each}</div>`)}</span>
    </div>
  `;
}
