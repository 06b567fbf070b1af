import { html, nothing } from 'lit';
import { words } from '../words/words.js';
import { checkField, choiceField, lengthField } from './field.js';
import { RARE_FIELDS, STANDARD_TEMPLATE } from './form.js';

/** What most alerts leave as it is; folded up until it is needed. */
export function rareFields(desk) {
  const { means } = desk;
  const length = (name) => (means.has(name) ? lengthField(desk, name, { hint: words.editor.hint[name] }) : nothing);
  const shown = RARE_FIELDS.filter((name) => means.has(name) || name === 'template');
  return html`
    <details class="wide" .open=${desk.more} @toggle=${(event) => desk.showMore(event.target.open)}>
      <summary>
        ${words.editor.more} <span class="soft small">${shown.map((name) => words.editor.field[name]).join(', ')}</span>
      </summary>
      <div class="fields">
        ${length('holdFor')} ${means.has('noData') ? noDataField(desk) : nothing} ${length('repeat')} ${length('penalty')}
        ${templateField(desk)} ${means.has('notifyReset') ? checkField(desk, 'notifyReset') : nothing}
      </div>
    </details>
  `;
}

function noDataField(desk) {
  return choiceField(desk, 'noData', Object.entries(words.editor.noData).map(([value, text]) => ({ value, text })));
}

function templateField(desk) {
  const { form, templates } = desk;
  const isListed = templates.some(({ name }) => name === form.template);
  const all = isListed ? templates : [{ name: form.template }, ...templates];
  const others = all.filter(({ name }) => name !== STANDARD_TEMPLATE);
  const named = (stock) => others.filter((template) => Boolean(template.stock) === stock).map(({ name }) => ({ value: name, text: name }));
  const options = [
    { value: STANDARD_TEMPLATE, text: words.editor.template.standard },
    { group: words.editor.template.own, options: named(false) },
    { group: words.editor.template.stock, options: named(true) },
  ];
  return choiceField(desk, 'template', options, { place: 'first' });
}
