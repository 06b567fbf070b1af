import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { words } from '../words/words.js';
import { choice, choiceField, described, invalid, wrongOf } from './field.js';
import { cronOf, scheduleOf, WEEK } from './schedule.js';

/** When it tells, or its script runs: a choice that writes a cron expression, or the expression itself. */
export function scheduleFields(desk) {
  const runs = Object.entries(words.editor.runs).map(([value, text]) => ({ value, text }));
  return html`
    ${desk.means.has('runs') ? choiceField(desk, 'runs', runs) : nothing} ${desk.means.has('schedule') ? scheduleField(desk) : nothing}
  `;
}

function scheduleField(desk) {
  const { schedule } = desk.form;
  const zone = desk.form.scope === 'company' ? desk.timeZone : null;
  return html`
    <fieldset class="field wide">
      <legend>${words.editor.field.schedule}</legend>
      <div class="schedule">
        <select aria-label=${words.editor.field.schedule} @change=${(event) => changeKind(desk, event.target.value)}>
          ${Object.entries(words.editor.every).map(([value, text]) => choice({ value, text }, schedule.every))}
        </select>
        ${inputs(desk, schedule)}
      </div>
      <span class="hint" id="schedule-hint">
        ${words.editor.hint.schedule(zone)} ${schedule.every === 'cron' ? words.editor.hint.cron : words.editor.written(cronOf(schedule))}
      </span>
      ${wrongOf(desk, 'schedule')}
    </fieldset>
  `;
}

/** Whoever goes on to the expression finds what was chosen; whoever comes back finds what it says, if that is as simple. */
function changeKind(desk, every) {
  const { schedule } = desk.form;
  const kept = schedule.every === 'cron' ? { ...scheduleOf(schedule.expression), expression: schedule.expression } : schedule;
  const expression = every === 'cron' ? cronOf(schedule) : schedule.expression;
  desk.set('schedule', { ...kept, every, expression });
  desk.touch('schedule');
}

function inputs(desk, { every, time, minute, day, expression }) {
  const input = (name, value, label, type) => html`
    <label class="inline">
      <span>${label}</span>
      <input
        type=${type}
        class=${name}
        autocomplete="off"
        .value=${live(value)}
        aria-invalid=${invalid(desk, 'schedule')}
        aria-describedby=${described(desk, 'schedule', 'schedule-hint')}
        @input=${(event) => desk.set('schedule', { ...desk.form.schedule, [name]: event.target.value })}
        @change=${() => desk.touch('schedule')}
      />
    </label>
  `;
  const byKind = {
    hour: () => input('minute', minute, words.editor.minute, 'text'),
    day: () => input('time', time, words.editor.time, 'time'),
    week: () => html`${dayChoice(desk, day)}${input('time', time, words.editor.time, 'time')}`,
    cron: () => input('expression', expression, words.editor.cron, 'text'),
  };
  return byKind[every]();
}

function dayChoice(desk, day) {
  return html`
    <label class="inline">
      <span>${words.editor.dayOfWeek}</span>
      <select @change=${(event) => desk.set('schedule', { ...desk.form.schedule, day: Number(event.target.value) })}>
        ${WEEK.map((each) => html`<option value=${each} .selected=${each === day}>${words.editor.day[each]}</option>`)}
      </select>
    </label>
  `;
}
