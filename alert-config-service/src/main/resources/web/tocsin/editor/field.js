import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { UNITS } from '../format/duration.js';
import { words } from '../words/words.js';
import { lengthOf } from './amount.js';
import { pointerOf } from './pointer.js';

/**
 * The fields of a form, each with its label, a hint, and what is wrong with it. `desk` is the editor, as the fields know it:
 * `form`; `set(name, value)` while somebody types; `touch(name)` when they are done with it; `wrong(pointer)`, empty where nothing is;
 * `disabled`. The options' `place` is `wide` for one that takes both columns, `first` for one that begins a row.
 */
export function field(desk, name, control, { hint, place = '' } = {}) {
  return html`
    <div class="field ${place}">
      <label for=${name}>${words.editor.field[name]}</label>
      ${control} ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing} ${wrongOf(desk, name)}
    </div>
  `;
}

/** What is wrong with a field; nothing where it is well. */
export function wrongOf(desk, name) {
  const wrong = desk.wrong(pointerOf(name));
  return wrong ? html`<span class="wrong" id="${name}-wrong">${wrong}</span>` : nothing;
}

/** The ids of what describes a field. */
export function described(desk, name, ...others) {
  const wrong = desk.wrong(pointerOf(name)) ? `${name}-wrong` : '';
  return [wrong, ...others].filter(Boolean).join(' ') || nothing;
}

/** Whether something is wrong with a field, for `aria-invalid`. */
export function invalid(desk, name) {
  return desk.wrong(pointerOf(name)) ? 'true' : nothing;
}

/** A line of text; `unit` stands in it at its end. */
export function textField(desk, name, { hint, unit, place, placeholder, mode, longest, list } = {}) {
  const control = html`
    <input
      id=${name}
      type="text"
      autocomplete="off"
      inputmode=${mode ?? nothing}
      maxlength=${longest ?? nothing}
      list=${list ?? nothing}
      placeholder=${placeholder ?? nothing}
      .value=${live(desk.form[name])}
      aria-invalid=${invalid(desk, name)}
      aria-describedby=${described(desk, name, unit ? `${name}-unit` : '', hint ? `${name}-hint` : '')}
      @input=${(event) => desk.set(name, event.target.value)}
      @change=${() => desk.touch(name)}
    />
  `;
  const withUnit = html`<div class="with-unit">${control}<span class="unit" id="${name}-unit">${unit}</span></div>`;
  return field(desk, name, unit ? withUnit : control, { hint, place });
}

/**
 * One of several.
 *
 * @param {Array<{value: string, text: string}|{group: string, options: Array<{value: string, text: string}>}>} options
 */
export function choiceField(desk, name, options, { hint, place } = {}) {
  const control = html`
    <select
      id=${name}
      aria-invalid=${invalid(desk, name)}
      aria-describedby=${described(desk, name, hint ? `${name}-hint` : '')}
      @change=${(event) => choose(desk, name, event.target.value)}
    >
      ${options.map((option) => (option.group ? group(option, desk.form[name]) : choice(option, desk.form[name])))}
    </select>
  `;
  return field(desk, name, control, { hint, place });
}

function choose(desk, name, value) {
  desk.set(name, value);
  desk.touch(name);
}

function group({ group: label, options }, chosen) {
  return options.length ? html`<optgroup label=${label}>${options.map((option) => choice(option, chosen))}</optgroup>` : nothing;
}

/** One of the options of a select. */
export function choice({ value, text }, chosen) {
  return html`<option value=${value} .selected=${value === chosen}>${text}</option>`;
}

/** Yes or no. */
export function checkField(desk, name, { hint } = {}) {
  return html`
    <div class="field yes-or-no">
      <label class="check">
        <input
          id=${name}
          type="checkbox"
          .checked=${live(desk.form[name])}
          aria-describedby=${described(desk, name, hint ? `${name}-hint` : '')}
          @change=${(event) => choose(desk, name, event.target.checked)}
        />
        ${words.editor.field[name]}
      </label>
      ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing} ${wrongOf(desk, name)}
    </div>
  `;
}

/**
 * A length of time: a number and its unit, and common ones at a touch.
 *
 * @param {Array<{count: string, unit: string}>} common
 */
export function lengthField(desk, name, { hint, common = [], place = '' } = {}) {
  const amount = desk.form[name];
  const label = words.editor.field[name];
  const set = (part) => desk.set(name, { ...desk.form[name], ...part });
  return html`
    <fieldset class="field ${place}">
      <legend>${label}</legend>
      <div class="length">
        <input
          id=${name}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          aria-label=${words.editor.number(label)}
          .value=${live(amount.count)}
          aria-invalid=${invalid(desk, name)}
          aria-describedby=${described(desk, name, hint ? `${name}-hint` : '')}
          @input=${(event) => set({ count: event.target.value })}
          @change=${() => desk.touch(name)}
        />
        <select
          aria-label=${words.editor.unit(label)}
          @change=${(event) => {
            set({ unit: event.target.value });
            desk.touch(name);
          }}
        >
          ${UNITS.map(([unit]) => choice({ value: unit, text: words.editor.units[unit] }, amount.unit)).reverse()}
        </select>
      </div>
      ${common.length ? html`<div class="common">${common.map((each) => commonLength(desk, name, each))}</div>` : nothing}
      ${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : nothing} ${wrongOf(desk, name)}
    </fieldset>
  `;
}

function commonLength(desk, name, amount) {
  const text = words.duration.brief[amount.unit](amount.count);
  const chosen = lengthOf(amount) === lengthOf(desk.form[name]);
  return html`
    <button
      type="button"
      class="small"
      aria-pressed=${chosen ? 'true' : 'false'}
      aria-label="${words.editor.field[name]} ${words.duration[amount.unit](Number(amount.count))}"
      @click=${() => choose(desk, name, amount)}
    >
      ${text}
    </button>
  `;
}
