import { english } from './en/english.js';

/**
 * Every text that people read, by feature. Another language is another object of the same form, handed to {@link speak} before the first
 * component is there; what it lacks stays English.
 */
export let words = english;

let tag = 'en-GB';

/** How numbers and times are written: a BCP 47 tag. */
export function locale() {
  return tag;
}

/**
 * Speaks another language.
 *
 * @param {string} language a BCP 47 tag, such as `de-DE`
 * @param {object} texts as `words/en` has them
 */
export function speak(language, texts) {
  tag = language;
  words = merged(english, texts);
}

function merged(original, texts) {
  const all = { ...original };
  for (const [key, text] of Object.entries(texts)) {
    const isGroup = typeof text === 'object' && text !== null && !Array.isArray(text);
    all[key] = isGroup ? merged(original[key] ?? {}, text) : text;
  }
  return all;
}
