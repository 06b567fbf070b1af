import { html } from 'lit';

/**
 * The field for the name of something new. Its `id` is `name`.
 *
 * @param {{label: string, hint: string, wrong: string, value: string, entered: (name: string) => void}} what `wrong` is empty where
 *     nothing is
 */
export function nameField({ label, hint, wrong, value, entered }) {
  return html`
    <div class="field">
      <label for="name">${label}</label>
      <input
        id="name"
        autocomplete="off"
        spellcheck="false"
        maxlength="63"
        aria-describedby="name-hint name-wrong"
        aria-invalid=${wrong ? 'true' : 'false'}
        .value=${value}
        @input=${(event) => entered(event.target.value.trim())}
      />
      <span class="hint" id="name-hint">${hint}</span>
      <span class="wrong" id="name-wrong" aria-live="polite">${wrong}</span>
    </div>
  `;
}

/**
 * What a problem says of a name that was put; empty where it says nothing of it.
 *
 * @param {import('../api/problem.js').Problem|null} problem
 */
export function nameErrorOf(problem) {
  return problem?.errors.find(isOfName)?.detail ?? '';
}

/** What a problem says of other things than the name stands elsewhere. */
export function isOfNameAlone(problem) {
  return Boolean(problem?.errors.length) && problem.errors.every(isOfName);
}

function isOfName({ parameter, pointer }) {
  return parameter === 'name' || pointer === '#/name';
}
