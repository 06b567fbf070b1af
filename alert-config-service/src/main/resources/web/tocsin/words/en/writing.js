/** What is said wherever people write code and words. */
export const writing = {
  code: {
    way: 'Tab indents. Press Escape, then Tab, to go on.',
    place: (line, column) => (column ? `Line ${line}, column ${column}` : `Line ${line}`),
    faultsOf: (label) => `What is wrong with ${label}`,
  },
  naming: {
    looking: 'Looking for the alerts that name it …',
    alerts: (count) => (count === 1 ? 'This alert names it:' : `These ${count} alerts name it:`),
    none: 'No alert that you see names it.',
  },
  writing: {
    unsaved: 'Not saved yet',
    saved: 'Saved.',
    leave: {
      heading: 'Leave without saving?',
      text: 'What you have written is lost then.',
      stay: 'Cancel',
      go: 'Leave without saving',
    },
  },
};
