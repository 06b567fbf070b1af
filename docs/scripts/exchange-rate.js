/// <reference path="tocsin.d.ts" />
// For an alert with the operator "<" and a threshold in euros, such as 100: the balance in euros, in whatever currency it is kept.
// Needs tocsin.scripts.fetch-from=https://rates.example.com.

async function main({ company }) {
  const balance = metrics(company, 'balance').value;
  if (balance === null || company.currency === 'EUR') return balance;

  const answer = await fetch(`https://rates.example.com/latest?base=${company.currency}`);
  if (!answer.ok) throw new Error(`no rates: HTTP ${answer.status}`);
  const { rates } = await answer.json();
  return { value: Number((balance * rates.EUR).toFixed(2)), vars: { balance, rate: rates.EUR } };
}
