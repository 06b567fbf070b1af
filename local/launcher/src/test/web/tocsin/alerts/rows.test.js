import { equal, fileOf, test } from '/test/vocabulary.js';
import { byTitle, companiesInOrder, inOrder } from '/tocsin/alerts/order.js';
import { latest, rowOf, stateOf, tallyOf, withStates, withTransition } from '/tocsin/alerts/rows.js';

const T = (minute) => `2026-03-02T10:${String(minute).padStart(2, '0')}:00Z`;

function alert(fields) {
  return { id: '1', title: 'Low ASR', company: 'acme', enabled: true, noticeLevel: 'warning', ...fields };
}

function row(fields, ...states) {
  const all = states.map((state, index) => ({ company: index === 0 ? 'acme' : `company-${index}`, state, since: T(0) }));
  return withStates(rowOf(alert(fields)), all, { complete: true });
}

const ROWS = [
  row({ title: 'fires, info', noticeLevel: 'info' }, 'firing'),
  row({ title: 'calm' }, 'ok'),
  row({ title: 'pending', noticeLevel: 'critical' }, 'pending'),
  row({ title: 'without data', noticeLevel: 'critical' }, 'no-data'),
  row({ title: 'fires, critical', noticeLevel: 'critical' }, 'firing'),
  row({ title: 'disabled', noticeLevel: 'critical', enabled: false }, 'firing'),
  row({ title: 'fires for one of several', noticeLevel: 'error', company: undefined }, 'ok', 'pending', 'firing'),
  rowOf(alert({ title: 'not known yet' })),
  row({ title: 'fires, none', noticeLevel: 'none' }, 'firing'),
];

const titles = (rows) => rows.map((each) => each.alert.title);

test('what fires comes first, the gravest on top, then what is pending, and all others as they came', () => {
  equal(titles(inOrder(ROWS, 'firing')), [
    'fires, critical',
    'fires for one of several',
    'fires, info',
    'fires, none',
    'pending',
    'calm',
    'without data',
    'disabled',
    'not known yet',
  ]);
});

test('titles are in order as people read them', () => {
  const rows = ['b 10', 'B 9', 'a', 'Ä', 'c', 'b 9'].map((title) => rowOf(alert({ title })));

  equal(titles(inOrder(rows, 'title')), ['a', 'Ä', 'B 9', 'b 9', 'b 10', 'c']);
  equal(Math.sign(byTitle(rows[0], rows[1])), 1);
});

test('putting in order leaves the rows themselves as they are', () => {
  const before = titles(ROWS);

  inOrder(ROWS, 'title');

  equal(titles(ROWS), before);
});

test('companies of an alert are in the order of their states, then by name', () => {
  const states = [
    { company: 'c', state: 'ok' },
    { company: 'b', state: 'firing' },
    { company: 'a', state: 'firing' },
    { company: 'd', state: 'no-data' },
    { company: 'e', state: 'pending' },
  ];
  const names = { a: 'Zeta', b: 'Alpha', c: 'c', d: 'd', e: 'e' };

  equal(
    companiesInOrder(states, (id) => names[id])
      .map(({ company }) => company)
      .join(''),
    'baedc',
  );
});

const STANDINGS = [
  ['of which nothing is known', rowOf(alert()), null],
  ['that was never judged', row({}), 'unknown'],
  ['that fires', row({}, 'firing'), 'firing'],
  [
    'that fires for somebody else',
    withStates(rowOf(alert()), [{ company: 'globex', state: 'firing', since: T(0) }], { complete: true }),
    'unknown',
  ],
  ['that is switched off', row({ enabled: false }, 'firing'), 'disabled'],
];

for (const [which, its, state] of STANDINGS) {
  test(`an alert ${which} stands as ${state}`, () => equal(stateOf(its), state));
}

test('companies are counted by their states, the gravest first', () => {
  equal(tallyOf([{ state: 'ok' }, { state: 'firing' }, { state: 'ok' }, { state: 'a-state-of-a-later-version' }]), [
    ['firing', 1],
    ['ok', 2],
    ['a-state-of-a-later-version', 1],
  ]);
  equal(tallyOf([]), []);
});

test('an answer that was on its way does not undo what has happened since', () => {
  const known = withTransition(rowOf(alert()), { alertId: '1', company: 'acme', from: 'ok', to: 'firing', at: T(5), cause: 'breached' });

  const answered = withStates(known, [{ company: 'acme', state: 'ok', since: T(1) }], { complete: true });
  equal(answered.states.get('acme').state, 'firing');

  equal(withStates(answered, [{ company: 'acme', state: 'ok', since: T(6) }]).states.get('acme').state, 'ok');
});

test('a complete answer forgets companies that are not in it, another one does not', () => {
  const known = row({ company: undefined }, 'ok', 'firing');
  const answer = [{ company: 'acme', state: 'firing', since: T(1) }];

  equal([...withStates(known, answer).states.keys()], ['acme', 'company-1']);
  equal([...withStates(known, answer, { complete: true }).states.keys()], ['acme']);
});

test('a transition becomes the state of its company', async () => {
  const transition = JSON.parse(await fileOf('/docs/contracts/examples/transition-firing.json'));
  const state = JSON.parse(await fileOf('/docs/contracts/examples/state.json'));
  const { alertId, company, to, value, samples, at } = transition;

  const after = withTransition(row({ id: alertId }, 'ok'), transition).states.get(company);

  equal(after, { alertId, company, state: to, value, samples, since: at, lastNotifiedAt: at });
  equal(
    Object.keys(after).filter((field) => !(field in state)),
    [],
  );
});

test('a state lasts while it does not change, and is told of by the last message', () => {
  const transition = (fields) => ({ alertId: '1', company: 'acme', from: 'firing', to: 'firing', cause: 'observed', ...fields });
  const fired = withTransition(rowOf(alert()), transition({ from: 'ok', cause: 'breached', at: T(1) }));
  const observed = withTransition(fired, transition({ at: T(2) }));
  const repeated = withTransition(observed, transition({ at: T(3), cause: 'repeated' }));

  const told = [fired, observed, repeated].map(({ states }) => [states.get('acme').since, states.get('acme').lastNotifiedAt]);
  equal(told, [
    [T(1), T(1)],
    [T(1), T(1)],
    [T(1), T(3)],
  ]);
});

/** Whether the state after a transition says that somebody was told then. */
function isTold(transition) {
  const after = withTransition(rowOf(alert()), { alertId: '1', company: 'acme', from: 'ok', to: 'ok', at: T(1), ...transition });
  return after.states.get('acme').lastNotifiedAt === T(1);
}

for (const [cause, told] of Object.entries({
  breached: true,
  repeated: true,
  scheduled: true,
  told: true,
  failed: true,
  recovered: false,
  observed: false,
  holding: false,
  released: false,
  starved: false,
})) {
  test(`people are ${told ? '' : 'not '}told of what is ${cause}`, () => equal(isTold({ cause, notifyReset: false }), told));
}

test('people are told of a recovery where the alert says so', () => {
  equal([isTold({ cause: 'recovered', notifyReset: true }), isTold({ cause: 'observed', notifyReset: true })], [true, false]);
});

test('the latest of some moments is found however they are written', () => {
  equal(latest('2026-03-02T10:00:00Z', null, '2026-03-02T10:00:00.5Z', undefined, '2026-03-02T10:30:00+01:00'), '2026-03-02T10:00:00.5Z');
  equal([latest(), latest(null)], [null, null]);
});
