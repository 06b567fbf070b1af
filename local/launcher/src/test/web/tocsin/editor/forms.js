import { bodyOf, formOf, newForm } from '/tocsin/editor/form.js';

/** A form in which each field holds something of its own, whatever it means. */
export function filledForm(area, operator) {
  const isCustom = area.startsWith('custom:');
  const isScript = area === 'script';
  return {
    ...newForm('acme'),
    title: 'Low',
    recipients: ['noc@acme.example'],
    area: isCustom ? 'custom' : area,
    customName: isCustom ? area.slice('custom:'.length) : '',
    script: 'margin',
    operator: isScript ? '<=' : operator,
    scriptOperator: isScript && operator !== 'none' ? operator : '',
    threshold: '50',
    resetThreshold: '50',
    samplePeriod: { count: '5', unit: 'minute' },
    minimumCalls: '30',
    runs: 'times',
    holdFor: { count: '1', unit: 'minute' },
    noData: 'fire',
    repeat: { count: '1', unit: 'hour' },
    penalty: { count: '1', unit: 'hour' },
    notifyReset: false,
  };
}

/** The form of a complete alert, with some fields in another way. */
export function formWith(fields) {
  return { ...newForm('acme'), title: 'Low ASR', recipients: ['noc@acme.example'], threshold: '30', ...fields };
}

/** An alert after it was in the form, and nobody has touched it. */
export function throughForm(alert) {
  return bodyOf(formOf(alert));
}
