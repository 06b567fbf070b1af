import { words } from '../words/words.js';

const IN_MESSAGE = 'cid:picture';

/** Whether the HTML of a message shows the picture that goes with it. */
export function showsPicture(html) {
  return html?.includes(IN_MESSAGE) ?? false;
}

/**
 * The HTML of a message with its picture in it, since what an e-mail carries beside the HTML is not there in a frame. Where there is no
 * picture to be had, its place says so.
 *
 * @param {string} html
 * @param {string|null} picture PNG in Base64
 */
export function withPicture(html, picture) {
  return html.replaceAll(IN_MESSAGE, picture ? `data:image/png;base64,${picture}` : placeholder());
}

function placeholder() {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 534 60"><rect x="1" y="1" width="532" height="58" rx="6"
    fill="none" stroke="#8994a1" stroke-dasharray="6 5"/><text x="267" y="36" text-anchor="middle" font-family="sans-serif" font-size="16"
    fill="#5f6b78">${words.message.noPicture}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}
