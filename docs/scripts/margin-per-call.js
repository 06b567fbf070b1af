/// <reference path="tocsin.d.ts" />
// For an alert with the operator "<" and a threshold in the company's currency, such as 0.02: what is earned with an average call.
// Billing publishes both prices as gauges of its own.

function main({ company }) {
  const price = metrics(company, 'custom:price-per-minute').value;
  const cost = metrics(company, 'custom:cost-per-minute').value;
  const seconds = metrics(company, 'acd', 'PT1H').value;
  if (price === null || cost === null || seconds === null) return null;

  return Number((((price - cost) * seconds) / 60).toFixed(4));
}
