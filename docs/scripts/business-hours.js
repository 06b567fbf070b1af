/// <reference path="tocsin.d.ts" />
// Fires when nobody gets through in business hours: Monday to Friday, from 8 to 18 o'clock where the company is.

function main({ company, local }) {
  const open = local.weekday <= 5 && local.hour >= 8 && local.hour < 18;
  if (!open) return false;

  const asr = metrics(company, 'asr', 'PT30M');
  return asr.samples < 10 ? null : asr.value < 20;
}
