const NEW_SCRIPT = `// Decides for alerts on the area “Script”. It is handed what it is about, and answers whether the alert fires.
// It may ask for metrics(), series() and companies(), keep something in state, tell people with send(),
// and write on the console with log().
function main({ company, local }) {
  const asr = metrics(company, 'asr', 'PT15M');
  log(\`\${asr.samples} calls in 15 minutes, ASR \${asr.value}\`);

  // Too few calls say nothing: there is no value then.
  if (asr.samples < 20) return null;

  // Nobody minds at night, where the company is.
  const open = local.hour >= 8 && local.hour < 20;

  return {
    fire: open && asr.value < 30,
    value: asr.value,
    message: \`ASR is at \${asr.value.toFixed(1)} %\`,
  };
}
`;

/** What the scripts' component says. */
export const scripts = {
  scripts: {
    heading: 'Scripts',
    about: 'Programs of your own, in JavaScript, that decide for alerts on the area “Script”.',
    fresh: 'New script',
    source: NEW_SCRIPT,
    empty: 'There are no scripts yet.',
    back: 'All scripts',
    column: { name: 'Script', owner: 'Whose', version: 'Version', changed: 'Source changed', recipients: 'Told on failure' },
    operator: 'Operator',
    operatorMeaning: 'Operator: serves any alert',
    ofAlert: 'those of the alert',
    versionOf: (version) => `Version ${version}`,
    readOnly: 'This token may not change this script.',
    sourceLabel: 'Source',
    sourceHint: 'A function main(data), which answers true, false, a number, an object or null. Ctrl and Enter run it.',
    name: 'Name',
    nameHint: 'Small letters, digits and hyphens. Alerts name it so.',
    nameMissing: 'A script needs a name.',
    taken: (name) => `There is a script “${name}” already. Choose another name.`,
    owner: 'Whose it is',
    ownerHint: 'A company’s script sees that company alone, and serves its alerts only.',
    recipients: 'Told when it fails again and again',
    recipientsHint: 'One recipient a line. Where there is none, those of the alert are told.',
    deleteQuestion: (name) => `Delete the script “${name}”?`,
    deleteIt: 'Delete the script',
    deleteMeaning: 'Its versions are gone for good, too.',
    run: {
      heading: 'Try it out',
      about: 'Runs what is in the editor on what is measured now. Nothing of it is kept, and nobody is told.',
      company: 'Company to look at',
      nobody: 'Nobody in particular',
      more: 'Hand it data and state',
      data: 'Data (JSON)',
      dataHint: 'What main is handed beside the usual, or in place of it, such as {"limit": 50}.',
      state: 'State (JSON)',
      stateHint: 'What it finds kept from before.',
      noObject: 'This must be an object in JSON.',
      unreadable: (why) => `This is no JSON: ${why}`,
      go: 'Run',
      busy: 'Running …',
      result: 'Result of the run',
      stale: 'The source has changed since.',
      mayNot: 'Viewers run no scripts.',
    },
    outcome: {
      failed: 'Failed',
      fires: 'Fires',
      good: 'Does not fire',
      compared: 'A number to compare',
      nothing: 'No value',
    },
    fact: {
      outcome: 'Outcome',
      failure: 'Failure',
      value: 'Value',
      message: 'Message',
      returned: 'Returned',
      vars: 'Vars',
      console: 'Console',
      told: 'Would send',
      state: 'State',
      stack: 'Stack',
    },
    millis: (number) => `${number} ms`,
    took: (time) => `in ${time}`,
    goTo: (place) => `Go to ${place.toLowerCase()}`,
    nothingWritten: 'Nothing was written.',
    toldTo: (recipients) => `To ${recipients}`,
    toldToAll: 'To the recipients of the alert',
    versions: {
      open: 'Versions',
      heading: (name) => `Versions of “${name}”`,
      list: 'Version',
      option: (version, when) => `${version}, ${when}`,
      now: 'as it is kept now',
      restore: 'Put into the editor',
      hint: 'It counts when you save it, as a new version.',
    },
    runs: {
      heading: 'Last runs for alerts',
      about: 'The last run for each alert and company.',
      empty: 'No alert has run a script yet.',
      column: { at: 'When', alert: 'Alert', company: 'Company', script: 'Script', answer: 'Answer', took: 'Took' },
      unknownAlert: 'An alert that is gone',
      script: (name, version) => `${name}, version ${version}`,
      failures: (count) => `${count} times in a row`,
      details: (alert, company) => `Details of ${alert}, ${company}`,
    },
  },
};
