// What every script finds ready; docs/scripts/tocsin.d.ts declares it. Companies are named by their ids, or given as the objects
// that companies() answers.
const named = (company) => (company !== null && typeof company === 'object' ? company.id : company);

globalThis.metrics = (company, area, period) => host('metrics', { company: named(company), area, period });
globalThis.series = (company, area, span) => host('series', { company: named(company), area, span });
globalThis.companies = (filter) => host('companies', filter ?? {});
globalThis.send = (message) => host('send', message);
globalThis.log = (...words) => console.log(...words);

globalThis.state = {
  get: (key, otherwise = null) => {
    const [found = otherwise] = host('state.get', { key });
    return found;
  },
  set: (key, value) => host('state.set', { key, value: value ?? null }),
  remove: (key) => host('state.remove', { key }),
  all: () => host('state.all', null),
};

globalThis.fetch = async (url, { method, headers, body } = {}) => {
  const answer = host('fetch', { url: String(url), method, headers, body });
  const get = (name) => answer.headers[String(name).toLowerCase()] ?? null;
  return {
    status: answer.status,
    ok: answer.status >= 200 && answer.status < 300,
    headers: { get },
    text: async () => answer.body,
    json: async () => JSON.parse(answer.body),
  };
};
