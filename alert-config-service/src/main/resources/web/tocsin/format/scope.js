import { words } from '../words/words.js';

/**
 * Whom an alert watches: a company, those with a tag, or everybody.
 *
 * @param {{company: string|null, tag: string|null}} alert
 * @param {(id: string) => string} [nameOf] what a company is called; its id, unless it is said
 */
export function scopeOf({ company, tag }, nameOf = (id) => id) {
  if (company) {
    return nameOf(company);
  }
  return tag ? words.scope.tag(tag) : words.scope.all;
}
