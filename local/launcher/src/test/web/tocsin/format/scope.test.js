import { equal, test } from '/test/vocabulary.js';
import { scopeOf } from '/tocsin/format/scope.js';

test('whom an alert watches is told by name', () => {
  const nameOf = (id) => ({ acme: 'Acme Telecom' })[id];
  equal(
    [{ company: 'acme' }, { tag: 'gold' }, {}].map((alert) => scopeOf(alert, nameOf)),
    ['Acme Telecom', 'Tag gold', 'All companies'],
  );
});
