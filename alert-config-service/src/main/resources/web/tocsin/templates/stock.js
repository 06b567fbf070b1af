/** The templates that come with Tocsin, those of the areas after those of what happens. */
export const STOCK = [
  'alert',
  'report',
  'reset',
  'penalty',
  'balance',
  'asr',
  'ner',
  'acd',
  'pdd',
  'cps',
  'channels',
  'consecutive-failures',
  'script',
  'script-told',
  'script-failed',
  'digest',
];

/** In which order the list shows them. */
const KINDS = ['own', 'edited', 'stock'];

/**
 * Whose words a template has.
 *
 * @returns {'own'|'edited'|'stock'}
 */
export function kindOf({ name, stock }) {
  if (stock) {
    return 'stock';
  }
  return STOCK.includes(name) ? 'edited' : 'own';
}

/** What people have written first, then the stock words in the order of what they are for. */
export function sorted(templates) {
  return [...templates].sort(
    (one, other) =>
      KINDS.indexOf(kindOf(one)) - KINDS.indexOf(kindOf(other)) ||
      STOCK.indexOf(one.name) - STOCK.indexOf(other.name) ||
      one.name.localeCompare(other.name),
  );
}
