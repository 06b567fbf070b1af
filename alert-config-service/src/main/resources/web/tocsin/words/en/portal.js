/** What the page of our own says. */
export const portal = {
  portal: {
    name: 'Tocsin',
    title: (view) => `${view} – Tocsin`,
    navigation: 'Parts of this page',
    skip: 'To the content',
    company: 'Company',
    globalAlerts: 'Global alerts',
    view: {
      alerts: 'Alerts',
      history: 'History',
      silences: 'Silences',
      penalties: 'Penalties',
      templates: 'Templates',
      scripts: 'Scripts',
    },
    light: 'Show in light colours',
    dark: 'Show in dark colours',
    leave: 'Sign out',
    noToken: 'This page needs a token. Follow the link that ./run has printed, or paste a token here.',
    refused: 'The token is not accepted any more. Paste another one here.',
    token: 'Token',
    enter: 'Go on',
  },
};
