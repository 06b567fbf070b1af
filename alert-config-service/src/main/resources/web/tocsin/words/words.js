import { english } from './en/english.js';

/**
 * Every text that people read, by feature. Another language is another object of the same form, handed to {@link speak} before the token;
 * what it lacks stays English.
 */
export let words = english;

let tag = 'en-GB';

/** Tells of another language by the event `change`. */
export const language = new EventTarget();

/** How numbers and times are written: a BCP 47 tag. */
export function locale() {
  return tag;
}

/**
 * Speaks another language.
 *
 * @param {string} languageTag a BCP 47 tag, such as `de-DE`
 * @param {object} texts as `words/en` has them
 */
export function speak(languageTag, texts) {
  tag = languageTag;
  words = merged(english, texts);
  language.dispatchEvent(new Event('change'));
}

function merged(original, texts) {
  const all = { ...original };
  for (const [key, text] of Object.entries(texts)) {
    const isGroup = typeof text === 'object' && text !== null && !Array.isArray(text);
    all[key] = isGroup ? merged(original[key] ?? {}, text) : text;
  }
  return all;
}
