/** One stage of a test's report; null where the report has none of this name. */
export function stageOf(report, name) {
  return report?.stages.find(({ stage }) => stage === name) ?? null;
}

/** What the messages of a test tell; null where there are none. */
export function toldBy(report) {
  return stageOf(report, 'render')?.transition ?? null;
}

/**
 * Who would get a message: whom the last report of this company had, as a script names recipients of its own; otherwise those of the alert.
 *
 * @returns {string[]}
 */
export function recipientsOf(alert, report, company) {
  const messages = report && report.company === company ? (stageOf(report, 'render')?.messages ?? []) : [];
  return messages.length ? messages.map(({ recipient }) => recipient) : alert.recipients;
}

/**
 * A value as somebody has typed it.
 *
 * @returns {{value: number|null, wrong: boolean}} value null for none
 */
export function valueTyped(text) {
  const trimmed = text.trim().replace(',', '.');
  const value = trimmed === '' ? null : Number(trimmed);
  return { value, wrong: value !== null && !Number.isFinite(value) };
}
