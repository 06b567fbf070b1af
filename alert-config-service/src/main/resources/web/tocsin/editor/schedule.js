const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SIMPLE = /^(\d{1,2}) (\*|\d{1,2}) \* \* (\*|[0-7]|[A-Za-z]{3})$/;

/** Days of the week as cron counts them, beginning with Monday, as people look for them. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0];

/** A schedule of a new form. */
export const EVERY_MORNING = { every: 'day', time: '08:00', minute: '0', day: 1, expression: '0 8 * * *' };

/**
 * The cron expression of a choice.
 *
 * @param {{every: 'hour'|'day'|'week'|'cron', time: string, minute: string, day: number, expression: string}} schedule `time` as a clock
 *     shows it, `minute` of the hour, `day` from 0, which is Sunday
 */
export function cronOf({ every, time, minute, day, expression }) {
  const [hours, minutes] = time.split(':').map(Number);
  const at = time ? `${minutes} ${hours}` : '? ?';
  const expressions = { hour: `${minute.trim()} * * * *`, day: `${at} * * *`, week: `${at} * * ${day}`, cron: expression.trim() };
  return expressions[every];
}

/** The choice that a cron expression is: a simple one where there is one. */
export function scheduleOf(cron) {
  const [, minute, hour, dayOfWeek] = SIMPLE.exec(cron) ?? [];
  const day = dayOf(dayOfWeek);
  if (minute === undefined || day === undefined || Number(minute) > 59 || Number(hour) > 23) {
    return { ...EVERY_MORNING, every: 'cron', expression: cron };
  }
  if (hour === '*') {
    return day === null
      ? { ...EVERY_MORNING, every: 'hour', minute, expression: cron }
      : { ...EVERY_MORNING, every: 'cron', expression: cron };
  }
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return { ...EVERY_MORNING, every: day === null ? 'day' : 'week', time, day: day ?? EVERY_MORNING.day, expression: cron };
}

/** The day of the week from 0, which is Sunday; null for any; undefined for what is no day. */
function dayOf(text) {
  if (text === '*') {
    return null;
  }
  if (/^\d$/.test(text ?? '')) {
    return Number(text) % 7;
  }
  const named = DAYS.indexOf((text ?? '').toLowerCase());
  return named < 0 ? undefined : named;
}
