const people = (count) => `${count} ${count === 1 ? 'recipient' : 'recipients'}`;

/** What is said when an alert is tried out. */
export const trial = {
  trial: {
    heading: (title) => `Try “${title}” out`,
    explanation: 'Goes the whole way from the numbers to the message, now. The state of the alert stays as it is.',
    disabled: 'This alert is disabled: by itself, nothing of this happens.',
    company: 'Company',
    chooseCompany: 'Choose a company …',
    noCompany: 'There is no company that this alert watches.',
    value: (area) => `${area} to judge`,
    valueHint: (unit) => `${unit ? `In ${unit}. ` : ''}Empty: what is measured now.`,
    badValue: 'This is no number.',
    tryOut: 'Try it out',
    trying: 'Trying it out …',
    send: 'Really send it',
    maybeSent:
      'Without an answer it is not known whether the test was sent; sending it again may send it twice. The notifications tell.',
    viewer: 'You may look at everything here, but not try alerts out: that takes the role of an editor.',
    confirm: {
      question: (count) => `Send a test to ${people(count)}?`,
      explanation: 'They get the message as it is at this moment, marked as a test; nobody else is told.',
      scripts: 'A script may name other recipients than these.',
      yes: (count) => `Send to ${people(count)}`,
    },
    report: 'Report',
    of: (company, at) => `${company}, ${at}`,
    done: 'The alert was tried out. The report follows.',
    sent: 'The test was sent. The report follows.',
    stage: {
      measure: 'Measure',
      evaluate: 'Evaluate',
      render: 'Write the message',
      deliver: 'Deliver',
    },
    outcome: {
      measured: 'Measured',
      given: 'Given by you',
      'no-value': 'No value',
      transition: 'Changes',
      stays: 'Stays as it is',
      rendered: 'Written',
      delivered: 'Delivered',
      queued: 'On its way',
      failed: 'Failed',
      skipped: 'Skipped',
    },
    notSent: 'Nothing was sent: this was only tried out.',
    message: {
      failed: 'No message',
      webhook: 'A program gets what has happened, as JSON:',
    },
  },
};
