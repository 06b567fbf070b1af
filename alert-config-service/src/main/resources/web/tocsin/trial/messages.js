/** Which parts of a message each channel takes; one of a later version is shown all. */
const PARTS = {
  email: ['subject', 'text', 'html'],
  sms: ['sms'],
  slack: ['subject', 'text'],
  pushover: ['subject', 'text'],
  webhook: [],
};
const ALL = ['subject', 'text', 'html', 'sms'];

/**
 * Puts together those who get the same message by the same way.
 *
 * @param {Array<{recipient: string, channel: string, outcome: string, reason: string|null}>} messages as the report of a test has them
 * @returns {Array<{recipients: string[], channel: string, outcome: string, reason: string|null, parts: object}>} `parts` are those that the
 *     channel takes
 */
export function alike(messages) {
  const groups = new Map();
  for (const { recipient, channel, outcome, reason, ...all } of messages) {
    const taken = PARTS[channel] ?? ALL;
    const parts = Object.fromEntries(taken.map((part) => [part, all[part] ?? null]));
    const key = JSON.stringify([channel, outcome, reason, parts]);
    const group = groups.get(key) ?? { recipients: [], channel, outcome, reason, parts };
    group.recipients.push(recipient);
    groups.set(key, group);
  }
  return [...groups.values()];
}
