import { words } from '../words/words.js';

/** Which outcomes of a stage are good or bad news; the others are neither. */
const LOOKS = {
  'deliver delivered': 'good',
  'deliver failed': 'bad',
  'deliver refused': 'bad',
  'receipt arrived': 'good',
  'receipt lost': 'bad',
  'render stock': 'warn',
  'silence silenced': 'warn',
  'confirm asked': 'warn',
  'confirm waits': 'warn',
};

/**
 * What a stage has decided, in words; a stage or a reason of a later version is called as it calls itself.
 *
 * @param {{stage: string, reason: string, detail: string|null}} decision
 * @returns {{stage: string, text: string, detail: string|null, look: ''|'good'|'warn'|'bad'}} `detail` where `text` has not said it
 */
export function decisionWords({ stage, reason, detail }) {
  const known = words.notification.reason[reason];
  const takesDetail = typeof known === 'function';
  return {
    stage: words.notification.stage[stage] ?? stage,
    text: takesDetail ? known(detail) : (known ?? reason),
    detail: takesDetail ? null : detail,
    look: LOOKS[`${stage} ${reason}`] ?? '',
  };
}
