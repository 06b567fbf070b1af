/// <reference path="tocsin.d.ts" />
// Fires when the ASR of the last hour is 15 points or more below that of the same hour of yesterday.

const HOUR = 3600 * 1000, DAY = 24 * HOUR;

function main({ company, at }) {
  const asr = (end) => {
    const points = series(company, 'asr', { from: new Date(end - HOUR), to: new Date(end), step: 'PT5M' });
    const calls = points.reduce((sum, { samples }) => sum + samples, 0);
    return { calls, value: points.reduce((sum, { value, samples }) => sum + (value ?? 0) * samples, 0) / calls };
  };
  const today = asr(Date.parse(at));
  const yesterday = asr(Date.parse(at) - DAY);
  if (today.calls < 50 || yesterday.calls < 50) return null;

  return {
    fire: yesterday.value - today.value >= 15,
    message: `ASR ${today.value.toFixed(1)} %, yesterday ${yesterday.value.toFixed(1)} %`,
    vars: { today, yesterday },
  };
}
