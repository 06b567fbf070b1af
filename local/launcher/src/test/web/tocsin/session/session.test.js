import { answering, json } from '/test/fakes.js';
import { equal, test, thrownBy } from '/test/vocabulary.js';
import { Answers } from '/tocsin/session/answers.js';
import { Session, sessionOf } from '/tocsin/session/session.js';

function sessionWith(token) {
  const session = new Session('https://tocsin.example.com');
  session.token = token;
  return session;
}

test('who asks is asked once for each token', async () => {
  const asked = answering(({ headers }) => json({ name: headers.Authorization }));
  const session = sessionWith('A');

  equal([await session.caller(), await session.caller()], [{ name: 'Bearer A' }, { name: 'Bearer A' }]);
  session.token = 'B';
  equal(await session.caller(), { name: 'Bearer B' });

  equal(
    asked.map(({ path }) => path),
    ['/api/v1/me', '/api/v1/me'],
  );
});

test('what could not be answered is asked again', async () => {
  const session = sessionWith('A');
  answering(() => json({}, { status: 503 }));
  equal((await thrownBy(() => session.caller())).status, 503);

  answering(() => json({ name: 'x' }));
  equal(await session.caller(), { name: 'x' });
});

test('a company that nobody has defined is called by its id', async () => {
  answering(() => json({}, { status: 404 }));

  equal(await sessionWith('A').company('acme'), { id: 'acme', name: 'acme', kind: null, tags: [], currency: null, timeZone: 'UTC' });
});

test('a company is asked once, until it is defined anew or something was missed', async () => {
  const asked = answering(({ path }) => json({ id: path }));
  const session = sessionWith('A');
  const askings = [];
  const ask = async () => {
    await session.company('a/b');
    await session.company('a/b');
    askings.push(asked.length);
  };

  await ask();
  session.live.dispatchEvent(new CustomEvent('definition', { detail: { kind: 'alert', key: 'a/b' } }));
  await ask();
  session.live.dispatchEvent(new CustomEvent('definition', { detail: { kind: 'company', key: 'a/b' } }));
  await ask();
  session.live.dispatchEvent(new CustomEvent('gap'));
  await ask();

  equal([askings, asked[0].path], [[1, 1, 2, 3], '/api/v1/companies/a%2Fb']);
});

test('all components that speak to the same gateway share a session', () => {
  equal(sessionOf('https://one.example.com/') === sessionOf('https://one.example.com'), true);
  equal(sessionOf('https://one.example.com') === sessionOf('https://other.example.com'), false);
  equal(sessionOf().base, location.origin);
});

test('the same token once more changes nothing', () => {
  const session = sessionWith('A');
  let told = 0;
  session.addEventListener('token', () => (told += 1));

  session.token = 'A';
  session.token = 'B';
  session.token = null;

  equal(told, 2);
});

test('an answer that failed late does not take away the one that was asked for since', async () => {
  const answers = new Answers();
  let fail;
  const first = answers.of('key', () => new Promise((_, reject) => (fail = reject)));
  answers.forget('key');
  const second = answers.of('key', async () => 'good');

  fail(new Error('late'));
  await thrownBy(() => first);

  equal([await second, answers.of('key', async () => 'asked again') === second], ['good', true]);
});
