import { answering, json } from '/test/fakes.js';
import { equal, test, thrownBy } from '/test/vocabulary.js';
import { Session } from '/tocsin/session/session.js';

function sessionWith(token) {
  const session = new Session('https://tocsin.example.com');
  session.token = token;
  return session;
}

const api = sessionWith('A').api;
const problemIn = ({ status, title, detail, errors }) => ({ status, title, detail, errors });

test('a request names what it wants, bears the token and is not kept', async () => {
  const asked = answering(() => json({ id: 'acme' }, { headers: { ETag: '"3"' } }));

  const answer = await api.send('GET', '/companies/acme');

  equal(answer, { body: { id: 'acme' }, etag: '"3"' });
  equal(
    asked.map(({ method, origin, path, query, headers, body }) => ({ method, origin, path, query, headers, body })),
    [
      {
        method: 'GET',
        origin: 'https://tocsin.example.com',
        path: '/api/v1/companies/acme',
        query: {},
        headers: { Accept: 'application/json', Authorization: 'Bearer A' },
        body: undefined,
      },
    ],
  );
});

const CHANGES = [
  ['a change goes with its body', { body: { a: 1 } }, { 'Content-Type': 'application/json' }],
  ['one of some fields says so', { body: {}, type: 'application/merge-patch+json' }, { 'Content-Type': 'application/merge-patch+json' }],
  ['one of a version names it', { body: {}, etag: '"3"' }, { 'Content-Type': 'application/json', 'If-Match': '"3"' }],
  ['a new one says that there must be none', { body: {}, fresh: true }, { 'Content-Type': 'application/json', 'If-None-Match': '*' }],
  ['nothing but a version goes with a deletion', { etag: '"3"' }, { 'If-Match': '"3"' }],
];

for (const [sentence, what, headers] of CHANGES) {
  test(sentence, async () => {
    const asked = answering(() => json({}));

    await api.send('PUT', '/alerts/1', what);

    equal([asked[0].headers, asked[0].body], [{ Accept: 'application/json', Authorization: 'Bearer A', ...headers }, what.body]);
  });
}

test('what a query leaves empty is not asked, and what is in it is encoded', () => {
  equal(
    api.url('/alerts', { title: 'a & b', company: '', tag: null, area: undefined, limit: 0, enabled: false }),
    'https://tocsin.example.com/api/v1/alerts?title=a+%26+b&limit=0&enabled=false',
  );
  equal(api.url('/me'), 'https://tocsin.example.com/api/v1/me');
});

test('an answer without a body is null', async () => {
  answering(() => new Response(null, { status: 204 }));

  equal(await api.send('DELETE', '/alerts/1'), { body: null, etag: null });
});

test('a problem is told as it is', async () => {
  const errors = [{ pointer: '#/threshold', detail: 'is required' }];
  answering(() => json({ title: 'Bad Request', detail: 'One field is wrong', status: 400, errors }, { status: 400 }));

  const problem = await thrownBy(() => api.send('POST', '/alerts', { body: {} }));

  equal(problemIn(problem), { status: 400, title: 'Bad Request', detail: 'One field is wrong', errors });
});

const NOTHING_LOST = 'Check the connection and try again. What you have entered is still here.';
const NO_ANSWERS = [
  [
    'the page of a proxy',
    () => new Response('<html>'.padEnd(300, 'x'), { status: 502 }),
    502,
    'An answer with status 502 that cannot be read',
    '<html>'.padEnd(200, 'x'),
  ],
  ['a good answer that is not JSON', () => new Response('<html>'), 200, 'An answer with status 200 that cannot be read', '<html>'],
  ['a network that is down', () => Promise.reject(new TypeError('Failed to fetch')), 0, 'Tocsin cannot be reached', NOTHING_LOST],
  ['no answer in time', () => Promise.reject(new DOMException('', 'TimeoutError')), 0, 'Tocsin does not answer in time', NOTHING_LOST],
  ['an answer that breaks off', () => new Response(brokenOff()), 0, 'Tocsin cannot be reached', NOTHING_LOST],
  ['a refusal that breaks off', () => new Response(brokenOff(), { status: 500 }), 0, 'Tocsin cannot be reached', NOTHING_LOST],
];

function brokenOff() {
  return new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) });
}

for (const [what, answer, status, title, detail] of NO_ANSWERS) {
  test(`${what} is a problem`, async () => {
    answering(answer);

    equal(problemIn(await thrownBy(() => api.get('/me'))), { status, title, detail, errors: [] });
  });
}

test('a problem without words has the status’s', async () => {
  answering(() => new Response('{}', { status: 503, statusText: 'Service Unavailable' }));

  equal(problemIn(await thrownBy(() => api.get('/me'))), { status: 503, title: 'Service Unavailable', detail: '', errors: [] });
});

test('what its caller has given up is no problem', async () => {
  const given = new AbortController();
  answering(() => new Promise(() => {}));

  const answer = api.get('/me', {}, given.signal);
  given.abort();

  equal((await thrownBy(() => answer)).name, 'AbortError');
});

test('a token that is not accepted is told once, and another one again', async () => {
  const session = sessionWith('A');
  let refused = 0;
  session.addEventListener('refused', () => (refused += 1));
  answering(() => json({ title: 'Unauthorized' }, { status: 401 }));

  for (const token of ['A', 'A', 'B']) {
    session.token = token;
    equal((await thrownBy(() => session.api.get('/me'))).status, 401);
  }

  equal(refused, 2);
});

test('that a token was not accepted does not count when there is another one meanwhile', async () => {
  const session = sessionWith('A');
  let refused = 0;
  session.addEventListener('refused', () => (refused += 1));
  answering(() => {
    session.token = 'B';
    return json({}, { status: 401 });
  });

  equal((await thrownBy(() => session.api.get('/me'))).status, 401);
  equal(refused, 0);
});

test('a request waits for a token', async () => {
  const session = sessionWith(null);
  const asked = answering(() => json({ name: 'x' }));
  const answer = session.api.get('/me');
  equal(asked, []);

  session.token = 'A';

  equal([await answer, asked[0].headers.Authorization], [{ name: 'x' }, 'Bearer A']);
});

test('a request that waits for a token can be given up', async () => {
  const given = new AbortController();
  const answer = sessionWith(null).api.get('/me', {}, given.signal);

  given.abort();

  equal((await thrownBy(() => answer)).name, 'AbortError');
});

function pages(count) {
  return answering(({ query }) => {
    const page = Number(query.cursor ?? 1);
    return json({ items: [`${page}a`, `${page}b`], next: page < count ? String(page + 1) : null });
  });
}

test('a list is read page by page to its end', async () => {
  const asked = pages(3);

  equal(await api.all('/alerts', { company: 'acme' }), { items: ['1a', '1b', '2a', '2b', '3a', '3b'], more: false });
  equal(
    asked.map(({ query }) => query),
    [
      { limit: '100', company: 'acme' },
      { limit: '100', company: 'acme', cursor: '2' },
      { limit: '100', company: 'acme', cursor: '3' },
    ],
  );
});

test('a list that is too long ends somewhere, and it is said that there is more', async () => {
  const asked = pages(1000);

  equal(await api.all('/alerts', { limit: 2 }, { most: 3 }), { items: ['1a', '1b', '2a', '2b'], more: true });
  equal(asked.length, 2);
});
