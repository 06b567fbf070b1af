import { answering, chance, settled, stoppedClock } from '/test/fakes.js';
import { equal, test } from '/test/vocabulary.js';
import { Session } from '/tocsin/session/session.js';

const utf8 = new TextEncoder();

/** A page that listens, and what it hears: words for states, events by name with their `id`. */
class Listener {
  heard = [];
  streams = [];
  isReachable = true;
  time = stoppedClock();

  constructor() {
    // Waits are as long as they get.
    chance(1);
    this.asked = answering(({ signal }) => this.#answer(signal));
    this.session = new Session('https://tocsin.example.com');
    this.live = this.session.live;
    this.live.addEventListener('status', () => this.heard.push(`[${this.live.state}]`));
    for (const name of ['gap', 'pulse', 'transition']) {
      this.live.addEventListener(name, ({ detail }) => this.heard.push(`${name}${detail?.id ?? ''}`));
    }
    this.session.token = 'A';
  }

  async listening() {
    this.stop = this.live.listen();
    await settled();
    return this;
  }

  /** What has been heard since the last time. */
  get news() {
    return this.heard.splice(0).join(' ');
  }

  async tell(text) {
    this.streams.at(-1).enqueue(utf8.encode(text));
    await settled();
  }

  #answer(signal) {
    if (!this.isReachable) {
      throw new TypeError('Failed to fetch');
    }
    const body = new ReadableStream({
      start: (stream) => {
        this.streams.push(stream);
        signal.addEventListener('abort', () => stream.error(signal.reason));
      },
    });
    return new Response(body);
  }
}

const PULSE = 'event: pulse\ndata: {}\n\n';

async function connected() {
  const listener = await new Listener().listening();
  await listener.tell(PULSE);
  listener.heard.length = 0;
  return listener;
}

test('who begins to listen is told that something may have been missed, as soon as anything is heard', async () => {
  const listener = await new Listener().listening();
  equal([listener.news, listener.live.state], ['[connecting]', 'connecting']);

  await listener.tell(PULSE);

  equal([listener.news, listener.live.state], ['[live] gap pulse', 'live']);
  equal(
    listener.asked.map(({ path, headers }) => [path, headers]),
    [['/api/v1/events', { Accept: 'text/event-stream', Authorization: 'Bearer A' }]],
  );
});

test('what happens is told with what was published', async () => {
  const listener = await connected();

  await listener.tell('event: transition\ndata: {"id": 7}\n\nevent: transition\ndata: {"id": 8}\n\n');

  equal(listener.news, 'transition7 transition8');
});

test('all components of a page have one stream, until the last one stops listening', async () => {
  const listener = await connected();
  const others = [listener.live.listen(), listener.live.listen()];
  equal(listener.asked.length, 1);

  listener.stop();
  listener.stop();
  others[0]();
  equal(listener.live.state, 'live');

  others[1]();
  await settled();
  equal([listener.news, listener.asked[0].signal.aborted, listener.time.next], ['[idle]', true, undefined]);
});

test('a stream that ends is opened again after a second, and then something may have been missed', async () => {
  const listener = await connected();

  listener.streams[0].close();
  await settled();
  equal([listener.news, listener.asked.length, listener.time.next], ['[lost]', 1, 1_000]);

  await listener.time.pass(1_000);
  await listener.tell(PULSE);
  equal([listener.news, listener.asked.length], ['[live] gap pulse', 2]);
  listener.stop();
});

test('a stream on which nothing is heard for 15 seconds is given up', async () => {
  const listener = await connected();

  await listener.time.pass(14_000);
  await listener.tell(PULSE);
  await listener.time.pass(14_999);
  equal(listener.news, 'pulse');

  await listener.time.pass(1);
  equal([listener.news, listener.asked[0].signal.aborted], ['[lost]', true]);
  listener.stop();
});

test('while nothing answers it is tried again after twice the time, up to 15 seconds', async () => {
  const listener = await connected();
  listener.isReachable = false;
  listener.streams[0].close();
  await settled();

  const waits = [];
  for (let attempt = 0; attempt < 6; attempt++) {
    waits.push(listener.time.next);
    await listener.time.pass(listener.time.next);
  }

  equal(waits, [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  equal(listener.news, '[lost]');
  listener.stop();
});

test('when the network is back it is tried at once', async () => {
  const listener = await connected();
  listener.streams[0].close();
  await settled();

  globalThis.dispatchEvent(new Event('online'));
  await settled();

  equal(listener.asked.length, 2);
  listener.stop();
});

test('what cannot be read ends the stream, and all is asked for anew', async () => {
  const listener = await connected();

  await listener.tell('event: transition\ndata: {"id":\n\n');

  equal([listener.news, listener.time.next], ['[lost]', 1_000]);
  listener.stop();
});

test('another token opens the stream anew', async () => {
  const listener = await connected();

  listener.session.token = 'B';
  await settled();
  await listener.tell(PULSE);

  equal(listener.news, '[connecting] [live] gap pulse');
  equal(
    listener.asked.map(({ headers, signal }) => [headers.Authorization, signal.aborted]),
    [
      ['Bearer A', true],
      ['Bearer B', false],
    ],
  );
  listener.stop();
});

test('without a token nothing is asked until there is one', async () => {
  const listener = await connected();

  listener.session.token = null;
  await settled();
  equal([listener.news, listener.asked.length, listener.time.next], ['[idle]', 1, undefined]);

  listener.session.token = 'B';
  await settled();
  equal([listener.news, listener.asked.length], ['[connecting]', 2]);
  listener.stop();
});

test('who stops listening while it is tried again is left alone', async () => {
  const listener = await connected();
  listener.streams[0].close();
  await settled();

  listener.stop();
  await settled();

  equal([listener.news, listener.time.next, listener.asked.length], ['[lost] [idle]', undefined, 1]);
});
