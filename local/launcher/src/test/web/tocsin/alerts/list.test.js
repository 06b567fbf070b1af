import { answering, json } from '/test/fakes.js';
import { equal, test, thrownBy } from '/test/vocabulary.js';
import { AlertList } from '/tocsin/alerts/list.js';
import { changeAlert, deleteAlert } from '/tocsin/alerts/changes.js';
import { each } from '/tocsin/alerts/each.js';
import { EVERYTHING } from '/tocsin/alerts/filter.js';
import { Session } from '/tocsin/session/session.js';

const session = new Session('https://tocsin.example.com');
session.token = 'A';

const numbered = (count, fields) =>
  Array.from({ length: count }, (_, index) => ({ id: `a${index}`, title: `Alert ${index}`, company: 'acme', enabled: true, ...fields }));

/** A server with alerts and states that pages like the real one. */
function serving(alerts, states) {
  return answering(({ path, query }) => {
    const all = path.endsWith('/alerts') ? alerts.filter(fits(query)) : states.filter(isAsked(query));
    const from = Number(query.cursor ?? 0);
    const to = from + Number(query.limit);
    return json({ items: all.slice(from, to), next: to < all.length ? String(to) : null });
  });
}

function fits({ id, title = '' }) {
  return (alert) => (!id || id.split(',').includes(alert.id)) && alert.title.includes(title);
}

function isAsked({ alert, state }) {
  return (each) => (!alert || alert.split(',').includes(each.alertId)) && (!state || each.state === state);
}

const firing = (alertId) => ({ alertId, company: 'acme', state: 'firing', since: '2026-03-02T10:00:00Z' });

async function listOf(wanted, alerts, states) {
  const asked = serving(alerts, states);
  const list = new AlertList(session.api, () => {});
  await list.load({ company: 'acme', filter: EVERYTHING, order: 'firing', ...wanted });
  return { list, asked };
}

const ids = (list) => [...list.rows.keys()];

test('what fires is in the first batch, wherever it is, and is not there twice', async () => {
  const { list } = await listOf({}, numbered(250), [firing('a240'), firing('a3')]);

  equal([ids(list).slice(0, 4), list.rows.size, list.more], [['a3', 'a240', 'a0', 'a1'], 101, true]);
  equal(list.rows.get('a240').states.get('acme').state, 'firing');

  await list.next();
  await list.next();
  equal([list.rows.size, list.more], [250, false]);
});

test('alerts by title are in the order of all of them', async () => {
  const { list } = await listOf({ order: 'title' }, numbered(150).reverse(), []);

  equal([ids(list).slice(0, 3), list.rows.size, list.more, list.cut], [['a0', 'a1', 'a2'], 100, true, false]);
});

test('more alerts than can be put in order are cut, and that is said', async () => {
  const { list } = await listOf({ order: 'title' }, numbered(1200), []);

  equal(list.cut, true);
});

test('alerts in a state are those that are in it, and fit all else', async () => {
  const filter = { ...EVERYTHING, state: 'firing', title: 'Alert 1' };

  const { list } = await listOf({ filter }, numbered(20), ['a1', 'a2', 'a12'].map(firing));

  equal([ids(list), list.more], [['a1', 'a12'], false]);
});

test('what is asked for anew is as much as was there, and known states stay', async () => {
  const { list } = await listOf({}, numbered(250), [firing('a0')]);
  await list.next();

  await list.load({ company: 'acme', filter: EVERYTHING, order: 'firing' }, { keep: true });

  equal([list.rows.size, list.rows.get('a0').states.get('acme').state], [200, 'firing']);
});

test('an alert that is gone, or does not fit any more, leaves the list', async () => {
  const { list } = await listOf({}, numbered(3), []);
  serving([{ ...numbered(1)[0], title: 'Renamed' }], []);

  equal(await list.reload(['a0', 'a1', 'a9']), ['a1']);
  equal([ids(list), list.rows.get('a0').alert.title], [['a0', 'a2'], 'Renamed']);
});

test('an alert on many companies is asked for once a minute', async () => {
  const states = Array.from({ length: 101 }, (_, index) => ({ ...firing('a0'), company: `c${index}` }));
  const { list, asked } = await listOf({ company: '' }, numbered(1, { company: undefined }), states);
  const before = asked.length;
  const asks = [];

  for (const now of [1_000_000, 1_030_000, 1_070_000]) {
    await list.refreshWide(['a0'], undefined, now);
    asks.push(asked.length - before);
  }

  equal([asks, list.rows.get('a0').states.size], [[1, 1, 2], 101]);
});

test('things are done a few at a time, and what fails keeps no other from being done', async () => {
  let atOnce = 0;
  let most = 0;
  const counted = [];
  const work = async (item) => {
    most = Math.max(most, ++atOnce);
    await Promise.resolve();
    atOnce -= 1;
    if (item === 2) {
      throw new Error('no');
    }
    return item * 10;
  };

  const outcomes = await each([1, 2, 3, 4, 5], work, { most: 2, done: (count) => counted.push(count) });

  equal(
    outcomes.map(({ item, value, problem }) => [item, value ?? problem.message]),
    [
      [1, 10],
      [2, 'no'],
      [3, 30],
      [4, 40],
      [5, 50],
    ],
  );
  equal([most, counted], [2, [1, 2, 3, 4, 5]]);
});

test('after it is stopped nothing more is begun', async () => {
  const stop = new AbortController();

  const outcomes = await each([1, 2, 3], async (item) => item === 1 && stop.abort(), { most: 1, signal: stop.signal });

  equal(
    outcomes.map(({ item }) => item),
    [1],
  );
});

test('a change is one of the version that was read', async () => {
  const asked = answering(({ method, body }) =>
    json(method === 'GET' ? { id: 'a/1', title: 'Low', enabled: true } : body, { headers: { ETag: '"3"' } }),
  );

  equal(await changeAlert(session.api, 'a/1', { enabled: false }), { id: 'a/1', title: 'Low', enabled: false });
  equal([asked[1].method, asked[1].path, asked[1].headers['If-Match']], ['PUT', '/api/v1/alerts/a%2F1', '"3"']);
});

test('an alert that is gone already is well deleted; one that cannot be is not', async () => {
  answering(() => json({}, { status: 404 }));
  equal(await deleteAlert(session.api, '1'), undefined);

  answering(() => json({}, { status: 403 }));
  equal((await thrownBy(() => deleteAlert(session.api, '1'))).status, 403);
});
