import { html } from 'lit';
import { icon } from '../look/icons.js';
import { words } from '../words/words.js';

const LOOKS = {
  queued: ['', 'hourglass'],
  sent: ['good', 'check'],
  retrying: ['warn', 'again'],
  silenced: ['', 'mute'],
  dead: ['bad', 'cross'],
};

/** How far a notification is, as a word, a colour and a sign. */
export function statusBadge(status) {
  const [look, sign] = LOOKS[status] ?? ['', 'dash'];
  return html`<span class="badge ${look}" data-status=${status}>${icon(sign)}${words.notification.status[status] ?? status}</span>`;
}

const OUTCOMES = { delivered: ['good', 'check'], failed: ['warn', 'cross'], refused: ['bad', 'cross'] };

/** How an attempt to deliver it ended. */
export function outcomeBadge(outcome) {
  const [look, sign] = OUTCOMES[outcome] ?? ['', 'dash'];
  return html`<span class="badge ${look}">${icon(sign)}${words.notification.outcome[outcome] ?? outcome}</span>`;
}

/** Whether something may still become of a notification by itself. */
export function isUnderWay(notification) {
  return notification.status === 'queued' || notification.status === 'retrying';
}

/** By which way, in words. */
export function channelWord(channel) {
  return words.notification.channel[channel] ?? channel;
}
