/// <reference path="tocsin.d.ts" />
// Written for the platform: cxRest and cxSend are called as there, and read and tell what Tocsin has.

const cxRest = require('cxRest');
const cxSend = require('cxSend');

async function main({ company }) {
  const api = cxRest.auth('noc@example.com');
  const { value, samples } = await api.get(`metrics/${company.id}/asr`, { samplePeriod: 'PT5M' });
  if (samples === 0) return null;

  const carriers = await api.get('companies', { tag: 'carriers' });
  if (value < 10) await cxSend(['noc@example.com'], 'Nobody gets through', `ASR ${value} %, ${carriers.length} carriers`);
  return value < 30;
}
