import { answering, json } from '/test/fakes.js';
import { equal, test } from '/test/vocabulary.js';
import { Session } from '/tocsin/session/session.js';
import { Standing } from '/tocsin/alerts/standing.js';

const session = new Session('https://tocsin.example.com');
session.token = 'A';

const state = (alertId, company, is) => ({ alertId, company, state: is });

/** A standing after its answers; `more` are the lists that go on. */
async function standing(company, alerts, states, more = []) {
  const asked = answering(({ path, query }) => {
    const next = more.includes(query.state ?? path) ? 'x' : null;
    const items = path.endsWith('/alerts')
      ? alerts.map((id) => ({ id }))
      : states.filter((each) => !query.state || each.state === query.state);
    return json({ items, next });
  });
  const loaded = await new Standing(session.api, company).load();
  return { loaded, asked };
}

const counts = ({ counts: all }) => all.map(({ state: is, count, more }) => `${count}${more ? '+' : ''} ${is}`).join(', ');

test('of a company its own alerts are counted, and beside them those on others that fire for it', async () => {
  const states = [state('1', 'acme', 'firing'), state('2', 'acme', 'ok'), state('9', 'acme', 'firing'), state('8', 'acme', 'pending')];

  const { loaded, asked } = await standing('acme', ['1', '2'], states);

  equal([counts(loaded), loaded.firingBesides, [...loaded.alerts]], ['1 firing, 0 pending, 0 no-data', 1, ['1', '2']]);
  equal(
    asked.map(({ path, query }) => [path, query]),
    [
      ['/api/v1/alerts', { company: 'acme', limit: '1000' }],
      ['/api/v1/states', { company: 'acme', limit: '1000' }],
    ],
  );
});

test('of all companies only remarkable states are asked for, and where there are too many it is said', async () => {
  const firing = Array.from({ length: 100 }, (_, index) => state('1', `c${index}`, 'firing'));
  const states = [...firing, state('2', 'acme', 'no-data')];

  const { loaded, asked } = await standing('', ['1', '2'], states, ['firing', '/api/v1/alerts']);

  equal([counts(loaded), loaded.firingBesides, loaded.moreAlerts], ['100+ firing, 0 pending, 1 no-data', 0, true]);
  equal(
    asked.map(({ query }) => query.state ?? 'alerts'),
    ['alerts', 'firing', 'pending', 'no-data'],
  );
});

test('what happens is counted at once', async () => {
  const { loaded } = await standing('acme', ['1', '2'], [state('1', 'acme', 'firing')]);

  loaded.apply({ alertId: '1', company: 'acme', to: 'ok' });
  loaded.apply({ alertId: '2', company: 'acme', to: 'pending' });
  loaded.apply({ alertId: '2', company: 'globex', to: 'firing' });

  equal(counts(loaded), '0 firing, 1 pending, 0 no-data');
});
