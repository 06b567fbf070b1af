// The platform's way of reading: cxRest.auth(…).get(path). Whose data it reads is not for the script to choose, so auth changes
// nothing. Of the paths there are companies, metrics/{company} and metrics/{company}/{area}.
const get = async (path, query) => {
  const [what, company, area] = String(path).split('/').filter((part) => part !== '');
  if (what === 'companies' && company === undefined) return host('companies', query ?? {});
  if (what === 'metrics' && company !== undefined) return host('metrics', { company, area, period: query?.samplePeriod });
  throw new Error(`there is nothing to be read at ${path}; there are companies, metrics/{company} and metrics/{company}/{area}`);
};
const refuse = (verb) => async (path) => {
  throw new Error(`cxRest reads and changes nothing: there is no ${verb} of ${path}`);
};
const api = { get, post: refuse('post'), put: refuse('put'), delete: refuse('delete'), del: refuse('del') };
module.exports = { ...api, auth: () => api };
