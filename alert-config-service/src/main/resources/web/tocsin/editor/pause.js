/**
 * Waits, unless somebody does not want to know any more: what is asked while somebody types is asked when they pause.
 *
 * @param {number} millis
 * @param {AbortSignal} signal
 */
export function pause(millis, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
