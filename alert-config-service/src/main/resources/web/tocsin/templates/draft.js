import { plainLines } from '../part/code-text.js';
import { STOCK } from './stock.js';

/** The parts of a template, as the interface calls them. */
export const PARTS = ['subject', 'text', 'html', 'sms'];

/** A template as it is edited: a part that is not written is empty. */
export function draftOf(template) {
  return Object.fromEntries(PARTS.map((part) => [part, plainLines(template?.[part])]));
}

/** A draft as it is put: an empty part is not written. */
export function bodyOf(draft) {
  return Object.fromEntries(PARTS.map((part) => [part, draft[part] === '' ? null : draft[part]]));
}

/** Whether two drafts say the same. */
export function isSame(one, other) {
  return PARTS.every((part) => one[part] === other[part]);
}

/** Whether nothing at all is written. */
export function isEmpty(draft) {
  return PARTS.every((part) => draft[part] === '');
}

/**
 * A draft as it is tried out. Stock parts stand in for those that are empty: of a stock template its own, otherwise those of `alert`, which
 * are had by giving no name.
 */
export function triedOut(name, draft) {
  return { ...bodyOf(draft), ...(STOCK.includes(name) ? { name } : {}) };
}

/**
 * What is sent in place of an empty part: `nothing` for the HTML beside a text of one's own, the stock words of a `stock` template, or
 * those of `alert`.
 *
 * @returns {'nothing'|'stock'|'alert'}
 */
export function insteadOf(part, name, draft) {
  if (part === 'html' && draft.text !== '') {
    return 'nothing';
  }
  return STOCK.includes(name) ? 'stock' : 'alert';
}
