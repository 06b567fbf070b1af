/** A flag, of use in a block. */
const flag = (name) => ({ name, writes: `{{#if ${name}}}…{{/if}}` });
const list = (name, each) => ({ name, writes: `{{#each ${name}}}${each}{{/each}}` });
const variable = (name) => ({ name, writes: `{{${name}}}` });

/**
 * What can be written into a template, by what it is about: `name` is what people look for, and what `words.templates.meaning` explains;
 * `writes` is what comes of a click.
 */
const PALETTE = [
  {
    about: 'happened',
    items: [
      variable('state'),
      variable('reason'),
      variable('headline'),
      ...['fired', 'repeated', 'recovered', 'scheduled', 'told', 'failed'].map(flag),
    ],
  },
  {
    about: 'alert',
    items: [
      ...['title', 'area', 'areaName', 'noticeLevel', 'color', 'schedule', 'alertId', 'transitionId'].map(variable),
      flag('notifyReset'),
    ],
  },
  {
    about: 'value',
    items: [
      ...['value', 'figure', 'valueNumber', 'share', 'operator', 'threshold', 'thresholdNumber'].map(variable),
      ...['resetThreshold', 'resetThresholdNumber'].map(variable),
      ...['samples', 'samplesNumber', 'samplePeriod', 'samplePeriodSeconds', 'minimumCalls'].map(variable),
      ...['hasValue', 'falls', 'rises'].map(flag),
    ],
  },
  {
    about: 'company',
    items: ['companyName', 'company', 'currency', 'timeZone', 'penalty', 'penaltySeconds', 'penaltyUntil'].map(variable),
  },
  { about: 'time', items: ['at', 'instant'].map(variable) },
  { about: 'script', items: [variable('script'), variable('message'), { name: 'vars', writes: '{{vars.name}}' }] },
  {
    about: 'picture',
    items: [
      { name: 'hasPicture', writes: '{{#if hasPicture}}<img src="cid:picture" alt="{{pictureWords}}">{{/if}}' },
      variable('pictureWords'),
      variable('portalUrl'),
    ],
  },
  {
    about: 'digest',
    items: [...['count', 'firing', 'resolved'].map(variable), list('companies', '{{companyName}}: {{count}}')],
  },
  {
    about: 'helper',
    items: [
      { name: 'if', writes: '{{#if value}}…{{else}}…{{/if}}' },
      { name: 'unless', writes: '{{#unless recovered}}…{{/unless}}' },
      { name: 'each', writes: '{{#each vars.list}}{{this}} {{/each}}' },
      { name: 'with', writes: '{{#with vars}}…{{/with}}' },
      { name: 'dateFormat', writes: '{{dateFormat instant "D MMM YYYY HH:mm"}}' },
      { name: 'numberFormat', writes: '{{numberFormat valueNumber 2}}' },
      { name: 'currencyFormat', writes: '{{currencyFormat valueNumber}}' },
      { name: 'math', writes: '{{math samplePeriodSeconds "/" 60}}' },
      { name: 'sec2min', writes: '{{sec2min samplePeriodSeconds}}' },
      { name: 'nl2br', writes: '{{nl2br message}}' },
      { name: 'lookup', writes: '{{lookup vars "name"}}' },
      { name: 'scriptforge', writes: '{{scriptforge "name"}}' },
      { name: 'include', writes: '{{> alert}}' },
    ],
  },
];

/**
 * What of it a few letters mean, in the name or in what it says.
 *
 * @param {string} sought in any case; empty for all
 * @param {Record<string, string>} meaning what each name says
 */
export function found(sought, meaning) {
  const letters = sought.trim().toLowerCase();
  return PALETTE.map(({ about, items }) => ({
    about,
    items: items.filter(({ name }) => `${name} ${meaning[name] ?? ''}`.toLowerCase().includes(letters)),
  })).filter(({ items }) => items.length > 0);
}
