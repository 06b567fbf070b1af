import { html, nothing } from 'lit';
import { words } from '../words/words.js';
import './dialog.js';

/**
 * A question before something that cannot be taken back, to be opened with `show()` of the dialog of this `id`.
 *
 * @param {{id: string, heading: string, text?: unknown, action: string, cancel?: string, busy?: boolean, content?: unknown,
 *     confirmed: () => void, closed?: () => void}} what `action` and `cancel` are the buttons' words; `content` stands beneath the text, such
 *     as why it did not work
 */
export function confirmation({
  id,
  heading,
  text,
  action,
  cancel = words.action.cancel,
  busy = false,
  content = nothing,
  confirmed,
  closed = nothing,
}) {
  const hide = (event) => event.target.closest('tocsin-dialog').hide();
  return html`
    <tocsin-dialog id=${id} .heading=${heading} @close=${closed}>
      <div class="stack">${text ? html`<p>${text}</p>` : nothing} ${content}</div>
      <button slot="actions" type="button" autofocus @click=${hide}>${cancel}</button>
      <button slot="actions" type="button" class="danger" ?disabled=${busy} @click=${confirmed}>${action}</button>
    </tocsin-dialog>
  `;
}
