/// <reference path="tocsin.d.ts" />
// For an alert with the schedule "0 8 * * *": tells what the last 24 hours were like, and never fires.

function main({ company, local }) {
  const { asr, acd, balance } = metrics(company, null, 'PT24H');
  const words = ({ value }, unit) => (value === null ? 'no value' : `${value.toFixed(1)} ${unit}`);
  send({
    subject: `${company.name}, ${local.date}`,
    text: [
      `${asr.samples} calls, ASR ${words(asr, '%')}, ACD ${words(acd, 's')}`,
      `Balance ${words(balance, company.currency)}`,
    ].join('\n'),
  });
  return false;
}
