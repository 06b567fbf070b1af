import { plainLines } from '../part/code-text.js';

/**
 * A script as it is edited.
 *
 * @typedef {{source: string, company: string, recipients: string}} Draft `company` is empty for an operator's script; `recipients` has
 *     one a line
 */

/** @returns {Draft} */
export function draftOf({ source, company, recipients }) {
  return { source: plainLines(source), company: company ?? '', recipients: (recipients ?? []).join('\n') };
}

/** A draft as it is put. */
export function bodyOf({ source, company, recipients }) {
  return { source, company: company === '' ? null : company, recipients: recipientsOf(recipients) };
}

/** Recipients are one a line; commas and semicolons do as well. Each counts once. */
export function recipientsOf(text) {
  const all = text.split(/[\n,;]/).map((each) => each.trim());
  return [...new Set(all.filter((each) => each !== ''))];
}

/** Whether two drafts say the same. */
export function isSame(one, other) {
  return one.source === other.source && one.company === other.company && one.recipients === other.recipients;
}

/**
 * What a problem says of recipients, each with the one that it is about.
 *
 * @param {import('../api/problem.js').Problem|null} problem
 * @param {string[]} recipients as they were put
 * @returns {string[]}
 */
export function recipientErrors(problem, recipients) {
  return (problem?.errors ?? [])
    .filter(({ pointer }) => isOfRecipients(pointer))
    .map(({ pointer, detail }) => {
      const which = recipients[Number(pointer.split('/')[2])];
      return which ? `${which}: ${detail}` : detail;
    });
}

/** Whether an error belongs to the recipients, or one of them. */
export function isOfRecipients(pointer) {
  return pointer === '#/recipients' || pointer?.startsWith('#/recipients/');
}
