/** What stands in for the world in the tests of the pages' functions, until the test is over. */
import { afterwards } from '/test/vocabulary.js';
import { speak } from '/tocsin/words/words.js';

function replace(owner, name, other) {
  const original = owner[name];
  owner[name] = other;
  afterwards(() => (owner[name] = original));
}

/**
 * Answers each request of the page instead of a server.
 *
 * @param {(asked: Asked) => Response|Promise<Response>} answer
 * @typedef {{method: string, origin: string, path: string, query: object, headers: object, body: any, signal: AbortSignal}} Asked
 * @returns {Asked[]} what was asked, while it goes on
 */
export function answering(answer) {
  const asked = [];
  replace(globalThis, 'fetch', async (address, { method = 'GET', headers, body, signal }) => {
    signal?.throwIfAborted();
    const { origin, pathname, searchParams } = new URL(address);
    const request = { method, origin, path: pathname, query: Object.fromEntries(searchParams), headers, signal };
    asked.push({ ...request, body: body === undefined ? undefined : JSON.parse(body) });
    return await Promise.race([answer(asked.at(-1)), givenUp(signal)]);
  });
  return asked;
}

/** An answer with a body in JSON. */
export function json(body, { status = 200, headers = {} } = {}) {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

function givenUp(signal) {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

/** Time stands still from now on, but for `pass`. */
export function stoppedClock() {
  const due = new Map();
  let now = 0;
  let last = 0;
  replace(globalThis, 'setTimeout', (act, millis = 0) => {
    last += 1;
    due.set(last, { at: now + millis, act });
    return last;
  });
  replace(globalThis, 'clearTimeout', (timer) => due.delete(timer));
  return {
    /** How long until the next thing happens; undefined where nothing will. */
    get next() {
      return due.size === 0 ? undefined : Math.min(...[...due.values()].map(({ at }) => at - now));
    },
    /** Lets time pass, and what is due then happen. */
    async pass(millis) {
      now += millis;
      for (const [timer, { at, act }] of [...due]) {
        if (at <= now && due.delete(timer)) {
          act();
        }
      }
      await settled();
    },
  };
}

/** Chance always has it so. */
export function chance(number) {
  replace(Math, 'random', () => number);
}

/** The page is in another language, of which it has no words. */
export function speaking(tag) {
  speak(tag, {});
  afterwards(() => speak('en-GB', {}));
}

/** After everything has been done that waits for nothing outside. */
export async function settled() {
  for (let round = 0; round < 5; round++) {
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }
}
