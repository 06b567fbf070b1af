/** A carriage return at the end of a piece may be half of a line's end: the next piece tells. */
const LINE_END = /\r\n|\n|\r(?!$)/;
const LONGEST_LINE = 1_000_000;

/**
 * Reads a stream of server-sent events (HTML Living Standard, section 9.2.6) as far as Tocsin sends them: an `event`, its `data`, and
 * comments.
 *
 * @param {ReadableStream<Uint8Array>} body
 * @yields {{event: string, data: string}}
 */
export async function* eventsOf(body) {
  let rest = '';
  let event = { name: 'message', data: [] };
  for await (const piece of textOf(body)) {
    const lines = (rest + piece).split(LINE_END);
    rest = lines.pop();
    if (rest.length > LONGEST_LINE) {
      throw new Error(`a line of more than ${LONGEST_LINE} characters`);
    }
    for (const line of lines) {
      if (line !== '') {
        take(event, line);
        continue;
      }
      if (event.data.length > 0) {
        yield { event: event.name, data: event.data.join('\n') };
      }
      event = { name: 'message', data: [] };
    }
  }
}

function take(event, line) {
  const colon = line.indexOf(':');
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
  if (field === 'event') {
    event.name = value;
  } else if (field === 'data') {
    event.data.push(value);
  }
}

async function* textOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
