import { equal, test, thrownBy } from '/test/vocabulary.js';
import { eventsOf } from '/tocsin/live/events.js';

const utf8 = new TextEncoder();

function streamOf(pieces) {
  return new ReadableStream({
    start(stream) {
      pieces.forEach((piece) => stream.enqueue(typeof piece === 'string' ? utf8.encode(piece) : piece));
      stream.close();
    },
  });
}

async function heard(...pieces) {
  const events = [];
  for await (const { event, data } of eventsOf(streamOf(pieces))) {
    events.push(`${event}: ${data}`);
  }
  return events;
}

const STREAMS = [
  ['an event has a name and data', ['event: pulse\ndata: {}\n\n'], ['pulse: {}']],
  ['an event without a name is a message', ['data: 1\n\n'], ['message: 1']],
  ['a name is that of one event only', ['event: a\ndata: 1\n\ndata: 2\n\n'], ['a: 1', 'message: 2']],
  ['a name without data is no event, and forgotten', ['event: a\n\ndata: 1\n\n'], ['message: 1']],
  ['data of several lines stay several', ['data: 1\ndata: 2\ndata\n\n'], ['message: 1\n2\n']],
  ['only one blank after the colon is left out', ['data:1\n\ndata:  2\n\n'], ['message: 1', 'message:  2']],
  ['a colon in data belongs to them', ['data: {"a":"b: c"}\n\n'], ['message: {"a":"b: c"}']],
  ['comments and unknown fields are passed over', [': open\n\nid: 7\nretry: 5\ndata: 1\n:\n\n'], ['message: 1']],
  ['what has no end has not happened', ['data: 1\n\ndata: 2\n'], ['message: 1']],
  ['pieces end anywhere', ['eve', 'nt: a', '\nda', 'ta: 1', '\n', '\n'], ['a: 1']],
  ['one piece may have several events', ['data: 1\n\ndata: 2\n\ndata: 3\n\n'], ['message: 1', 'message: 2', 'message: 3']],
  ['lines may end as on Windows', ['data: 1\r\ndata: 2\r\n\r\n'], ['message: 1\n2']],
  ['and be torn there', ['data: 1\r', '\ndata: 2\r\n\r', '\n'], ['message: 1\n2']],
  ['and end with a carriage return alone', ['data: 1\rdata: 2\r\rx'], ['message: 1\n2']],
  ['a mark of the byte order at the beginning is none of the words', ['\ufeffdata: 1\n\n'], ['message: 1']],
  ['nothing is nothing', [], []],
];

for (const [sentence, pieces, events] of STREAMS) {
  test(sentence, async () => equal(await heard(...pieces), events));
}

test('a character may be torn between two pieces', async () => {
  const bytes = utf8.encode('data: é😀\n\n');
  for (let at = 1; at < bytes.length; at++) {
    equal(await heard(bytes.slice(0, at), bytes.slice(at)), ['message: é😀']);
  }
});

test('a line may be long', async () => {
  const long = 'x'.repeat(100_000);
  equal(await heard('data: ', ...Array(9).fill(long), '\n\n'), [`message: ${long.repeat(9)}`]);
});

test('a line that does not end is given up', async () => {
  const { message } = await thrownBy(() => heard('data: ', ...Array(11).fill('x'.repeat(100_000))));
  equal(message, 'a line of more than 1000000 characters');
});

test('the stream is closed when nobody wants to hear any more', async () => {
  let why = 'it is open';
  const endless = new ReadableStream({
    start: (stream) => stream.enqueue(utf8.encode('data: 1\n\n')),
    cancel: () => (why = 'it is closed'),
  });

  for await (const { data } of eventsOf(endless)) {
    equal(data, '1');
    break;
  }

  equal(why, 'it is closed');
});
