/** What the tests of the pages' functions are written with. */

const GIVEN_UP_AFTER_MILLIS = 10_000;

/** By the file that has them, in its order. */
const tests = new Map();
let reading = null;
let undoings = [];

/** As they are before a test puts others in their place. */
const { fetch, setTimeout } = globalThis;

/**
 * Something that holds.
 *
 * @param {string} sentence
 * @param {() => void|Promise<void>} body throws where it does not
 */
export function test(sentence, body) {
  tests.get(reading).push({ sentence, body });
}

/** What is to be done when the test is over, however it ends: the world is the same for each of them. */
export function afterwards(undo) {
  undoings.push(undo);
}

/** Two values are the same, whatever they are made of: the order of an object's fields does not matter, but that a field is there. */
export function equal(actual, expected) {
  const [is, shouldBe] = [shown(actual), shown(expected)];
  if (is !== shouldBe) {
    throw new Error(`is        ${is}\nshould be ${shouldBe}`);
  }
}

/** What something throws, at once or as a promise. */
export async function thrownBy(action) {
  try {
    await action();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('nothing was thrown');
}

/** A file of the checkout, such as `/docs/sms.md`; the list of all in it, where it is a folder. */
export async function fileOf(path) {
  const answer = await fetch(path);
  if (!answer.ok) {
    throw new Error(`there is no file ${path}`);
  }
  const text = await answer.text();
  return path.endsWith('/') ? text.split('\n') : text;
}

/** A value as text: two that are the same have the same one. */
export function shown(value) {
  if (Array.isArray(value)) {
    return `[${value.map(shown).join(', ')}]`;
  }
  if (value instanceof Map || value instanceof Set) {
    return `${value.constructor.name} ${shown([...value])}`;
  }
  if (value instanceof Date) {
    return `Date ${Number.isNaN(value.getTime()) ? 'of no time' : value.toISOString()}`;
  }
  if (value instanceof Error) {
    return `${value.name} ${value.message}`;
  }
  if (typeof value === 'object' && value !== null) {
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${key}: ${shown(value[key])}`)
      .join(', ')}}`;
  }
  return typeof value === 'string' ? JSON.stringify(value) : Object.is(value, -0) ? '-0' : String(value);
}

/** For the runner: reads a file of tests; that it could not be read is one, so that all others are had. */
export async function sentencesOf(file) {
  reading = file;
  tests.set(file, []);
  await import(file).catch((unreadable) => tests.set(file, [{ sentence: 'the file can be read', body: () => Promise.reject(unreadable) }]));
  return tests.get(file).map(({ sentence }) => sentence);
}

/** For the runner: what is wrong with a test; empty where it holds. */
export async function outcomeOf(file, index) {
  try {
    await Promise.race([tests.get(file)[index].body(), givenUp()]);
    return '';
  } catch (wrong) {
    return wrong?.stack?.includes(wrong.message) ? wrong.stack : `${wrong}\n${wrong?.stack ?? ''}`;
  } finally {
    undoings.splice(0).forEach((undo) => undo());
  }
}

function givenUp() {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`has no end after ${GIVEN_UP_AFTER_MILLIS / 1000} seconds`)), GIVEN_UP_AFTER_MILLIS);
  });
}
