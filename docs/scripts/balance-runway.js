/// <reference path="tocsin.d.ts" />
// For an alert with the operator "<" and a threshold in hours, such as 4: how long the balance lasts at the spend of the last hour.
// What was topped up meanwhile does not count as spend.

function main({ company }) {
  const points = series(company, 'balance', { step: 'PT5M' }).filter(({ value }) => value !== null);
  if (points.length < 2) return null;

  let spent = 0;
  for (let i = 1; i < points.length; i++) spent += Math.max(0, points[i - 1].value - points[i].value);
  const perHour = (spent * 12) / (points.length - 1);
  const left = points[points.length - 1].value;
  if (perHour === 0) return { fire: false, message: `Nothing is spent; ${left} ${company.currency} are left` };

  const hours = Number((left / perHour).toFixed(1));
  return {
    value: hours,
    message: `The balance lasts for ${hours} hours at ${perHour.toFixed(2)} ${company.currency} an hour`,
    vars: { hours, perHour, left },
  };
}
