/// <reference path="tocsin.d.ts" />
// An operator's script, for an alert on the tag "carriers": fires for the one with the lowest ASR of them all, if that is below 40 %.

function main({ company }) {
  const ranking = companies({ tag: 'carriers' })
    .map(({ id, name }) => ({ id, name, ...metrics(id, 'asr', 'PT15M') }))
    .filter(({ samples }) => samples >= 20)
    .sort((one, other) => one.value - other.value);
  if (ranking.length === 0) return null;

  const [worst] = ranking;
  return {
    fire: worst.id === company.id && worst.value < 40,
    message: `${worst.name} has the lowest ASR of ${ranking.length} carriers: ${worst.value.toFixed(1)} %`,
    vars: { ranking: ranking.slice(0, 5) },
  };
}
