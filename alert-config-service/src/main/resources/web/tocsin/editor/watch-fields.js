import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { AREA_CODES, areaOf } from '../format/area.js';
import { words } from '../words/words.js';
import { companiesWatched, companyLabel, companyMeant, tagsOf } from './company.js';
import { choiceField, described, field, invalid, textField } from './field.js';
import { CUSTOM, usualOperator } from './meaning.js';
import './recipients.js';

const LONGEST_TITLE = 200;

/** What it is called, which companies it watches, whom it tells, and what it looks at. */
export function watchFields(desk) {
  return html`
    ${textField(desk, 'title', { place: 'wide', longest: LONGEST_TITLE })} ${scopeFields(desk)}
    <tocsin-alert-recipients
      class="wide"
      id="recipients"
      .recipients=${desk.form.recipients}
      .wrong=${desk.wrong('/recipients')}
      .wrongAt=${(place) => desk.wrong(`/recipients/${place}`)}
      .disabled=${desk.disabled}
      @change=${(event) => {
        desk.set('recipients', event.detail);
        desk.touch('recipients');
      }}
    ></tocsin-alert-recipients>
    ${areaField(desk)} ${desk.means.has('customName') ? textField(desk, 'customName', { hint: words.editor.hint.customName }) : nothing}
    ${desk.means.has('script') ? scriptField(desk) : nothing}
  `;
}

/** Administrators choose among all companies, others among theirs, and have no choice where it is one. */
function scopeFields(desk) {
  if (desk.seesAll) {
    const scopes = Object.entries(words.editor.scope).map(([value, text]) => ({ value, text }));
    return html`${choiceField(desk, 'scope', scopes)}${namedScope(desk)}`;
  }
  const companies = desk.companies.map((company) => ({ value: company.id, text: companyLabel(company) }));
  return desk.showsScope ? choiceField(desk, 'company', companies, { place: 'wide' }) : nothing;
}

function namedScope(desk) {
  if (desk.form.scope === 'all') {
    return nothing;
  }
  return desk.form.scope === 'tag' ? tagField(desk) : companyField(desk);
}

function companyField(desk) {
  const { form, companies } = desk;
  const known = companies.find(({ id }) => id === form.company);
  const shown = form.companyText ?? (known ? companyLabel(known) : form.company);
  const control = html`
    <input
      id="company"
      type="text"
      list="companies"
      autocomplete="off"
      .value=${live(shown)}
      aria-invalid=${invalid(desk, 'company')}
      aria-describedby=${described(desk, 'company', 'company-hint')}
      @input=${({ target }) => desk.set('company', companyMeant(target.value, companies), { companyText: target.value })}
      @change=${() => {
        desk.set('company', form.company, { companyText: undefined });
        desk.touch('company');
      }}
    />
    <datalist id="companies">${companies.map((company) => html`<option value=${companyLabel(company)}></option>`)}</datalist>
  `;
  return field(desk, 'company', control, { hint: words.editor.hint.company });
}

function tagField(desk) {
  const count = companiesWatched(desk.form, desk.companies).length;
  const hint = desk.form.tag.trim() ? words.editor.hint.companiesWithTag(count) : undefined;
  return html`
    ${textField(desk, 'tag', { list: 'tags', hint })}
    <datalist id="tags">${tagsOf(desk.companies).map((tag) => html`<option value=${tag}></option>`)}</datalist>
  `;
}

/** Another area asks the other way round, unless somebody has chosen the operator. */
function areaField(desk) {
  const options = AREA_CODES.map((code) => ({ value: code, text: words.area[code] }));
  const all = [...options, { value: CUSTOM, text: words.editor.customArea }];
  const { area } = desk.form;
  const usual = {
    ...desk,
    // What is wrong with a name of one's own stands at the name.
    wrong: (pointer) => (area === CUSTOM ? '' : desk.wrong(pointer)),
    set: (name, value) => desk.set(name, value, desk.isTouched('operator') ? {} : { operator: usualOperator(value) }),
  };
  return choiceField(usual, 'area', all, { hint: area === CUSTOM ? words.editor.custom : words.areaMeaning[area] });
}

function scriptField(desk) {
  const { form, scripts } = desk;
  const isOwn = (company) => form.scope === 'company' && company === form.company;
  const fitting = scripts.filter(({ company }) => !company || isOwn(company)).map(({ name }) => name);
  const names = form.script && !fitting.includes(form.script) ? [form.script, ...fitting] : fitting;
  const first = { value: '', text: names.length ? words.editor.chooseScript : words.editor.noScript };
  return choiceField(desk, 'script', [first, ...names.map((name) => ({ value: name, text: name }))], { hint: words.editor.hint.script });
}

/** The unit of what an alert looks at, as it stands behind a number. */
export function unitOf(desk, code) {
  const { unit } = areaOf(code);
  return unit === 'money' ? (desk.currency ?? words.unit.money) : words.unit[unit];
}
