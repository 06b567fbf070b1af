const HOUR_MILLIS = 3_600_000;

/** Changes some fields of an alert, and of no other version than the one that has just been read. */
export async function changeAlert(api, id, fields, signal) {
  const { body, etag } = await api.send('GET', path(id), { signal });
  return (await api.send('PUT', path(id), { body: { ...body, ...fields }, etag, signal })).body;
}

/** Deletes an alert; one that is gone already is well deleted. */
export async function deleteAlert(api, id, signal) {
  try {
    const { etag } = await api.send('GET', path(id), { signal });
    await api.send('DELETE', path(id), { etag, signal });
  } catch (problem) {
    if (problem.status !== 404) {
      throw problem;
    }
  }
}

/**
 * Silences an alert for an hour.
 *
 * @param {string|null} company for this company only; null for all that it watches
 * @returns {Promise<{id: string, until: string}>}
 */
export async function silenceForAnHour(api, alert, company, comment) {
  const until = new Date(Date.now() + HOUR_MILLIS).toISOString();
  return (await api.send('POST', '/silences', { body: { alertId: alert.id, company: company ?? alert.company, until, comment } })).body;
}

/** Ends a silence. */
export function endSilence(api, id) {
  return api.send('DELETE', `/silences/${id}`);
}

function path(id) {
  return `/alerts/${encodeURIComponent(id)}`;
}
