/// <reference path="tocsin.d.ts" />
// Fires when calls take long to ring and many are not delivered: either alone happens, both together mean a broken route.

function main({ company }) {
  const { pdd, ner } = metrics(company, null, 'PT10M');
  if (pdd.value === null || ner.samples < 30) return null;

  return {
    fire: pdd.value > 4 && ner.value < 90,
    message: `PDD ${pdd.value.toFixed(1)} s and NER ${ner.value.toFixed(1)} %`,
  };
}
