import { equal, test } from '/test/vocabulary.js';
import { cronOf, EVERY_MORNING, scheduleOf } from '/tocsin/editor/schedule.js';

const SIMPLE = [
  ['0 8 * * *', { every: 'day', time: '08:00' }],
  ['5 0 * * *', { every: 'day', time: '00:05' }],
  ['59 23 * * *', { every: 'day', time: '23:59' }],
  ['30 * * * *', { every: 'hour', minute: '30' }],
  ['0 7 * * 1', { every: 'week', time: '07:00', day: 1 }],
  ['0 7 * * 0', { every: 'week', time: '07:00', day: 0 }],
];

for (const [cron, choice] of SIMPLE) {
  test(`${cron} is a choice, and the choice is ${cron}`, () => {
    equal(scheduleOf(cron), { ...EVERY_MORNING, ...choice, expression: cron });
    equal(cronOf(scheduleOf(cron)), cron);
  });
}

const OTHERWISE_WRITTEN = [
  ['0 7 * * 7', '0 7 * * 0'],
  ['0 7 * * mon', '0 7 * * 1'],
  ['0 7 * * SUN', '0 7 * * 0'],
  ['05 07 * * *', '5 7 * * *'],
];

for (const [cron, alike] of OTHERWISE_WRITTEN) {
  test(`${cron} is the same choice as ${alike}`, () => equal(cronOf(scheduleOf(cron)), alike));
}

for (const cron of [
  '*/15 * * * *',
  '0 8 1 * *',
  '0 8 * 6 *',
  '0 8 * * 1-5',
  '0,30 8 * * *',
  '30 * * * 1',
  '60 8 * * *',
  '0 24 * * *',
  '0 8 * * xyz',
  '@daily',
]) {
  test(`${cron} is an expression of its own, and stays it`, () => {
    equal(scheduleOf(cron), { ...EVERY_MORNING, every: 'cron', expression: cron });
    equal(cronOf(scheduleOf(cron)), cron);
  });
}

test('a time that is not filled in makes no schedule', () => {
  equal(cronOf({ ...EVERY_MORNING, time: '' }), '? ? * * *');
});
