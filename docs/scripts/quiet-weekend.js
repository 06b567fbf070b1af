/// <reference path="tocsin.d.ts" />
// Fires when an office that is empty at weekends makes more than ten calls in an hour of Saturday or Sunday.

function main({ company, local }) {
  if (local.weekday < 6) return false;

  const calls = metrics(company, 'asr', 'PT1H').samples;
  log(`${calls} calls in the last hour`);
  return { fire: calls > 10, value: calls };
}
